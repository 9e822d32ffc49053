package io.github.declarationsheet;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a form holds of a declaration, by its description alone, and the keys of what it can't hold.
 *
 * @param declaration what must be read from the form
 * @param lost what must be told when the form is written
 */
record Held(Declaration declaration, Set<String> lost) {

    /** By the description of a form. */
    static Held by(Form form, Declaration whole) {
        Set<String> lost = new TreeSet<>();
        Set<String> keys =
                form.fields().stream().flatMap(f -> f.keys().stream()).collect(Collectors.toSet());
        Draft all = Draft.of(whole);
        Draft held = new Draft();
        for (String key : Draft.keys()) {
            all.get(key).ifPresent(v -> {
                if (keys.contains(key)) {
                    held.put(key, v);
                } else {
                    lost.add(key);
                }
            });
        }
        Block.Indicators table = form.blocks(Block.Indicators.class).get(0);
        held.indicators().addAll(rows("indicators", whole.indicators(), table.columns(), lost));
        if (table.term().isEmpty()) {
            for (int i = 0; i < whole.termIndicators().size(); i++) {
                lost.add("termIndicators[" + i + "]");
                parts("termIndicators[" + i + "]", whole.termIndicators().get(i), List.of(), lost);
            }
        } else {
            held.termIndicators().addAll(rows("termIndicators", whole.termIndicators(), table.term(), lost));
        }
        Set<String> labels = form.fields().stream()
                .filter(Field::isOther)
                .map(f -> f.label().plain())
                .collect(Collectors.toSet());
        for (int i = 0; i < whole.other().size(); i++) {
            if (labels.contains(whole.other().get(i).label())) {
                held.other().add(whole.other().get(i));
            } else {
                lost.add("other[" + i + "]");
            }
        }
        return new Held(held.build(), lost);
    }

    private static List<Indicator> rows(
            String list, List<Indicator> indicators, List<Column> columns, Set<String> lost) {
        List<Indicator> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(parts(list + "[" + i + "]", indicators.get(i), columns, lost));
        }
        return rows;
    }

    private static Indicator parts(String key, Indicator row, List<Column> columns, Set<String> lost) {
        boolean weighted = has(columns, Role.WEIGHT);
        if (row.weight().isPresent() && !weighted) {
            lost.add(key + ".weight");
        }
        List<OtherField> other = new ArrayList<>();
        for (int i = 0; i < row.other().size(); i++) {
            OtherField field = row.other().get(i);
            if (columns.stream()
                    .anyMatch(c -> c.role() == Role.OTHER && c.label().plain().equals(field.label()))) {
                other.add(field);
            } else {
                lost.add(key + ".other[" + i + "]");
            }
        }
        return new Indicator(
                row.level1(),
                row.level2(),
                row.level3(),
                has(columns, Role.UNIT) ? canonical(row.target()) : row.target(),
                weighted ? row.weight() : Optional.empty(),
                other);
    }

    /** A number whose comparison and unit stand in columns of their own is read in the official writing. */
    private static TargetValue canonical(TargetValue target) {
        if (!(target instanceof Quantitative q)) {
            return target;
        }
        if (q.comparison().isEmpty() && q.unit().isEmpty()) {
            return TargetValue.parse(q.number().toPlainString());
        }
        return q.comparison()
                .map(c -> TargetValue.of(c, q.number(), q.unit()))
                .orElseGet(() -> TargetValue.of(q.number(), q.unit()));
    }

    private static boolean has(List<Column> columns, Role role) {
        return columns.stream().anyMatch(c -> c.role() == role);
    }
}
