package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Meaning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Second step: where the forms of a sheet begin and end. Each form is anchored by its project name label; titles and
 * table headings help out. Every cell of the sheet falls into exactly one region.
 */
final class RegionFinder {

    /** No sheet has more forms; one that seems to is refused. */
    static final int MOST_FORMS = 10_000;

    /** So many forms stand side by side at most, where their names stand in different rows. */
    private static final int MOST_ABREAST = 4;

    private final Board board;
    private final List<Mark> marks;
    private final NavigableMap<Integer, Header> headers;

    private RegionFinder(Board board, List<Mark> marks, NavigableMap<Integer, Header> headers) {
        this.board = board;
        this.marks = marks;
        this.headers = headers;
    }

    static List<Region> find(Board board, List<Mark> marks, NavigableMap<Integer, Header> headers) {
        RegionFinder finder = new RegionFinder(board, marks, headers);
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
        NavigableMap<Integer, Band> bands = bands(anchors);
        List<Region> regions = new ArrayList<>();
        for (Band band : bands.values()) {
            regions.addAll(band.regions(headers, board.lastRow()));
        }
        if (regions.size() > MOST_FORMS) {
            throw new SheetTooLarge("forms", MOST_FORMS);
        }
        if (bands.size() > 1) {
            Collections.sort(regions, (a, b) -> a.area().compareTo(b.area()));
        }
        return regions;
    }

    /** The bands by first column, each with what stands in it. */
    private NavigableMap<Integer, Band> bands(List<Mark> anchors) {
        NavigableSet<Integer> cuts = columnCuts(anchors);
        TreeMap<Integer, Band> bands = new TreeMap<>();
        for (int first : cuts) {
            Integer next = cuts.higher(first);
            bands.put(first, new Band(first, next == null ? Math.max(board.lastColumn(), first) : next - 1));
        }
        // mostly there is but one
        Band only = bands.size() == 1 ? bands.firstEntry().getValue() : null;
        int row = -1;
        boolean list = false;
        for (Mark anchor : anchors) {
            // of several names in a row the first tells whether they head columns
            list = anchor.box().row() == row
                    ? list
                    : anchor.hasField(Keys.NAME) && ProjectList.isHeading(board, marks, anchor);
            row = anchor.box().row();
            at(anchor.box().column(), only, bands).addAnchor(anchor, list);
        }
        for (Mark mark : marks) {
            at(mark.box().column(), only, bands).add(mark);
        }
        for (Box box : board.boxes()) {
            at(box.column(), only, bands).add(box);
        }
        for (CellRange merge : board.merges()) {
            at(merge.firstColumn(), only, bands).add(merge);
        }
        return bands;
    }

    private static Band at(int column, @Nullable Band only, NavigableMap<Integer, Band> bands) {
        return only == null ? bands.floorEntry(column).getValue() : only;
    }

    /** Columns where a band of forms begins: more than one only if two anchors share a row. */
    private NavigableSet<Integer> columnCuts(List<Mark> anchors) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0));
        NavigableMap<Integer, Integer> headings = null;
        TreeSet<Integer> titles = new TreeSet<>();
        int seen = 0;
        for (int i = 1; i < anchors.size(); i++) {
            Box left = anchors.get(i - 1).box();
            Box right = anchors.get(i).box();
            if (left.row() != right.row()) {
                continue;
            }
            headings = headings == null ? headingsFromBelow() : headings;
            Map.Entry<Integer, Integer> below = headings.higherEntry(right.row());
            if (below == null || below.getValue() < right.column()) {
                continue;
            }
            for (; seen < marks.size() && marks.get(seen).box().row() <= right.row(); seen++) {
                if (marks.get(seen).is(Meaning.Title.DECLARATION)) {
                    titles.add(marks.get(seen).box().column());
                }
            }
            Integer edge = titles.floor(right.column());
            cuts.add(edge != null && edge > left.lastColumn() ? edge : right.column());
        }
        addGaps(anchors, cuts);
        addUneven(anchors, cuts);
        return cuts;
    }

    /** Forms whose names stand in different rows stand side by side, if each has its own table below both names. */
    private void addUneven(List<Mark> anchors, NavigableSet<Integer> cuts) {
        BitSet done = new BitSet();
        for (int i = 1; i < anchors.size(); i++) {
            Box lower = anchors.get(i).box();
            for (int j = i - 1; j >= Math.max(i - MOST_ABREAST, 0); j--) {
                Box upper = anchors.get(j).box();
                Box left = upper.column() < lower.column() ? upper : lower;
                Box right = left.equals(upper) ? lower : upper;
                if (left.lastColumn() < right.column()
                        && !done.get(right.column())
                        && lower.row() > upper.row()
                        && headsTable(lower)
                        && headsTable(upper)
                        && tableRow(upper) > lower.row()) {
                    cuts.add(edge(left, right));
                    done.set(right.column());
                }
            }
        }
    }

    private boolean headsTable(Box name) {
        return tableRow(name) < Integer.MAX_VALUE;
    }

    /** The row in which a table begins below a name and in its column, or right behind a heading drawn there. */
    private int tableRow(Box name) {
        int tried = 0;
        for (Header header : headers.tailMap(name.row(), false).values()) {
            for (int block = 0; block < header.blocks().size(); block++) {
                int first = header.firstColumn(block);
                if (first == name.column() || first == name.lastColumn() + 1) {
                    return header.row();
                }
            }
            if (++tried == MOST_ABREAST) {
                break;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Where the right one of two forms begins: at its title, if that begins left of its name. */
    private int edge(Box left, Box right) {
        int edge = right.column();
        for (Mark mark : marks) {
            if (mark.box().row() > right.row()) {
                break;
            }
            int column = mark.box().column();
            if (mark.is(Meaning.Title.DECLARATION) && column > left.lastColumn() && column < edge) {
                edge = column;
            }
        }
        return edge;
    }

    /** Forms that begin in other rows stand side by side too, if empty columns part them and each has its own table. */
    private void addGaps(List<Mark> anchors, NavigableSet<Integer> cuts) {
        BitSet named = new BitSet();
        for (Mark anchor : anchors) {
            named.set(anchor.box().column());
        }
        if (named.cardinality() < 2) {
            return;
        }
        BitSet tables = new BitSet();
        for (Mark mark : marks) {
            if (LabelFinder.isColumn(mark, Column.Role.LEVEL3)) {
                tables.set(mark.box().column());
            }
        }
        BitSet taken = taken();
        boolean first = true;
        for (int start = taken.nextSetBit(0); start >= 0; start = taken.nextSetBit(taken.nextClearBit(start))) {
            int end = taken.nextClearBit(start);
            if (holds(named, start, end) && holds(tables, start, end)) {
                if (!first) {
                    cuts.add(start);
                }
                first = false;
            }
        }
    }

    private static boolean holds(BitSet columns, int start, int end) {
        int next = columns.nextSetBit(start);
        return next >= 0 && next < end;
    }

    /** The columns that hold anything but texts that have their row for themselves, as titles and notes over all do. */
    private BitSet taken() {
        BitSet taken = new BitSet();
        for (Box box : board.boxes()) {
            if (!box.covered() && board.row(box.row()).size() > 1) {
                taken.set(box.column(), box.lastColumn() + 1);
            }
        }
        return taken;
    }

    /** By row, the last column of the table headings in that row and below it. */
    private NavigableMap<Integer, Integer> headingsFromBelow() {
        TreeMap<Integer, Integer> last = new TreeMap<>();
        int column = -1;
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            if (mark.column().isPresent()) {
                column = Math.max(column, mark.box().column());
                last.put(mark.box().row(), column);
            }
        }
        return last;
    }
}
