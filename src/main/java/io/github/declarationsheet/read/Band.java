package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Meaning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Columns of a sheet in which forms stand one below the other, and what stands in them, by row. */
final class Band {

    private final int firstColumn;
    private final int lastColumn;
    private final List<Mark> anchors = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final BitSet titles = new BitSet();
    private final BitSet bundles = new BitSet();
    /** The rows whose anchors head lists of projects. */
    private final BitSet lists = new BitSet();

    private final BitSet labelled = new BitSet();
    /** The boxes that label what stands above forms, by index. */
    private final BitSet heads = new BitSet();

    Band(int firstColumn, int lastColumn) {
        this.firstColumn = firstColumn;
        this.lastColumn = lastColumn;
    }

    void addAnchor(Mark anchor, boolean headsList) {
        anchors.add(anchor);
        if (headsList) {
            lists.set(anchor.box().row());
        }
    }

    void add(Mark mark) {
        marks.add(mark);
        if (mark.is(Meaning.Title.DECLARATION) || mark.is(Meaning.Title.SIBLING)) {
            titles.set(mark.box().row());
        }
        if (mark.is(Meaning.Title.BUNDLE)) {
            bundles.set(mark.box().row());
        }
        if (mark.isHeadLine()) {
            heads.set(mark.box().index());
        }
        if (mark.hasField()) {
            labelled.set(mark.box().row(), mark.box().lastRow() + 1);
        }
    }

    void add(Box box) {
        boxes.add(box);
    }

    void add(CellRange merge) {
        if (merge.firstColumn() <= lastColumn) {
            merges.add(merge);
        }
    }

    /** The regions of this band from top to bottom, down to a row. */
    List<Region> regions(NavigableMap<Integer, Header> headers, int lastRow) {
        List<Region> regions = new ArrayList<>();
        NavigableMap<Integer, Integer> starts = starts(headers);
        List<Integer> merged = merged(starts, lastRow);
        int mark = 0;
        int box = 0;
        for (int first : starts.keySet()) {
            Integer next = starts.higherKey(first);
            int last = next == null ? Math.max(lastRow, first) : next - 1;
            int firstMark = mark;
            while (mark < marks.size() && marks.get(mark).box().row() <= last) {
                mark++;
            }
            int firstBox = box;
            while (box < boxes.size() && boxes.get(box).row() <= last) {
                box++;
            }
            regions.add(new Region(
                    new CellRange(first, firstColumn, last, lastColumn),
                    marks.subList(firstMark, mark),
                    boxes.subList(firstBox, box),
                    merged.get(regions.size())));
        }
        return regions;
    }

    /** By region, the last column that a merged range beginning there reaches. */
    private List<Integer> merged(NavigableMap<Integer, Integer> starts, int lastRow) {
        List<Integer> last = new ArrayList<>(Collections.nCopies(starts.size(), -1));
        for (CellRange merge : merges) {
            if (!starts.isEmpty() && merge.firstRow() <= Math.max(lastRow, starts.lastKey())) {
                int region = starts.floorEntry(merge.firstRow()).getValue();
                last.set(region, Math.max(last.get(region), merge.lastColumn()));
            }
        }
        return last;
    }

    /** The first row of each region and the region's number. */
    private NavigableMap<Integer, Integer> starts(NavigableMap<Integer, Header> headers) {
        NavigableMap<Integer, Integer> starts = new TreeMap<>();
        int before = -1;
        int named = 0;
        for (Mark anchor : anchors) {
            int row = anchor.box().row();
            if (starts.isEmpty()) {
                starts.put(0, 0);
                before = row;
                named = row;
                continue;
            }
            int previous = starts.lastKey();
            int count = starts.size();
            boolean list = lists.get(row);
            // titles that a page break drew again stand above the true one
            int title = Math.max(titles.previousSetBit(row), list ? bundles.previousSetBit(row) : -1);
            boolean between = !headers.subMap(previous, row).isEmpty();
            boolean apart = between || list || lists.get(before);
            if (title > named && (apart || previous > 0)) {
                starts.put(firstHeadLine(title, previous), count);
            } else if (apart) {
                Integer above = between ? headers.lowerKey(row) : null;
                starts.put(firstLabelRow(row, above == null ? before + 1 : above + 1), count);
            }
            before = row;
            named = starts.size() > count ? row : named;
        }
        return starts;
    }

    /** The lines right above a title that belong to it: an annex's number, a unit of money, who fills the form. */
    private int firstHeadLine(int title, int floor) {
        int row = title;
        int end = firstBox(title);
        while (row - 1 > floor && isHeadLine(row - 1, end)) {
            row--;
            end = firstBox(row);
        }
        return row;
    }

    /** Whether all boxes of a row, the last before an index, say what stands above forms. */
    private boolean isHeadLine(int row, int end) {
        int at = end - 1;
        while (at >= 0 && boxes.get(at).row() == row) {
            Box box = boxes.get(at);
            if (!heads.get(box.index()) && HeadLine.of(box).isNone()) {
                return false;
            }
            at--;
        }
        return at < end - 1;
    }

    /** The first box that begins in a row or below it. */
    private int firstBox(int row) {
        int low = 0;
        int high = boxes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (boxes.get(middle).row() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Without a title a form begins with the labelled rows right above its name. */
    private int firstLabelRow(int anchorRow, int floor) {
        int row = anchorRow;
        while (row - 1 >= floor && labelled.get(row - 1)) {
            row--;
        }
        return row;
    }
}
