package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.form.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The times that the rows of a table say in a column of their own: 长期目标1 or 总体目标, and 年度目标1. */
final class RowTimes {

    /** A longer text is the goal itself. */
    private static final int LONGEST = 12;

    private RowTimes() {}

    /**
     * The rows of the whole term.
     *
     * @param rows the rows of the table
     * @param span the column; a row that it leaves blank is as the one above
     * @return none if a cell says anything but a time, or none says the term
     */
    static BitSet ofTerm(Board board, List<Integer> rows, Span span) {
        BitSet term = new BitSet();
        boolean whole = false;
        boolean annual = false;
        boolean now = false;
        for (int row : rows) {
            for (Box box : board.between(row, span.first(), span.last())) {
                String key = box.label().key();
                Optional<Scope> scope = Scope.of(key);
                boolean says = scope.isPresent() ? scope.get() != Scope.HISTORY : Scope.saysWhole(key);
                if (!says || key.length() > LONGEST) {
                    if (Placeholder.isFiller(box.text())) {
                        break;
                    }
                    return new BitSet();
                }
                whole |= scope.isEmpty();
                annual |= scope.isPresent() && scope.get() == Scope.ANNUAL;
                now = scope.isEmpty() || scope.get() == Scope.TERM;
                break;
            }
            term.set(row, now);
        }
        // 总体目标 is of the term only beside 年度目标
        return whole && !annual ? new BitSet() : term;
    }

    /** The rows of the term or the others, in their order. */
    static List<Integer> of(List<Integer> rows, BitSet term, boolean ofTerm) {
        List<Integer> own = new ArrayList<>(rows.size());
        for (int row : rows) {
            if (term.get(row) == ofTerm) {
                own.add(row);
            }
        }
        return own;
    }
}
