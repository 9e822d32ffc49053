package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides of labels such as 其他资金 whether they are of the whole term or of the year: by the labels without doubt in the
 * same column, above first; then by those in the same row, left first; else they are of the year.
 */
final class FundScopes {

    /** The labels without doubt, by column and row. */
    private final Map<Integer, TreeMap<Integer, Mark>> byColumn = new HashMap<>();
    /** The labels without doubt, by row and column. */
    private final Map<Integer, TreeMap<Integer, Mark>> byRow = new HashMap<>();

    private final Map<Mark, Field> resolved = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private FundScopes(List<Mark> marks) {
        List<Mark> doubtful = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.isAmount() && scope(mark) != null) {
                Box box = mark.box();
                byColumn.putIfAbsent(box.column(), new TreeMap<>());
                byColumn.get(box.column()).put(box.row(), mark);
                byRow.putIfAbsent(box.row(), new TreeMap<>());
                byRow.get(box.row()).put(box.column(), mark);
                resolve(mark, Boolean.TRUE.equals(scope(mark)));
            } else if (mark.isAmount()) {
                doubtful.add(mark);
            }
        }
        for (Mark mark : doubtful) {
            resolve(mark, isAnnual(mark));
        }
    }

    /** The field that each amount label means. */
    static Map<Mark, Field> resolve(List<Mark> marks) {
        return new FundScopes(marks).resolved;
    }

    /** Whether a label is of the year, null if it may be of either. */
    private static @Nullable Boolean scope(Mark mark) {
        Boolean scope = null;
        for (Field field : mark.fields()) {
            if (field.type() == FieldType.AMOUNT) {
                boolean annual = Keys.isAnnual(field.key());
                if (scope != null && scope != annual) {
                    return null;
                }
                scope = annual;
            }
        }
        return scope;
    }

    private boolean isAnnual(Mark mark) {
        Mark nearest = nearest(mark.box());
        return nearest == null || Boolean.TRUE.equals(scope(nearest));
    }

    /** Same column above, same column below, same row left, same row right, each nearest first; else no neighbour. */
    private @Nullable Mark nearest(Box box) {
        TreeMap<Integer, Mark> column = byColumn.getOrDefault(box.column(), new TreeMap<>());
        TreeMap<Integer, Mark> row = byRow.getOrDefault(box.row(), new TreeMap<>());
        for (Map.@Nullable Entry<Integer, Mark> entry : Arrays.<Map.@Nullable Entry<Integer, Mark>>asList(
                column.lowerEntry(box.row()),
                column.higherEntry(box.row()),
                row.lowerEntry(box.column()),
                row.higherEntry(box.column()))) {
            if (entry != null) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The field of the scope; of the other scope if the first is taken already. */
    private void resolve(Mark mark, boolean annual) {
        Field fallback = null;
        for (boolean scope : new boolean[] {annual, !annual}) {
            for (Field field : mark.fields()) {
                if (field.type() == FieldType.AMOUNT && Keys.isAnnual(field.key()) == scope) {
                    fallback = fallback == null ? field : fallback;
                    if (taken.add(field.key())) {
                        resolved.put(mark, field);
                        return;
                    }
                }
            }
        }
        if (fallback != null) {
            resolved.put(mark, fallback);
        }
    }
}
