package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the flat list that budget systems exchange: one row an indicator, the fields of its project repeated on each row
 * or written on the first only.
 */
final class FlatReader {

    private static final Set<String> IDENTITY = Set.of(Keys.NAME, Keys.CODE, Keys.UNIT, Keys.YEAR);

    private final Board board;
    private final IndicatorTable table;
    private final Claims claims;
    private final Map<Mark, Field> columns = new LinkedHashMap<>();
    private final Set<String> headings = new HashSet<>();

    private FlatReader(Board board, Region region, IndicatorTable table, Claims claims) {
        this.board = board;
        this.claims = claims;
        this.table = table;
        List<Mark> fields = new ArrayList<>();
        for (Mark mark : region.marks()) {
            if (mark.box().row() == table.header().row()
                    && mark.hasField()
                    && !table.header().contains(mark)) {
                fields.add(mark);
            }
        }
        fields.forEach(m -> headings.add(m.label().key()));
        Map<Mark, FundScopes.Amount> amounts = FundScopes.resolve(board, fields);
        for (Mark mark : fields) {
            FundScopes.Amount amount = amounts.get(mark);
            columns.put(mark, amount == null ? mark.fields().get(0) : amount.field());
        }
    }

    /** The reader of a flat list, empty if no row heads both project names and indicators. */
    static Optional<FlatReader> of(Board board, List<Mark> marks, Claims claims) {
        BitSet named = new BitSet();
        for (Mark mark : marks) {
            if (mark.hasField(Keys.NAME)) {
                named.set(mark.box().row());
            }
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        for (int row : Header.in(marks).keySet()) {
            if (named.get(row)) {
                return list(board, Region.all(board, marks), row, claims);
            }
        }
        return Optional.empty();
    }

    private static Optional<FlatReader> list(Board board, Region region, int row, Claims claims) {
        for (IndicatorTable table : TableFinder.find(board, region)) {
            if (table.header().row() == row) {
                return Optional.of(new FlatReader(board, region, table, claims));
            }
        }
        return Optional.empty();
    }

    /** Reads every project of the list, each into a reading of its own; claims what belongs to it. */
    List<Reading> read(String file, Form form, int next) {
        columns.keySet().forEach(m -> claims.claim(m.box()));
        List<Reading> readings = new ArrayList<>();
        for (List<Integer> rows : projects()) {
            FindingList findings = new FindingList(file, board.grid().name(), next + readings.size());
            readings.add(project(rows, form, findings));
        }
        return readings;
    }

    private Reading project(List<Integer> rows, Form form, FindingList findings) {
        Assembler assembler = new Assembler(claims, findings);
        assembler.take(fields(rows), Optional.empty());
        int first = rows.get(0);
        int last = rows.get(rows.size() - 1);
        IndicatorTable own = new IndicatorTable(table.header(), table.columns(), first, last, table.term());
        new IndicatorReader(board, own, List.of(), claims, assembler).read();
        Place top = new Place(CellRange.cell(first, firstColumn()), Optional.empty(), Match.POSITION);
        for (String block : List.of(Keys.FORM, Keys.INDICATORS, Keys.FUNDING, Keys.GOALS)) {
            assembler.places().put(block, top);
        }
        CellRange range = new CellRange(first, firstColumn(), last, lastColumn());
        return new Reading(
                assembler.draft().build(), form, board.grid().name(), range, assembler.places(), findings.sorted());
    }

    /** The fields of a project: those of its first row, and what its other rows say differently. */
    private List<Found> fields(List<Integer> rows) {
        List<Found> fields = new ArrayList<>(fields(rows.get(0)));
        Set<String> said = new HashSet<>();
        fields.forEach(f -> said.add(f.key() + CellText.oneLine(f.text())));
        for (int row : rows.subList(1, rows.size())) {
            for (Found found : fields(row)) {
                if (found.value() != null) {
                    claims.claim(found.value());
                }
                if (!found.text().isBlank() && said.add(found.key() + CellText.oneLine(found.text()))) {
                    fields.add(found);
                }
            }
        }
        return fields;
    }

    /** The rows of each project: a new one begins where the cells that identify a project change. */
    private List<List<Integer>> projects() {
        List<List<Integer>> projects = new ArrayList<>();
        Map<String, String> current = new LinkedHashMap<>();
        for (int row = board.rowAfter(table.firstRow() - 1); row <= table.lastRow(); row = board.rowAfter(row)) {
            if (board.row(row).isEmpty() || isHeading(row)) {
                continue;
            }
            Map<String, String> written = identity(row);
            boolean changed =
                    written.entrySet().stream().anyMatch(e -> !e.getValue().equals(current.get(e.getKey())));
            if (projects.isEmpty() || changed) {
                if (projects.size() == RegionFinder.MOST_FORMS) {
                    throw new SheetTooLarge("forms", RegionFinder.MOST_FORMS);
                }
                projects.add(new ArrayList<>());
                current.clear();
            }
            current.putAll(written);
            projects.get(projects.size() - 1).add(row);
        }
        return projects;
    }

    private Map<String, String> identity(int row) {
        Map<String, String> identity = new LinkedHashMap<>();
        for (Found found : fields(row)) {
            if (IDENTITY.contains(found.key()) && !found.text().isBlank()) {
                identity.put(found.key(), CellText.oneLine(found.text()));
            }
        }
        return identity;
    }

    private List<Found> fields(int row) {
        List<Found> fields = new ArrayList<>();
        columns.forEach((mark, field) -> {
            Box value = null;
            for (Box box : board.between(row, mark.box().column(), mark.box().lastColumn())) {
                value = value == null && box.column() >= mark.box().column() ? box : value;
            }
            CellRange cell = value == null ? CellRange.cell(row, mark.box().column()) : value.place();
            fields.add(new Found(field, mark, value, cell));
        });
        return fields;
    }

    /** The heading row drawn again on a new page. */
    private boolean isHeading(int row) {
        return board.row(row).stream()
                        .filter(b -> headings.contains(b.label().key()))
                        .count()
                > 1;
    }

    private int firstColumn() {
        return Math.min(
                columns.keySet().stream().mapToInt(m -> m.box().column()).min().orElseThrow(), table.firstColumn());
    }

    private int lastColumn() {
        return Math.max(
                columns.keySet().stream()
                        .mapToInt(m -> m.box().lastColumn())
                        .max()
                        .orElseThrow(),
                table.column(Role.VALUE).map(IndicatorTable.Span::last).orElse(table.lastColumn()));
    }
}
