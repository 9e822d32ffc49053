package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fourth step: the labelled fields of a region outside its tables, each with the cell of its value: right of the label,
 * or below it where labels stand side by side without room between them.
 */
final class FieldFinder {

    private static final String GOALS = "goals.";

    private final Board board;
    private final Region region;
    private final List<Mark> marks;
    private final Map<Box, Mark> byBox = new HashMap<>();
    private final Map<Mark, Field> amounts;
    private final Set<Box> headings;
    private final int rightEdge;

    FieldFinder(Board board, Region region, List<IndicatorTable> tables) {
        this.board = board;
        this.region = region;
        this.marks = region.marks().stream()
                .filter(m ->
                        tables.stream().noneMatch(t -> t.containsRow(m.box().row())))
                .toList();
        marks.forEach(m -> byBox.put(m.box(), m));
        this.amounts = FundScopes.resolve(marks);
        this.headings = headings().stream().map(Mark::box).collect(Collectors.toSet());
        this.rightEdge = rightEdge();
    }

    /** The fields in the order of reading. */
    List<Found> fields() {
        List<Found> found = new ArrayList<>();
        for (Mark mark : marks) {
            field(mark).ifPresent(f -> found.add(found(mark, f)));
        }
        return found;
    }

    /** The labels that head a block or a group and have no value of their own. */
    List<Mark> headings() {
        return marks.stream()
                .filter(m -> field(m).isEmpty() && (m.has(Term.OfHeading.class) || m.has(Term.OfBundle.class)))
                .toList();
    }

    private Optional<Field> field(Mark mark) {
        Field amount = amounts.get(mark);
        if (amount != null) {
            return Optional.of(amount);
        }
        if (mark.inline().isEmpty() && mark.has(Term.OfHeading.class) && headsGoals(mark)) {
            return Optional.empty();
        }
        return mark.field();
    }

    /** 总体目标 is a heading where the goals' own labels stand right of it, else a goal's label itself. */
    private boolean headsGoals(Mark mark) {
        return marks.stream()
                .anyMatch(m -> m.box().column() == mark.box().lastColumn() + 1
                        && m.box().row() >= mark.box().row()
                        && m.box().row() <= mark.box().lastRow()
                        && m.fields().stream().anyMatch(f -> f.key().startsWith(GOALS)));
    }

    private Found found(Mark mark, Field field) {
        Box box = mark.box();
        CellRange own = CellRange.cell(box.row(), box.column());
        if (!mark.inline().isEmpty()) {
            return new Found(field, mark, Optional.empty(), own);
        }
        Optional<CellRange> right = slotRight(mark, field);
        Optional<CellRange> below = isGoal(field) ? Optional.of(belowGoal(mark, right)) : slotBelow(mark, field, right);
        Optional<Box> beside = right.flatMap(s -> firstIn(s, field));
        Optional<Box> under = below.flatMap(s -> firstIn(s, field));
        boolean down = under.isPresent()
                ? beside.isEmpty() || (isGoal(field) && isPaired(mark))
                : beside.isEmpty() && below.isPresent() && (right.isEmpty() || (isGoal(field) && isPaired(mark)));
        Optional<Box> value = down ? under : beside;
        CellRange blank = (down ? below : right).map(FieldFinder::first).orElse(own);
        return new Found(field, mark, value, value.map(FieldFinder::cell).orElse(blank));
    }

    private static boolean isGoal(Field field) {
        return field.key().startsWith(GOALS);
    }

    /** Goals whose labels stand side by side have their texts below. */
    private boolean isPaired(Mark mark) {
        return marks.stream()
                .anyMatch(m -> !m.equals(mark)
                        && m.box().row() == mark.box().row()
                        && m.fields().stream().anyMatch(FieldFinder::isGoal));
    }

    /** Below the label of a goal, as far as the label's room goes. */
    private static CellRange belowGoal(Mark mark, Optional<CellRange> right) {
        Box box = mark.box();
        int last = right.map(CellRange::lastColumn).orElse(box.lastColumn());
        return new CellRange(box.lastRow() + 1, box.column(), box.lastRow() + 1, Math.max(last, box.lastColumn()));
    }

    /** From the label to the next label or the form's edge; a merged cell next to the label is the whole slot. */
    private Optional<CellRange> slotRight(Mark mark, Field field) {
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
            return Optional.empty();
        }
        CellRange room = board.room(row, first);
        return Optional.of(room.isCell() ? new CellRange(row, first, row, last) : room);
    }

    /**
     * The cell below the label, if that may hold its value: no label stands in that row, nothing stands there but below
     * labels, and either the label has no room to its right or it is one of a row of labels.
     */
    private Optional<CellRange> slotBelow(Mark mark, Field field, Optional<CellRange> right) {
        int row = mark.box().lastRow() + 1;
        CellRange area = region.area();
        if (row > Math.max(area.lastRow(), board.lastRow())
                || (right.isPresent() && (field.isOther() || !inLabelRow(mark)))) {
            return Optional.empty();
        }
        List<Box> inRow = board.between(row, area.firstColumn(), area.lastColumn()).stream()
                .filter(b -> b.row() == row && !headings.contains(b))
                .toList();
        boolean aligned = inRow.stream()
                .allMatch(b -> !isLabel(b, field) && isBelowLabel(b, mark.box().row()));
        if (!aligned) {
            return Optional.empty();
        }
        return Optional.of(
                new CellRange(row, mark.box().column(), row, mark.box().lastColumn()));
    }

    /** Whether the row of a label holds labels only, and at least two. */
    private boolean inLabelRow(Mark mark) {
        List<Box> inRow = board.row(mark.box().row()).stream()
                .filter(b -> region.area().contains(b.row(), b.column()))
                .toList();
        return inRow.size() > 1 && inRow.stream().allMatch(byBox::containsKey);
    }

    private boolean isBelowLabel(Box box, int labelRow) {
        return board.row(labelRow).stream()
                .anyMatch(
                        b -> byBox.containsKey(b) && b.column() <= box.lastColumn() && box.column() <= b.lastColumn());
    }

    private Optional<Box> firstIn(CellRange slot, Field field) {
        return board.between(slot.firstRow(), slot.firstColumn(), slot.lastColumn()).stream()
                .filter(b -> b.row() == slot.firstRow() && b.column() >= slot.firstColumn() && !isLabel(b, field))
                .findFirst();
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

    private static CellRange cell(Box box) {
        return CellRange.cell(box.row(), box.column());
    }

    private static CellRange first(CellRange range) {
        return CellRange.cell(range.firstRow(), range.firstColumn());
    }
}
