package io.github.declarationsheet.compare;

import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import io.github.declarationsheet.model.Taxonomy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How alike the names of indicators are. */
final class Names {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private Names() {}

    /** The name by which an indicator is known again. */
    static String of(Indicator indicator) {
        return CellText.comparable(indicator.level3());
    }

    /** Where an indicator stands: its class and kind, or its levels where they name none. */
    static String group(Indicator indicator) {
        Optional<IndicatorKind> kind = TAXONOMY.kindOf(indicator.level2());
        Optional<IndicatorClass> named = TAXONOMY.classOf(indicator.level1());
        return named.map(Enum::name).orElseGet(() -> CellText.comparable(indicator.level1()))
                + "/"
                + kind.map(Enum::name).orElseGet(() -> CellText.comparable(indicator.level2()));
    }

    /** The share of pairs of neighbouring characters that two names have in common, from 0 to 1. */
    static double likeness(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return a.equals(b) ? 1 : 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 2 <= a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            Integer left = pairs.get(b.substring(i, i + 2));
            if (left != null && left > 0) {
                pairs.put(b.substring(i, i + 2), left - 1);
                common++;
            }
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }
}
