package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Scope;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that one to three heading rows name. A column's heading is the lowest text over it; what stands above, such
 * as 指标值 over 实施期 and 年度, says what the lower one leaves open.
 */
final class HeadingRows {

    private static final char OVER = '/';

    private final Board board;
    private final Header header;
    private final Map<Box, Mark> marks = new HashMap<>();
    private final BitSet blockColumns;
    private final Set<Box> columns = new HashSet<>();
    private final int leftEdge;
    private final int rightEdge;
    private final int lastRow;

    HeadingRows(Board board, Region region, BitSet blockColumns, Header header) {
        this.board = board;
        this.header = header;
        this.blockColumns = blockColumns;
        this.leftEdge = region.area().firstColumn();
        this.rightEdge = region.area().lastColumn();
        int most = header.row() + Header.MOST_ROWS - 1;
        for (Mark mark : region.marksBetween(header.row(), most)) {
            marks.put(mark.box(), mark);
        }
        for (List<Mark> block : header.blocks()) {
            for (Mark mark : block) {
                columns.add(mark.box());
            }
        }
        int last = header.lastRow();
        while (last < most && isSubHeading(last + 1)) {
            last++;
        }
        this.lastRow = last;
    }

    /** The last heading row. */
    int lastRow() {
        return lastRow;
    }

    /** The last column that may belong to a block. */
    int edge(int block) {
        return block + 1 < header.blocks().size() ? header.firstColumn(block + 1) - 1 : rightEdge;
    }

    /** The columns of a block; a column reaches to the next heading, for unmerged ones name only their first cell. */
    List<Span> spans(int block) {
        int from = block == 0 ? firstColumn() : header.firstColumn(block);
        List<Box> leaves = leaves(from, edge(block));
        List<Span> spans = new ArrayList<>(leaves.size());
        Set<Box> split = split(leaves, from);
        for (int i = 0; i < leaves.size(); i++) {
            Box box = leaves.get(i);
            int end = i + 1 < leaves.size() ? leaves.get(i + 1).column() - 1 : box.lastColumn();
            Box above = above(box, from);
            boolean value = above != null && isUnknown(box) && split.contains(above);
            Role role = value ? Role.VALUE : role(box, above);
            Mark mark = marks.get(box);
            boolean inferred = mark != null && mark.sure() == Mark.Sure.CONTENT && role != Role.OTHER;
            spans.add(new Span(role, box, label(box, above), box.column(), Math.max(end, box.column()), inferred));
        }
        return unique(withValuesBesideTerm(spans));
    }

    /** Beside 实施期指标值 alone a heading that nobody knows, holds the word of values and no time gone by heads the year's. */
    private List<Span> withValuesBesideTerm(List<Span> spans) {
        boolean term = false;
        for (Span span : spans) {
            if (span.role() == Role.VALUE) {
                return spans;
            }
            term |= span.role() == Role.TERM_VALUE;
        }
        if (!term) {
            return spans;
        }
        List<Span> all = new ArrayList<>(spans.size());
        for (Span span : spans) {
            String key = span.heading().label().key();
            Optional<Scope> scope = Scope.of(key);
            boolean value = span.role() == Role.OTHER
                    && marks.get(span.heading()) == null
                    && Column.suggests(Role.VALUE, key)
                    && !Column.suggests(Role.OTHER, key)
                    && (scope.isEmpty() || scope.get() == Scope.ANNUAL);
            all.add(value ? span.inferred(Role.VALUE) : span);
        }
        return all;
    }

    /** The headings over others and beside the table: they are no columns, but say what stands below or beside them. */
    List<Box> others() {
        List<Box> others = new ArrayList<>(0);
        for (int row = header.row(); row <= lastRow; row++) {
            for (Box box : board.between(row, leftEdge, rightEdge)) {
                Mark mark = marks.get(box);
                boolean block = mark != null && mark.isHeading();
                if (box.row() == row && (block || (row < lastRow && hasBelow(box)))) {
                    others.add(box);
                }
            }
        }
        return others;
    }

    /** Left of the known headings there may stand headings nobody knows, but not those of a block or of fields. */
    private int firstColumn() {
        int first = header.firstColumn(0);
        List<Box> boxes = board.between(header.levelRow(), leftEdge, first - 1);
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box box = boxes.get(i);
            Mark mark = marks.get(box);
            boolean levels = mark != null && mark.isHeading() && isOverLevels(board, box);
            boolean block = mark != null && (mark.isHeading() || mark.hasField()) && !levels;
            if (block
                    || blockColumns.get(box.column())
                    || box.lastRow() > lastRow
                    || box.row() < header.row()
                    || (box.lastColumn() != first - 1 && !levels)) {
                break;
            }
            first = box.column();
        }
        return first;
    }

    /** The lowest headings over the columns, from left to right; those that begin above only where nothing is below. */
    private List<Box> leaves(int from, int to) {
        List<Box> leaves = new ArrayList<>();
        for (int row = lastRow; row >= header.row(); row--) {
            List<Box> inRow = board.between(row, from, to);
            for (int i = 0; i < inRow.size(); i++) {
                Box box = inRow.get(i);
                if (box.row() == row && box.column() >= from && !isBlockHeading(box)) {
                    int end = i + 1 < inRow.size() ? inRow.get(i + 1).column() - 1 : box.lastColumn();
                    insert(box, Math.max(end, box.lastColumn()), leaves);
                }
            }
        }
        return leaves;
    }

    /** Whether 指标, which heads a block elsewhere, stands right over names of levels: it heads them. */
    static boolean isOverLevels(Board board, Box heading) {
        for (Box below : board.between(heading.lastRow() + 1, heading.column(), heading.lastColumn())) {
            return below.row() == heading.lastRow() + 1
                    && below.column() == heading.column()
                    && below.lastColumn() <= heading.lastColumn()
                    && Levels.isKnown(below);
        }
        return false;
    }

    private boolean isBlockHeading(Box box) {
        Mark mark = marks.get(box);
        if (mark != null && mark.isHeadingOf(Keys.INDICATORS) && isOverLevels(board, box)) {
            return false;
        }
        return (mark != null && mark.isHeading() && mark.column().isEmpty())
                || (mark != null && mark.isHeading() && !columns.contains(box))
                || box.lastRow() > lastRow;
    }

    /** Puts a box in its place unless a lower one stands in its columns. */
    private static void insert(Box box, int end, List<Box> leaves) {
        int at = 0;
        int high = leaves.size();
        while (at < high) {
            int middle = (at + high) >>> 1;
            if (leaves.get(middle).lastColumn() < box.column()) {
                at = middle + 1;
            } else {
                high = middle;
            }
        }
        if (at == leaves.size() || leaves.get(at).column() > end) {
            leaves.add(at, box);
        }
    }

    /** The heading over a lower one: merged over it, or the last one left of it in a row above. */
    private @Nullable Box above(Box box, int from) {
        for (int row = box.row() - 1; row >= header.row(); row--) {
            Box over = last(board.between(row, from, box.column()));
            if (over != null && over.column() >= from && over.lastRow() < box.row() && hasBelow(over)) {
                return over;
            }
        }
        return null;
    }

    private static @Nullable Box last(List<Box> boxes) {
        return boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
    }

    private boolean hasBelow(Box over) {
        for (int row = over.lastRow() + 1; row <= lastRow; row++) {
            for (Box box : board.between(row, over.column(), over.column())) {
                if (box.row() == row) {
                    return true;
                }
            }
        }
        return false;
    }

    private Role role(Box box, @Nullable Box above) {
        Mark mark = marks.get(box);
        String key = box.label().key();
        Role own = mark != null && mark.column().isPresent() ? mark.column().get() : null;
        Optional<Scope> scope = Scope.of(key);
        Role over = above == null ? null : role(above, above(above, 0));
        if (above != null && scope.isEmpty() && (own == null || own == Role.VALUE)) {
            scope = Scope.of(above.label().key());
        }
        if (own == Role.TERM_VALUE || (own != null && own != Role.VALUE)) {
            return isOfAnotherTime(own, above) ? Role.OTHER : own;
        }
        if (own == Role.VALUE && YearText.isPeriod(key)) {
            return Role.TERM_VALUE;
        }
        boolean value = own == Role.VALUE
                || (over == Role.VALUE && (Scope.of(key).isPresent() || saysYear(box)))
                || (over == Role.TERM_VALUE && Scope.of(key).isPresent());
        if (!value) {
            return Role.OTHER;
        }
        return scope.isEmpty()
                ? Role.VALUE
                : switch (scope.get()) {
                    case TERM -> Role.TERM_VALUE;
                    case ANNUAL -> Role.VALUE;
                    case HISTORY -> Role.OTHER;
                };
    }

    /**
     * Where the values of the term and of the year each have columns of their own for comparison and unit: the columns
     * of the term as a table of its own.
     *
     * @param spans the columns of a block, without those of the term in the end
     * @return the names, and what stands below the heading of the term; empty if the values are not split so
     */
    List<Span> takeTerm(List<Span> spans) {
        Box over = null;
        for (Span span : spans) {
            over = span.role() == Role.TERM_VALUE ? above(span.heading(), 0) : over;
        }
        List<Span> own = new ArrayList<>(0);
        boolean split = false;
        for (Span span : spans) {
            Mark mark = marks.get(span.heading());
            if (span.role() == Role.LEVEL3) {
                own.add(span);
            } else if (over != null && over.equals(above(span.heading(), 0))) {
                split |= span.role() == Role.OTHER;
                Role role = mark == null ? span.role() : mark.column().orElse(span.role());
                own.add(span.as(span.role() == Role.TERM_VALUE ? Role.VALUE : role));
            }
        }
        if (!split || over == null || !hasValueBeside(over, spans)) {
            return List.of();
        }
        for (int i = spans.size() - 1; i >= 0; i--) {
            if (over.equals(above(spans.get(i).heading(), 0))) {
                spans.remove(i);
            }
        }
        return own;
    }

    /** Whether the values of the year stand below another heading than those of the term, or below none. */
    private boolean hasValueBeside(Box term, List<Span> spans) {
        for (Span span : spans) {
            if (span.role() == Role.VALUE) {
                return !term.equals(above(span.heading(), 0));
            }
        }
        return false;
    }

    /** The headings of values below which one text that nobody knows stands, alone or beside 符号 and 单位: it is the value. */
    private Set<Box> split(List<Box> leaves, int from) {
        Map<Box, Integer> unknown = new HashMap<>(0);
        for (Box box : leaves) {
            Box above = above(box, from);
            if (above != null && role(above, null) == Role.VALUE) {
                Mark mark = marks.get(box);
                Role role = mark == null ? Role.OTHER : mark.column().orElse(Role.OTHER);
                boolean part = role == Role.COMPARISON || role == Role.UNIT;
                int more = part ? 0 : isUnknown(box) ? 1 : 2;
                unknown.put(above, unknown.getOrDefault(above, 0) + more);
            }
        }
        Set<Box> certain = new HashSet<>(0);
        for (Map.Entry<Box, Integer> above : unknown.entrySet()) {
            if (above.getValue() == 1) {
                certain.add(above.getKey());
            }
        }
        return certain;
    }

    private boolean isUnknown(Box box) {
        return marks.get(box) == null && !saysColumn(box);
    }

    /** The comparison and the unit of a value that is not the target. */
    private static boolean isOfAnotherTime(Role own, @Nullable Box above) {
        if (above == null || (own != Role.COMPARISON && own != Role.UNIT)) {
            return false;
        }
        Optional<Scope> scope = Scope.of(above.label().key());
        return scope.isPresent() && scope.get() != Scope.ANNUAL;
    }

    private String label(Box box, @Nullable Box above) {
        String own = CellText.oneLine(box.text());
        Mark mark = above == null ? null : marks.get(above);
        boolean block = mark != null && mark.isHeading();
        return above == null || block ? own : CellText.oneLine(above.text()) + OVER + own;
    }

    /** Of several columns for the same thing the printed heading is it, else the first; the others are kept. */
    private List<Span> unique(List<Span> spans) {
        Map<Role, Span> best = new HashMap<>();
        for (Span span : spans) {
            Span other = best.get(span.role());
            boolean ofLevel = other != null && span.role() == Role.WEIGHT && isLeftOfNames(other, best);
            if (other == null || ofLevel || (prints(span) && !prints(other))) {
                best.put(span.role(), span);
            }
        }
        List<Span> result = new ArrayList<>(spans.size());
        for (Span span : spans) {
            boolean yearly = span.role() == Role.VALUE && saysYear(span.heading());
            boolean kept = span.role() == Role.OTHER || yearly || span.equals(best.get(span.role()));
            result.add(kept ? span : span.as(Role.OTHER));
        }
        return result;
    }

    /** 权重 of a level, where 三级指标 has one of its own. */
    private static boolean isLeftOfNames(Span weight, Map<Role, Span> before) {
        Span names = before.get(Role.LEVEL3);
        return names != null && weight.first() < names.first();
    }

    private boolean prints(Span span) {
        Mark mark = marks.get(span.heading());
        return mark != null && mark.meaning().printsColumn();
    }

    private static boolean saysYear(Box box) {
        return YearText.inside(box.text()).isPresent()
                || YearText.line(CellText.oneLine(box.text())).isPresent();
    }

    /** Whether a row says nothing but what the columns below a wide heading are. */
    private boolean isSubHeading(int row) {
        int count = 0;
        for (Box box : board.between(row, header.firstColumn(0), rightEdge)) {
            if (box.row() == row) {
                count++;
                if (!saysColumn(box) || !isBelowHeading(box)) {
                    return false;
                }
            }
        }
        return count > 1;
    }

    /** Below a heading that is merged over several columns, or leaves the next column free. */
    private boolean isBelowHeading(Box box) {
        int row = box.row() - 1;
        Box over = last(board.between(row, header.firstColumn(0), box.column()));
        List<Box> right = board.between(row, box.column() + 1, rightEdge);
        int from = over != null && !right.isEmpty() && right.get(0).equals(over) ? 1 : 0;
        int end = right.size() > from ? right.get(from).column() - 1 : rightEdge;
        return over != null && Math.max(over.lastColumn(), end) > over.column() && end >= box.lastColumn();
    }

    private boolean saysColumn(Box box) {
        Mark mark = marks.get(box);
        return (mark != null && mark.column().isPresent())
                || Scope.of(box.label().key()).isPresent()
                || YearText.line(CellText.oneLine(box.text())).isPresent();
    }
}
