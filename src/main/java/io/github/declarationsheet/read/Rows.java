package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet without those in which nothing begins or that only a page's end drew ({@link PageBreaks}): what
 * says nothing, no step of recognition gets to see. Rows are counted as those that are left; {@link #original} says where they stand.
 */
final class Rows {

    private final int @Nullable [] originals;
    private final int @Nullable [] ends;
    private final List<CellRange> merges;

    private Rows(int @Nullable [] originals, int @Nullable [] ends, List<CellRange> merges) {
        this.originals = originals;
        this.ends = ends;
        this.merges = merges;
    }

    /** The rows of a sheet but for those that are to be left out. */
    static Rows of(Grid grid, BitSet left) {
        BitSet used = new BitSet();
        for (Cell cell : grid.cells()) {
            used.set(cell.row());
        }
        int last = used.length() - 1;
        for (CellRange merge : grid.merges()) {
            if (merge.firstRow() <= last) {
                used.set(merge.firstRow());
            }
        }
        // the rows above the first are as good as any: only a gap below it is closed
        used.set(0, Math.max(used.nextSetBit(0), 0));
        used.andNot(left);
        List<CellRange> merges = left.isEmpty() ? grid.merges() : without(left, grid.merges());
        return used.cardinality() == used.length() ? new Rows(null, null, merges) : closed(used, merges);
    }

    private static List<CellRange> without(BitSet left, List<CellRange> merges) {
        List<CellRange> others = new ArrayList<>(merges.size());
        for (CellRange merge : merges) {
            if (!left.get(merge.firstRow())) {
                others.add(merge);
            }
        }
        return others;
    }

    private static Rows closed(BitSet used, List<CellRange> merges) {
        int[] originals = new int[used.cardinality()];
        int at = 0;
        for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
            originals[at++] = row;
        }
        int[] ends = originals.clone();
        List<CellRange> closed = new ArrayList<>(merges.size());
        Rows rows = new Rows(originals, ends, closed);
        for (CellRange merge : merges) {
            int first = rows.at(merge.firstRow());
            int last = Math.max(rows.at(merge.lastRow()), first);
            if (first < ends.length) {
                ends[last] = Math.max(ends[last], merge.lastRow());
            }
            closed.add(new CellRange(first, merge.firstColumn(), last, merge.lastColumn()));
        }
        return rows;
    }

    List<CellRange> merges() {
        return merges;
    }

    /** The number of a row of the sheet; of one that was left out, its neighbour's above. */
    int at(int original) {
        if (originals == null) {
            return original;
        }
        int at = Arrays.binarySearch(originals, original);
        return at >= 0 ? at : -at - 2;
    }

    /** Where a row stands on the sheet. */
    int original(int row) {
        return originals == null || row >= originals.length ? row : originals[row];
    }

    /** Where a range stands on the sheet. */
    CellRange original(CellRange range) {
        if (originals == null || ends == null) {
            return range;
        }
        int last = range.lastRow();
        int end = range.firstRow() == last || last >= ends.length ? original(last) : ends[last];
        return new CellRange(original(range.firstRow()), range.firstColumn(), end, range.lastColumn());
    }
}
