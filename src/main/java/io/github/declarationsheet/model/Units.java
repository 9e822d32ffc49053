package io.github.declarationsheet.model;

import java.util.Arrays;

/** Compares units by meaning. */
final class Units {

    private Units() {}

    /** The first factor is the numerator; the order of the denominators is free. */
    static boolean same(String a, String b) {
        return a.equals(b) || Arrays.equals(factors(a), factors(b));
    }

    private static String[] factors(String unit) {
        String[] parts = unit.split("[/·•]|每", -1);
        Arrays.sort(parts, Math.min(1, parts.length), parts.length);
        return parts;
    }
}
