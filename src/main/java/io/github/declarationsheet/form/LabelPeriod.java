package io.github.declarationsheet.form;

import java.util.List;

/** The year or the period that a label begins with: {@code 2024年度目标}, {@code 2024-2026年总体目标}. */
final class LabelPeriod {

    private static final char YEAR = '年';
    private static final char YEAR_END = '度';
    private static final String DIGITS = "0123456789X×";
    private static final String JOINTS = "-~—–至到";
    private static final int DIGITS_OF_YEAR = 4;

    /** What a label says in place of a year, and in place of a period of years. */
    private static final List<String> OF_YEAR = List.of("年度", "");

    private static final List<String> OF_PERIOD = List.of("实施期", "项目期", "");

    private LabelPeriod() {}

    /** The length of the year or period that a label begins with, 0 if it begins with none. */
    static int length(String key) {
        int year = lengthOfYear(key, 0);
        int at = year;
        while (at > 0 && at < key.length() && JOINTS.indexOf(key.charAt(at)) >= 0) {
            at++;
        }
        int second = at > year ? lengthOfYear(key, at) : 0;
        int end = second > 0 ? second : year;
        return end > 0 && key.charAt(end - 1) == YEAR && end < key.length() ? end : 0;
    }

    /** What may stand before the rest of a label in place of the year or period that it begins with. */
    static List<String> words(String key, int length) {
        return lengthOfYear(key, 0) == length ? OF_YEAR : OF_PERIOD;
    }

    /** The rest of the label, without what belongs to the year. */
    static String rest(String key, int length) {
        return key.substring(key.charAt(length) == YEAR_END ? length + 1 : length);
    }

    /** Where a year that begins at a place ends, its 年 counted; 0 if there is none. */
    private static int lengthOfYear(String key, int start) {
        int at = start;
        while (at < key.length() && DIGITS.indexOf(key.charAt(at)) >= 0) {
            at++;
        }
        if (at - start != DIGITS_OF_YEAR) {
            return 0;
        }
        return at < key.length() && key.charAt(at) == YEAR ? at + 1 : at;
    }
}
