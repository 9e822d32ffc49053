package io.github.declarationsheet.layout;

/** A box on a sheet, perhaps merged over several cells. */
record Piece(int row, int column, int rows, int columns, Content content, Kind kind) {

    int lastRow() {
        return row + rows - 1;
    }

    int lastColumn() {
        return column + columns - 1;
    }

    Piece moved(int down, int right) {
        return new Piece(row + down, column + right, rows, columns, content, kind);
    }

    Piece sized(int tall, int wide) {
        return new Piece(row, column, tall, wide, content, kind);
    }

    Piece with(Content other) {
        return new Piece(row, column, rows, columns, other, kind);
    }
}
