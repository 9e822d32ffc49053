package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Meaning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fourth step: the labelled fields of a region outside its tables, each with the cell of its value: right of the label,
 * or below it where labels stand side by side without room between them.
 */
final class FieldFinder {

    private final Board board;
    private final Region region;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Box, Mark> byBox = new HashMap<>();
    private final Map<Mark, Field> amounts;
    private final Set<Box> headings = new HashSet<>();
    private final int rightEdge;

    FieldFinder(Board board, Region region, List<IndicatorTable> tables) {
        this.board = board;
        this.region = region;
        for (Mark mark : region.marks()) {
            if (!inTable(mark, tables)) {
                marks.add(mark);
                byBox.put(mark.box(), mark);
            }
        }
        this.amounts = FundScopes.resolve(marks);
        for (Mark mark : headings()) {
            headings.add(mark.box());
        }
        this.rightEdge = rightEdge();
    }

    /** The fields in the order of reading. */
    List<Found> fields() {
        List<Found> found = new ArrayList<>();
        for (Mark mark : marks) {
            Field field = field(mark);
            if (field != null) {
                found.add(found(mark, field));
            }
        }
        return found;
    }

    /** The labels that head a block or a group and have no value of their own. */
    List<Mark> headings() {
        List<Mark> found = new ArrayList<>();
        for (Mark mark : marks) {
            if (field(mark) == null && (mark.isHeading() || mark.is(Meaning.Title.BUNDLE))) {
                found.add(mark);
            }
        }
        return found;
    }

    private static boolean inTable(Mark mark, List<IndicatorTable> tables) {
        for (IndicatorTable table : tables) {
            if (table.containsRow(mark.box().row())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Field field(Mark mark) {
        Field amount = amounts.get(mark);
        if (amount != null) {
            return amount;
        }
        if (!mark.hasField() || (mark.inline().isEmpty() && mark.isHeading() && headsGoals(mark))) {
            return null;
        }
        return mark.fields().get(0);
    }

    /** 总体目标 is a heading where the goals' own labels stand right of it, else a goal's label itself. */
    private boolean headsGoals(Mark mark) {
        for (Mark other : marks) {
            if (other.isGoal()
                    && other.box().column() == mark.box().lastColumn() + 1
                    && other.box().row() >= mark.box().row()
                    && other.box().row() <= mark.box().lastRow()) {
                return true;
            }
        }
        return false;
    }

    private Found found(Mark mark, Field field) {
        if (!mark.inline().isEmpty()) {
            return new Found(field, mark, null, mark.box().place());
        }
        boolean goal = Keys.isGoal(field.key());
        CellRange right = slotRight(mark, field);
        CellRange below = goal ? belowGoal(mark, right) : slotBelow(mark, field, right);
        Box beside = right == null ? null : firstIn(right, field);
        Box under = below == null ? null : firstIn(below, field);
        boolean paired = goal && isPaired(mark);
        boolean down =
                under != null ? beside == null || paired : beside == null && below != null && (right == null || paired);
        Box value = down ? under : beside;
        CellRange blank = down ? below : right;
        CellRange cell = value != null
                ? value.place()
                : blank != null ? first(blank) : mark.box().place();
        return new Found(field, mark, value, cell);
    }

    /** Goals whose labels stand side by side have their texts below. */
    private boolean isPaired(Mark mark) {
        for (Mark other : marks) {
            if (other.isGoal() && other.box().row() == mark.box().row() && !other.equals(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Below the label of a goal, as far as the label's room goes. */
    private static CellRange belowGoal(Mark mark, @Nullable CellRange right) {
        Box box = mark.box();
        int row = box.lastRow() + 1;
        int last = right == null ? box.lastColumn() : Math.max(right.lastColumn(), box.lastColumn());
        return new CellRange(row, box.column(), row, last);
    }

    /** From the label to the next label or the form's edge; a merged cell next to the label is the whole slot. */
    private @Nullable CellRange slotRight(Mark mark, Field field) {
        int row = mark.box().row();
        int first = mark.box().lastColumn() + 1;
        int last = Math.max(rightEdge, first);
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

    /**
     * The cell below the label, if that may hold its value: no label stands in that row, nothing stands there but below
     * labels, and either the label has no room to its right or it is one of a row of labels.
     */
    private @Nullable CellRange slotBelow(Mark mark, Field field, @Nullable CellRange right) {
        int row = mark.box().lastRow() + 1;
        CellRange area = region.area();
        if (row > Math.max(area.lastRow(), board.lastRow())
                || (right != null && (field.isOther() || !inLabelRow(mark)))) {
            return null;
        }
        for (Box box : board.between(row, area.firstColumn(), area.lastColumn())) {
            boolean own = box.row() == row && !headings.contains(box);
            if (own && (isLabel(box, field) || !isBelowLabel(box, mark.box().row()))) {
                return null;
            }
        }
        return new CellRange(row, mark.box().column(), row, mark.box().lastColumn());
    }

    /** Whether the row of a label holds labels only, and at least two. */
    private boolean inLabelRow(Mark mark) {
        int count = 0;
        for (Box box : board.between(
                mark.box().row(), region.area().firstColumn(), region.area().lastColumn())) {
            if (!byBox.containsKey(box)) {
                return false;
            }
            count++;
        }
        return count > 1;
    }

    private boolean isBelowLabel(Box box, int labelRow) {
        for (Box above : board.between(labelRow, box.column(), box.lastColumn())) {
            if (byBox.containsKey(above)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Box firstIn(CellRange slot, Field field) {
        for (Box box : board.between(slot.firstRow(), slot.firstColumn(), slot.lastColumn())) {
            if (box.row() == slot.firstRow() && box.column() >= slot.firstColumn() && !isLabel(box, field)) {
                return box;
            }
        }
        return null;
    }

    /** A long text may begin as a label does: 年度目标：完成… is a value below 年度总体目标. */
    private boolean isLabel(Box box, Field field) {
        Mark mark = byBox.get(box);
        return mark != null && (mark.inline().isEmpty() || field.type() != FieldType.LONG_TEXT);
    }

    /** The last column that a label, a merged range or a table of this form reaches. */
    private int rightEdge() {
        int edge = region.area().firstColumn();
        for (Mark mark : region.marks()) {
            edge = Math.max(edge, mark.box().lastColumn());
        }
        for (CellRange merge : board.grid().merges()) {
            if (region.area().contains(merge.firstRow(), merge.firstColumn())) {
                edge = Math.max(edge, merge.lastColumn());
            }
        }
        return Math.min(edge, region.area().lastColumn());
    }

    private static CellRange first(CellRange range) {
        return CellRange.cell(range.firstRow(), range.firstColumn());
    }
}
