package io.github.declarationsheet.form;

import io.github.declarationsheet.model.CellText;
import java.util.OptionalInt;

/** Texts that a template or a page leaves in a table and that say nothing of the project. */
public final class Placeholder {

    /** Signs that fill a cell nobody filled in. */
    private static final String FILLER = ".…。·-—－–_/／*＊\\、";

    /** Words for the same, parted by blanks. */
    private static final String NOTHING = " 无 空 暂无 略 ";

    /** 指标1：, 三级指标二, as templates number the rows they offer (88号). */
    private static final String INDICATOR = "指标";

    private static final String NUMERALS = "0123456789一二三四五六七八九十nN";
    private static final String AFTER_NUMERAL = ":：、.．… ";

    /** Names of rows that add up weights or amounts, parted by blanks. */
    private static final String TOTALS = " 合计 总计 小计 总分 共计 分值合计 权重合计 合计分值 得分合计 总得分 总分值 金额合计 总合计 本页小计 本页合计 ";

    private static final int LONGEST_WORD = 4;

    private static final char PAGE = '页';
    private static final String PAGE_SIGNS = "第共页,，/／of()（） ";

    private Placeholder() {}

    /**
     * Whether a text fills a cell without saying anything: {@code ……}, {@code /}, {@code 无}.
     *
     * @param text as written
     * @return true for a filler
     */
    public static boolean isFiller(String text) {
        String bare = CellText.oneLine(text).replace(" ", "");
        for (int i = 0; i < bare.length(); i++) {
            if (FILLER.indexOf(bare.charAt(i)) < 0) {
                return isWord(NOTHING, bare);
            }
        }
        return true;
    }

    /**
     * Whether a text is the number of an indicator and no name: {@code 指标1：}, {@code 三级指标二}.
     *
     * @param text as written
     * @return true for a number alone
     */
    public static boolean isNumbered(String text) {
        String bare = CellText.oneLine(text);
        int at = bare.indexOf(INDICATOR);
        if (at < 0 || at > 2) {
            return false;
        }
        int end = at + INDICATOR.length();
        int numerals = 0;
        while (end < bare.length() && NUMERALS.indexOf(bare.charAt(end)) >= 0) {
            end++;
            numerals++;
        }
        while (end < bare.length() && AFTER_NUMERAL.indexOf(bare.charAt(end)) >= 0) {
            end++;
        }
        return numerals > 0 && end == bare.length();
    }

    /**
     * Whether a text names a row that adds up others: {@code 合 计}, {@code 总计（100分）}.
     *
     * @param text its normal form
     * @return true for a total
     */
    public static boolean isTotal(LabelText text) {
        return isWord(TOTALS, text.key());
    }

    /**
     * Whether a text numbers a page: {@code 第1页，共3页}.
     *
     * @param text as written
     * @return true for the number of a page
     */
    public static boolean isPage(String text) {
        String bare = text.strip();
        boolean page = false;
        boolean digit = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            page |= c == PAGE;
            boolean numeral = NUMERALS.indexOf(c) >= 0;
            digit |= numeral;
            if (!numeral && PAGE_SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return page && digit;
    }

    /**
     * The number of a column that a text is: {@code 1}, {@code （2）}.
     *
     * @param text as written
     * @return the number, empty if the text is anything else
     */
    public static OptionalInt number(String text) {
        String bare = CellText.halfWidth(text).strip();
        String inner = bare.startsWith("(") && bare.endsWith(")") ? bare.substring(1, bare.length() - 1) : bare;
        if (inner.isEmpty() || inner.length() > 2) {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            number = number * 10 + c - '0';
        }
        return OptionalInt.of(number);
    }

    private static boolean isWord(String words, String text) {
        return !text.isEmpty() && text.length() <= LONGEST_WORD && words.contains(" " + text + " ");
    }
}
