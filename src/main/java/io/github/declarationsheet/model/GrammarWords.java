package io.github.declarationsheet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of the value grammar, as data. Sources are the keys of docs/sources.md: SEED and SH2026 are published
 * declarations, P-… published pages of offices, BJ-TZ, PMKPI, AUDITDJ public code of budget systems; "-" is common usage.
 */
final class GrammarWords {

    private GrammarWords() {}

    /** A word of comparison, as it stands before or after a number. */
    record Word(String text, Comparison comparison) {}

    /** Words by the last bits of one of their characters, each list longest first. */
    private static final int PLACES = 64;

    /** Before the number. */
    private static final List<List<Word>> PREFIXES = byFirst(List.of(
            // SEED, P-CZ, BJ-TZ, PMKPI (which stores the full-width sign)
            words(Comparison.AT_LEAST, "≥", ">=", "=>", "≧", "⩾", "》=", "》"),
            words(Comparison.AT_MOST, "≤", "<=", "=<", "≦", "⩽", "《=", "《"),
            words(Comparison.EQUAL, "=", "=="),
            words(Comparison.MORE_THAN, ">"),
            words(Comparison.LESS_THAN, "<"),
            // BJ-TZ
            words(Comparison.AT_LEAST, "不低于", "不少于", "至少"),
            words(Comparison.AT_MOST, "不高于", "不超过", "至多"),
            words(Comparison.EQUAL, "达到", "达"),
            words(Comparison.MORE_THAN, "超过", "超"),
            // -
            words(Comparison.AT_LEAST, "≥=", "⪰", "〉=", "不小于", "不得低于", "不得少于", "不得小于", "不应低于", "不能低于", "不能少于"),
            words(Comparison.AT_LEAST, "大于等于", "大于或等于", "高于等于", "高于或等于", "多于等于", "多于或等于", "最少", "最低"),
            words(Comparison.AT_MOST, "≤=", "⪯", "〈=", "不大于", "不多于", "不超", "不超出", "不得超过", "不得高于", "不得多于", "不得大于"),
            words(Comparison.AT_MOST, "不能超过", "不能高于", "不应超过", "不应高于", "未超过", "最多", "最高", "控制在"),
            words(Comparison.AT_MOST, "小于等于", "小于或等于", "低于等于", "低于或等于", "少于等于", "少于或等于"),
            words(Comparison.EQUAL, "等于", "完成", "为", "达到了"),
            words(Comparison.MORE_THAN, "大于", "高于", "多于", "超出"),
            words(Comparison.LESS_THAN, "小于", "低于", "少于", "不足", "不到")));

    /** After the unit; each goes with a prefix to the same end, or one that only leads up to it. */
    private static final List<List<Word>> SUFFIXES = byLast(List.of(
            words(Comparison.AT_LEAST, "及以上", "或以上", "以上"),
            words(Comparison.AT_MOST, "及以内", "及以下", "或以下", "以内", "之内", "以下", "内")));

    /** Prefixes that another word of comparison may follow: 达到…以上 is ≥, 控制在…以内 is ≤. */
    private static final Set<String> NEUTRAL = Set.of("达到", "达", "达到了", "控制在", "完成", "为");

    /** Before a comparison, saying nothing by themselves: 确保95%以上, 应不低于95%. */
    static final List<String> LEADS = List.of("确保", "保证", "保持在", "保持", "维持在", "应当", "应", "须", "需", "介于", "在");

    /** What those begin with: most values do not. */
    static final String LEAD_STARTS = starts(LEADS);

    /** Between the bounds of a range (DOMAIN: EBNF of the official writing). */
    static final List<String> RANGE_SIGNS = List.of("——", "-", "~", "—", "–", "至", "到");

    /** After a range, saying nothing more: 控制在5%-10%之间. */
    static final String BETWEEN = "之间";

    /** Between the bounds of a range that ends with {@link #BETWEEN}: 介于5%和10%之间. */
    static final List<String> BETWEEN_SIGNS = List.of("和", "与");

    static final String PLUS_MINUS = "±";

    static final String PERCENT_OF = "百分之";

    static final String HUNDRED_PERCENT = "百分之百";

    static final String PER_MILLE_OF = "千分之";

    static final String PER_MILLE = "‰";

    /** Opens a remark that a bound is included: 95%（含）以上. */
    static final String INCLUDED = "(含";

    /** What such a remark may say beyond the bound itself. */
    static final Set<String> INCLUDED_BOUND = Set.of("", "本数");

    /** Signs that people take for others, and the others. */
    private static final String LOOKALIKES = "[]{}【】〔〕〖〗﹙﹚﹛﹜−‐‑‒﹣―─〜∼∽∕⁄﹤﹥﹦﹪∶";

    private static final String MEANT = "()()()()()()()-----——~~~//<>=%:";

    /** Whether the prefix binds nothing by itself, so that it may lead up to a range, a suffix or another prefix. */
    static boolean isNeutral(Word prefix) {
        return NEUTRAL.contains(prefix.text());
    }

    /** One way of writing for what is typed in several: half width, round brackets, no space but between two digits. */
    static String folded(String text) {
        String half = CellText.halfWidth(text);
        StringBuilder out = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            boolean usual = ValueScanner.isDigit(c) || (c >= 0x4E00 && c <= 0x9FFF);
            int alike = usual ? -1 : LOOKALIKES.indexOf(c);
            boolean between = c == ' '
                    && i > 0
                    && i + 1 < half.length()
                    && ValueScanner.isDigit(half.charAt(i - 1))
                    && ValueScanner.isDigit(half.charAt(i + 1));
            if (c != ' ' || between) {
                out.append(alike < 0 ? c : MEANT.charAt(alike));
            }
        }
        return out.toString();
    }

    private static List<Word> words(Comparison comparison, String... texts) {
        List<Word> words = new ArrayList<>();
        for (String text : texts) {
            words.add(new Word(text, comparison));
        }
        return words;
    }

    /** The words that may stand before a number where a text goes on with a character; a word of comparison is among them. */
    static List<Word> prefixes(char first) {
        return PREFIXES.get(first % PLACES);
    }

    /** The words that may end a text with that character. */
    static List<Word> suffixes(char last) {
        return SUFFIXES.get(last % PLACES);
    }

    private static List<List<Word>> byFirst(List<List<Word>> lists) {
        return byEnd(true, lists);
    }

    private static List<List<Word>> byLast(List<List<Word>> lists) {
        return byEnd(false, lists);
    }

    /** The words by their first or their last character. */
    private static List<List<Word>> byEnd(boolean first, List<List<Word>> lists) {
        List<List<Word>> places = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            places.add(new ArrayList<>(2));
        }
        for (List<Word> words : lists) {
            for (Word word : words) {
                char end = word.text().charAt(first ? 0 : word.text().length() - 1);
                List<Word> sorted = places.get(end % PLACES);
                int at = sorted.size();
                while (at > 0
                        && sorted.get(at - 1).text().length() < word.text().length()) {
                    at--;
                }
                sorted.add(at, word);
            }
        }
        return places;
    }

    private static String starts(List<String> words) {
        StringBuilder starts = new StringBuilder(words.size());
        for (String word : words) {
            starts.append(word.charAt(0));
        }
        return starts.toString();
    }
}
