package io.github.declarationsheet.grid;

import java.util.Locale;

/**
 * Tells the format codes of dates and times from those of numbers: as POI's {@code DateUtil.isADateFormat} does, and as
 * Excel does with words that POI does not expect, such as 时 and 分 (hour and minute) of the Chinese edition.
 */
final class DateCodes {

    private static final String PARTS = "yYmMdDhHsS";
    /** The parts, the separators, and the Chinese signs of year, month and day. */
    private static final String ALLOWED = PARTS + "[]-T/\u5e74\u6708\u65e5,. :\"\\";

    private static final String HALF_DAY = "ampAMP/";
    private static final String ESCAPED = "-,. \\";
    /** They make the next character a literal one, or a blank as wide as it. */
    private static final String ESCAPES = "\\!_*";
    /** What may stand beside the parts: separators, half days, names of weekdays (aaa). */
    private static final String BESIDE = "-/.,: aApP";

    private DateCodes() {}

    static boolean isDate(String format) {
        if (!containsPart(format) || format.equals(NumberFormats.GENERAL)) {
            return false;
        }
        return isDateForPoi(format) || isDateInWords(format);
    }

    private static boolean isDateForPoi(String format) {
        String code = unescape(format);
        if (isElapsed(code)) {
            return true;
        }
        code = withoutBrackets(code);
        int section = code.indexOf(';');
        if (section > 0 && section < code.length() - 1) {
            code = code.substring(0, section);
        }
        return containsPart(code) && isMadeOfParts(code);
    }

    /** Whether the first section, its literal text left out, is made of the parts of a date and nothing of a number. */
    private static boolean isDateInWords(String format) {
        boolean part = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == ';') {
                break;
            } else if (c == '"' || c == '[') {
                i = format.indexOf(c == '"' ? '"' : ']', i + 1);
                if (i < 0) {
                    return false;
                }
            } else if (ESCAPES.indexOf(c) >= 0) {
                i++;
            } else if (PARTS.indexOf(c) >= 0) {
                part = true;
            } else if (c < 0x80 && BESIDE.indexOf(c) < 0) {
                return false;
            }
        }
        return part;
    }

    private static String unescape(String format) {
        if (format.indexOf('\\') < 0 && format.indexOf(';') < 0) {
            return format;
        }
        StringBuilder code = new StringBuilder(format.length());
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            char next = i + 1 < format.length() ? format.charAt(i + 1) : '\0';
            if (c == ';' && next == '@') {
                i++;
            } else if (c != '\\' || next == '\0' || ESCAPED.indexOf(next) < 0) {
                code.append(c);
            }
        }
        return code.toString();
    }

    /** {@code [h]}, {@code [mm]}, {@code [s]}. */
    private static boolean isElapsed(String code) {
        if (code.length() < 3 || code.charAt(0) != '[' || code.indexOf(']') != code.length() - 1) {
            return false;
        }
        String content = code.substring(1, code.length() - 1).toLowerCase(Locale.ROOT);
        char first = content.charAt(0);
        return "hms".indexOf(first) >= 0 && run(content, 0, String.valueOf(first)) == content.length();
    }

    /** Without the brackets at the beginning that say how to write digits, in which language, in which colour. */
    private static String withoutBrackets(String code) {
        String rest = code;
        if (rest.startsWith("[DBNum")
                && rest.length() > 7
                && "123".indexOf(rest.charAt(6)) >= 0
                && rest.charAt(7) == ']') {
            rest = rest.substring(8);
        }
        if (rest.startsWith("[$-") && rest.indexOf(']') > 0) {
            rest = rest.substring(rest.indexOf(']') + 1);
        }
        int end = rest.indexOf(']');
        if (rest.startsWith("[") && end > 1 && areLetters(rest, 1, end)) {
            rest = rest.substring(end + 1);
        }
        return rest;
    }

    private static boolean areLetters(String code, int from, int to) {
        for (int i = from; i < to; i++) {
            int lower = code.charAt(i) | 0x20;
            if (lower < 'a' || lower > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean containsPart(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c >= 'A' && c <= 'y' && PARTS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMadeOfParts(String code) {
        int i = run(code, 0, ALLOWED);
        if (i == 0) {
            return false;
        }
        i = run(code, i, "0");
        i += i < code.length() && code.charAt(i) == ' ' ? 1 : 0;
        return run(code, i, HALF_DAY) == code.length();
    }

    private static int run(String code, int from, String allowed) {
        int i = from;
        while (i < code.length() && allowed.indexOf(code.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
