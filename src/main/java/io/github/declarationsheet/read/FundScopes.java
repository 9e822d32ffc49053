package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides of labels such as 其他资金 whether they are of the whole term or of the year: by the labels without doubt in the
 * same column, above first; then by those in the same row, left first; else they are of the year.
 */
final class FundScopes {

    private static final String ANNUAL = "funding.annual";

    private FundScopes() {}

    /** The field that each amount label means. */
    static Map<Mark, Field> resolve(List<Mark> marks) {
        List<Mark> amounts = marks.stream().filter(FundScopes::isAmount).toList();
        Map<Mark, Field> resolved = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Mark mark : amounts) {
            certain(mark).ifPresent(annual -> {
                resolved.put(mark, pick(mark, annual, Set.of()));
                taken.add(resolved.get(mark).key());
            });
        }
        for (Mark mark : amounts) {
            if (!resolved.containsKey(mark)) {
                boolean annual = neighbour(mark, amounts).orElse(true);
                Field field = pick(mark, annual, taken);
                resolved.put(mark, field);
                taken.add(field.key());
            }
        }
        return resolved;
    }

    private static boolean isAmount(Mark mark) {
        return mark.fields().stream().anyMatch(f -> f.type() == FieldType.AMOUNT);
    }

    /** Whether a label is of the year, empty if it may be of either. */
    private static Optional<Boolean> certain(Mark mark) {
        List<Boolean> scopes = mark.fields().stream()
                .filter(f -> f.type() == FieldType.AMOUNT)
                .map(FundScopes::isAnnual)
                .distinct()
                .toList();
        return scopes.size() == 1 ? Optional.of(scopes.get(0)) : Optional.empty();
    }

    private static Optional<Boolean> neighbour(Mark mark, List<Mark> amounts) {
        Box box = mark.box();
        Comparator<Mark> nearest = Comparator.comparingInt(
                m -> Math.abs(m.box().row() - box.row()) + Math.abs(m.box().column() - box.column()));
        List<Mark> column = certainOnes(amounts).stream()
                .filter(m -> m.box().column() == box.column())
                .sorted(nearest)
                .toList();
        List<Mark> row = certainOnes(amounts).stream()
                .filter(m -> m.box().row() == box.row())
                .sorted(nearest)
                .toList();
        return first(column, m -> m.box().row() < box.row())
                .or(() -> first(column, m -> true))
                .or(() -> first(row, m -> m.box().column() < box.column()))
                .or(() -> first(row, m -> true))
                .flatMap(FundScopes::certain);
    }

    private static List<Mark> certainOnes(List<Mark> amounts) {
        return amounts.stream().filter(m -> certain(m).isPresent()).toList();
    }

    private static Optional<Mark> first(List<Mark> marks, Predicate<Mark> condition) {
        return marks.stream().filter(condition).findFirst();
    }

    /** The field of the scope; of the other scope if the first is taken already. */
    private static Field pick(Mark mark, boolean annual, Set<String> taken) {
        List<Field> fields = mark.fields().stream()
                .filter(f -> f.type() == FieldType.AMOUNT)
                .sorted(Comparator.comparing(f -> isAnnual(f) != annual))
                .toList();
        return fields.stream().filter(f -> !taken.contains(f.key())).findFirst().orElse(fields.get(0));
    }

    private static boolean isAnnual(Field field) {
        return field.key().startsWith(ANNUAL);
    }
}
