package io.github.declarationsheet.layout;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Inserts empty rows and columns into any grid, as a spreadsheet does: merged cells across the place grow. */
final class Grids {

    private Grids() {}

    static Book withRows(Book book, int at, int count) {
        return insert(book, at, count, 0, 0);
    }

    static Book withColumns(Book book, int at, int count) {
        return insert(book, 0, 0, at, count);
    }

    private static Book insert(Book book, int row, int rows, int column, int columns) {
        List<Grid> sheets = book.sheets().stream()
                .map(g -> new Grid(
                        g.name(),
                        g.state(),
                        g.cells().stream()
                                .map(c -> moved(c, past(c.row(), row, rows), past(c.column(), column, columns)))
                                .toList(),
                        g.merges().stream()
                                .map(m -> new CellRange(
                                        past(m.firstRow(), row, rows),
                                        past(m.firstColumn(), column, columns),
                                        past(m.lastRow(), row, rows),
                                        past(m.lastColumn(), column, columns)))
                                .toList(),
                        new BitSet(),
                        new BitSet()))
                .toList();
        return new Book(sheets, Map.of(), Map.of());
    }

    private static int past(int index, int at, int count) {
        return index >= at ? index + count : index;
    }

    private static Cell moved(Cell c, int row, int column) {
        return new Cell(row, column, c.kind(), c.raw(), c.format(), c.formula(), c.date1904());
    }
}
