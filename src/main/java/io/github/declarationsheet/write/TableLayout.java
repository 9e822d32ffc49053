package io.github.declarationsheet.write;

import static io.github.declarationsheet.write.Layout.on;
import static io.github.declarationsheet.write.Layout.over;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.model.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays out the indicator table: a row for each indicator, the levels merged over the rows they share; indicators of the
 * term and of the year side by side where the form has them so.
 *
 * <p>Who carries levels downwards must read back what was written. So the 一级指标 of rows without 二级指标 spans both
 * columns: a blank cell there would read as the 二级指标 above it. Where it can't, because another table stands between
 * them, a dash says that there is none.
 */
final class TableLayout {

    /** Rows of a table that has no indicator yet. */
    private static final int ROWS_OF_EMPTY = 3;

    private final SheetPlan plan;
    private final SheetColumns columns;
    private final Filling filling;
    private final Block.Indicators block;
    private final List<Side> sides = new ArrayList<>();
    private final TableRows rows;
    private final int freeRows;

    /** Columns, where they stand, and the indicators below them; the first columns may be another side's too. */
    private record Side(Track track, List<Column> columns, List<Span> spans, int firstOwn) {}

    TableLayout(SheetPlan plan, SheetColumns columns, Filling filling, Block.Indicators block, int freeRows) {
        this.plan = plan;
        this.columns = columns;
        this.filling = filling;
        this.block = block;
        sides.add(new Side(Track.YEAR, block.columns(), columns.year(), 0));
        if (!block.term().isEmpty()) {
            List<Column> term = new ArrayList<>(block.shared());
            term.addAll(block.term());
            sides.add(new Side(Track.TERM, term, columns.term(), block.shared().size()));
        }
        boolean spanned = roleOf(sides.get(0), 0) == Role.LEVEL1 && roleOf(sides.get(0), 1) == Role.LEVEL2;
        this.rows = TableRows.of(
                indicators(Track.YEAR),
                block.term().isEmpty() ? List.of() : indicators(Track.TERM),
                spanned && block.term().isEmpty());
        this.freeRows = rows.count() == 0 ? Math.max(freeRows, ROWS_OF_EMPTY) : freeRows;
    }

    private List<Indicator> indicators(Track track) {
        return track.of(filling.declaration());
    }

    void draw() {
        int header = plan.row();
        int first = header + 1;
        for (int i = 0; i < rows.count() + freeRows; i++) {
            plan.row();
        }
        int free = first + rows.count();
        int last = free + freeRows - 1;
        for (Side side : sides) {
            for (int i = 0; i < indicators(side.track()).size(); i++) {
                filling.row(side.track(), i);
            }
            // from the right: the rows have their heights before the merged levels ask for more
            for (int c = side.columns().size() - 1; c >= side.firstOwn(); c--) {
                Column column = side.columns().get(c);
                Span span = side.spans().get(c);
                plan.label(on(header, span), Look.LABEL, column.label().text());
                for (TableRows.Run run : rows.runs(
                        side.track(), column.role(), c < block.shared().size())) {
                    cells(side, c, run, first);
                }
                for (int r = free; r <= last; r++) {
                    plan.put(new Box(on(r, span), look(column.role()), format(column, Content.BLANK), Content.BLANK));
                }
            }
        }
        CellRange label = heading(header, first, last);
        plan.table(new SheetPlan.Table(
                Optional.of(label),
                header,
                first,
                free,
                last,
                sides.stream()
                        .map(s -> new SheetPlan.Part(s.columns(), s.spans()))
                        .toList()));
    }

    /** The cell that the rows of a run share in a column. */
    private void cells(Side side, int c, TableRows.Run run, int first) {
        Column column = side.columns().get(c);
        Span span = side.spans().get(c);
        CellRange range = over(first + run.first(), first + run.last(), span);
        if (run.index() < 0) {
            for (int r = range.firstRow(); r <= range.lastRow(); r++) {
                plan.put(new Box(on(r, span), look(column.role()), format(column, Content.BLANK), Content.BLANK));
            }
            return;
        }
        Track track = run.track();
        boolean bare = indicators(track).get(run.index()).level2().isEmpty();
        Content content = filling.value(track, run.index(), column, side.columns());
        if (bare && rows.spanned()) {
            if (column.role() == Role.LEVEL2) {
                return;
            }
            if (column.role() == Role.LEVEL1) {
                range = over(
                        range.firstRow(),
                        range.lastRow(),
                        new Span(span.first(), side.spans().get(c + 1).last()));
            }
        } else if (bare && column.role() == Role.LEVEL2) {
            content = new Content.Text(Placeholder.NONE);
        }
        if (!plan.put(new Box(range, look(column.role()), format(column, content), content))) {
            filling.clip(track.key(run.index()) + "." + column.role().key(), range);
        }
    }

    /**
     * The cell beside the headings only looks joined to the label below: its row is repeated on every page, and a merge
     * that reaches into a repeated row is drawn broken. The label is not locked, for a row can be deleted only if none of
     * its cells is.
     */
    private CellRange heading(int header, int first, int last) {
        Span beside = columns.beside();
        plan.put(new Box(on(header, beside), Look.LABEL, Formats.GENERAL, Content.BLANK).openedBottom());
        Content label = new Content.Text(block.heading().text());
        plan.put(new Box(over(first, last, beside), Look.SHORT, Formats.TEXT, label).openedTop());
        return over(first, last, beside);
    }

    private static Role roleOf(Side side, int c) {
        return c < side.columns().size() ? side.columns().get(c).role() : Role.OTHER;
    }

    static Look look(Role role) {
        return role == Role.LEVEL3 || role == Role.OTHER ? Look.TEXT : Look.SHORT;
    }

    /** The format of a column's cell: numbers bear theirs, all else is text, also where nothing stands yet. */
    static String format(Column column, Content content) {
        boolean number = column.role() == Role.WEIGHT || column.role() == Role.NUMBER;
        return number || content instanceof Content.Numeric ? Formats.number(content) : Formats.TEXT;
    }
}
