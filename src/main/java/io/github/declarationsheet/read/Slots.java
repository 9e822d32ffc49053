package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the value of a label may stand: right of it up to the next label, or below it. */
final class Slots {

    /** More empty rows than this between a label and a text part them. */
    private static final int WIDEST_GAP = 8;

    /** A signature, a telephone number or a date is no longer. */
    private static final int SHORT = 16;

    private final Board board;
    private final Region region;
    private final Map<Box, Mark> labels;
    private final Set<Box> headings;
    private final Map<Integer, Boolean> labelRows = new HashMap<>();
    private final Map<RowBelow, Boolean> freeRows = new HashMap<>();
    private final int rightEdge;
    /** The rows of indicator tables, whose texts are no field's value. */
    private final BitSet tableRows;

    /** A row that may hold the values of the labels in another row: the question is the same for all of them. */
    private record RowBelow(int row, int labelRow, boolean longText) {}

    Slots(Board board, Region region, Map<Box, Mark> labels, Set<Box> headings, BitSet tableRows, int lastTableColumn) {
        this.board = board;
        this.region = region;
        this.tableRows = tableRows;
        this.labels = labels;
        this.headings = headings;
        this.rightEdge = rightEdge(lastTableColumn);
    }

    /** From the label to the next label or the form's edge; a merged cell next to the label is the whole slot. */
    @Nullable
    CellRange right(Mark mark, Field field) {
        int row = mark.box().row();
        int first = mark.box().lastColumn() + 1;
        int last = Math.max(
                Math.max(rightEdge, first),
                Math.min(first + 2 * gap(mark.box()), region.area().lastColumn()));
        for (Box box : board.between(row, first, last)) {
            if (isLabel(box, field)) {
                last = box.column() - 1;
                break;
            }
        }
        if (first > last || first > region.area().lastColumn()) {
            return null;
        }
        CellRange room = board.room(row, first);
        return room.isCell() ? new CellRange(row, first, row, last) : room;
    }

    /** How many empty columns part a label left of one, or right above it, from its value: its own may stand twice as far. */
    private int gap(Box label) {
        Box value = board.leftOf(label);
        int gap = value == null ? 0 : gap(board.leftOf(value), value);
        for (Box above : board.between(label.row() - 1, label.column(), label.column())) {
            gap = Math.max(gap, gap(above, board.rightOf(above)));
        }
        return gap;
    }

    private int gap(@Nullable Box label, @Nullable Box value) {
        boolean pair = label != null && value != null && labels.containsKey(label) && !labels.containsKey(value);
        return pair && label != null && value != null ? value.column() - label.lastColumn() - 1 : 0;
    }

    /**
     * Below the label of a goal, as far as the label's room goes; null where another label stands. A text that begins with
     * the label of another goal is that goal's, unless the labels stand side by side and have their texts below.
     */
    @Nullable
    CellRange belowGoal(Mark mark, Field field, @Nullable CellRange right, boolean paired) {
        Box box = mark.box();
        int row = nextRow(box);
        CellRange room = board.room(row, box.column());
        int free = right == null ? box.lastColumn() : Math.max(right.lastColumn(), box.lastColumn());
        // a cell drawn below the label is all the room there is
        int last = room.isCell() ? free : room.lastColumn();
        for (Box under : board.between(row, box.column(), last)) {
            if (under.row() == row && (isLabel(under, field) || (!paired && isOtherGoal(under, field)))) {
                return null;
            }
        }
        return new CellRange(row, box.column(), row, last);
    }

    /** The row below a label; rows that hold nothing are passed over, but for a blank cell drawn for the value. */
    private int nextRow(Box label) {
        int below = label.lastRow() + 1;
        int end = Math.min(below + WIDEST_GAP, region.area().lastRow());
        for (int row = below; row <= end && !tableRows.get(row); row++) {
            if (!isEmpty(row)) {
                return row;
            }
            if (!board.room(row, label.column()).isCell()) {
                return below;
            }
        }
        return below;
    }

    private boolean isEmpty(int row) {
        for (Box box :
                board.between(row, region.area().firstColumn(), region.area().lastColumn())) {
            if (box.row() == row) {
                return false;
            }
        }
        return true;
    }

    private boolean isOtherGoal(Box box, Field field) {
        Mark mark = labels.get(box);
        return mark != null && mark.isGoal() && !mark.hasField(field.key());
    }

    /**
     * The cell below the label, if that may hold its value: no label stands in that row, nothing stands there but below
     * labels, and either the label has no room to its right or it is one of a row of labels.
     */
    @Nullable
    CellRange below(Mark mark, Field field, @Nullable CellRange right) {
        int row = mark.box().lastRow() + 1;
        CellRange area = region.area();
        if (row > Math.max(area.lastRow(), board.lastRow())
                || (right != null && (field.isOther() || !inLabelRow(mark)))) {
            return null;
        }
        boolean longText = field.type() == FieldType.LONG_TEXT;
        RowBelow below = new RowBelow(row, mark.box().row(), longText);
        Boolean free = freeRows.get(below);
        if (free == null) {
            free = isFree(row, mark.box().row(), field);
            freeRows.put(below, free);
        }
        return free ? new CellRange(row, mark.box().column(), row, mark.box().lastColumn()) : null;
    }

    /** The first text of a slot that is no label. */
    @Nullable
    Box first(CellRange slot, Field field) {
        for (Box box : board.between(slot.firstRow(), slot.firstColumn(), slot.lastColumn())) {
            if (box.row() == slot.firstRow()
                    && box.column() >= slot.firstColumn()
                    && !tableRows.get(box.row())
                    && !isLabel(box, field)) {
                return box;
            }
        }
        return null;
    }

    /**
     * A long text may begin as a label does: 年度目标：完成… is a value below 年度总体目标. But who signs beside a further field,
     * 填表人：张三, is none of its text.
     */
    boolean isLabel(Box box, Field field) {
        Mark mark = labels.get(box);
        return mark != null
                && (mark.inline().isEmpty()
                        || field.type() != FieldType.LONG_TEXT
                        || (field.isOther()
                                && mark.fields().get(0).isOther()
                                && mark.inline().length() <= SHORT));
    }

    /** Whether a row holds no label, and nothing but below the labels of another row. */
    private boolean isFree(int row, int labelRow, Field field) {
        for (Box box :
                board.between(row, region.area().firstColumn(), region.area().lastColumn())) {
            boolean own = box.row() == row && !headings.contains(box);
            if (own && (isLabel(box, field) || !isBelowLabel(box, labelRow))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row of a label holds labels only, and at least two. */
    private boolean inLabelRow(Mark mark) {
        Boolean known = labelRows.get(mark.box().row());
        if (known == null) {
            known = isLabelRow(mark.box().row());
            labelRows.put(mark.box().row(), known);
        }
        return known;
    }

    private boolean isLabelRow(int row) {
        List<Box> boxes =
                board.between(row, region.area().firstColumn(), region.area().lastColumn());
        int own = 0;
        for (Box box : boxes) {
            if (!labels.containsKey(box)) {
                return false;
            }
            // a heading drawn along several rows labels nothing in this one
            own += headings.contains(box) ? 0 : 1;
        }
        return own > 1;
    }

    private boolean isBelowLabel(Box box, int labelRow) {
        for (Box above : board.between(labelRow, box.column(), box.lastColumn())) {
            if (labels.containsKey(above)) {
                return true;
            }
        }
        return false;
    }

    /** The last column that a label, a merged range or a table of this form reaches. */
    private int rightEdge(int lastTableColumn) {
        int edge = Math.max(lastTableColumn, region.lastMerged());
        for (Mark mark : region.marks()) {
            edge = Math.max(edge, mark.box().lastColumn());
        }
        return Math.min(edge, region.area().lastColumn());
    }
}
