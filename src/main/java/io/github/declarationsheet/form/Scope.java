package io.github.declarationsheet.form;

import java.util.Optional;

/** The time that a heading speaks of. */
public enum Scope {
    /** The whole term: 实施期, 中期, 长期. */
    TERM("实施期 中期 长期 中长期 项目期 总目标 三年 全周期"),
    /** The year of the declaration. */
    ANNUAL("年度 当年 本年 全年 今年"),
    /** Years gone by, whose values are never the target: 上年, 历史. */
    HISTORY("上年 前年 去年 历史 以前年度 近三年 前三年 实际 完成值");

    /** The words that say so. */
    @SuppressWarnings("ImmutableEnumChecker") // never written, and split once: every heading is compared with them
    private final String[] words;

    private static final char WHOLE = '总';

    Scope(String words) {
        this.words = words.split(" ", -1);
    }

    /**
     * Whether the label of a goal speaks of the whole and of no time: 总体目标, which is the goal of the term beside 年度目标.
     *
     * @param key the normal form of the label
     * @return true for 总体目标 and 绩效总目标
     */
    public static boolean saysWhole(String key) {
        return key.indexOf(WHOLE) >= 0 && of(key).isEmpty();
    }

    /**
     * The time that a heading says.
     *
     * @param key the normal form of the heading
     * @return history before term before year, for 上年度 says both; empty if it says none
     */
    public static Optional<Scope> of(String key) {
        for (Scope scope : new Scope[] {HISTORY, TERM, ANNUAL}) {
            for (String word : scope.words) {
                if (key.contains(word)) {
                    return Optional.of(scope);
                }
            }
        }
        return Optional.empty();
    }
}
