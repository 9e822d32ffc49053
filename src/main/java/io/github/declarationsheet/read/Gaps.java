package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a form lacks something: labels without a value, rows of indicators without all parts of one. A text right beside or
 * below such a gap is most likely what belongs there.
 */
final class Gaps {

    private final Board board;
    /** The rows in which something is blank. */
    private final BitSet rows = new BitSet();
    /** By the row below a table, the columns in which its last row is blank. */
    private final Map<Integer, BitSet> below = new HashMap<>(2);

    /** By the row below a table some of whose indicators have no weight, the columns of weights. */
    private final Map<Integer, BitSet> weightless = new HashMap<>(2);

    Gaps(Board board, List<Found> fields, List<IndicatorTable> tables) {
        this.board = board;
        for (Found found : fields) {
            if (found.value() == null && found.mark().inline().isEmpty()) {
                rows.set(found.mark().box().row());
            }
        }
        for (IndicatorTable table : tables) {
            for (int row : table.rows()) {
                addRow(row, table);
            }
            Span weight = table.span(Role.WEIGHT);
            if (weight != null && lacksWeight(weight, table)) {
                BitSet columns = new BitSet();
                columns.set(weight.first(), weight.last() + 1);
                weightless.put(table.lastRow() + 1, columns);
            }
        }
    }

    private boolean lacksWeight(Span weight, IndicatorTable table) {
        Span name = table.span(Role.LEVEL3);
        for (int row : table.rows()) {
            if (name != null && isFilled(row, name) && !isFilled(row, weight)) {
                return true;
            }
        }
        return false;
    }

    private void addRow(int row, IndicatorTable table) {
        boolean named = false;
        BitSet blank = new BitSet();
        for (Span span : table.columns()) {
            boolean filled = isFilled(row, span);
            named |= filled && span.role() == Role.LEVEL3;
            if (!filled && isPart(span.role())) {
                blank.set(span.first(), span.last() + 1);
            }
        }
        if (named && !blank.isEmpty()) {
            rows.set(row);
            if (row == table.lastRow()) {
                below.put(row + 1, blank);
            }
        }
    }

    private static boolean isPart(Role role) {
        return switch (role) {
            case LEVEL2, COMPARISON, VALUE, UNIT, WEIGHT, TERM_VALUE -> true;
            case LEVEL1, LEVEL3, NUMBER, OTHER -> false;
        };
    }

    private boolean isFilled(int row, Span span) {
        return !board.between(row, span.first(), span.last()).isEmpty();
    }

    /** Whether a text touches the form where something is missing. */
    boolean isBeside(Box box, CellRange form) {
        @Nullable BitSet blank = below.get(box.row());
        @Nullable BitSet weights = weightless.get(box.row());
        return (weights != null && weights.get(box.column()) && box.isAmount())
                || (box.column() == form.lastColumn() + 1 && rows.get(box.row()))
                || (blank != null && blank.get(box.column()));
    }
}
