package io.github.declarationsheet.finding;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle of cells on a sheet; rows and columns count from 0. A single cell is a range of one.
 *
 * @param firstRow its first row
 * @param firstColumn its first column
 * @param lastRow its last row, included
 * @param lastColumn its last column, included
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) implements Comparable<CellRange> {

    /** The number of rows a sheet has. */
    public static final int MAX_ROWS = 1 << 20;

    /** The number of columns a sheet has. */
    public static final int MAX_COLUMNS = 1 << 14;

    /**
     * Refuses what lies outside a sheet.
     *
     * @throws IllegalArgumentException if the corners are out of order or outside a sheet
     */
    public CellRange {
        if (firstRow < 0
                || firstColumn < 0
                || lastRow < firstRow
                || lastColumn < firstColumn
                || lastRow >= MAX_ROWS
                || lastColumn >= MAX_COLUMNS) {
            throw new IllegalArgumentException(
                    "No range: " + firstRow + "," + firstColumn + " to " + lastRow + "," + lastColumn);
        }
    }

    /**
     * A single cell.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @return the range of that cell
     */
    public static CellRange cell(int row, int column) {
        return new CellRange(row, column, row, column);
    }

    /**
     * Reads the A1 notation.
     *
     * @param a1 {@code H12} or {@code A1:G36}, {@code $} allowed
     * @return the range
     * @throws IllegalArgumentException if the text is no range
     */
    public static CellRange parse(String a1) {
        String plain = a1.replace("$", "");
        int colon = plain.indexOf(':');
        long first = corner(colon < 0 ? plain : plain.substring(0, colon));
        long last = colon < 0 ? first : corner(plain.substring(colon + 1));
        return new CellRange((int) (first >> 32), (int) first, (int) (last >> 32), (int) last);
    }

    /**
     * Whether a cell lies in this range.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @return true if it does
     */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /**
     * Whether two ranges share a cell.
     *
     * @param other another range
     * @return true if they do
     */
    public boolean intersects(CellRange other) {
        return firstRow <= other.lastRow
                && other.firstRow <= lastRow
                && firstColumn <= other.lastColumn
                && other.firstColumn <= lastColumn;
    }

    /**
     * The smallest range that holds both.
     *
     * @param other another range
     * @return their hull
     */
    public CellRange union(CellRange other) {
        return new CellRange(
                Math.min(firstRow, other.firstRow),
                Math.min(firstColumn, other.firstColumn),
                Math.max(lastRow, other.lastRow),
                Math.max(lastColumn, other.lastColumn));
    }

    /**
     * Whether this is one cell.
     *
     * @return true for one cell
     */
    public boolean isCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    /**
     * The range in A1 notation.
     *
     * @return {@code H12} for a single cell, else {@code A1:G36}
     */
    public String a1() {
        String first = columnName(firstColumn) + (firstRow + 1);
        return isCell() ? first : first + ":" + columnName(lastColumn) + (lastRow + 1);
    }

    /** By row, then column. */
    @Override
    public int compareTo(CellRange other) {
        int byFirst = Integer.compare(firstRow, other.firstRow);
        byFirst = byFirst != 0 ? byFirst : Integer.compare(firstColumn, other.firstColumn);
        byFirst = byFirst != 0 ? byFirst : Integer.compare(lastRow, other.lastRow);
        return byFirst != 0 ? byFirst : Integer.compare(lastColumn, other.lastColumn);
    }

    /**
     * The letters of a column.
     *
     * @param column a column, from 0
     * @return {@code A} for 0, {@code AA} for 26
     */
    public static String columnName(int column) {
        StringBuilder name = new StringBuilder(3);
        for (int c = column; c >= 0; c = c / 26 - 1) {
            name.append((char) ('A' + c % 26));
        }
        return name.reverse().toString();
    }

    @Override
    public String toString() {
        return a1();
    }

    /** Row in the upper, column in the lower half. */
    private static long corner(String a1) {
        long column = 0;
        int i = 0;
        while (i < a1.length()
                && Character.toUpperCase(a1.charAt(i)) >= 'A'
                && Character.toUpperCase(a1.charAt(i)) <= 'Z') {
            column = column * 26 + Character.toUpperCase(a1.charAt(i)) - 'A' + 1;
            i++;
        }
        if (i == 0 || i > 3 || i == a1.length() || a1.length() - i > 7) {
            throw new IllegalArgumentException("No cell: " + a1);
        }
        long row = 0;
        for (; i < a1.length(); i++) {
            char c = a1.charAt(i);
            if (c < '0' || c > '9') {
                throw new IllegalArgumentException("No cell: " + a1);
            }
            row = row * 10 + c - '0';
        }
        return (row - 1) << 32 | (column - 1);
    }

    /** Written out: what records have by themselves is made at run time, which costs a cold program dearly. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellRange range
                && firstRow == range.firstRow
                && firstColumn == range.firstColumn
                && lastRow == range.lastRow
                && lastColumn == range.lastColumn;
    }

    @Override
    public int hashCode() {
        return ((firstRow * 31 + firstColumn) * 31 + lastRow) * 31 + lastColumn;
    }
}
