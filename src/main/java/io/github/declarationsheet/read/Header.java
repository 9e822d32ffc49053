package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The heading of an indicator table: the marks that name its columns, in one row or in up to three. Some forms put two
 * tables side by side, of the term and of the year: then there are two blocks.
 *
 * @param row its first row
 * @param levelRow the row in which the heading of the names begins
 * @param lastRow the last row that its merged cells reach
 * @param blocks for each table the marks of its columns, from left to right
 */
record Header(int row, int levelRow, int lastRow, List<List<Mark>> blocks) {

    /** No heading has more rows. */
    static final int MOST_ROWS = 3;

    /** The headings among marks, by their first row. */
    static TreeMap<Integer, Header> in(List<Mark> marks) {
        TreeMap<Integer, List<Mark>> byRow = new TreeMap<>();
        for (Mark mark : marks) {
            if (mark.column().isPresent()) {
                List<Mark> row = byRow.get(mark.box().row());
                if (row == null) {
                    row = new ArrayList<>();
                    byRow.put(mark.box().row(), row);
                }
                row.add(mark);
            }
        }
        TreeMap<Integer, Header> headers = new TreeMap<>();
        Header last = null;
        for (int row : byRow.keySet()) {
            Header header = at(row, byRow);
            if (header != null) {
                if (last != null && last.isOver(header)) {
                    headers.remove(last.row);
                }
                headers.put(header.row, header);
                last = header;
            }
        }
        return headers;
    }

    /** A class, for a lambda would cost each cold read. */
    private static final class ByColumn implements Comparator<Mark> {
        @Override
        public int compare(Mark a, Mark b) {
            return Integer.compare(a.box().column(), b.box().column());
        }
    }

    /** The heading whose names begin in a row: with what reaches into the row, and the values above or below it. */
    private static @Nullable Header at(int row, Map<Integer, List<Mark>> byRow) {
        List<Mark> own = byRow.getOrDefault(row, List.of());
        if (!has(own, Role.LEVEL3)) {
            return null;
        }
        List<Mark> marks = new ArrayList<>(own);
        for (int above = Math.max(row - MOST_ROWS + 1, 0); above < row; above++) {
            for (Mark mark : byRow.getOrDefault(above, List.of())) {
                if (mark.box().lastRow() >= row) {
                    marks.add(mark);
                }
            }
        }
        // 绩效指标 alone in its row stands beside a table, and heads no names
        boolean alone = marks.size() == 1 && headsBlock(marks);
        for (int other : new int[] {row - 1, row + 1, row - 2, row + 2}) {
            if (!alone && !hasValues(marks)) {
                addFree(byRow.getOrDefault(other, List.of()), marks);
            }
        }
        marks.sort(new ByColumn());
        List<List<Mark>> blocks = split(withoutBlockHeadings(marks));
        if (blocks.size() > 1 && !areTables(blocks)) {
            // one table whose values stand left of its levels
            blocks = List.of(withoutBlockHeadings(marks));
        }
        int first = first(blocks, row);
        return areTables(blocks) ? new Header(first, row, last(blocks, first, row), blocks) : null;
    }

    /** Adds the headings of another row that stand over or below none of the marks; all or none of them. */
    private static void addFree(List<Mark> others, List<Mark> marks) {
        if (!hasValues(others) || (has(others, Role.LEVEL3) && !headsBlock(others))) {
            return;
        }
        Set<Integer> columns = new HashSet<>();
        for (Mark mark : marks) {
            columns.add(mark.box().column());
        }
        for (Mark mark : others) {
            if (!mark.isHeading() && !columns.contains(mark.box().column())) {
                marks.add(mark);
            }
        }
    }

    private static boolean headsBlock(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.column().orElseThrow() == Role.LEVEL3 && !mark.isHeading()) {
                return false;
            }
        }
        return true;
    }

    /** 绩效指标 heads the block where another mark heads the names, else it heads the names itself. */
    private static List<Mark> withoutBlockHeadings(List<Mark> marks) {
        boolean named = false;
        for (Mark mark : marks) {
            named |= mark.column().orElseThrow() == Role.LEVEL3 && !mark.isHeading();
        }
        List<Mark> columns = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            if (!named || !mark.isHeading()) {
                columns.add(mark);
            }
        }
        return columns;
    }

    /** The headings of blocks without those that name a column themselves. */
    static List<Mark> withoutColumns(List<Mark> blockHeadings, Map<Integer, Header> headers) {
        Set<Box> columns = new HashSet<>();
        for (Header header : headers.values()) {
            for (List<Mark> block : header.blocks) {
                for (Mark mark : block) {
                    columns.add(mark.box());
                }
            }
        }
        List<Mark> headings = new ArrayList<>(blockHeadings.size());
        for (Mark heading : blockHeadings) {
            if (!columns.contains(heading.box())) {
                headings.add(heading);
            }
        }
        return headings;
    }

    /** Whether this says 绩效指标 and 指标值 over the columns that the next rows name. */
    private boolean isOver(Header next) {
        return next.levelRow > levelRow
                && next.levelRow < levelRow + MOST_ROWS
                && headsBlock(blocks.get(0))
                && !headsBlock(next.blocks.get(0));
    }

    private static int first(List<List<Mark>> blocks, int row) {
        int first = row;
        for (List<Mark> block : blocks) {
            for (Mark mark : block) {
                first = Math.min(first, mark.box().row());
            }
        }
        return first;
    }

    private static int last(List<List<Mark>> blocks, int first, int row) {
        int last = row;
        for (List<Mark> block : blocks) {
            for (Mark mark : block) {
                last = Math.max(last, mark.box().lastRow());
            }
        }
        return Math.min(last, first + MOST_ROWS - 1);
    }

    private static boolean areTables(List<List<Mark>> blocks) {
        for (List<Mark> columns : blocks) {
            if (!has(columns, Role.LEVEL3) || !hasValues(columns)) {
                return false;
            }
        }
        return true;
    }

    /** A second table begins where a level is named again after values were. */
    private static List<List<Mark>> split(List<Mark> marks) {
        List<List<Mark>> blocks = new ArrayList<>(1);
        List<Mark> block = new ArrayList<>();
        boolean values = false;
        for (Mark mark : marks) {
            Role role = mark.column().orElseThrow();
            boolean level = role == Role.LEVEL1 || role == Role.LEVEL2 || role == Role.LEVEL3;
            if (level && values) {
                blocks.add(block);
                block = new ArrayList<>();
                values = false;
            }
            values |= role == Role.VALUE || role == Role.TERM_VALUE;
            block.add(mark);
        }
        blocks.add(block);
        return blocks;
    }

    private static boolean hasValues(List<Mark> columns) {
        return has(columns, Role.VALUE) || has(columns, Role.TERM_VALUE);
    }

    private static boolean has(List<Mark> columns, Role role) {
        for (Mark mark : columns) {
            if (mark.column().orElseThrow() == role) {
                return true;
            }
        }
        return false;
    }

    boolean contains(Mark mark) {
        for (List<Mark> block : blocks) {
            if (block.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other heading names the same columns in the same places: a page break drew the heading again. */
    boolean repeats(Header other) {
        return places().equals(other.places());
    }

    int firstColumn(int block) {
        return blocks.get(block).get(0).box().column();
    }

    private Map<Integer, Role> places() {
        Map<Integer, Role> places = new TreeMap<>();
        for (List<Mark> block : blocks) {
            for (Mark mark : block) {
                places.put(mark.box().column(), mark.column().orElseThrow());
            }
        }
        return places;
    }
}
