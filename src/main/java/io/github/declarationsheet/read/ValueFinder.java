package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a label's value: the cells that could hold it are weighed by their {@link Evidence}; the best is taken, the
 * next remembered.
 */
final class ValueFinder {

    private final Board board;
    private final Region region;
    private final BitSet tableRows;
    private final Map<Box, Mark> byBox;
    private final Set<Box> headings;
    private final Slots slots;
    private final Continuations continuations;
    private final Map<Integer, Integer> goalsInRow = new HashMap<>();
    private final int firstBodyRow;
    /** The labels nobody knows beside goals that have nothing below them. */
    private final Set<Box> blank = new HashSet<>(0);

    /**
     * @param marks the labels outside the tables
     * @param headings what heads a block or amounts and is no value; may grow until the values are looked for
     */
    ValueFinder(
            Board board,
            Region region,
            List<Mark> marks,
            Map<Box, Mark> byBox,
            Set<Box> headings,
            BitSet tableRows,
            int lastColumn) {
        this.board = board;
        this.region = region;
        this.tableRows = tableRows;
        this.byBox = byBox;
        this.headings = headings;
        this.slots = new Slots(board, region, byBox, headings, tableRows, lastColumn);
        this.continuations = new Continuations(board, byBox, tableRows, region.area());
        for (Mark mark : marks) {
            if (mark.isGoal() && !headings.contains(mark.box())) {
                int row = mark.box().row();
                goalsInRow.put(row, goalsInRow.getOrDefault(row, 0) + 1);
            }
        }
        this.firstBodyRow = firstBodyRow(marks);
    }

    /**
     * @param field what the label means
     * @param time the evidence that said so, of a label that may mean the year or the term
     */
    Found find(Mark mark, Field field, int time) {
        int label = evidence(mark, field) | time;
        if (!mark.inline().isEmpty()) {
            return new Found(
                    field, mark, null, List.of(), mark.box().place(), Choice.of(label | Evidence.IN_LABEL_CELL.bit()));
        }
        boolean goal = Keys.isGoal(field.key());
        CellRange right = slots.right(mark, field);
        boolean paired = goal && goalsInRow.getOrDefault(mark.box().row(), 0) > 1;
        CellRange below = goal ? slots.belowGoal(mark, field, right, paired) : slots.below(mark, field, right);
        Candidate beside = candidate(mark, field, right, label | Evidence.RIGHT.bit());
        Candidate under =
                candidate(mark, field, below, label | Evidence.BELOW.bit() | (paired ? Evidence.PAIRED.bit() : 0));
        if (beside != null && goal && headsText(mark.box(), beside.box(), under == null ? null : under.box())) {
            beside = null;
        }
        if (beside != null && under != null) {
            beside = beside.with(fit(field, beside.box()));
            under = under.with(fit(field, under.box()));
            return under.score() > beside.score()
                    ? valued(field, mark, under, under.over(beside))
                    : valued(field, mark, beside, beside.over(under));
        }
        Candidate only = beside == null ? under : beside;
        if (only != null) {
            return valued(field, mark, only, Choice.of(only.bits()));
        }
        boolean drawn = goal && below != null && isDrawn(below, mark.box());
        CellRange blank = below != null && (right == null || paired || drawn) ? below : right;
        CellRange cell = blank != null ? first(blank) : mark.box().place();
        return new Found(field, mark, null, List.of(), cell, Choice.of(label));
    }

    /** Whether the text right of a goal's label labels the text below it, as the goal's own cell is drawn below it. */
    private boolean headsText(Box label, Box beside, @Nullable Box own) {
        int row = label.lastRow() + 1;
        boolean below = own == null
                ? isDrawn(CellRange.cell(row, label.column()), label)
                : own.row() == row && own.column() == label.column() && own.lastColumn() < beside.column();
        if (beside.row() != label.row() || tableRows.get(row) || !below || !UnknownLabels.mayHead(beside, own)) {
            return false;
        }
        for (Box under : board.between(row, beside.column(), beside.lastColumn())) {
            return under.row() == row && !byBox.containsKey(under);
        }
        boolean text = own != null
                && own.lastColumn() == label.lastColumn()
                && !UnknownLabels.mayHead(own, null)
                && isAlone(own);
        if (text) {
            blank.add(beside);
        }
        return text;
    }

    /** What labels a text beside a goal, and has none. */
    Set<Box> blank() {
        return blank;
    }

    /** Whether nothing else begins in the row of a text. */
    private boolean isAlone(Box text) {
        for (Box box : board.between(
                text.row(), region.area().firstColumn(), region.area().lastColumn())) {
            if (box.row() == text.row() && !box.equals(text)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a blank cell is merged over the columns of the label above it, and no further. */
    private boolean isDrawn(CellRange cell, Box label) {
        CellRange room = board.room(cell.firstRow(), cell.firstColumn());
        return !room.isCell()
                && room.firstColumn() == label.column()
                && room.lastColumn() == label.lastColumn()
                && board.between(cell.firstRow(), label.column(), label.lastColumn())
                        .isEmpty();
    }

    /** Whether an amount stands beyond the column of another amount's label: that one's own label is missing. */
    private boolean isBeyond(Mark mark, Field field, Box box) {
        if (field.type() != FieldType.AMOUNT || box.row() != mark.box().row()) {
            return false;
        }
        int first = mark.box().lastColumn() + 1;
        for (int row : new int[] {box.row() - 1, box.row() + 1}) {
            boolean same = false;
            for (Box other : board.between(Math.max(row, 0), mark.box().column(), box.column())) {
                boolean amount = isAmountLabel(other);
                same |= amount && other.column() == mark.box().column();
                if (same && amount && other.column() >= first && box.column() > first) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a box is the label of an amount that has a value of its own. */
    boolean isAmountLabel(Box box) {
        Mark mark = headings.contains(box) ? null : byBox.get(box);
        return mark != null && mark.hasField() && mark.fields().get(0).type() == FieldType.AMOUNT;
    }

    /** A cell that may hold a value, with the room it stands in and what speaks for it. */
    private record Candidate(Box box, CellRange slot, int bits) {

        Candidate with(int more) {
            return new Candidate(box, slot, bits | more);
        }

        int score() {
            return Evidence.score(bits);
        }

        Choice over(Candidate other) {
            return Choice.of(bits).over(other.box.place(), other.score());
        }
    }

    private @Nullable Candidate candidate(Mark mark, Field field, @Nullable CellRange slot, int bits) {
        Box box = slot == null ? null : slots.first(slot, field);
        // below a blank form stands the title of the next
        boolean ofAnother = box != null && box.row() > region.area().lastRow();
        if (slot == null || box == null || ofAnother || headings.contains(box) || isBeyond(mark, field, box)) {
            return null;
        }
        if (field.type() == FieldType.AMOUNT && FundCells.isHeadingWord(box)) {
            return null;
        }
        boolean adjacent =
                box.row() == mark.box().row() && box.column() == mark.box().lastColumn() + 1;
        return new Candidate(box, slot, bits | (adjacent ? Evidence.ADJACENT.bit() : 0));
    }

    private Found valued(Field field, Mark mark, Candidate taken, Choice choice) {
        Box value = taken.box();
        return new Found(field, mark, value, continuations.of(field, mark, value, taken.slot()), value.place(), choice);
    }

    /** What the label itself speaks for the field. */
    private int evidence(Mark mark, Field field) {
        Evidence match =
                switch (mark.match(field)) {
                    case EXACT -> Evidence.LABEL_EXACT;
                    case NORMALISED -> Evidence.LABEL_NORMALISED;
                    case TYPO -> Evidence.LABEL_TYPO;
                    default -> Evidence.LABEL_SYNONYM;
                };
        boolean wider = match == Evidence.LABEL_SYNONYM
                && mark.label().key().contains(field.label().plain());
        return match.bit()
                | (wider ? Evidence.LABEL_WIDER.bit() : 0)
                | (mark.depth() > 0 ? Evidence.LABEL_FARTHER.bit() : 0)
                | (isInBody(mark.box().row()) ? Evidence.IN_BODY.bit() : 0);
    }

    /** Whether a cell can be read as what a field holds. */
    private static int fit(Field field, Box box) {
        boolean fits =
                switch (field.type()) {
                    case AMOUNT -> box.isAmount();
                    case DATE ->
                        box.cell().date().isPresent()
                                || DateText.parse(box.text()).isPresent();
                    default -> true;
                };
        return fits ? Evidence.TYPE_FITS.bit() : Evidence.TYPE_FAILS.bit();
    }

    private CellRange first(CellRange range) {
        return board.place(range.firstRow(), range.firstColumn());
    }

    /** The form's body begins with the name of the project: a line above it speaks of the sheet. */
    private static int firstBodyRow(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.hasField(Keys.NAME)) {
                return mark.box().row();
            }
        }
        return 0;
    }

    private boolean isInBody(int row) {
        return row >= firstBodyRow && row <= Math.max(tableRows.length() - 1, firstBodyRow);
    }
}
