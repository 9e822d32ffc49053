package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Meaning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Map<Integer, TreeSet<Integer>> goalsByColumn = new HashMap<>();
    private final Map<Integer, Integer> goalsInRow = new HashMap<>();
    private final Map<Integer, Boolean> labelRows = new HashMap<>();
    private final Map<RowBelow, Boolean> freeRows = new HashMap<>();
    private final Map<Mark, Field> amounts;
    private final Set<Box> headings = new HashSet<>();
    private final int rightEdge;

    /** A row that may hold the values of the labels in another row: the question is the same for all of them. */
    private record RowBelow(int row, int labelRow, boolean longText) {}

    FieldFinder(Board board, Region region, List<IndicatorTable> tables) {
        this.board = board;
        this.region = region;
        BitSet tableRows = tableRows(tables);
        for (Mark mark : region.marks()) {
            if (!tableRows.get(mark.box().row())) {
                add(mark);
            }
        }
        this.amounts = FundScopes.resolve(marks);
        for (Mark mark : headings()) {
            headings.add(mark.box());
        }
        this.rightEdge = rightEdge();
    }

    private void add(Mark mark) {
        marks.add(mark);
        byBox.put(mark.box(), mark);
        if (mark.isGoal()) {
            int row = mark.box().row();
            goalsByColumn.putIfAbsent(mark.box().column(), new TreeSet<>());
            goalsByColumn.get(mark.box().column()).add(row);
            goalsInRow.put(row, goalsInRow.getOrDefault(row, 0) + 1);
        }
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

    private static BitSet tableRows(List<IndicatorTable> tables) {
        BitSet rows = new BitSet();
        for (IndicatorTable table : tables) {
            rows.set(
                    table.header().row(),
                    Math.max(table.lastRow(), table.header().row() - 1) + 1);
        }
        return rows;
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
        TreeSet<Integer> rows = goalsByColumn.get(mark.box().lastColumn() + 1);
        Integer row = rows == null ? null : rows.ceiling(mark.box().row());
        return row != null && row <= mark.box().lastRow();
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
        return goalsInRow.getOrDefault(mark.box().row(), 0) > 1;
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
        boolean longText = field.type() == FieldType.LONG_TEXT;
        RowBelow below = new RowBelow(row, mark.box().row(), longText);
        Boolean free = freeRows.get(below);
        if (free == null) {
            free = isFree(row, mark.box().row(), field);
            freeRows.put(below, free);
        }
        return free ? new CellRange(row, mark.box().column(), row, mark.box().lastColumn()) : null;
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
        for (Box box : boxes) {
            if (!byBox.containsKey(box)) {
                return false;
            }
        }
        return boxes.size() > 1;
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
        int edge = Math.max(region.area().firstColumn(), region.lastMerged());
        for (Mark mark : region.marks()) {
            edge = Math.max(edge, mark.box().lastColumn());
        }
        return Math.min(edge, region.area().lastColumn());
    }

    private static CellRange first(CellRange range) {
        return CellRange.cell(range.firstRow(), range.firstColumn());
    }
}
