package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The merged ranges of a sheet by position, none sharing a cell with another.
 *
 * @param kept the ranges that hold
 * @param dropped the ranges that share a cell with one further up or left
 */
record Merges(List<CellRange> kept, List<CellRange> dropped) {

    static Merges of(List<CellRange> ranges) {
        List<CellRange> sorted = new ArrayList<>(ranges.size());
        int columns = 0;
        for (CellRange range : ranges) {
            if (!range.isCell()) {
                sorted.add(range);
                columns = Math.max(columns, range.lastColumn() + 1);
            }
        }
        Collections.sort(sorted);
        List<CellRange> kept = new ArrayList<>(sorted.size());
        List<CellRange> dropped = new ArrayList<>(0);
        // of each column, the first row that is still free below what was kept
        int[] free = new int[columns];
        for (CellRange range : sorted) {
            if (!kept.isEmpty() && range.equals(kept.get(kept.size() - 1))) {
                // said twice, and the same both times
                continue;
            }
            if (isFree(free, range)) {
                Arrays.fill(free, range.firstColumn(), range.lastColumn() + 1, range.lastRow() + 1);
                kept.add(range);
            } else {
                dropped.add(range);
            }
        }
        return new Merges(kept, dropped);
    }

    private static boolean isFree(int[] free, CellRange range) {
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            if (free[column] > range.firstRow()) {
                return false;
            }
        }
        return true;
    }
}
