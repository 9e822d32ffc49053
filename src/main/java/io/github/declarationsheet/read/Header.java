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
 * The heading row of an indicator table: the marks that name columns.
 *
 * @param row its row
 * @param columns the marks and the role each has there, from left to right
 */
record Header(int row, Map<Mark, Role> columns) {

    /** The heading rows among marks, by row. */
    static TreeMap<Integer, Header> in(List<Mark> marks) {
        Map<Integer, List<Mark>> byRow = new LinkedHashMap<>();
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

    /** The headings of a row, empty if the row has no column for names or none for values. */
    private static Optional<Header> of(int row, List<Mark> marks) {
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
        if (!best.containsKey(Role.LEVEL3) || !(best.containsKey(Role.VALUE) || best.containsKey(Role.TERM_VALUE))) {
            return Optional.empty();
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
        return Optional.of(new Header(row, columns));
    }

    boolean has(Role role) {
        return columns.containsValue(role);
    }

    /** Whether the other row names the same columns in the same places: a page break drew the heading again. */
    boolean repeats(Header other) {
        return places().equals(other.places());
    }

    int lastRow() {
        int last = row;
        for (Mark mark : columns.keySet()) {
            last = Math.max(last, mark.box().lastRow());
        }
        return last;
    }

    private Map<Integer, Role> places() {
        Map<Integer, Role> places = new TreeMap<>();
        for (Map.Entry<Mark, Role> column : columns.entrySet()) {
            places.put(column.getKey().box().column(), column.getValue());
        }
        return places;
    }
}
