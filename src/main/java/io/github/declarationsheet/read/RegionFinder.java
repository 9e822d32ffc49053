package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Second step: where the forms of a sheet begin and end. Each form is anchored by its project name label; titles and
 * table headings help out. Every cell of the sheet falls into exactly one region.
 */
final class RegionFinder {

    private final Board board;
    private final List<Mark> marks;
    private final TreeMap<Integer, Header> headers;

    private RegionFinder(Board board, List<Mark> marks) {
        this.board = board;
        this.marks = marks;
        this.headers = Header.in(marks);
    }

    static List<Region> find(Board board, List<Mark> marks) {
        RegionFinder finder = new RegionFinder(board, marks);
        List<Mark> anchors = finder.anchors();
        return anchors.isEmpty() ? List.of() : finder.split(anchors);
    }

    private List<Mark> anchors() {
        List<Mark> names = new ArrayList<>();
        List<Mark> titles = new ArrayList<>();
        List<Mark> headings = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.hasField(Keys.NAME)) {
                names.add(mark);
            } else if (mark.is(Meaning.Title.DECLARATION)) {
                titles.add(mark);
            } else if (headings.isEmpty() && headers.containsKey(mark.box().row())) {
                headings.add(mark);
            }
        }
        if (!names.isEmpty()) {
            return names;
        }
        return titles.isEmpty() ? headings : titles;
    }

    /** Side by side first, then one below the other. */
    private List<Region> split(List<Mark> anchors) {
        List<Region> regions = new ArrayList<>();
        List<Integer> cuts = columnCuts(anchors);
        for (int i = 0; i < cuts.size(); i++) {
            int first = cuts.get(i);
            int last = i + 1 < cuts.size() ? cuts.get(i + 1) - 1 : Math.max(board.lastColumn(), first);
            List<Mark> inBand = new ArrayList<>();
            for (Mark anchor : anchors) {
                if (anchor.box().column() >= first && anchor.box().column() <= last) {
                    inBand.add(anchor);
                }
            }
            splitRows(inBand, first, last, regions);
        }
        if (cuts.size() > 1) {
            Collections.sort(regions, (a, b) -> a.area().compareTo(b.area()));
        }
        return regions;
    }

    /** Columns where a band of forms begins: more than one only if two anchors share a row. */
    private List<Integer> columnCuts(List<Mark> anchors) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0));
        for (int i = 1; i < anchors.size(); i++) {
            Box left = anchors.get(i - 1).box();
            Box right = anchors.get(i).box();
            if (left.row() == right.row() && hasColumnsBelow(right)) {
                cuts.add(leftEdge(left, right));
            }
        }
        return new ArrayList<>(cuts);
    }

    /** Whether a table heading stands at or right of a column somewhere below a box. */
    private boolean hasColumnsBelow(Box box) {
        for (Mark mark : marks) {
            if (mark.box().row() > box.row()
                    && mark.box().column() >= box.column()
                    && mark.column().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private int leftEdge(Box left, Box right) {
        int edge = -1;
        for (Mark mark : marks) {
            int column = mark.box().column();
            if (mark.is(Meaning.Title.DECLARATION)
                    && mark.box().row() <= right.row()
                    && column > left.lastColumn()
                    && column <= right.column()) {
                edge = Math.max(edge, column);
            }
        }
        return edge < 0 ? right.column() : edge;
    }

    private void splitRows(List<Mark> anchors, int firstColumn, int lastColumn, List<Region> regions) {
        List<Integer> starts = new ArrayList<>();
        for (Mark anchor : anchors) {
            int row = anchor.box().row();
            if (starts.isEmpty()) {
                starts.add(0);
                continue;
            }
            int previous = starts.get(starts.size() - 1);
            int title = titleAbove(row, firstColumn, lastColumn);
            boolean tableBetween = !headers.subMap(previous, row).isEmpty();
            if (title > previous && (tableBetween || previous > 0)) {
                starts.add(title);
            } else if (tableBetween) {
                starts.add(firstLabelRow(row, headers.lowerKey(row) + 1, firstColumn, lastColumn));
            }
        }
        for (int i = 0; i < starts.size(); i++) {
            int first = starts.get(i);
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Math.max(board.lastRow(), first);
            regions.add(Region.of(new CellRange(first, firstColumn, last, lastColumn), marks));
        }
    }

    /** The last title above a row, -1 if there is none; titles that a page break drew again stand above the true one. */
    private int titleAbove(int row, int firstColumn, int lastColumn) {
        int last = -1;
        for (Mark mark : marks) {
            Box box = mark.box();
            boolean title = mark.is(Meaning.Title.DECLARATION) || mark.is(Meaning.Title.SIBLING);
            if (title && box.row() <= row && box.column() >= firstColumn && box.column() <= lastColumn) {
                last = Math.max(last, box.row());
            }
        }
        return last;
    }

    /** Without a title a form begins with the labelled rows right above its name. */
    private int firstLabelRow(int anchorRow, int floor, int firstColumn, int lastColumn) {
        int row = anchorRow;
        while (row - 1 >= floor && isLabelled(row - 1, firstColumn, lastColumn)) {
            row--;
        }
        return row;
    }

    private boolean isLabelled(int row, int firstColumn, int lastColumn) {
        for (Mark mark : marks) {
            Box box = mark.box();
            if (mark.hasField()
                    && box.row() <= row
                    && box.lastRow() >= row
                    && box.column() >= firstColumn
                    && box.column() <= lastColumn) {
                return true;
            }
        }
        return false;
    }
}
