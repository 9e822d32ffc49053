package io.github.declarationsheet.write;

import io.github.declarationsheet.model.CellText;

/**
 * How many lines a text takes in a cell. Programs do not fit rows to merged cells, and fonts are not at hand on servers, so
 * lines are counted from classes of characters, rather one too many than one too few.
 */
final class TextMeasure {

    private static final double TOLERANCE = 1e-9;

    /** Characters that may not start a line: they carry the one before them over. */
    private static final String NO_START = "，。、；：？！）》」』】〕〉”’…—％‰℃·,.;:?!)]}%";

    /** Characters that may not end a line. */
    private static final String NO_END = "（《「『【〔〈“‘([{";

    private TextMeasure() {}

    /**
     * Counts lines, broken where spreadsheet programs break: between CJK characters, never inside a Latin word that fits.
     *
     * @param text lines end with {@code \n}
     * @param width what a line holds, in full-width characters
     */
    static int lines(String text, double width) {
        int lines = 0;
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines += paragraph(text.substring(start, end), width);
            start = end + 1;
        }
        return lines;
    }

    private static int paragraph(String text, double width) {
        int lines = 1;
        double used = 0;
        for (int i = 0; i < text.length(); ) {
            int end = unitEnd(text, i);
            double unit = width(text, i, end);
            if (used + unit <= width + TOLERANCE) {
                used += unit;
            } else if (unit <= width + TOLERANCE) {
                lines++;
                used = unit;
            } else {
                lines += used > 0 ? 1 : 0;
                used = 0;
                for (int j = i; j < end; j += Character.charCount(text.codePointAt(j))) {
                    double w = width(text.codePointAt(j));
                    if (used + w > width + TOLERANCE) {
                        lines++;
                        used = 0;
                    }
                    used += w;
                }
            }
            i = end;
        }
        return lines;
    }

    /** The end of what stays together on a line: a Latin word, or a character with the signs that stick to it. */
    private static int unitEnd(String text, int start) {
        int i = start;
        int c = text.codePointAt(i);
        while (true) {
            i += Character.charCount(c);
            if (i == text.length()) {
                return i;
            }
            int next = text.codePointAt(i);
            boolean sticks = NO_START.indexOf(next) >= 0 || NO_END.indexOf(c) >= 0 || width(next) == 0;
            if (!sticks && !(isWord(c) && isWord(next))) {
                return i;
            }
            c = next;
        }
    }

    private static boolean isWord(int c) {
        return !CellText.isWhite(c) && !CellText.isCjk(c) && !isSymbol(c);
    }

    /** General punctuation, arrows, ≥ and the like: programs break a line beside them. */
    private static boolean isSymbol(int c) {
        return c >= 0x2000 && c < 0x2E80;
    }

    private static double width(String text, int start, int end) {
        return text.substring(start, end)
                .codePoints()
                .mapToDouble(TextMeasure::width)
                .sum();
    }

    /** In full-width characters; Latin ones as wide as the widest fonts that stand in for 宋体 have them. */
    private static double width(int c) {
        if (c == '\t') {
            return 4;
        }
        if (c >= 0x7F) {
            return switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
                default -> c >= 0x1F000 && c < 0x20000 ? 1.4 : 1;
            };
        }
        if ("WMmw%@&".indexOf(c) >= 0) {
            return 0.95;
        }
        return c >= 'A' && c <= 'Z' ? 0.72 : 0.56;
    }
}
