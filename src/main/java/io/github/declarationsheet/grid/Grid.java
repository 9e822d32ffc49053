package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import java.util.BitSet;
import java.util.List;

/**
 * A sheet as its non-empty cells. Immutable and thread-safe.
 *
 * @param name the sheet's name
 * @param state whether the sheet is shown
 * @param cells the non-empty cells by row, then column; also those that a merged range hides
 * @param merges the merged ranges, none sharing a cell with another
 * @param hiddenRows the hidden rows
 * @param hiddenColumns the hidden columns
 */
public record Grid(
        String name, State state, List<Cell> cells, List<CellRange> merges, BitSet hiddenRows, BitSet hiddenColumns) {

    /** Whether a sheet is shown. */
    public enum State {
        /** Shown. */
        VISIBLE,
        /** Hidden; a user can show it. */
        HIDDEN,
        /** Hidden; only a program can show it. */
        VERY_HIDDEN
    }

    /** Sorts and copies. */
    public Grid {
        cells = inOrder(cells);
        merges = List.copyOf(merges);
        hiddenRows = (BitSet) hiddenRows.clone();
        hiddenColumns = (BitSet) hiddenColumns.clone();
    }

    /**
     * A visible sheet with nothing hidden.
     *
     * @param name the sheet's name
     * @param cells its non-empty cells
     * @param merges its merged ranges
     * @return the grid
     */
    public static Grid of(String name, List<Cell> cells, List<CellRange> merges) {
        return new Grid(name, State.VISIBLE, cells, merges, new BitSet(), new BitSet());
    }

    private static List<Cell> inOrder(List<Cell> cells) {
        for (int i = 1; i < cells.size(); i++) {
            if (compare(cells.get(i - 1), cells.get(i)) > 0) {
                return cells.stream().sorted(Grid::compare).toList();
            }
        }
        return List.copyOf(cells);
    }

    private static int compare(Cell a, Cell b) {
        return a.row() != b.row() ? Integer.compare(a.row(), b.row()) : Integer.compare(a.column(), b.column());
    }
}
