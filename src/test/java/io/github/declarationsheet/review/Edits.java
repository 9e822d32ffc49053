package io.github.declarationsheet.review;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Small changes to declarations. */
final class Edits {

    private Edits() {}

    static Declaration blank(Declaration declaration, String... keys) {
        Draft from = Draft.of(declaration);
        Draft to = new Draft();
        for (String key : Draft.keys()) {
            if (!List.of(keys).contains(key)) {
                from.get(key).ifPresent(v -> to.put(key, v));
            }
        }
        to.indicators().addAll(declaration.indicators());
        to.termIndicators().addAll(declaration.termIndicators());
        return to.build();
    }

    static Declaration put(Declaration declaration, String key, Object value) {
        Draft draft = Draft.of(declaration);
        draft.put(key, value);
        return draft.build();
    }

    static Declaration row(Declaration declaration, int index, UnaryOperator<Indicator> change) {
        List<Indicator> rows = new ArrayList<>(declaration.indicators());
        rows.set(index, change.apply(rows.get(index)));
        return rows(declaration, rows);
    }

    static Declaration add(Declaration declaration, Indicator indicator) {
        List<Indicator> rows = new ArrayList<>(declaration.indicators());
        rows.add(indicator);
        return rows(declaration, rows);
    }

    static Declaration keep(Declaration declaration, Predicate<Indicator> kept) {
        return rows(declaration, declaration.indicators().stream().filter(kept).toList());
    }

    static Declaration rows(Declaration declaration, List<Indicator> rows) {
        return new Declaration(
                declaration.fiscalYear(),
                declaration.project(),
                declaration.funding(),
                declaration.goals(),
                rows,
                declaration.termIndicators(),
                declaration.other());
    }

    static Indicator with(Indicator i, Optional<String> level1, Optional<String> level2, Optional<String> name) {
        return Indicator.of(
                level1.orElse(i.level1()),
                level2.orElse(i.level2()),
                name.orElse(i.level3()),
                i.target().text());
    }

    static Indicator named(Indicator i, String name) {
        return with(i, Optional.empty(), Optional.empty(), Optional.of(name));
    }

    static Indicator valued(Indicator i, String value) {
        return Indicator.of(i.level1(), i.level2(), i.level3(), value);
    }
}
