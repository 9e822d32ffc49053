package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows inserted right below another as copies of it: what holds for that row holds for them, what stands below moves down.
 *
 * @param pattern the row that is copied, from 0
 * @param count how many copies
 */
record InsertedRows(int pattern, int count) {

    /** Where a row stands afterwards. */
    int of(int row) {
        return row > pattern ? row + count : row;
    }

    /** Where a range ends afterwards that ended in a row: one that reaches the pattern takes its copies in. */
    int end(int row) {
        return row >= pattern ? row + count : row;
    }

    /** A range that holds for all its rows. */
    CellRange grown(CellRange range) {
        return new CellRange(of(range.firstRow()), range.firstColumn(), end(range.lastRow()), range.lastColumn());
    }

    /** Merged cells: one over several rows grows, one in the pattern alone is copied with it. */
    List<CellRange> merges(CellRange merge) {
        boolean single = merge.firstRow() == merge.lastRow();
        if (!single || merge.firstRow() != pattern) {
            return List.of(
                    single
                            ? new CellRange(
                                    of(merge.firstRow()), merge.firstColumn(), of(merge.lastRow()), merge.lastColumn())
                            : grown(merge));
        }
        List<CellRange> copies = new ArrayList<>();
        for (int row = pattern; row <= pattern + count; row++) {
            copies.add(new CellRange(row, merge.firstColumn(), row, merge.lastColumn()));
        }
        return copies;
    }
}
