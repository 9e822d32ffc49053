package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;

/**
 * A cell or merged range of a sheet, and what it shows.
 *
 * @param range its cells; merged if they are several
 * @param look how it looks
 * @param format its number format
 * @param content what it holds
 * @param openTop whether its frame is open towards the box above
 * @param openBottom whether its frame is open towards the box below
 */
record Box(CellRange range, Look look, String format, Content content, boolean openTop, boolean openBottom) {

    Box(CellRange range, Look look, String format, Content content) {
        this(range, look, format, content, false, false);
    }

    Box openedTop() {
        return new Box(range, look, format, content, true, openBottom);
    }

    /** The part above a row, in a frame of its own. */
    Box above(int row) {
        return new Box(
                new CellRange(range.firstRow(), range.firstColumn(), row - 1, range.lastColumn()),
                look,
                format,
                content,
                openTop,
                false);
    }

    /** The part from a row on, with the same content. */
    Box from(int row) {
        return new Box(
                new CellRange(row, range.firstColumn(), range.lastRow(), range.lastColumn()),
                look,
                format,
                content,
                openTop,
                openBottom);
    }

    Box openedBottom() {
        return new Box(range, look, format, content, openTop, true);
    }
}
