package io.github.declarationsheet.write;

import static io.github.declarationsheet.write.Layout.on;
import static io.github.declarationsheet.write.Layout.over;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.model.Indicator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Lays out the indicator table: a row for each indicator, the levels merged over the rows they share.
 *
 * <p>Who carries levels downwards must read back what was written. So the 一级指标 of rows without 二级指标 spans both
 * columns: a blank cell there would read as the 二级指标 above it.
 */
final class TableLayout {

    /** Rows of a table that has no indicator yet. */
    private static final int ROWS_OF_EMPTY = 3;

    private final SheetPlan plan;
    private final Filling filling;
    private final Block.Indicators block;
    private final List<Span> spans;
    private final List<Indicator> indicators;
    private final int freeRows;

    TableLayout(SheetPlan plan, Filling filling, Block.Indicators block, int freeRows) {
        this.plan = plan;
        this.filling = filling;
        this.block = block;
        this.spans = Span.table(block.columns().size(), wide(block.columns()));
        this.indicators = filling.declaration().indicators();
        this.freeRows = indicators.isEmpty() ? Math.max(freeRows, ROWS_OF_EMPTY) : freeRows;
    }

    void draw() {
        int header = plan.row();
        int first = header + 1;
        for (int i = 0; i < indicators.size() + freeRows; i++) {
            plan.row();
        }
        int free = first + indicators.size();
        int last = free + freeRows - 1;
        // from the right: the rows have their heights before the merged levels ask for more
        for (int c = block.columns().size() - 1; c >= 0; c--) {
            Column column = block.columns().get(c);
            Span span = spans.get(c);
            plan.label(on(header, span), Look.LABEL, column.label().text());
            int runStart = 0;
            for (int i = 1; i <= indicators.size(); i++) {
                if (i == indicators.size() || !joins(column.role()).test(i)) {
                    cells(runStart, first + runStart, first + i - 1, c);
                    runStart = i;
                }
            }
            for (int r = free; r <= last; r++) {
                plan.put(new Box(on(r, span), look(column.role()), format(column, Content.BLANK), Content.BLANK));
            }
        }
        heading(header, first, last);
        plan.table(new SheetPlan.Table(header, first, free, last, spans));
    }

    /** The cell that the rows of a run share in a column. */
    private void cells(int index, int first, int last, int c) {
        Column column = block.columns().get(c);
        Span span = spans.get(c);
        if (!hasLevel2(index)) {
            if (column.role() == Role.LEVEL2 && roleOf(c - 1) == Role.LEVEL1) {
                return;
            }
            if (column.role() == Role.LEVEL1 && roleOf(c + 1) == Role.LEVEL2) {
                span = new Span(span.first(), spans.get(c + 1).last());
            }
        }
        Content content = filling.value(index, column);
        plan.value(
                "indicators[" + index + "]." + column.role().key(),
                over(first, last, span),
                look(column.role()),
                format(column, content),
                content);
    }

    /**
     * The cell beside the headings only looks joined to the label below: its row is repeated on every page, and a merge
     * that reaches into a repeated row is drawn broken. The label is not locked, for a row can be deleted only if none of
     * its cells is.
     */
    private void heading(int header, int first, int last) {
        plan.put(new Box(on(header, Span.HEADING), Look.LABEL, Formats.GENERAL, Content.BLANK).openedBottom());
        Content label = new Content.Text(block.heading().text());
        plan.put(new Box(over(first, last, Span.HEADING), Look.SHORT, Formats.TEXT, label).openedTop());
    }

    /** Whether the indicator of an index shares the cell of the one before it. */
    private IntPredicate joins(Role role) {
        return switch (role) {
            case LEVEL1 -> this::joinsLevel1;
            case LEVEL2 ->
                i -> joinsLevel1(i)
                        && indicators
                                .get(i)
                                .level2()
                                .equals(indicators.get(i - 1).level2());
            default -> i -> false;
        };
    }

    private boolean joinsLevel1(int i) {
        Indicator above = indicators.get(i - 1);
        Indicator here = indicators.get(i);
        return here.level1().equals(above.level1()) && hasLevel2(i) == hasLevel2(i - 1);
    }

    private boolean hasLevel2(int i) {
        return !indicators.get(i).level2().isEmpty();
    }

    private Role roleOf(int c) {
        return c >= 0 && c < block.columns().size() ? block.columns().get(c).role() : Role.OTHER;
    }

    private static Look look(Role role) {
        return role == Role.LEVEL3 || role == Role.OTHER ? Look.TEXT : Look.SHORT;
    }

    private static String format(Column column, Content content) {
        return column.role() == Role.WEIGHT || column.role() == Role.NUMBER
                ? Formats.GENERAL
                : Formats.of(FieldType.TEXT, content);
    }

    private static int wide(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == Role.LEVEL3) {
                return i;
            }
        }
        return columns.size() - 1;
    }
}
