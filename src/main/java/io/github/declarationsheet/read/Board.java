package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A grid as boxes, to be asked what stands where. */
final class Board {

    /** Into so many further rows the merged cells of a sheet may reach together; all forms of a full sheet need less. */
    static final int MOST_REACH = 2_000_000;

    private final Grid grid;
    private final Rows order;
    private final List<Box> boxes;
    /** By row: the boxes that reach into it, from left to right. */
    private final List<List<Box>> rows;

    /** By row: the boxes that a merged range hides. */
    private final Map<Integer, List<Box>> hidden = new HashMap<>(0);

    private final MergeIndex merges;
    private final BitSet filled = new BitSet();
    private final int lastRow;
    private final int lastColumn;
    private final BitSet unsorted = new BitSet();
    private int reach;

    /** A sheet without the rows that are to be left out. */
    Board(Grid grid, BitSet left) {
        this.grid = grid;
        this.order = Rows.of(grid, left);
        this.merges = new MergeIndex(order.merges());
        int right = -1;
        List<Cell> cells = left.isEmpty() ? grid.cells() : without(left, grid.cells());
        for (Cell cell : cells) {
            filled.set(order.at(cell.row()));
            right = Math.max(right, cell.column());
        }
        this.lastRow = filled.length() - 1;
        this.rows = new ArrayList<>(Collections.nCopies(lastRow + 1, List.of()));
        this.lastColumn = right;
        this.boxes = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            add(cell);
        }
        // a box that reaches down from above may come before those that begin in a row
        for (int row = unsorted.nextSetBit(0); row >= 0; row = unsorted.nextSetBit(row + 1)) {
            rows.get(row).sort(Comparator.comparingInt(Box::column));
        }
    }

    private static List<Cell> without(BitSet left, List<Cell> cells) {
        List<Cell> others = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (!left.get(cell.row())) {
                others.add(cell);
            }
        }
        return others;
    }

    private void add(Cell cell) {
        int at = order.at(cell.row());
        CellRange merge = merges.at(at, cell.column());
        boolean covered = merge != null && (merge.firstRow() != at || merge.firstColumn() != cell.column());
        CellRange alone = at == cell.row() ? cell.range() : CellRange.cell(at, cell.column());
        Box box = new Box(cell, merge == null || covered ? alone : merge, covered, boxes.size());
        boxes.add(box);
        if (covered) {
            addHidden(box);
            return;
        }
        for (int row = box.row(); row >= 0 && row <= box.lastRow(); row = filled.nextSetBit(row + 1)) {
            if (row > box.row() && ++reach > MOST_REACH) {
                throw new SheetTooLarge("reach", MOST_REACH);
            }
            List<Box> inRow = rows.get(row);
            if (inRow.isEmpty()) {
                inRow = new ArrayList<>(8);
                rows.set(row, inRow);
            } else if (inRow.get(inRow.size() - 1).column() > box.column()) {
                unsorted.set(row);
            }
            inRow.add(box);
        }
    }

    Grid grid() {
        return grid;
    }

    /** The merged ranges, in the rows that are counted here. */
    List<CellRange> merges() {
        return order.merges();
    }

    /** Where a range stands on the sheet: rows in which nothing begins are not counted here. */
    CellRange original(CellRange range) {
        return order.original(range);
    }

    /** Where the first cell of the room that a cell has stands on the sheet. */
    CellRange place(int row, int column) {
        CellRange room = room(row, column);
        return CellRange.cell(order.original(room.firstRow()), room.firstColumn());
    }

    /** The row that is counted here for a row of the sheet. */
    int at(int original) {
        return order.at(original);
    }

    /** How many rows of the sheet lie between two rows. */
    int rowsBetween(int row, int next) {
        return order.original(next) - order.original(row) - 1;
    }

    /** All boxes by row, then column; those that a merged range hides too. */
    List<Box> boxes() {
        return boxes;
    }

    /** The boxes that reach into a row, from left to right; hidden ones not. */
    List<Box> row(int row) {
        return row < 0 || row > lastRow ? List.of() : rows.get(row);
    }

    /** The boxes that reach into a row between two columns, from left to right; a view, found without a walk. */
    List<Box> between(int row, int firstColumn, int lastColumn) {
        List<Box> all = row(row);
        int from = from(all, firstColumn);
        int to = from;
        if (to < all.size() && all.get(to).column() <= lastColumn) {
            to = Math.max(from(all, lastColumn), from);
            to += to < all.size() && all.get(to).column() <= lastColumn ? 1 : 0;
        }
        return all.subList(from, to);
    }

    /** The next box right of one in its first row, past empty columns; null at the end of the row. */
    @Nullable
    Box rightOf(Box box) {
        List<Box> all = row(box.row());
        int next = from(all, box.lastColumn() + 1);
        return next < all.size() ? all.get(next) : null;
    }

    /** The next box left of one in its first row, past empty columns; null at the beginning of the row. */
    @Nullable
    Box leftOf(Box box) {
        List<Box> all = row(box.row());
        int before = from(all, box.column()) - 1;
        return before >= 0 ? all.get(before) : null;
    }

    /** Where the first box stands that ends at or right of a column. */
    private static int from(List<Box> row, int column) {
        int low = 0;
        int high = row.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.get(middle).lastColumn() < column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The box that a merged range hides in a cell, null if it hides none there. */
    @Nullable
    Box hidden(int row, int column) {
        List<Box> inRow = hidden.isEmpty() ? null : hidden.get(row);
        for (int i = 0; inRow != null && i < inRow.size(); i++) {
            if (inRow.get(i).column() == column) {
                return inRow.get(i);
            }
        }
        return null;
    }

    /** The room that a cell has: its merged range or itself. */
    CellRange room(int row, int column) {
        CellRange merge = merges.at(row, column);
        return merge == null ? CellRange.cell(row, column) : merge;
    }

    /** The next row that holds a cell; beyond every row if there is none. */
    int rowAfter(int row) {
        int next = filled.nextSetBit(row + 1);
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    int lastRow() {
        return lastRow;
    }

    int lastColumn() {
        return lastColumn;
    }

    private void addHidden(Box box) {
        List<Box> inRow = hidden.get(box.row());
        if (inRow == null) {
            inRow = new ArrayList<>(8);
            hidden.put(box.row(), inRow);
        }
        inRow.add(box);
    }
}
