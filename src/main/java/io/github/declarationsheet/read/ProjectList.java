package io.github.declarationsheet.read;

import io.github.declarationsheet.grid.Cell;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists of one row a project and no indicators: 汇总表, 项目清单, 目录. Their 项目名称 heads a column; no form begins there.
 */
final class ProjectList {

    private static final int FEWEST_COLUMNS = 3;
    /** One row of values below labels is a form that has its values there. */
    private static final int FEWEST_ROWS = 2;

    private ProjectList() {}

    /** Whether a label heads a column of names: a row of headings, and names in the rows below it. */
    static boolean isHeading(Board board, List<Mark> marks, Mark name) {
        if (!name.inline().isEmpty()) {
            return false;
        }
        Set<Box> labels = labelsBetween(marks, name.box().row(), name.box().lastRow() + FEWEST_ROWS);
        int known = 0;
        int columns = 0;
        for (Box box : board.row(name.box().row())) {
            if (box.row() == name.box().row()) {
                columns++;
                known += labels.contains(box) ? 1 : 0;
                if (box.cell().kind() != Cell.Kind.TEXT) {
                    return false;
                }
            }
        }
        if (columns < FEWEST_COLUMNS || known * 2 <= columns) {
            return false;
        }
        for (int i = 1; i <= FEWEST_ROWS; i++) {
            if (!isName(board, labels, name.box(), name.box().lastRow() + i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text begins in a row below the heading of the names, and is no label itself. */
    private static boolean isName(Board board, Set<Box> labels, Box heading, int row) {
        for (Box box : board.between(row, heading.column(), heading.lastColumn())) {
            return box.row() == row && !labels.contains(box) && !Levels.isKnown(box);
        }
        return false;
    }

    private static Set<Box> labelsBetween(List<Mark> marks, int firstRow, int lastRow) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).box().row() < firstRow) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Set<Box> labels = new HashSet<>();
        for (int i = low; i < marks.size() && marks.get(i).box().row() <= lastRow; i++) {
            labels.add(marks.get(i).box());
        }
        return labels;
    }
}
