package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Second step: where the forms of a sheet begin and end. Each form is anchored by its project name label; titles and
 * table headings help out. Every cell of the sheet falls into exactly one region.
 */
final class RegionFinder {

    private static final String NAME = "project.name";

    private final Board board;
    private final List<Mark> marks;
    private final TreeMap<Integer, List<Header>> headers = new TreeMap<>();

    private RegionFinder(Board board, List<Mark> marks) {
        this.board = board;
        this.marks = marks;
        Map<Integer, List<Mark>> byRow = new HashMap<>();
        marks.forEach(m ->
                byRow.computeIfAbsent(m.box().row(), r -> new ArrayList<>()).add(m));
        byRow.forEach((row, inRow) -> Header.of(row, inRow).ifPresent(h -> headers.put(row, List.of(h))));
    }

    static List<Region> find(Board board, List<Mark> marks) {
        RegionFinder finder = new RegionFinder(board, marks);
        List<Mark> anchors = finder.anchors();
        return anchors.isEmpty() ? List.of() : finder.split(anchors);
    }

    private List<Mark> anchors() {
        List<Mark> names = marks.stream().filter(RegionFinder::isName).toList();
        if (!names.isEmpty()) {
            return names;
        }
        List<Mark> titles = marks.stream().filter(RegionFinder::isTitle).toList();
        if (!titles.isEmpty() || headers.isEmpty()) {
            return titles;
        }
        int first = headers.firstKey();
        return marks.stream().filter(m -> m.box().row() == first).limit(1).toList();
    }

    /** Side by side first, then one below the other. */
    private List<Region> split(List<Mark> anchors) {
        List<Region> regions = new ArrayList<>();
        List<Integer> cuts = new ArrayList<>(columnCuts(anchors));
        for (int i = 0; i < cuts.size(); i++) {
            int first = cuts.get(i);
            int last = i + 1 < cuts.size() ? cuts.get(i + 1) - 1 : Math.max(board.lastColumn(), first);
            List<Mark> inBand = anchors.stream()
                    .filter(a -> a.box().column() >= first && a.box().column() <= last)
                    .toList();
            regions.addAll(splitRows(inBand, first, last));
        }
        regions.sort(Comparator.comparing(Region::area));
        return regions;
    }

    /** Columns where a band of forms begins: more than one only if two anchors share a row. */
    private NavigableSet<Integer> columnCuts(List<Mark> anchors) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0));
        for (int i = 1; i < anchors.size(); i++) {
            Box left = anchors.get(i - 1).box();
            Box right = anchors.get(i).box();
            if (left.row() == right.row() && hasHeader(left.row(), right.column())) {
                cuts.add(leftEdge(left, right));
            }
        }
        return cuts;
    }

    /** Whether a table heading stands at or right of a column somewhere below a row. */
    private boolean hasHeader(int row, int column) {
        return marks.stream()
                .anyMatch(m -> m.box().row() > row
                        && m.box().column() >= column
                        && m.column().isPresent());
    }

    private int leftEdge(Box left, Box right) {
        return marks.stream()
                .filter(m -> isTitle(m) && m.box().row() <= right.row())
                .mapToInt(m -> m.box().column())
                .filter(c -> c > left.lastColumn() && c <= right.column())
                .max()
                .orElse(right.column());
    }

    private List<Region> splitRows(List<Mark> anchors, int firstColumn, int lastColumn) {
        List<Integer> starts = new ArrayList<>();
        for (Mark anchor : anchors) {
            int row = anchor.box().row();
            if (starts.isEmpty()) {
                starts.add(0);
            } else {
                int previous = starts.get(starts.size() - 1);
                int title = titleAbove(row, firstColumn, lastColumn);
                boolean tableBetween = headers.subMap(previous, row).size() > 0;
                if (title > previous && (tableBetween || previous > 0)) {
                    starts.add(title);
                } else if (tableBetween) {
                    starts.add(firstLabelRow(row, headers.lowerKey(row) + 1, firstColumn, lastColumn));
                }
            }
        }
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : Math.max(board.lastRow(), starts.get(i));
            regions.add(region(new CellRange(starts.get(i), firstColumn, last, lastColumn)));
        }
        return regions;
    }

    private Region region(CellRange area) {
        return new Region(
                area,
                marks.stream()
                        .filter(m -> area.contains(m.box().row(), m.box().column()))
                        .toList());
    }

    /** The last title above a row, -1 if there is none; titles that a page break drew again stand above the true one. */
    private int titleAbove(int row, int firstColumn, int lastColumn) {
        return marks.stream()
                .filter(m -> isTitle(m) || m.has(Term.OfSibling.class))
                .filter(m -> m.box().column() >= firstColumn && m.box().column() <= lastColumn)
                .mapToInt(m -> m.box().row())
                .filter(r -> r <= row)
                .max()
                .orElse(-1);
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
        return board.between(row, firstColumn, lastColumn).stream().anyMatch(b -> marks.stream()
                .anyMatch(m -> m.box().equals(b) && m.field().isPresent()));
    }

    private static boolean isName(Mark mark) {
        return mark.fields().stream().anyMatch(f -> f.key().equals(NAME));
    }

    private static boolean isTitle(Mark mark) {
        return mark.has(Term.OfTitle.class);
    }
}
