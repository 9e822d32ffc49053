package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a sheet that belongs to one form, and what stands in it.
 *
 * @param area rows and columns, everything around the form included
 * @param marks the labels by row, then column
 * @param boxes all boxes that begin in it by row, then column; those that a merged range hides too
 * @param lastMerged the last column that a merged range which begins in it reaches, -1 without one
 * @param ownRow the row in which its own lines begin; what stands above them only announces the form
 */
record Region(CellRange area, List<Mark> marks, List<Box> boxes, int lastMerged, int ownRow) {

    Region(CellRange area, List<Mark> marks, List<Box> boxes, int lastMerged) {
        this(area, marks, boxes, lastMerged, area.firstRow());
    }

    /** The whole of a sheet. */
    static Region all(Board board, List<Mark> marks) {
        CellRange area = new CellRange(0, 0, Math.max(board.lastRow(), 0), Math.max(board.lastColumn(), 0));
        int last = -1;
        for (CellRange merge : board.merges()) {
            if (area.contains(merge.firstRow(), merge.firstColumn())) {
                last = Math.max(last, merge.lastColumn());
            }
        }
        return new Region(area, marks, board.boxes(), last);
    }

    /** What stands above a row. */
    Region above(int row) {
        CellRange rows = new CellRange(area.firstRow(), area.firstColumn(), Math.max(row - 1, 0), area.lastColumn());
        return new Region(rows, marks.subList(0, firstMark(row)), boxes, lastMerged, ownRow);
    }

    /** The labels that begin in some rows. */
    List<Mark> marksBetween(int firstRow, int lastRow) {
        return marks.subList(firstMark(firstRow), firstMark(lastRow + 1));
    }

    private int firstMark(int row) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).box().row() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The titles of a kind, also those that a page break drew again. */
    List<Mark> titles(Meaning.Title kind) {
        List<Mark> titles = new ArrayList<>(1);
        for (Mark mark : marks) {
            if (mark.is(kind)) {
                titles.add(mark);
            }
        }
        return titles;
    }

    Optional<Mark> title(Meaning.Title kind) {
        List<Mark> titles = titles(kind);
        return titles.isEmpty() ? Optional.empty() : Optional.of(titles.get(0));
    }

    /** The headings of a block, also those that a page break drew again. */
    List<Mark> headings(String block) {
        List<Mark> headings = new ArrayList<>(1);
        for (Mark mark : marks) {
            if (mark.isHeadingOf(block)) {
                headings.add(mark);
            }
        }
        return headings;
    }
}
