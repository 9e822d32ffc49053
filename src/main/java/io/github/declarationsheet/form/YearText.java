package io.github.declarationsheet.form;

import io.github.declarationsheet.model.CellText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line that says nothing but a year, or leaves the place of one open: {@code （2024年度）}, {@code 2024}, {@code （ 年度）}.
 *
 * @param digits the four digits, empty if their place is open
 */
public record YearText(String digits) {

    static final int DIGITS = 4;
    private static final String BETWEEN = "-—–~～至";
    static final char YEAR = '年';
    private static final char YEAR_END = '度';

    /** The digits of years written out, 二〇二四, in the order of their values; two signs are in use for zero. */
    private static final String NUMERALS = "〇一二三四五六七八九";

    private static final String ZEROS = "○零";

    private static final String OPENING = "([【〔“\"";
    private static final String CLOSING = ")]】〕”\"";

    /** What stands for a digit that is still to be filled in: 20XX年度. */
    static final String OPEN = "X×*_";

    private static final String LIST = "、,，/和及与";
    private static final String PERIOD = "-~—–至到";

    /**
     * Takes a line.
     *
     * @param text the line
     * @return the year that it says or leaves open, empty if it says anything else
     */
    public static Optional<YearText> line(String text) {
        String bare = bare(text);
        String digits = bare.substring(0, digitsAt(bare, 0) == DIGITS ? DIGITS : 0);
        String rest = bare.substring(digits.isEmpty() ? openAt(bare) : DIGITS);
        return areYearSigns(rest) && (!digits.isEmpty() || !rest.isEmpty())
                ? Optional.of(new YearText(digits))
                : Optional.empty();
    }

    /**
     * Looks for a year in a longer text, such as a title. Years of a period (2024-2026年) and of a date (2024年3月) are none.
     *
     * @param text the text
     * @return the year that it names first, empty if there is none or several are listed (2024年度、2025年度)
     */
    public static OptionalInt inside(String text) {
        if (text.indexOf(YEAR) < 0) {
            return OptionalInt.empty();
        }
        String bare = bare(text);
        int at = 0;
        while (at < bare.length()) {
            int length = digitsAt(bare, at);
            int end = at + length;
            if (length == DIGITS && isYear(bare, at, end)) {
                return isListed(bare, end)
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(bare.substring(at, end)));
            }
            at = end + 1;
        }
        return OptionalInt.empty();
    }

    /**
     * The year that a name begins with, as those of sheets do: {@code 2025地质灾害防治}.
     *
     * @param name the name
     * @return the year; empty if the name begins with anything else, or with a period or a longer number
     */
    public static OptionalInt first(String name) {
        String bare = bare(name);
        boolean year = digitsAt(bare, 0) == DIGITS
                && bare.length() > DIGITS
                && Character.isIdeographic(bare.charAt(DIGITS))
                && PERIOD.indexOf(bare.charAt(DIGITS)) < 0;
        return year ? OptionalInt.of(Integer.parseInt(bare.substring(0, DIGITS))) : OptionalInt.empty();
    }

    /** Whether right behind a year another one follows. */
    private static boolean isListed(String text, int end) {
        int at = end + 1;
        at += at < text.length() && text.charAt(at) == YEAR_END ? 1 : 0;
        boolean mark = at < text.length() && LIST.indexOf(text.charAt(at)) >= 0;
        return mark && digitsAt(text, at + 1) == DIGITS;
    }

    private static boolean isYear(String text, int start, int end) {
        if (end >= text.length() || text.charAt(end) != YEAR) {
            return false;
        }
        boolean ofPeriod = (start > 0 && PERIOD.indexOf(text.charAt(start - 1)) >= 0)
                || (end + 1 < text.length() && PERIOD.indexOf(text.charAt(end + 1)) >= 0);
        return !ofPeriod && digitsAt(text, end + 1) == 0;
    }

    /**
     * Whether a heading begins with a period of years.
     *
     * @param key the normal form of the heading
     * @return true for 2024-2026年指标值
     */
    public static boolean isPeriod(String key) {
        return key.length() > DIGITS && digitsAt(key, 0) == DIGITS && BETWEEN.indexOf(key.charAt(DIGITS)) >= 0;
    }

    /** Both signs of a year, either, or none. */
    private static boolean areYearSigns(String text) {
        int at = !text.isEmpty() && text.charAt(0) == YEAR ? 1 : 0;
        at += at < text.length() && text.charAt(at) == YEAR_END ? 1 : 0;
        return at == text.length();
    }

    /** Without white space, without brackets or quotes around it, with years in figures. */
    static String bare(String text) {
        String folded = inFigures(CellText.halfWidth(text).replace(" ", ""));
        int start = 0;
        int end = folded.length();
        while (start < end && OPENING.indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && CLOSING.indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(start, end);
    }

    static int digitsAt(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - start;
    }

    /** A run of just four numerals is a year: 二〇二四; others are left as they are. */
    private static String inFigures(String text) {
        return hasNumeral(text) ? written(text) : text;
    }

    private static boolean hasNumeral(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (numeral(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String written(String text) {
        StringBuilder figures = new StringBuilder(text);
        int run = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && numeral(text.charAt(at)) >= 0) {
                run++;
                continue;
            }
            for (int i = at - run; run == DIGITS && i < at; i++) {
                figures.setCharAt(i, (char) ('0' + numeral(text.charAt(i))));
            }
            run = 0;
        }
        return figures.toString();
    }

    static int numeral(char c) {
        return ZEROS.indexOf(c) >= 0 ? 0 : NUMERALS.indexOf(c);
    }

    /** The length of a year whose digits are partly or all open, 0 if it does not begin with one. */
    private static int openAt(String text) {
        int end = 0;
        while (end < text.length()
                && end < DIGITS
                && (OPEN.indexOf(text.charAt(end)) >= 0 || digitsAt(text.substring(end, end + 1), 0) == 1)) {
            end++;
        }
        return end < text.length() && text.charAt(end) == YEAR ? end : 0;
    }
}
