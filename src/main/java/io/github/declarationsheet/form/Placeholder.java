package io.github.declarationsheet.form;

import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Texts that a template or a page leaves in a table and that say nothing of the project. */
public final class Placeholder {

    /** What a cell says in which a blank would be taken for the text above it. */
    public static final String NONE = "—";

    /** Signs that fill a cell nobody filled in. */
    private static final String FILLER = ".…。·-—－–_/／*＊\\、";

    /** Words for the same, parted by blanks. */
    private static final String NOTHING = " 无 空 暂无 略 不涉及 不适用 本项目不涉及 未涉及 无此项 ";

    /** What stands where a value is still to come: XX, 待定 [AUDITDJ, PMKPI]. */
    private static final List<String> TO_COME = List.of("XX", "××", "待定");

    /** 指标1：, 三级指标二, as templates number the rows they offer (88号). */
    private static final String INDICATOR = "指标";

    private static final String NUMERALS = "0123456789一二三四五六七八九十nN";
    private static final String AFTER_NUMERAL = ":：、.．… ";

    /** Names of rows that add up weights or amounts, parted by blanks. */
    private static final String TOTALS = " 合计 总计 小计 总分 共计 分值合计 权重合计 合计分值 得分合计 总得分 总分值 金额合计 总合计 本页小计 本页合计 ";

    private static final int LONGEST_WORD = 4;

    /** Words that may stand behind what is added up. */
    private static final String[] SUMS = {"小计", "合计", "总计"};

    private static final char PAGE = '页';
    /** What stands around the number of a page. */
    private static final String PAGE_WORDS = "第共页of";

    /** What a page's end or beginning says of the table that it breaks, parted by blanks. */
    private static final String CONTINUED = " 续 续表 续上表 续前表 续上页 续前页 上接 接上页 接上表 下接 接下页 接下表 转下页 转下表 见下页 下页续 续下页 续下表 ";

    private static final String PAGE_SIGNS = ",，/／()（）[]【】·:：.… ";
    private static final String OPENING = "（(【[";
    private static final String DASHES = "-－—–─";
    private static final int LONGEST_PAGE = 24;

    /** What a new page adds to a name that goes on there. */
    private static final List<String> CONTINUATIONS = List.of("（续）", "(续)", "（续表）", "(续表)", "（接上页）", "(接上页)");

    private Placeholder() {}

    /**
     * A value without the remark for a seal before it, as a label's own may stand behind its colon: （盖章）文化馆.
     *
     * @param text on one line
     * @return what follows the remark; the same text if it begins otherwise
     */
    public static String withoutSeal(String text) {
        LabelText label = text.isEmpty() || OPENING.indexOf(text.charAt(0)) < 0 ? null : LabelText.of(text);
        return label != null && SignatureWords.isSeal(label.remark())
                ? text.substring(text.indexOf(label.remark()) + label.remark().length() + 1)
                        .strip()
                : text;
    }

    /**
     * What a value begins with that nobody filled in yet, unless a number follows: {@code *}, {@code —}, {@code XX}, 待定.
     *
     * @return signs and words
     */
    public static List<String> beginnings() {
        List<String> beginnings = new ArrayList<>(TO_COME);
        for (int i = 0; i < FILLER.length(); i++) {
            beginnings.add(FILLER.substring(i, i + 1));
        }
        return beginnings;
    }

    /**
     * A name without what a new page adds to it.
     *
     * @param name such as {@code 基本公共卫生（续）}
     * @return {@code 基本公共卫生}; the same text if nothing was added
     */
    public static String withoutContinuation(String name) {
        for (String added : CONTINUATIONS) {
            if (name.endsWith(added)) {
                return name.substring(0, name.length() - added.length()).strip();
            }
        }
        return name;
    }

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
     * What a text adds up: 产出指标 for {@code 产出指标小计}.
     *
     * @param text its normal form
     * @return what stands before the word for the sum; empty if it names no sum of something
     */
    public static String summed(LabelText text) {
        String key = text.key();
        for (String total : SUMS) {
            if (key.length() > total.length() && key.endsWith(total)) {
                return key.substring(0, key.length() - total.length());
            }
        }
        return "";
    }

    /**
     * Whether a text belongs to the page and not to what is printed on it: {@code 第1页，共3页}, {@code - 2 -}, 续表, （接上页）.
     *
     * @param text as written
     * @return true for the number of a page or the mark of a page break
     */
    public static boolean isPage(String text) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > LONGEST_PAGE) {
            return false;
        }
        StringBuilder words = new StringBuilder(0);
        boolean digit = false;
        boolean dashed = DASHES.indexOf(bare.charAt(0)) >= 0 && DASHES.indexOf(bare.charAt(bare.length() - 1)) >= 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (NUMERALS.indexOf(c) >= 0) {
                digit = true;
            } else if (PAGE_WORDS.indexOf(c) >= 0 || CONTINUED.indexOf(c) > 0) {
                words.append(c);
            } else if (PAGE_SIGNS.indexOf(c) < 0 && DASHES.indexOf(c) < 0 && !CellText.isWhite(c)) {
                return false;
            }
        }
        if (words.length() == 0) {
            return digit && dashed;
        }
        return isWord(CONTINUED, words.toString()) || (digit && numbersPage(words));
    }

    private static boolean numbersPage(CharSequence words) {
        boolean page = false;
        for (int i = 0; i < words.length(); i++) {
            page |= words.charAt(i) == PAGE;
            if (PAGE_WORDS.indexOf(words.charAt(i)) < 0) {
                return false;
            }
        }
        return page;
    }

    /**
     * A text without the mark that it goes on from the page before: 申报表（续）, 申报表续表1.
     *
     * @param text as written
     * @return what stands before the mark; the text itself if it has none
     */
    public static String beforeContinued(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean may = CONTINUED.indexOf(last) > 0 || PAGE_SIGNS.indexOf(last) >= 0 || NUMERALS.indexOf(last) >= 0;
        for (int i = Math.max(1, text.length() - LONGEST_PAGE); may && i < text.length(); i++) {
            if (isPage(text.substring(i)) && CONTINUED.indexOf(firstWord(text, i)) > 0) {
                return text.substring(0, i).strip();
            }
        }
        return text;
    }

    /** The first character of a mark that is no sign. */
    private static char firstWord(String text, int from) {
        int at = from;
        while (at < text.length() - 1 && (PAGE_SIGNS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.charAt(at);
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
