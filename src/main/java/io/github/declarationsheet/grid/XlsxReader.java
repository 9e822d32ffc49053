package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.grid.WorkbookPart.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a workbook of today from its bytes: xlsx, xlsm, and templates of them. Loads no class of POI. */
final class XlsxReader {

    private static final XmlParser<String> ROOT_NAME = new XmlParser<>() {
        @Override
        public String parse(XmlScanner x) {
            return x.name();
        }
    };

    private final Source source;
    private final Limits limits;
    private final WorkbookParts parts;
    private final List<Grid> grids = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>(0);
    private int cells;
    private int merges;

    private XlsxReader(Source source, Limits limits, WorkbookParts parts) {
        this.source = source;
        this.limits = limits;
        this.parts = parts;
    }

    static Opened read(Source source, Limits limits) {
        try (ZipParts zip = new ZipParts(source.bytes(), limits)) {
            return new XlsxReader(source, limits, new WorkbookParts(zip, limits)).read(zip);
        }
    }

    private Opened read(ZipParts zip) {
        Part main = parts.workbook();
        if (isForeign(main)) {
            throw ZipKind.refuse(zip);
        }
        Optional<WorkbookPart> read = WorkbookPart.parse(main, limits);
        if (read.isEmpty()) {
            throw Refusal.damaged("xml", main.name());
        }
        WorkbookPart workbook = read.get();
        for (Sheet sheet : workbook.sheets()) {
            Optional<Part> part = parts.sheet(sheet.id());
            if (part.isPresent()) {
                grids.add(grid(sheet, part.get(), workbook));
                zip.recycle(part.get());
            }
        }
        Optional<Part> custom = parts.customProperties();
        Map<String, String> properties = custom.isPresent() ? CustomProperties.parse(custom.get(), limits) : Map.of();
        return new Opened.Workbook(new Book(grids, workbook.names(), properties), findings);
    }

    /** A main part that is binary, or whose root is that of another kind of document. */
    private boolean isForeign(Part main) {
        if (main.length() > 0 && main.name().endsWith(".bin")) {
            return true;
        }
        String root = XmlParts.parse(main, XmlVocabulary.ANY, limits, ROOT_NAME);
        return root.equals("document") || root.equals("presentation");
    }

    private Grid grid(Sheet sheet, Part part, WorkbookPart workbook) {
        SheetContent content =
                SheetParser.parse(part, parts.strings(), parts, workbook.date1904(), limits, limits.cells() - cells);
        cells += content.cells().size();
        merges += content.merges().size() + content.badMerges().size();
        if (merges > limits.merges()) {
            throw Refusal.limit("merges", part.name(), limits.merges());
        }
        Merges merged = Merges.of(content.merges());
        if (!merged.dropped().isEmpty() || !content.badMerges().isEmpty()) {
            findings.add(DroppedMerges.of(source.name(), sheet.name(), merged.dropped(), content.badMerges()));
        }
        Grid grid = new Grid(
                sheet.name(),
                sheet.state(),
                Uncalculated.in(content.cells(), workbook.calculatedOnOpening()),
                merged.kept(),
                content.hiddenRows(),
                content.hiddenColumns());
        checkOnce(grid, part);
        return grid;
    }

    /** A cell that stands twice could be read one way by us and another by a spreadsheet program. */
    private static void checkOnce(Grid grid, Part part) {
        List<Cell> sorted = grid.cells();
        for (int i = 1; i < sorted.size(); i++) {
            Cell cell = sorted.get(i);
            Cell before = sorted.get(i - 1);
            if (cell.row() == before.row() && cell.column() == before.column()) {
                throw Refusal.damaged("twice", part.name());
            }
        }
    }
}
