package io.github.declarationsheet.store;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What was stored of a file. Immutable and thread-safe.
 *
 * @param file the file's name
 * @param fate what became of it
 * @param declarations how many declarations were stored now
 * @param indicators how many indicators they have, those of the whole term included
 * @param annualTotal the sum of their 年度资金申请总额 in 元
 * @param duplicateOf the name under which the same bytes were stored before
 */
public record Stored(
        String file,
        Fate fate,
        int declarations,
        int indicators,
        BigDecimal annualTotal,
        Optional<String> duplicateOf) {

    static Stored nothing(String file, Fate fate) {
        return new Stored(file, fate, 0, 0, BigDecimal.ZERO, Optional.empty());
    }

    static Stored duplicate(String file, String first) {
        return new Stored(file, Fate.DUPLICATE, 0, 0, BigDecimal.ZERO, Optional.of(first));
    }
}
