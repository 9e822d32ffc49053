package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import java.util.BitSet;
import java.util.List;

/**
 * What a sheet's part says, before it has a name.
 *
 * @param cells the non-empty cells, in any order
 * @param merges the merged ranges as written
 * @param badMerges merged ranges that are none
 * @param hiddenRows the hidden rows
 * @param hiddenColumns the hidden columns
 */
record SheetContent(
        List<Cell> cells, List<CellRange> merges, List<String> badMerges, BitSet hiddenRows, BitSet hiddenColumns) {}
