package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A grid as boxes, to be asked what stands where. */
final class Board {

    private final Grid grid;
    private final List<Box> boxes;
    /** By row: the boxes that reach into it, from left to right. */
    private final Map<Integer, List<Box>> rows = new HashMap<>();
    /** By row: the merged ranges that reach into it, down to the last row that holds anything and one further. */
    private final Map<Integer, List<CellRange>> merges = new HashMap<>();

    private final int lastRow;
    private final int lastColumn;

    Board(Grid grid) {
        this.grid = grid;
        int bottom = -1;
        int right = -1;
        for (Cell cell : grid.cells()) {
            bottom = Math.max(bottom, cell.row());
            right = Math.max(right, cell.column());
        }
        this.lastRow = bottom;
        this.lastColumn = right;
        for (CellRange merge : grid.merges()) {
            for (int row = merge.firstRow(); row <= Math.min(merge.lastRow(), bottom + 1); row++) {
                list(merges, row).add(merge);
            }
        }
        this.boxes = new ArrayList<>(grid.cells().size());
        for (Cell cell : grid.cells()) {
            add(cell);
        }
    }

    private void add(Cell cell) {
        CellRange merge = mergeAt(cell.row(), cell.column());
        boolean covered = merge != null && (merge.firstRow() != cell.row() || merge.firstColumn() != cell.column());
        Box box = new Box(cell, merge == null || covered ? cell.range() : merge, covered, boxes.size());
        boxes.add(box);
        if (!covered) {
            for (int row = box.row(); row <= Math.min(box.lastRow(), lastRow); row++) {
                insert(list(rows, row), box);
            }
        }
    }

    /** Keeps a row in order: a box that reaches down from above may come before those already there. */
    private static void insert(List<Box> row, Box box) {
        int at = row.size();
        while (at > 0 && row.get(at - 1).column() > box.column()) {
            at--;
        }
        row.add(at, box);
    }

    Grid grid() {
        return grid;
    }

    /** All boxes by row, then column; those that a merged range hides too. */
    List<Box> boxes() {
        return boxes;
    }

    /** The boxes that reach into a row, from left to right; hidden ones not. */
    List<Box> row(int row) {
        return rows.getOrDefault(row, List.of());
    }

    /** The boxes that reach into a row between two columns, from left to right. */
    List<Box> between(int row, int firstColumn, int lastColumn) {
        List<Box> found = new ArrayList<>(2);
        for (Box box : row(row)) {
            if (box.lastColumn() >= firstColumn && box.column() <= lastColumn) {
                found.add(box);
            }
        }
        return found;
    }

    /** The room that a cell has: its merged range or itself. */
    CellRange room(int row, int column) {
        CellRange merge = mergeAt(row, column);
        return merge == null ? CellRange.cell(row, column) : merge;
    }

    int lastRow() {
        return lastRow;
    }

    int lastColumn() {
        return lastColumn;
    }

    private @Nullable CellRange mergeAt(int row, int column) {
        for (CellRange merge : merges.getOrDefault(row, List.of())) {
            if (merge.contains(row, column)) {
                return merge;
            }
        }
        return null;
    }

    private static <T> List<T> list(Map<Integer, List<T>> map, int row) {
        List<T> list = map.get(row);
        if (list == null) {
            list = new ArrayList<>(8);
            map.put(row, list);
        }
        return list;
    }
}
