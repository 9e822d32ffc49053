package io.github.declarationsheet.grid;

import io.github.declarationsheet.grid.Relationships.Relationship;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of one workbook, found by their relationships only, and read when they are first needed. */
final class WorkbookParts {

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
        String main = ofPackage.ofType(MAIN).map(Relationship::target).orElse("");
        if (main.isEmpty()) {
            throw ZipKind.refuse(parts);
        }
        this.workbook = parts.get(main);
        this.ofWorkbook = Relationships.of(parts, main, limits);
    }

    Part workbook() {
        return workbook;
    }

    /** The part of a sheet; empty for a sheet without cells of its own, such as a chart. */
    Optional<Part> sheet(String id) {
        Relationship sheet = ofWorkbook.ofId(id).orElseThrow(() -> Refusal.damaged("relationship", workbook.name()));
        return sheet.type().equals(SHEET) ? Optional.of(parts.get(sheet.target())) : Optional.empty();
    }

    SharedStrings strings() {
        SharedStrings read = strings;
        if (read == null) {
            read = ofWorkbook
                    .ofType("sharedStrings")
                    .flatMap(r -> parts.find(r.target()))
                    .map(p -> SharedStrings.parse(p, limits))
                    .orElse(SharedStrings.NONE);
            strings = read;
        }
        return read;
    }

    Styles styles() {
        Styles read = styles;
        if (read == null) {
            read = ofWorkbook
                    .ofType("styles")
                    .flatMap(r -> parts.find(r.target()))
                    .map(p -> Styles.parse(p, limits))
                    .orElse(Styles.NONE);
            styles = read;
        }
        return read;
    }

    Optional<Part> customProperties() {
        return ofPackage.ofType("custom-properties").flatMap(r -> parts.find(r.target()));
    }
}
