package io.github.declarationsheet.read;

import io.github.declarationsheet.model.CellText;

/** Periods without days, as forms with 年　月 至 　年　月 ask for them [P-XM]: 2024年1月-2024年12月, 2024.1—12, 2024-2026年. */
final class Months {

    private static final String JOINTS = "至到—–~";
    private static final char WEAK_JOINT = '-';
    private static final String SIGNS = "年月度起止./- ";
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS = 12;
    private static final int HUNDRED = 100;
    private static final int LONGEST = 40;

    private Months() {}

    /** Whether a text is one year, one month of a year, or a period between two such. */
    static boolean isPeriod(String text) {
        String line = CellText.halfWidth(CellText.oneLine(text));
        if (line.length() > LONGEST) {
            return false;
        }
        int joint = joint(line);
        return joint < 0
                ? isMonth(line, true)
                : isMonth(line.substring(0, joint), true) && isMonth(rest(line, joint), false);
    }

    /** Where two times are joined: at the first strong joint, else at the only weak one; -1 without any. */
    private static int joint(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (JOINTS.indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        int weak = line.indexOf(WEAK_JOINT);
        int last = line.lastIndexOf(WEAK_JOINT);
        // 2024-1-2024-12 is joined in its middle
        boolean middle = weak != last && line.indexOf(WEAK_JOINT, weak + 1) != last;
        return middle ? line.indexOf(WEAK_JOINT, weak + 1) : weak == last ? weak : -1;
    }

    private static String rest(String line, int joint) {
        int from = joint + 1;
        while (from < line.length() && (JOINTS.indexOf(line.charAt(from)) >= 0 || line.charAt(from) == WEAK_JOINT)) {
            from++;
        }
        return line.substring(from);
    }

    /** A year, a year with a month, or behind another time a month alone. */
    private static boolean isMonth(String text, boolean yearNeeded) {
        int numbers = 0;
        boolean year = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                if (SIGNS.indexOf(c) < 0) {
                    return false;
                }
                continue;
            }
            int end = i;
            int number = 0;
            for (; end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9'; end++) {
                number = number * 10 + text.charAt(end) - '0';
            }
            boolean first = numbers++ == 0;
            if (first && end - i == YEAR_DIGITS + 2) {
                // 202001
                year = number % HUNDRED >= 1 && number % HUNDRED <= MONTHS;
                numbers += year ? 1 : MONTHS;
                i = end - 1;
                continue;
            }
            year |= first && end - i == YEAR_DIGITS;
            if (end - i != YEAR_DIGITS && (end - i > 2 || number < 1 || number > MONTHS)) {
                return false;
            }
            if (end - i == YEAR_DIGITS && !first) {
                return false;
            }
            i = end - 1;
        }
        return (year && numbers <= 2) || (!yearNeeded && !year && numbers == 1);
    }
}
