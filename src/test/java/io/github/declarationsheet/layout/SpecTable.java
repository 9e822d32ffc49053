package io.github.declarationsheet.layout;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;

/** Draws a book in the notation of {@code src/test/resources/spec}, ready to be pasted there. */
final class SpecTable {

    private SpecTable() {}

    static String of(Book book) {
        StringBuilder out = new StringBuilder();
        for (Grid grid : book.sheets()) {
            out.append("## Sheet ").append(grid.name());
            out.append(grid.state() == Grid.State.VISIBLE ? "" : " (hidden)").append("\n\n");
            for (String[] row : cells(grid)) {
                out.append("| ").append(String.join(" | ", row)).append(" |\n");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String[][] cells(Grid grid) {
        int rows = 1;
        int columns = 1;
        for (Cell cell : grid.cells()) {
            rows = Math.max(rows, cell.row() + 1);
            columns = Math.max(columns, cell.column() + 1);
        }
        for (CellRange merge : grid.merges()) {
            rows = Math.max(rows, merge.lastRow() + 1);
            columns = Math.max(columns, merge.lastColumn() + 1);
        }
        String[][] cells = new String[rows][columns];
        for (String[] row : cells) {
            java.util.Arrays.fill(row, "");
        }
        for (CellRange merge : grid.merges()) {
            for (int r = merge.firstRow(); r <= merge.lastRow(); r++) {
                for (int c = merge.firstColumn(); c <= merge.lastColumn(); c++) {
                    cells[r][c] = c > merge.firstColumn() ? "<" : r > merge.firstRow() ? "^" : "";
                }
            }
        }
        for (Cell cell : grid.cells()) {
            cells[cell.row()][cell.column()] = written(cell);
        }
        return cells;
    }

    private static String written(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> "#" + cell.raw() + (cell.format().equals("General") ? "" : " {" + cell.format() + "}");
            case NO_VALUE -> "=?";
            default -> cell.raw().replace("\n", "\\n").replace("\u3000", "\\u3000");
        };
    }
}
