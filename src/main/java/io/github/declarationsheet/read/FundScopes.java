package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides of labels such as 其他资金 whether they are of the whole term or of the year: by the labels without doubt in the
 * same column, above first; then by those in the same row, left first; else they are of the year.
 */
final class FundScopes {

    private final List<Mark> certain = new ArrayList<>();
    private final Map<Mark, Field> resolved = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private FundScopes(List<Mark> marks) {
        List<Mark> doubtful = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.isAmount() && scope(mark) != null) {
                certain.add(mark);
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
        Mark best = null;
        int nearest = Integer.MAX_VALUE;
        for (Mark other : certain) {
            int distance = distance(mark.box(), other.box());
            if (distance < nearest) {
                nearest = distance;
                best = other;
            }
        }
        return best == null || Boolean.TRUE.equals(scope(best));
    }

    /** Same column above, same column below, same row left, same row right, each nearest first; else no neighbour. */
    private static int distance(Box box, Box other) {
        int rank = 1 << 24;
        if (other.column() == box.column()) {
            return other.row() < box.row() ? box.row() - other.row() : rank + other.row() - box.row();
        }
        if (other.row() == box.row()) {
            return other.column() < box.column()
                    ? 2 * rank + box.column() - other.column()
                    : 3 * rank + other.column() - box.column();
        }
        return Integer.MAX_VALUE;
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
