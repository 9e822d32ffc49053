package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;

/** Positions as a sheet's part writes them, read from its bytes: the row in the upper half, the column in the lower. */
final class CellRef {

    private static final int MAX_DIGITS = 8;
    private static final int MAX_LETTERS = 4;

    private CellRef() {}

    /** A cell such as {@code H12}; {@code -1} if it is none. */
    static long parse(byte[] bytes, int from, int to) {
        int i = from;
        long column = 0;
        while (i < to && letter(bytes[i]) > 0 && i - from < MAX_LETTERS) {
            column = column * 26 + letter(bytes[i]);
            i++;
        }
        int row = i == from ? -1 : number(bytes, i, to);
        return row < 0 ? -1 : (long) (row - 1) << 32 | (column - 1);
    }

    /** A number from 1; {@code -1} if it is none. */
    static int number(byte[] bytes, int from, int to) {
        if (to - from > MAX_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value < 1 ? -1 : value;
    }

    static int row(long position) {
        return (int) (position >> 32);
    }

    static int column(long position) {
        return (int) position;
    }

    /** Whether two corners make a range of a sheet. */
    static boolean isRange(long first, long last) {
        return row(first) <= row(last)
                && column(first) <= column(last)
                && row(last) < CellRange.MAX_ROWS
                && column(last) < CellRange.MAX_COLUMNS;
    }

    private static int letter(byte b) {
        int upper = b & ~0x20;
        return upper >= 'A' && upper <= 'Z' ? upper - 'A' + 1 : 0;
    }
}
