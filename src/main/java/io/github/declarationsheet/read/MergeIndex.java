package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The merged ranges of a sheet, to be asked which of them holds a cell. Each is kept under the few blocks of 2ⁿ rows that
 * make up its rows, so a range over a million rows costs no more than forty entries, and an answer at most one look at
 * each size of block.
 */
final class MergeIndex {

    /** By size of block and number of block: the ranges that cover all rows of the block, by first column. */
    private final Map<Long, TreeMap<Integer, CellRange>> blocks = new HashMap<>();

    private int sizes;

    MergeIndex(List<CellRange> merges) {
        for (CellRange merge : merges) {
            add(merge);
        }
    }

    private void add(CellRange merge) {
        int row = merge.firstRow();
        while (row <= merge.lastRow()) {
            int size = row == 0 ? Integer.SIZE - 2 : Integer.numberOfTrailingZeros(row);
            while (row + (1L << size) - 1 > merge.lastRow()) {
                size--;
            }
            long key = key(size, row);
            TreeMap<Integer, CellRange> block = blocks.get(key);
            if (block == null) {
                block = new TreeMap<>();
                blocks.put(key, block);
            }
            block.putIfAbsent(merge.firstColumn(), merge);
            sizes |= 1 << size;
            row += 1 << size;
        }
    }

    /** The range that holds a cell, null if none does. */
    @Nullable
    CellRange at(int row, int column) {
        for (int left = sizes; left != 0; left &= left - 1) {
            TreeMap<Integer, CellRange> block = blocks.get(key(Integer.numberOfTrailingZeros(left), row));
            Map.Entry<Integer, CellRange> nearest = block == null ? null : block.floorEntry(column);
            if (nearest != null && nearest.getValue().lastColumn() >= column) {
                return nearest.getValue();
            }
        }
        return null;
    }

    private static long key(int size, int row) {
        return (long) size << Integer.SIZE | row >>> size;
    }
}
