package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells of a sheet as a page draws them: row by row, what stands where and how far it reaches. Of a very large area its
 * first rows and columns.
 */
final class FormDrawing {

    private static final int MOST_ROWS = 400;
    private static final int MOST_COLUMNS = 40;
    private static final int LONGEST_TEXT = 3_000;

    private final CellRange whole;
    private final CellRange area;
    private final Grid grid;
    private final boolean[][] covered;
    private final Map<Long, CellRange> merged = new HashMap<>();

    FormDrawing(Grid grid, CellRange range) {
        this.grid = grid;
        this.whole = range;
        this.area = new CellRange(
                range.firstRow(),
                range.firstColumn(),
                Math.min(range.lastRow(), range.firstRow() + MOST_ROWS - 1),
                Math.min(range.lastColumn(), range.firstColumn() + MOST_COLUMNS - 1));
        this.covered = new boolean[rows()][columns()];
        for (CellRange merge : grid.merges()) {
            if (merge.intersects(area)) {
                cover(clipped(merge));
            }
        }
    }

    /** {@code sheet, range, first row, first column, rows, columns, rows left out, columns left out, [hidden rows], [[cells of a row]]}. */
    void write(ScriptJson json) throws IOException {
        json.text(grid.name()).literal(whole.a1());
        json.number(area.firstRow()).number(area.firstColumn()).number(rows()).number(columns());
        json.number(whole.lastRow() - area.lastRow()).number(whole.lastColumn() - area.lastColumn());
        json.startArray();
        for (int row = area.firstRow(); row <= area.lastRow(); row++) {
            if (grid.hiddenRows().get(row)) {
                json.number(row - area.firstRow());
            }
        }
        json.endArray();
        json.startArray();
        List<Cell> cells = grid.cells();
        int next = firstIn(cells);
        for (int row = area.firstRow(); row <= area.lastRow(); row++) {
            List<Cell> ofRow = new ArrayList<>();
            for (; next < cells.size() && cells.get(next).row() == row; next++) {
                ofRow.add(cells.get(next));
            }
            row(row, ofRow, json);
        }
        json.endArray();
    }

    /** Each cell that has a text or reaches over others: {@code [column, text]} or {@code [column, text, rows, columns]}. */
    private void row(int row, List<Cell> cells, ScriptJson json) throws IOException {
        json.startArray();
        int next = 0;
        for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
            while (next < cells.size() && cells.get(next).column() < column) {
                next++;
            }
            boolean filled = next < cells.size() && cells.get(next).column() == column;
            CellRange reach = merged.get(position(row, column));
            if (covered[row - area.firstRow()][column - area.firstColumn()] || (!filled && reach == null)) {
                continue;
            }
            json.startArray();
            json.number(column - area.firstColumn());
            json.text(filled ? VisibleText.shortened(cells.get(next).text().strip(), LONGEST_TEXT) : "");
            if (reach != null) {
                json.number(reach.lastRow() - reach.firstRow() + 1L);
                json.number(reach.lastColumn() - reach.firstColumn() + 1L);
            }
            json.endArray();
        }
        json.endArray();
    }

    /** By halving: a sheet may hold many forms. */
    private int firstIn(List<Cell> cells) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).row() < area.firstRow()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private CellRange clipped(CellRange merge) {
        return new CellRange(
                Math.max(merge.firstRow(), area.firstRow()),
                Math.max(merge.firstColumn(), area.firstColumn()),
                Math.min(merge.lastRow(), area.lastRow()),
                Math.min(merge.lastColumn(), area.lastColumn()));
    }

    private void cover(CellRange merge) {
        for (int row = merge.firstRow(); row <= merge.lastRow(); row++) {
            for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
                covered[row - area.firstRow()][column - area.firstColumn()] = true;
            }
        }
        covered[merge.firstRow() - area.firstRow()][merge.firstColumn() - area.firstColumn()] = false;
        merged.put(position(merge.firstRow(), merge.firstColumn()), merge);
    }

    private int rows() {
        return area.lastRow() - area.firstRow() + 1;
    }

    private int columns() {
        return area.lastColumn() - area.firstColumn() + 1;
    }

    private static long position(int row, int column) {
        return (long) row << 32 | column;
    }
}
