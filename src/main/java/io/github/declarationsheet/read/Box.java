package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;

/**
 * A non-empty cell with the room it takes: its merged range, or itself.
 *
 * @param cell the cell
 * @param range the merged range it is the first cell of, else the cell alone
 * @param covered whether a merged range that starts elsewhere hides it
 * @param index its position in the sheet's order
 */
record Box(Cell cell, CellRange range, boolean covered, int index) {

    int row() {
        return range.firstRow();
    }

    int column() {
        return range.firstColumn();
    }

    int lastRow() {
        return range.lastRow();
    }

    int lastColumn() {
        return range.lastColumn();
    }

    /** The first cell, which names the box in findings and places. */
    CellRange place() {
        return range.isCell() ? range : CellRange.cell(row(), column());
    }

    String text() {
        return cell.text();
    }

    /** By position, which is all there is to it on one sheet; what a record would do takes long to start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Box box && index == box.index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return range + " " + cell.raw();
    }
}
