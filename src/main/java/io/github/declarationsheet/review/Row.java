package io.github.declarationsheet.review;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import io.github.declarationsheet.model.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An indicator with its key. */
record Row(String key, Indicator indicator) {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    /** The indicators of the year. */
    static List<Row> ofYear(Declaration declaration) {
        return rows("indicators", declaration.indicators());
    }

    /** The indicators of the whole term. */
    static List<Row> ofTerm(Declaration declaration) {
        return rows("termIndicators", declaration.termIndicators());
    }

    static Stream<Row> all(Declaration declaration) {
        return Stream.concat(ofYear(declaration).stream(), ofTerm(declaration).stream());
    }

    String level1Key() {
        return key + ".level1";
    }

    String level2Key() {
        return key + ".level2";
    }

    String nameKey() {
        return key + ".level3";
    }

    String valueKey() {
        return key + ".value";
    }

    Optional<IndicatorKind> kind() {
        return TAXONOMY.kindOf(indicator.level2());
    }

    /** The class its level 1 names. */
    Optional<IndicatorClass> namedClass() {
        return TAXONOMY.classOf(indicator.level1());
    }

    /** The class it counts for: where level 1 names none, the one its kind belongs to. */
    Optional<IndicatorClass> effectiveClass() {
        return namedClass().or(() -> kind().map(TAXONOMY::classOf));
    }

    private static List<Row> rows(String list, List<Indicator> indicators) {
        List<Row> rows = new ArrayList<>(indicators.size());
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(new Row(list + "[" + i + "]", indicators.get(i)));
        }
        return rows;
    }
}
