package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import io.github.declarationsheet.read.Outline;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes indicators into a table that is not ours: makes room for them, then writes each row and its levels. */
final class InPlaceTable {

    private final OfficeCells cells;
    private final Outline.Table table;
    private final TableBody body;
    private final TablePlan plan;
    /** For each line of the plan its row on the sheet. */
    private final List<Integer> rows = new ArrayList<>();

    private final List<InsertedRows> inserted = new ArrayList<>();

    InPlaceTable(OfficeCells cells, Outline.Table table, List<TableRow> contents, boolean byLevels) {
        this.cells = cells;
        this.table = table;
        this.body = new TableBody(table, cells);
        this.plan = TablePlan.of(body, contents, byLevels);
        place();
    }

    /** Gives each line its row; lines without one are inserted below the line before. */
    private void place() {
        int last = -1;
        int moved = 0;
        int leading = 0;
        for (TablePlan.Line line : plan.lines()) {
            if (line.row().isPresent()) {
                int row = line.row().get() + moved;
                rows.add(row);
                last = row + leading;
                for (int i = 0; i < leading; i++) {
                    rows.add(row + 1 + i);
                }
                note(row, leading);
                moved += leading;
                leading = 0;
            } else if (last < 0) {
                leading++;
            } else {
                rows.add(last + 1);
                note(last, 1);
                last++;
                moved++;
            }
        }
        // nothing of the table is drawn: what is free below its headings
        for (int i = 0; i < leading; i++) {
            rows.add(table.headingRow() + 1 + i);
        }
        int free = free();
        if (leading > free && free > 0) {
            note(table.headingRow() + 1, leading - free);
        }
    }

    /** The blank rows below the headings of a table without rows, but for one that parts it from what stands below. */
    private int free() {
        int gap = table.next() == CellRange.MAX_ROWS ? CellRange.MAX_ROWS : table.next() - table.headingRow() - 1;
        return gap > 1 ? gap - 1 : gap;
    }

    /** Several rows below each other are inserted together, as copies of the first. */
    private void note(int pattern, int count) {
        if (count == 0) {
            return;
        }
        InsertedRows before = inserted.isEmpty() ? null : inserted.get(inserted.size() - 1);
        if (before != null && before.pattern() + before.count() == pattern) {
            inserted.set(inserted.size() - 1, new InsertedRows(before.pattern(), before.count() + count));
        } else {
            inserted.add(new InsertedRows(pattern, count));
        }
    }

    /** The rows that will be inserted, each counted with those above it inserted already. */
    List<InsertedRows> inserted() {
        return inserted;
    }

    /** Whether the table has a row to write to, or to copy. */
    boolean hasRoom() {
        return !body.rows().isEmpty() || rows.isEmpty() || free() > 0;
    }

    /** The cells that will be emptied or written. */
    List<CellRange> targets() {
        List<CellRange> targets = new ArrayList<>();
        for (int row : body.rows()) {
            for (int column = body.firstColumn(); column <= body.lastColumn(); column++) {
                targets.add(CellRange.cell(row, column));
            }
        }
        return targets;
    }

    void write() throws IOException {
        for (InsertedRows rows : inserted) {
            cells.insert(rows, body.firstColumn());
        }
        LevelCells levels = new LevelCells(cells, body, plan, rows);
        levels.unmerge();
        empty();
        int number = 0;
        InPlaceFields project = null;
        for (int i = 0; i < rows.size(); i++) {
            Optional<TableRow> content = plan.lines().get(i).content();
            if (content.isPresent()) {
                number = isFirst(i) ? 1 : number + 1;
                project = new InPlaceFields(cells, content.get().declaration());
                write(rows.get(i), content.get(), number, project);
            }
        }
        levels.write();
    }

    /** Whether another project begins in a list. */
    private boolean isFirst(int line) {
        return line == 0
                || !plan.lines()
                        .get(line)
                        .content()
                        .map(TableRow::declaration)
                        .equals(plan.lines().get(line - 1).content().map(TableRow::declaration));
    }

    private void empty() {
        for (int row : rows) {
            for (Outline.Column column : table.columns()) {
                for (int c = column.first(); c <= column.last(); c++) {
                    cells.put(CellRange.cell(row, c), Content.BLANK);
                }
            }
        }
    }

    private void write(int row, TableRow content, int number, InPlaceFields project) {
        List<OtherField> other =
                new ArrayList<>(content.named().map(Indicator::other).orElse(List.of()));
        for (Outline.Column column : table.columns()) {
            CellRange cell = CellRange.cell(row, column.first());
            if (column.field().isPresent()) {
                project.write(List.of(
                        new Outline.Entry(column.field().get(), cell, List.of(), column.unit(), Optional.empty())));
            } else {
                value(column, content, number, other).ifPresent(v -> cells.put(cell, v));
            }
        }
    }

    private Optional<Content> value(Outline.Column column, TableRow content, int number, List<OtherField> other) {
        Optional<Indicator> named = content.named();
        Optional<Indicator> valued = table.term() ? content.term() : content.annual();
        return switch (column.role()) {
            case LEVEL1, LEVEL2 -> Optional.empty();
            case LEVEL3 -> named.map(i -> new Content.Text(i.level3()));
            case VALUE -> valued.map(i -> new Content.Text(value(i.target())));
            case TERM_VALUE ->
                content.term().map(i -> new Content.Text(i.target().text()));
            case COMPARISON -> valued.map(i -> new Content.Text(sign(i.target())));
            case UNIT -> valued.map(i -> new Content.Text(unit(i.target())));
            case WEIGHT -> named.flatMap(Indicator::weight).map(w -> new Content.Numeric(InPlaceFields.plain(w)));
            case NUMBER -> named.map(i -> new Content.Numeric(BigDecimal.valueOf(number)));
            case OTHER -> {
                for (int i = 0; i < other.size(); i++) {
                    if (other.get(i).label().equals(column.label())) {
                        yield Optional.of(new Content.Text(other.remove(i).text()));
                    }
                }
                yield Optional.empty();
            }
        };
    }

    /** What of a target stands in the column of values: all, but for what has a column of its own. */
    private String value(TargetValue target) {
        boolean signs = table.column(Role.COMPARISON).isPresent();
        boolean units = table.column(Role.UNIT).isPresent();
        if (!(target instanceof Quantitative q) || (!signs && !units)) {
            return target.text();
        }
        String unit = units ? "" : q.unit();
        return q.comparison().isPresent() && !signs
                ? TargetValue.of(q.comparison().get(), q.number(), unit).text()
                : TargetValue.of(q.number(), unit).text();
    }

    private static String sign(TargetValue target) {
        return target instanceof Quantitative q && q.comparison().isPresent()
                ? q.comparison().get().symbol()
                : "";
    }

    private static String unit(TargetValue target) {
        return target instanceof Quantitative q ? q.unit() : "";
    }
}
