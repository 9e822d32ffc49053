package io.github.declarationsheet.grid;

import io.github.declarationsheet.grid.Relationships.Relationship;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of one workbook, found by their relationships only, and read when they are first needed. */
final class WorkbookParts implements CellParser.StyleSource {

    private static final String MAIN = "officeDocument";
    private static final String SHEET = "worksheet";

    private final ZipParts parts;
    private final Limits limits;
    private final Relationships ofPackage;
    private final Part workbook;
    private final Relationships ofWorkbook;
    private @Nullable SharedStrings strings;
    private @Nullable Styles styles;

    WorkbookParts(ZipParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
        this.ofPackage = Relationships.of(parts, "", limits);
        Optional<Relationship> main = ofPackage.ofType(MAIN);
        if (main.isEmpty() || main.get().target().isEmpty()) {
            throw ZipKind.refuse(parts);
        }
        this.workbook = parts.get(main.get().target());
        this.ofWorkbook = Relationships.of(parts, main.get().target(), limits);
    }

    Part workbook() {
        return workbook;
    }

    /** The part of a sheet; empty for a sheet without cells of its own, such as a chart. */
    Optional<Part> sheet(String id) {
        Optional<Relationship> sheet = ofWorkbook.ofId(id);
        if (sheet.isEmpty()) {
            throw Refusal.damaged("relationship", workbook.name());
        }
        return sheet.get().type().equals(SHEET)
                ? Optional.of(parts.get(sheet.get().target()))
                : Optional.empty();
    }

    SharedStrings strings() {
        SharedStrings read = strings;
        if (read == null) {
            Optional<Part> part = find(ofWorkbook, "sharedStrings");
            read = part.isPresent() ? SharedStrings.parse(part.get(), limits) : SharedStrings.NONE;
            strings = read;
        }
        return read;
    }

    @Override
    public Styles styles() {
        Styles read = styles;
        if (read == null) {
            Optional<Part> part = find(ofWorkbook, "styles");
            read = part.isPresent() ? Styles.parse(part.get(), limits) : Styles.NONE;
            styles = read;
        }
        return read;
    }

    Optional<Part> customProperties() {
        return find(ofPackage, "custom-properties");
    }

    private Optional<Part> find(Relationships from, String type) {
        Optional<Relationship> relationship = from.ofType(type);
        return relationship.isPresent() ? parts.find(relationship.get().target()) : Optional.empty();
    }
}
