package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Outline;
import io.github.declarationsheet.read.ReadFindings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One filling of one workbook. Not thread-safe. */
final class OfficeFill {

    private final Source office;
    private final OfficePackage workbook;
    private final OfficeStyles styles;
    private final Map<String, OfficeCells> sheets = new HashMap<>();
    private final Map<String, Grid> grids = new HashMap<>();
    private final List<Outline> outlines;
    private final List<Finding> findings = new ArrayList<>();

    OfficeFill(Source office, Limits limits, List<Outline> outlines) throws IOException {
        this.office = office;
        this.workbook = OfficePackage.of(office.bytes(), limits);
        this.styles = OfficeStyles.of(workbook);
        this.outlines = new ArrayList<>(outlines);
        if (BookReader.open(office, limits) instanceof Opened.Workbook opened) {
            for (Grid grid : opened.book().sheets()) {
                grids.put(grid.name(), grid);
            }
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    /** Writes the declarations into the forms, one each; a list takes all. */
    List<Finding> fill(List<Declaration> declarations) throws IOException {
        boolean list = outlines.get(0).list();
        if (!list && declarations.size() > outlines.size() && !copySheets(declarations)) {
            return findings;
        }
        int forms = list ? 1 : Math.min(outlines.size(), declarations.size());
        // from the last to the first: rows inserted for one do not move those above it
        for (int i = forms - 1; i >= 0; i--) {
            fill(outlines.get(i), list ? declarations : List.of(declarations.get(i)));
        }
        for (OfficeCells cells : sheets.values()) {
            reportFormulas(cells);
            StaleValues.drop(cells.sheet(), cells.written());
        }
        StaleValues.askToCalculate(workbook);
        return findings;
    }

    /** Copies the sheet of the only form for each further declaration. */
    private boolean copySheets(List<Declaration> declarations) throws IOException {
        Outline only = outlines.get(0);
        SheetCopies copies = new SheetCopies(workbook, only.sheet());
        if (outlines.size() > 1 || !copies.arePossible()) {
            findings.add(OfficeFindings.of(
                    OfficeFindings.TOO_MANY,
                    Location.file(office.name()),
                    "",
                    Map.of(
                            "forms", Integer.toString(outlines.size()),
                            "count", Integer.toString(declarations.size()))));
            return false;
        }
        for (Declaration declaration : declarations.subList(1, declarations.size())) {
            String name = copies.add(declaration.project().name());
            grids.put(name, grids.get(only.sheet()));
            outlines.add(new Outline(name, false, only.entries(), only.tables(), only.findings()));
        }
        return true;
    }

    private OfficeCells cells(String name) throws IOException {
        OfficeCells known = sheets.get(name);
        if (known == null) {
            OfficeSheet sheet = OfficeSheet.of(workbook, name);
            SharedFormulas.writeOut(sheet);
            Grid grid = grids.get(name);
            known = new OfficeCells(sheet, styles, grid == null ? Grid.of(name, List.of(), List.of()) : grid);
            sheets.put(name, known);
        }
        return known;
    }

    private void fill(Outline outline, List<Declaration> declarations) throws IOException {
        OfficeCells cells = cells(outline.sheet());
        List<List<TableRow>> contents = TableContents.of(outline, declarations, cells);
        checkOccupied(outline, cells, contents);
        if (OfficeWriter.hasErrors(findings)) {
            return;
        }
        InPlaceFields fields = new InPlaceFields(cells, declarations.get(0));
        fields.write(outline.entries());
        int top = top(outline);
        boolean said = outline.entries().stream().anyMatch(e -> e.field().type() == FieldType.YEAR);
        int near = outline.entries().stream()
                .mapToInt(e -> e.cell().firstColumn())
                .min()
                .orElse(0);
        fields.writeYearAbove(top, endAbove(outline, top), near, said);
        List<Outline.Table> tables = new ArrayList<>(outline.tables());
        for (int i = tables.size() - 1; i >= 0; i--) {
            InPlaceTable table = new InPlaceTable(cells, tables.get(i), contents.get(i), !outline.list());
            check(table, cells, tables.get(i));
            if (OfficeWriter.hasErrors(findings)) {
                return;
            }
            table.write();
            // a table beside this one has the new rows too
            for (int above = 0; above < i; above++) {
                tables.set(above, moved(tables.get(above), table.inserted()));
            }
            moveFormsBeside(outline, table.inserted());
        }
        RowHeights.fit(cells);
    }

    /** The first row of a form that holds fields other than its year. */
    private static int top(Outline outline) {
        return outline.entries().stream()
                .filter(e -> e.field().type() != FieldType.YEAR)
                .mapToInt(e -> e.cell().firstRow())
                .min()
                .orElse(0);
    }

    /** Below the last row of the form above on the same sheet. */
    private int endAbove(Outline outline, int top) {
        return outlines.stream()
                .filter(o -> o.sheet().equals(outline.sheet()) && top(o) < top)
                .flatMap(o -> o.tables().stream())
                .mapToInt(t -> t.rows().isEmpty()
                        ? t.headingRow() + 1
                        : t.rows().get(t.rows().size() - 1).row() + 1)
                .filter(r -> r <= top)
                .max()
                .orElse(0);
    }

    /** The forms still to be filled that stand beside one have its new rows too. */
    private void moveFormsBeside(Outline filled, List<InsertedRows> inserted) {
        for (int i = 0; i < outlines.indexOf(filled); i++) {
            Outline other = outlines.get(i);
            if (other.sheet().equals(filled.sheet())) {
                List<Outline.Table> tables =
                        other.tables().stream().map(t -> moved(t, inserted)).toList();
                List<Outline.Entry> entries =
                        other.entries().stream().map(e -> moved(e, inserted)).toList();
                outlines.set(i, new Outline(other.sheet(), other.list(), entries, tables, other.findings()));
            }
        }
    }

    private static Outline.Entry moved(Outline.Entry entry, List<InsertedRows> inserted) {
        CellRange cell = entry.cell();
        List<CellRange> more = entry.more();
        for (InsertedRows rows : inserted) {
            cell = CellRange.cell(rows.of(cell.firstRow()), cell.firstColumn());
            more = more.stream()
                    .map(m -> CellRange.cell(rows.of(m.firstRow()), m.firstColumn()))
                    .toList();
        }
        return new Outline.Entry(entry.field(), cell, more, entry.unit(), entry.span());
    }

    private void check(InPlaceTable table, OfficeCells cells, Outline.Table outline) throws IOException {
        if (!table.hasRoom()) {
            findings.add(OfficeFindings.of(
                    OfficeFindings.NO_ROWS,
                    Location.sheet(
                            office.name(),
                            cells.sheet().name(),
                            List.of(CellRange.cell(
                                    outline.headingRow(),
                                    outline.columns().get(0).first()))),
                    "",
                    Map.of()));
        }
        for (InsertedRows inserted : table.inserted()) {
            for (Finding obstacle : Obstacles.find(office.name(), cells.sheet(), inserted)) {
                if (findings.stream().noneMatch(f -> f.location().equals(obstacle.location()))) {
                    findings.add(obstacle);
                }
            }
        }
    }

    private static Outline.Table moved(Outline.Table table, List<InsertedRows> inserted) {
        Outline.Table moved = table;
        for (InsertedRows rows : inserted) {
            List<Outline.Row> own = moved.rows().stream()
                    .map(r -> new Outline.Row(rows.of(r.row()), r.level1(), r.level2()))
                    .toList();
            List<Integer> fixed = moved.fixed().stream().map(rows::of).toList();
            int next = moved.next() == CellRange.MAX_ROWS ? moved.next() : rows.of(moved.next());
            moved = new Outline.Table(rows.of(moved.headingRow()), moved.columns(), own, fixed, next, moved.term());
        }
        return moved;
    }

    /** Nothing is written over what the reader did not understand. */
    private void checkOccupied(Outline outline, OfficeCells cells, List<List<TableRow>> contents) {
        Set<CellRange> strange = new HashSet<>();
        for (Finding finding : outline.findings()) {
            boolean lost = finding.code().equals(ReadFindings.UNCLAIMED)
                    || finding.code().equals(ReadFindings.UNREADABLE_VALUE)
                    || finding.code().equals(ReadFindings.NO_TABLE);
            if (lost && finding.severity() != Severity.ADVICE) {
                strange.addAll(finding.location().cells());
            }
        }
        if (strange.isEmpty()) {
            return;
        }
        Set<CellRange> targets = new HashSet<>();
        for (Outline.Entry entry : outline.entries()) {
            targets.add(entry.cell());
            targets.addAll(entry.more());
        }
        for (int i = 0; i < contents.size(); i++) {
            targets.addAll(new InPlaceTable(cells, outline.tables().get(i), contents.get(i), true).targets());
        }
        for (CellRange cell : targets) {
            if (strange.contains(cell)) {
                findings.add(OfficeFindings.of(
                        OfficeFindings.OCCUPIED,
                        Location.sheet(office.name(), outline.sheet(), List.of(cell)),
                        cells.now(cell).map(c -> c.text()).orElse(""),
                        Map.of()));
            }
        }
    }

    private void reportFormulas(OfficeCells cells) throws IOException {
        if (!cells.formulas().isEmpty()) {
            workbook.removeFrom(workbook.workbook(), "calcChain");
            findings.add(OfficeFindings.of(
                    OfficeFindings.FORMULA,
                    Location.sheet(
                            office.name(),
                            cells.sheet().name(),
                            cells.formulas().stream().sorted().toList()),
                    "",
                    Map.of("count", Integer.toString(cells.formulas().size()))));
        }
    }
}
