package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A grid as boxes, to be asked what stands where. */
final class Board {

    private final Grid grid;
    private final List<Box> boxes;
    /** By row: the boxes that reach into it, from left to right. */
    private final Map<Integer, List<Box>> rows = new HashMap<>();
    /** By row: the merged ranges that reach into it, where the row has a box or a label's neighbour may be asked for. */
    private final Map<Integer, List<CellRange>> merges = new HashMap<>();

    private final int lastRow;
    private final int lastColumn;

    Board(Grid grid) {
        this.grid = grid;
        int bottom = grid.cells().isEmpty()
                ? -1
                : grid.cells().get(grid.cells().size() - 1).row();
        int right = -1;
        for (Cell cell : grid.cells()) {
            right = Math.max(right, cell.column());
        }
        this.lastRow = bottom;
        this.lastColumn = right;
        for (CellRange merge : grid.merges()) {
            for (int row = merge.firstRow(); row <= Math.min(merge.lastRow(), bottom + 1); row++) {
                merges.computeIfAbsent(row, r -> new ArrayList<>(8)).add(merge);
            }
        }
        this.boxes = new ArrayList<>(grid.cells().size());
        for (Cell cell : grid.cells()) {
            CellRange merge = mergeAt(cell.row(), cell.column());
            boolean covered = merge != null && (merge.firstRow() != cell.row() || merge.firstColumn() != cell.column());
            Box box = new Box(cell, merge == null || covered ? cell.range() : merge, covered, boxes.size());
            boxes.add(box);
            if (!covered) {
                for (int row = box.row(); row <= Math.min(box.lastRow(), bottom); row++) {
                    rows.computeIfAbsent(row, r -> new ArrayList<>(8)).add(box);
                }
            }
        }
        rows.values().forEach(row -> row.sort(Comparator.comparingInt(Box::column)));
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

    /** The merged range over a cell, empty or not. */
    Optional<CellRange> merge(int row, int column) {
        return Optional.ofNullable(mergeAt(row, column));
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
}
