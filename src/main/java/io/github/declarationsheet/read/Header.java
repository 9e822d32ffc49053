package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The heading row of an indicator table: the marks that name columns. Some forms put two tables side by side, of the term
 * and of the year: then there are two blocks.
 *
 * @param row its row
 * @param blocks for each table the marks and the role each has there, from left to right
 */
record Header(int row, List<Map<Mark, Role>> blocks) {

    /** The heading rows among marks, by row. */
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
        for (Map.Entry<Integer, List<Mark>> row : byRow.entrySet()) {
            Optional<Header> header = of(row.getKey(), row.getValue());
            if (header.isPresent()) {
                headers.put(row.getKey(), header.get());
            }
        }
        return headers;
    }

    /** The headings of a row, empty if it has no column for names or none for values. */
    private static Optional<Header> of(int row, List<Mark> marks) {
        List<Map<Mark, Role>> blocks = new ArrayList<>(1);
        for (List<Mark> block : split(marks)) {
            blocks.add(roles(block));
        }
        if (blocks.size() > 1 && !areTables(blocks)) {
            // one table whose values stand left of its levels
            blocks = List.of(roles(marks));
        }
        return areTables(blocks) ? Optional.of(new Header(row, blocks)) : Optional.empty();
    }

    private static boolean areTables(List<Map<Mark, Role>> blocks) {
        for (Map<Mark, Role> columns : blocks) {
            if (!columns.containsValue(Role.LEVEL3) || !hasValues(columns)) {
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

    private static Map<Mark, Role> roles(List<Mark> marks) {
        Map<Role, Mark> best = new EnumMap<>(Role.class);
        for (Mark mark : marks) {
            Role role = mark.column().orElseThrow();
            Mark other = best.get(role);
            // the printed heading wins over a synonym: 指标内容 beside 三级指标 is a further column
            if (other == null
                    || (mark.meaning().printsColumn() && !other.meaning().printsColumn())) {
                best.put(role, mark);
            }
        }
        Map<Mark, Role> columns = new LinkedHashMap<>();
        for (Mark mark : marks) {
            Role role = mark.column().orElseThrow();
            if (role == Role.OTHER || mark.equals(best.get(role))) {
                columns.put(mark, role);
            } else if (!mark.isHeading()) {
                columns.put(mark, Role.OTHER);
            }
        }
        return columns;
    }

    private static boolean hasValues(Map<Mark, Role> columns) {
        return columns.containsValue(Role.VALUE) || columns.containsValue(Role.TERM_VALUE);
    }

    boolean contains(Mark mark) {
        for (Map<Mark, Role> block : blocks) {
            if (block.containsKey(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other row names the same columns in the same places: a page break drew the heading again. */
    boolean repeats(Header other) {
        return places().equals(other.places());
    }

    int lastRow() {
        int last = row;
        for (Map<Mark, Role> block : blocks) {
            for (Mark mark : block.keySet()) {
                last = Math.max(last, mark.box().lastRow());
            }
        }
        return last;
    }

    private Map<Integer, Role> places() {
        Map<Integer, Role> places = new TreeMap<>();
        for (Map<Mark, Role> block : blocks) {
            for (Map.Entry<Mark, Role> column : block.entrySet()) {
                places.put(column.getKey().box().column(), column.getValue());
            }
        }
        return places;
    }
}
