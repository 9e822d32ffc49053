package io.github.declarationsheet.form;

import java.util.List;
import java.util.Locale;

/**
 * A column of the indicator table.
 *
 * @param role what its cells mean
 * @param label its heading and the heading's synonyms
 * @param help what to fill in; may be empty
 */
public record Column(Role role, Label label, String help) {

    /** What the cells of a column mean. */
    public enum Role {
        /** 一级指标. */
        LEVEL1,
        /** 二级指标. */
        LEVEL2,
        /** 三级指标. */
        LEVEL3,
        /** 计算符号: the comparison, where it has a column of its own. */
        COMPARISON,
        /** 指标值. */
        VALUE,
        /** 计量单位, where it has a column of its own. */
        UNIT,
        /** 权重 or 分值. */
        WEIGHT,
        /** 指标值 of the whole term, beside the annual one. */
        TERM_VALUE,
        /** 序号: says nothing. */
        NUMBER,
        /** Anything else; kept under its heading. */
        OTHER;

        /**
         * The name of the role in field keys.
         *
         * @return {@code level3}, {@code value}, …
         */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the weights of a table may add up to (PMKPI: 100, or 90 where the rest is for how the budget was spent).
     *
     * @return the sums
     */
    public static List<Integer> weightSums() {
        return List.of(100, 90);
    }

    /**
     * Whether a heading that no form knows holds a word of columns of a role.
     *
     * @param role what cells would mean
     * @param key the normal form of the heading
     * @return true for 预期当年实现值 and the values
     */
    public static boolean suggests(Role role, String key) {
        return ColumnWords.say(role, key);
    }

    /**
     * A column without help.
     *
     * @param role what its cells mean
     * @param label the printed heading
     * @return the column
     */
    public static Column of(Role role, String label) {
        return new Column(role, Label.of(label), "");
    }

    /**
     * This column under another printed heading; the former one becomes a synonym.
     *
     * @param text the printed heading
     * @return a new column
     */
    public Column printed(String text) {
        return new Column(role, label.printed(text), help);
    }

    /**
     * This column with more synonyms of its heading.
     *
     * @param source who writes so, {@code -} for common usage
     * @param texts as written
     * @return a new column
     */
    public Column also(String source, String... texts) {
        return new Column(role, label.also(source, texts), help);
    }

    /**
     * This column with a help text.
     *
     * @param text what to fill in
     * @return a new column
     */
    public Column explained(String text) {
        return new Column(role, label, text);
    }
}
