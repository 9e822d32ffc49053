package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.model.CheckBoxes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The boxes that go on with a value: the further lines of a text, the end of a period, the unit of an amount. */
final class Continuations {

    private final Board board;
    private final Map<Box, Mark> labels;
    private final BitSet tableRows;
    private final int firstColumn;
    private final int lastColumn;

    Continuations(Board board, Map<Box, Mark> labels, BitSet tableRows, CellRange area) {
        this.board = board;
        this.labels = labels;
        this.tableRows = tableRows;
        this.firstColumn = area.firstColumn();
        this.lastColumn = area.lastColumn();
    }

    /** What goes on with a value in its slot. */
    List<Box> of(Field field, Mark mark, Box value, CellRange slot) {
        return switch (field.type()) {
            case PERIOD -> beside(value, DateText.parse(value.text()).isEmpty() ? slot.lastColumn() : lastColumn);
            case AMOUNT -> unit(value, slot.lastColumn());
            case LONG_TEXT ->
                mark.label().namesTwo() ? beside(value, slot.lastColumn()) : lines(field, mark, value, slot);
            case TEXT -> CheckBoxes.in(value.text()) ? beside(value, slot.lastColumn()) : List.of();
            default -> List.of();
        };
    }

    /** The rest of the row: 2024-01-01 | 至 | 2024-12-31. */
    private List<Box> beside(Box value, int last) {
        List<Box> more = new ArrayList<>();
        for (Box box : board.between(value.row(), value.lastColumn() + 1, last)) {
            if (box.row() != value.row() || labels.containsKey(box)) {
                break;
            }
            more.add(box);
        }
        return more;
    }

    /** 391.95 | 万元. */
    private List<Box> unit(Box value, int last) {
        for (Box box : board.between(value.row(), value.lastColumn() + 1, Math.max(last, value.lastColumn() + 1))) {
            boolean next = box.row() == value.row() && !labels.containsKey(box);
            return next && MoneyUnit.is(box.text()) ? List.of(box) : List.of();
        }
        return List.of();
    }

    private List<Box> lines(Field field, Mark mark, Box value, CellRange slot) {
        boolean right = value.row() <= mark.box().lastRow();
        if (right && mark.box().lastRow() > mark.box().row()) {
            return linesBeside(mark.box(), value, slot);
        }
        return Keys.isGoal(field.key()) ? linesBelow(value, right ? mark.box() : value) : List.of();
    }

    /** A label drawn over several rows: all that stands beside it. */
    private List<Box> linesBeside(Box label, Box value, CellRange slot) {
        List<Box> more = new ArrayList<>();
        for (int row = value.row(); row <= label.lastRow(); row++) {
            for (Box box : board.between(row, slot.firstColumn(), slot.lastColumn())) {
                if (box.row() == row && box.index() > value.index() && !labels.containsKey(box)) {
                    more.add(box);
                }
            }
        }
        return more;
    }

    /** Rows that hold nothing but a further line in the same place, headings drawn along them apart. */
    private List<Box> linesBelow(Box value, Box leftmost) {
        List<Box> more = new ArrayList<>();
        int first = Math.min(leftmost.column(), value.column());
        for (int row = value.lastRow() + 1; row <= board.lastRow() && !tableRows.get(row); row++) {
            Box line = onlyIn(row, first);
            if (line == null || line.column() != value.column() || labels.containsKey(line)) {
                break;
            }
            more.add(line);
            row = line.lastRow();
        }
        return more;
    }

    /** The one box of a row; null if there is another, if only a label left of where lines may stand. */
    private @Nullable Box onlyIn(int row, int firstOfLines) {
        Box only = null;
        for (Box box : board.between(row, firstColumn, lastColumn)) {
            boolean beside = box.row() < row && box.lastColumn() < firstOfLines;
            if (!beside && (only != null || box.row() != row)) {
                return null;
            }
            only = beside ? only : box;
        }
        return only;
    }
}
