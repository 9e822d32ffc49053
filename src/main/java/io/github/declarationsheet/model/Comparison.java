package io.github.declarationsheet.model;

/**
 * How a target value binds its number (计算符号).
 *
 * <p>≥, = and &gt; are forward (正向), ≤ and &lt; reverse (反向) in the wording of the budget systems.
 */
public enum Comparison {
    /** 不低于. */
    AT_LEAST("≥"),
    /** 不超过. */
    AT_MOST("≤"),
    /** 等于. */
    EQUAL("="),
    /** 大于. */
    MORE_THAN(">"),
    /** 小于. */
    LESS_THAN("<");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /**
     * The sign that the official documents print.
     *
     * @return one of {@code ≥ ≤ = > <}
     */
    public String symbol() {
        return symbol;
    }
}
