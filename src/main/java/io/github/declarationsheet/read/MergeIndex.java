package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The merged ranges of a sheet, to be asked which of them holds a cell. Each is kept under the few blocks of 2ⁿ rows that
 * make up its rows, so a range over a million rows costs no more than forty entries, and an answer at most one look at
 * each size of block. Not thread-safe.
 */
final class MergeIndex {

    /** By size of block and number of block: the ranges that cover all rows of the block, by first column. */
    private final Map<Long, List<CellRange>> blocks = new HashMap<>();

    private int sizes;
    /** The row that was asked for last, and the blocks that hold it: a sheet is asked row by row. */
    private int row = -1;

    private final List<List<CellRange>> ofRow = new ArrayList<>(4);

    MergeIndex(List<CellRange> merges) {
        for (CellRange merge : merges) {
            add(merge);
        }
    }

    private void add(CellRange merge) {
        int first = merge.firstRow();
        while (first <= merge.lastRow()) {
            int size = first == 0 ? Integer.SIZE - 2 : Integer.numberOfTrailingZeros(first);
            while (first + (1L << size) - 1 > merge.lastRow()) {
                size--;
            }
            long key = key(size, first);
            List<CellRange> block = blocks.get(key);
            if (block == null) {
                block = new ArrayList<>(4);
                blocks.put(key, block);
            }
            int at = beginningUpTo(merge.firstColumn(), block);
            if (at == 0 || block.get(at - 1).firstColumn() < merge.firstColumn()) {
                block.add(at, merge);
            }
            sizes |= 1 << size;
            first += 1 << size;
        }
    }

    /** The range that holds a cell, null if none does. */
    @Nullable
    CellRange at(int row, int column) {
        if (row != this.row) {
            find(row);
        }
        for (int i = 0; i < ofRow.size(); i++) {
            List<CellRange> block = ofRow.get(i);
            int nearest = beginningUpTo(column, block) - 1;
            if (nearest >= 0 && block.get(nearest).lastColumn() >= column) {
                return block.get(nearest);
            }
        }
        return null;
    }

    private void find(int row) {
        this.row = row;
        ofRow.clear();
        for (int left = sizes; left != 0; left &= left - 1) {
            List<CellRange> block = blocks.get(key(Integer.numberOfTrailingZeros(left), row));
            if (block != null) {
                ofRow.add(block);
            }
        }
    }

    /** How many ranges of a block begin at or left of a column. */
    private static int beginningUpTo(int column, List<CellRange> block) {
        int low = 0;
        int high = block.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (block.get(middle).firstColumn() <= column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long key(int size, int row) {
        return (long) size << Integer.SIZE | row >>> size;
    }
}
