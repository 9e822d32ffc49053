package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that were read from hidden rows or columns: whoever looks at the sheet does not see them. Of rows a warning, of
 * columns an advice, for systems hide columns of codes.
 */
final class HiddenValues {

    private HiddenValues() {}

    static void report(Board board, Map<String, Place> places, FindingList findings) {
        Grid grid = board.grid();
        if (grid.hiddenRows().isEmpty() && grid.hiddenColumns().isEmpty()) {
            return;
        }
        List<CellRange> found = new ArrayList<>();
        boolean rows = false;
        for (Map.Entry<String, Place> entry : places.entrySet()) {
            CellRange cell = entry.getValue().cell();
            boolean row = grid.hiddenRows().nextClearBit(cell.firstRow()) > cell.lastRow();
            boolean column = grid.hiddenColumns().nextClearBit(cell.firstColumn()) > cell.lastColumn();
            boolean value = entry.getKey().indexOf('.') >= 0 || entry.getKey().equals(Keys.YEAR);
            boolean other = entry.getKey().startsWith(Field.OTHER);
            if ((row || column) && value && !other && hasText(board, cell)) {
                found.add(cell);
                rows |= row;
            }
        }
        if (!found.isEmpty()) {
            Collections.sort(found);
            List<CellRange> cells = once(found);
            findings.add(
                    ReadFindings.HIDDEN,
                    rows ? Severity.WARNING : Severity.ADVICE,
                    Optional.empty(),
                    text(board, cells.get(0)),
                    cells,
                    Map.of(Finding.VARIANT, "rows"));
        }
    }

    /** Each of the sorted cells once: several values may be read from one. */
    private static List<CellRange> once(List<CellRange> sorted) {
        List<CellRange> cells = new ArrayList<>(sorted.size());
        for (CellRange cell : sorted) {
            if (cells.isEmpty() || !cells.get(cells.size() - 1).equals(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean hasText(Board board, CellRange cell) {
        return !text(board, cell).isEmpty();
    }

    private static String text(Board board, CellRange cell) {
        for (Box box : board.between(board.at(cell.firstRow()), cell.firstColumn(), cell.firstColumn())) {
            return CellText.oneLine(box.text());
        }
        return "";
    }
}
