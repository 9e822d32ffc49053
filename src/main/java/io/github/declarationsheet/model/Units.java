package io.github.declarationsheet.model;

import java.util.ArrayList;
import java.util.List;

/** Compares units by meaning. */
final class Units {

    private Units() {}

    /** The first factor is the numerator; the order of the denominators is free, and so are joints and brackets. */
    static boolean same(String a, String b) {
        return a.equals(b) || factors(a).equals(factors(b));
    }

    private static List<String> factors(String unit) {
        List<String> factors = new ArrayList<>();
        StringBuilder factor = new StringBuilder();
        boolean grouped = false;
        for (int i = 0; i < unit.length(); i++) {
            char c = unit.charAt(i);
            boolean joint = UnitWords.isJoint(c);
            if (joint || (c == ')' && grouped)) {
                add(factors, factor);
                grouped &= joint;
            } else if (c == '(' && factor.isEmpty()) {
                grouped = true;
            } else {
                factor.append(c);
            }
        }
        add(factors, factor);
        factors.subList(Math.min(1, factors.size()), factors.size()).sort(null);
        return factors;
    }

    private static void add(List<String> factors, StringBuilder factor) {
        if (!factor.isEmpty()) {
            factors.add(factor.toString());
        }
        factor.setLength(0);
    }
}
