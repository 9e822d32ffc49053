package io.github.declarationsheet.review;

import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import io.github.declarationsheet.model.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An indicator with its place in its table, and what several rules ask of it. */
final class Row {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final String list;
    private final int index;
    private final Indicator indicator;
    private final Optional<IndicatorClass> namedClass;
    private final Optional<IndicatorKind> kind;
    private final String name;

    private Row(String list, int index, Indicator indicator) {
        this.list = list;
        this.index = index;
        this.indicator = indicator;
        this.namedClass = TAXONOMY.classOf(indicator.level1());
        this.kind = TAXONOMY.kindOf(indicator.level2());
        this.name = normal(indicator.level3());
    }

    /** The rows of a table under its key. */
    static List<Row> rows(String list, List<Indicator> indicators) {
        List<Row> rows = new ArrayList<>(indicators.size());
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(new Row(list, i, indicators.get(i)));
        }
        return rows;
    }

    Indicator indicator() {
        return indicator;
    }

    String level1Key() {
        return key(".level1");
    }

    String level2Key() {
        return key(".level2");
    }

    String nameKey() {
        return key(".level3");
    }

    String valueKey() {
        return key(".value");
    }

    Optional<IndicatorKind> kind() {
        return kind;
    }

    /** The class its level 1 names. */
    Optional<IndicatorClass> namedClass() {
        return namedClass;
    }

    /** The class it counts for: where level 1 names none, the one its kind belongs to. */
    Optional<IndicatorClass> effectiveClass() {
        return namedClass.isPresent() || kind.isEmpty() ? namedClass : Optional.of(TAXONOMY.classOf(kind.get()));
    }

    /** Its name as names are compared: without blanks, full width and capitals folded. */
    String name() {
        return name;
    }

    /** What its name may be repeated under: its kind, or its levels where they name none. */
    String group() {
        return kind.isPresent() ? kind.get().name() : normal(indicator.level1() + "/" + indicator.level2());
    }

    private String key(String cell) {
        return list + "[" + index + "]" + cell;
    }

    private static String normal(String text) {
        return CellText.halfWidth(text).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
