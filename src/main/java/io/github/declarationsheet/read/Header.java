package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The heading row of an indicator table: the marks that name columns.
 *
 * @param row its row
 * @param columns the marks and the role each has there, from left to right
 */
record Header(int row, Map<Mark, Role> columns) {

    /** The headings of a row, empty if the row has no column for names and none for values. */
    static Optional<Header> of(int row, List<Mark> marks) {
        Map<Role, Mark> best = new EnumMap<>(Role.class);
        for (Mark mark : marks) {
            mark.column().ifPresent(c -> best.merge(c.role(), mark, Header::better));
        }
        if (!best.containsKey(Role.LEVEL3) || !(best.containsKey(Role.VALUE) || best.containsKey(Role.TERM_VALUE))) {
            return Optional.empty();
        }
        Map<Mark, Role> columns = new LinkedHashMap<>();
        for (Mark mark : marks) {
            mark.column().ifPresent(c -> {
                if (c.role() == Role.OTHER || mark.equals(best.get(c.role()))) {
                    columns.put(mark, c.role());
                } else if (!mark.has(Term.OfHeading.class)) {
                    columns.put(mark, Role.OTHER);
                }
            });
        }
        return Optional.of(new Header(row, columns));
    }

    /** The printed heading wins over a synonym: 指标内容 beside 三级指标 is a further column. */
    private static Mark better(Mark a, Mark b) {
        return printed(b) && !printed(a) ? b : a;
    }

    private static boolean printed(Mark mark) {
        return mark.entries().stream().anyMatch(e -> e.printed() && e.term() instanceof Term.OfColumn);
    }

    boolean has(Role role) {
        return columns.containsValue(role);
    }

    /** Whether the other row names the same columns in the same places: a page break drew the heading again. */
    boolean repeats(Header other) {
        return places().equals(other.places());
    }

    int lastRow() {
        return columns.keySet().stream().mapToInt(m -> m.box().lastRow()).max().orElse(row);
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        columns.forEach((mark, role) -> places.add(role + "@" + mark.box().column()));
        return places;
    }
}
