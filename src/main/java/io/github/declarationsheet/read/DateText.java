package io.github.declarationsheet.read;

import io.github.declarationsheet.model.CellText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates as people type them: {@code 2024-01-01}, {@code 2024年1月1日}, {@code 2024.1.1}, {@code 20240101}. */
final class DateText {

    private static final int LONGEST = 200;
    private static final int YEAR_DIGITS = 4;
    private static final int DAY_DIGITS = 8;
    private static final int PLACES = 100;
    private static final String SEPARATORS = "-/.";
    private static final String DAY_SIGNS = "日号";
    private static final String HOUR_SIGNS = ":时點点";
    private static final String CLOCK_SIGNS = ":.Z+时點点分秒整";
    /** What stands between the days of a period. */
    private static final String LINKS = "至到~—";

    private static final String CLOSING = "。;,";
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final String CHINESE_SIGNS = "年月十";
    private static final char YEAR = CHINESE_SIGNS.charAt(0);
    private static final char MONTH = CHINESE_SIGNS.charAt(1);
    private static final char TEN = CHINESE_SIGNS.charAt(2);

    private final String text;
    private int at;

    private DateText(String text) {
        this.text = text;
    }

    /** The date that a text is, empty if it is anything else or could be two. */
    static Optional<LocalDate> parse(String text) {
        List<LocalDate> readings = readings(text);
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    /** The days a text could mean: none, one, or two where day and month can change places ({@code 01/02/2024}). */
    static List<LocalDate> readings(String text) {
        DateText scan = new DateText(folded(text));
        LocalDate date = scan.date(null);
        if (date != null && scan.skipTime()) {
            return List.of(date);
        }
        scan.at = 0;
        return scan.yearLast();
    }

    /** The two dates of a period, the second perhaps without its year; empty if there are not exactly two. */
    static Optional<List<LocalDate>> period(String text) {
        DateText scan = new DateText(folded(text));
        List<LocalDate> dates = new ArrayList<>(2);
        while (scan.at < scan.text.length()) {
            LocalDate first = dates.isEmpty() ? null : dates.get(0);
            if (!isDigit(scan.text.charAt(scan.at))) {
                scan.at++;
                continue;
            }
            LocalDate date = scan.date(first);
            if (date == null) {
                return Optional.empty();
            }
            scan.skipClock();
            dates.add(date);
        }
        boolean carriedBack = dates.size() == 2 && dates.get(1).isBefore(dates.get(0)) && !hasTwoYears(scan.text);
        return dates.size() == 2 && !carriedBack ? Optional.of(dates) : Optional.empty();
    }

    /** The one date of a period that is open at its end ({@code 2024-01-01至}), empty if the text is anything else. */
    static Optional<LocalDate> openStart(String text) {
        String folded = folded(text);
        int last = folded.length() - 1;
        return last > 0 && LINKS.indexOf(folded.charAt(last)) >= 0
                ? parse(folded.substring(0, last).strip())
                : Optional.empty();
    }

    /** The one date of a period that is open at its start ({@code 至2024-12-31}), empty if the text is anything else. */
    static Optional<LocalDate> openEnd(String text) {
        String folded = folded(text);
        return folded.length() > 1 && LINKS.indexOf(folded.charAt(0)) >= 0
                ? parse(folded.substring(1).strip())
                : Optional.empty();
    }

    /** Whether a text is no date but a time without one: 3年, 长期. */
    static boolean isDuration(String text) {
        String folded = folded(text);
        for (int i = 0; i < folded.length(); i++) {
            if (digits(folded, i) >= YEAR_DIGITS || SEPARATORS.indexOf(folded.charAt(i)) >= 0) {
                return false;
            }
        }
        return folded.indexOf(MONTH) < 0 || folded.indexOf(MONTH) == folded.length() - 1;
    }

    /** A date at hand; with a first one given, also a month and a day in its year. */
    private @Nullable LocalDate date(@Nullable LocalDate first) {
        int length = digits(text, at);
        if (length == DAY_DIGITS) {
            int digits = number(length);
            return day(digits / PLACES / PLACES, digits / PLACES % PLACES, digits % PLACES);
        }
        if (length == YEAR_DIGITS) {
            int year = number(length);
            char separator = separator(YEAR);
            return separator == '\0' ? null : monthAndDay(year, separator == YEAR ? MONTH : separator);
        }
        if (first == null || length > 2) {
            return null;
        }
        int month = number(length);
        char separator = separator(MONTH);
        return separator == '\0' ? null : lastPart(first.getYear(), month);
    }

    private @Nullable LocalDate monthAndDay(int year, char separator) {
        int length = digits(text, at);
        int month = length > 2 ? 0 : number(length);
        return month == 0 || separator(MONTH) != separator ? null : lastPart(year, month);
    }

    private @Nullable LocalDate lastPart(int year, int month) {
        int length = digits(text, at);
        int day = length == 0 || length > 2 ? 0 : number(length);
        int end = at;
        skipSpaces();
        boolean signed = at < text.length() && DAY_SIGNS.indexOf(text.charAt(at)) >= 0;
        at = signed ? at + 1 : end;
        return day(year, month, day);
    }

    /** {@code 31/12/2024} is one day, {@code 01/02/2024} two. */
    private List<LocalDate> yearLast() {
        int length = digits(text, at);
        int first = length == 0 || length > 2 ? 0 : number(length);
        char separator = separator('\0');
        length = digits(text, at);
        int second = length == 0 || length > 2 ? 0 : number(length);
        boolean same = separator != '\0' && separator(separator) == separator;
        if (first == 0 || second == 0 || !same || digits(text, at) != YEAR_DIGITS) {
            return List.of();
        }
        int year = number(YEAR_DIGITS);
        if (!skipTime()) {
            return List.of();
        }
        List<LocalDate> readings = new ArrayList<>(2);
        for (LocalDate day : new LocalDate[] {day(year, first, second), day(year, second, first)}) {
            if (day != null && !readings.contains(day)) {
                readings.add(day);
            }
        }
        return readings;
    }

    /** Takes a separator, or the sign that may stand for it; none if something else follows. */
    private char separator(char sign) {
        skipSpaces();
        char c = at < text.length() ? text.charAt(at) : '\0';
        boolean known = c != '\0' && (c == sign || SEPARATORS.indexOf(c) >= 0);
        at += known ? 1 : 0;
        skipSpaces();
        return known ? c : '\0';
    }

    /** Whether nothing but a time of day follows. */
    private boolean skipTime() {
        skipClock();
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length();
    }

    /** Takes {@code  00:00:00}, {@code T08:30:00.000Z}, {@code 24时}. */
    private void skipClock() {
        int start = at;
        skipSpaces();
        boolean marked = at < text.length() && text.charAt(at) == 'T';
        at += marked ? 1 : 0;
        int length = digits(text, at);
        int colon = at + length;
        char sign = colon < text.length() ? text.charAt(colon) : '\0';
        boolean spoken = sign != ':' && HOUR_SIGNS.indexOf(sign) >= 0;
        if ((!marked && !spoken && at == start) || length == 0 || length > 2 || HOUR_SIGNS.indexOf(sign) < 0) {
            at = start;
            return;
        }
        while (at < text.length() && (isDigit(text.charAt(at)) || CLOCK_SIGNS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private int number(int length) {
        int number = 0;
        for (int end = at + length; at < end; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasTwoYears(String text) {
        int years = 0;
        for (int i = 0; i < text.length(); i += Math.max(1, digits(text, i))) {
            years += digits(text, i) >= YEAR_DIGITS ? 1 : 0;
        }
        return years > 1;
    }

    /** In half width, with Chinese numerals as digits: 二〇二四年十二月 is 2024年12月. */
    private static String folded(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        String half = CellText.halfWidth(text).strip();
        StringBuilder out = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            int digit = CHINESE_DIGITS.indexOf(c == '○' || c == '零' ? '〇' : c);
            if (c == TEN) {
                boolean ones = i + 1 < half.length() && CHINESE_DIGITS.indexOf(half.charAt(i + 1)) > 0;
                boolean tens = i > 0 && CHINESE_DIGITS.indexOf(half.charAt(i - 1)) > 0;
                out.append(tens ? "" : "1").append(ones ? "" : "0");
            } else if (digit >= 0) {
                out.append(digit);
            } else {
                out.append(c == '－' || c == '−' ? '-' : c);
            }
        }
        return out.toString();
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
