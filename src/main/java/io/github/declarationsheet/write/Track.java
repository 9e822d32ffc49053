package io.github.declarationsheet.write;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import java.util.List;

/** The two lists of indicators that a declaration has. */
enum Track {
    /** 绩效指标 of the year. */
    YEAR("indicators"),
    /** 实施期指标: those of the whole term. */
    TERM("termIndicators");

    private final String list;

    Track(String list) {
        this.list = list;
    }

    /** The key of the list. */
    String key() {
        return list;
    }

    /** The key of an indicator. */
    String key(int index) {
        return list + "[" + index + "]";
    }

    List<Indicator> of(Declaration declaration) {
        return this == YEAR ? declaration.indicators() : declaration.termIndicators();
    }
}
