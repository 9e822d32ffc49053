package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether names and values seem to be pasted a row off: the first row lacks the one, the last row the other, and no row in
 * between lacks either. Then every pair in between is in doubt.
 */
final class Shift {

    private static final int FEWEST = 3;

    private int rows;
    private int nameless;
    private int valueless;
    private int first;
    private int last;
    /** What the first and the last row have: a name, a value. */
    private boolean firstNamed;

    private boolean firstValued;
    private boolean lastNamed;
    private boolean lastValued;

    /** A row with a name or a value, from above to below. */
    void add(int row, boolean named, boolean valued) {
        if (rows++ == 0) {
            first = row;
            firstNamed = named;
            firstValued = valued;
        }
        last = row;
        lastNamed = named;
        lastValued = valued;
        nameless += named ? 0 : 1;
        valueless += valued ? 0 : 1;
    }

    /** One warning for all rows of the table. */
    void report(Board board, IndicatorTable table, FindingList findings) {
        boolean ends = firstNamed ? !firstValued && !lastNamed : !lastValued;
        Optional<Span> name = table.column(Role.LEVEL3);
        Optional<Span> value = table.column(Role.VALUE);
        if (rows < FEWEST || nameless != 1 || valueless != 1 || !ends || name.isEmpty() || value.isEmpty()) {
            return;
        }
        int left = Math.min(name.get().first(), value.get().first());
        int right = Math.max(name.get().last(), value.get().last());
        findings.add(
                ReadFindings.ROWS_SHIFTED,
                ReadFindings.ROWS_SHIFTED.severity(),
                Optional.of(Keys.INDICATORS),
                "",
                List.of(board.original(new CellRange(first, left, last, right))),
                Map.of());
    }
}
