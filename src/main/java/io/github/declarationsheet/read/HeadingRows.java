package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Scope;
import io.github.declarationsheet.read.IndicatorTable.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headings of a table in one row or two: below a heading that takes several columns there may stand one for each,
 * such as 实施期 and 年度 below 指标值.
 */
final class HeadingRows {

    private final Board board;
    private final Region region;
    private final Header header;
    private final int lastRow;
    private final Map<Box, Mark> marks = new HashMap<>();

    HeadingRows(Board board, Region region, Header header, int lastRow) {
        this.board = board;
        this.region = region;
        this.header = header;
        this.lastRow = lastRow;
        for (Mark mark : region.marks()) {
            if (mark.box().row() >= header.row() && mark.box().row() <= lastRow) {
                marks.put(mark.box(), mark);
            }
        }
    }

    static int firstColumn(Header header, int block) {
        return header.blocks().get(block).keySet().iterator().next().box().column();
    }

    /** The columns of a block; a column reaches to the next heading, for unmerged ones name only their first cell. */
    List<Span> spans(int block) {
        int from = firstColumn(header, block);
        int to = block + 1 < header.blocks().size()
                ? firstColumn(header, block + 1) - 1
                : region.area().lastColumn();
        List<Box> inRow = board.between(header.row(), from, to);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < inRow.size(); i++) {
            Box box = inRow.get(i);
            int end = i + 1 < inRow.size() ? inRow.get(i + 1).column() - 1 : box.lastColumn();
            Mark mark = marks.get(box);
            Role role = mark == null ? null : header.blocks().get(block).get(mark);
            if (role != null) {
                addSpans(new Span(role, box, box.column(), end), spans);
            }
        }
        return spans;
    }

    /** A heading's own span, or those of the headings below it. */
    private void addSpans(Span span, List<Span> spans) {
        List<Span> below = new ArrayList<>(0);
        for (int row = span.heading().lastRow() + 1; row <= lastRow; row++) {
            for (Box box : board.between(row, span.first(), span.last())) {
                if (box.row() == row) {
                    below.add(new Span(role(span.role(), box), box, box.column(), box.lastColumn()));
                }
            }
        }
        if (below.isEmpty()) {
            spans.add(span);
        } else {
            spans.addAll(below);
        }
    }

    private Role role(Role parent, Box box) {
        Mark mark = marks.get(box);
        Optional<Scope> scope = Scope.of(box.label().key());
        if (scope.isPresent() && parent == Role.VALUE) {
            return switch (scope.get()) {
                case TERM -> Role.TERM_VALUE;
                case ANNUAL -> Role.VALUE;
                case HISTORY -> Role.OTHER;
            };
        }
        return mark == null || mark.column().isEmpty()
                ? Role.OTHER
                : mark.column().get();
    }

    /** Whether a row below the headings says nothing but what the columns below the heading of the values are. */
    boolean isSubHeading(int row) {
        int count = 0;
        for (Box box : board.between(row, firstColumn(header, 0), region.area().lastColumn())) {
            if (box.row() == row) {
                count++;
                if (!isBelowValues(box) || !saysColumn(box)) {
                    return false;
                }
            }
        }
        return count > 1;
    }

    private boolean isBelowValues(Box box) {
        for (Map<Mark, Role> block : header.blocks()) {
            for (Map.Entry<Mark, Role> column : block.entrySet()) {
                Box heading = column.getKey().box();
                if (column.getValue() == Role.VALUE
                        && box.column() >= heading.column()
                        && box.lastColumn() <= heading.lastColumn()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean saysColumn(Box box) {
        Mark mark = marks.get(box);
        return (mark != null && mark.column().isPresent())
                || Scope.of(box.label().key()).isPresent();
    }
}
