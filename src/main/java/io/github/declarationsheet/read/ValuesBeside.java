package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Scope;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import io.github.declarationsheet.model.TargetValue.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Target values typed into a further column, 备注 mostly, of rows whose own value is blank. A column that holds such texts
 * beside values too, 参考值, is meant to.
 */
final class ValuesBeside {

    private final Board board;
    private final IndicatorTable table;
    private final List<Box> found = new ArrayList<>(0);
    private final List<Span> columns = new ArrayList<>(0);

    ValuesBeside(Board board, IndicatorTable table) {
        this.board = board;
        this.table = table;
    }

    /** A cell of a further column, in a row without a value. */
    void add(Box cell, Span column) {
        boolean history = Scope.of(column.heading().label().key()).equals(Optional.of(Scope.HISTORY));
        if (!history && isTarget(cell) && (columns.contains(column) || !holdsTargets(column))) {
            found.add(cell);
            columns.add(column);
        }
    }

    /** A number with its comparison or its unit. */
    private static boolean isTarget(Box cell) {
        TargetValue value = TargetValue.parse(CellText.oneLine(cell.text()));
        return (value instanceof Quantitative q
                        && (q.comparison().isPresent() || !q.unit().isEmpty()))
                || (value instanceof Range range && !range.unit().isEmpty());
    }

    /** Whether a column holds such texts beside values. */
    private boolean holdsTargets(Span column) {
        Span values = table.span(Role.VALUE);
        for (int row : table.rows()) {
            Box own = values == null ? null : box(row, values);
            Box cell = own == null ? null : box(row, column);
            if (cell != null && isTarget(cell)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Box box(int row, Span span) {
        for (Box box : board.between(row, span.first(), span.last())) {
            return box;
        }
        return null;
    }

    /** One warning for all of them. */
    void report(FindingList findings) {
        if (found.isEmpty()) {
            return;
        }
        List<CellRange> cells = new ArrayList<>(found.size());
        for (Box box : found) {
            cells.add(box.place());
        }
        findings.add(
                ReadFindings.VALUE_BESIDE,
                ReadFindings.VALUE_BESIDE.severity(),
                Optional.of(Keys.INDICATORS),
                CellText.oneLine(found.get(0).text()),
                cells,
                Map.of());
    }
}
