package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;

/** How formulas refer to cells. */
final class References {

    private References() {}

    /** {@code $B$13:$G$36}. */
    static String absolute(CellRange range) {
        String first = absolute(range.firstRow(), range.firstColumn());
        return range.isCell() ? first : first + ":" + absolute(range.lastRow(), range.lastColumn());
    }

    /** {@code '文体 事务'!}: a sheet before what stands on it. */
    static String sheet(String name) {
        return "'" + name.replace("'", "''") + "'!";
    }

    /** {@code $B$13}: the cell that holds the value of a merged range. */
    static String first(CellRange range) {
        return absolute(range.firstRow(), range.firstColumn());
    }

    /** The cell of a field; in a list, where its column is given, the one on the row of each cell. */
    static String at(CellRange cells) {
        return cells.isCell() ? first(cells) : onRow(cells.firstRow(), cells.firstColumn());
    }

    /** {@code $B13}: the same column on the row of each cell. */
    static String onRow(int row, int column) {
        return "$" + CellRange.columnName(column) + (row + 1);
    }

    private static String absolute(int row, int column) {
        return "$" + CellRange.columnName(column) + "$" + (row + 1);
    }
}
