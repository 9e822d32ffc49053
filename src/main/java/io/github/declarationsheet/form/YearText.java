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

    private static final int DIGITS = 4;
    private static final char YEAR = '年';
    private static final char YEAR_END = '度';

    /**
     * Takes a line.
     *
     * @param text the line
     * @return the year that it says or leaves open, empty if it says anything else
     */
    public static Optional<YearText> line(String text) {
        String bare = bare(text);
        String digits = bare.substring(0, digitsAt(bare, 0) == DIGITS ? DIGITS : 0);
        String rest = bare.substring(digits.length());
        return areYearSigns(rest) && (!digits.isEmpty() || !rest.isEmpty())
                ? Optional.of(new YearText(digits))
                : Optional.empty();
    }

    /**
     * Looks for a year in a longer text, such as a title.
     *
     * @param text the text
     * @return the first year in it, empty if there is none
     */
    public static OptionalInt inside(String text) {
        String bare = bare(text);
        int at = 0;
        while (at < bare.length()) {
            int length = digitsAt(bare, at);
            int end = at + length;
            if (length == DIGITS && end < bare.length() && bare.charAt(end) == YEAR) {
                return OptionalInt.of(Integer.parseInt(bare.substring(at, end)));
            }
            at = end + 1;
        }
        return OptionalInt.empty();
    }

    /** Both signs of a year, either, or none. */
    private static boolean areYearSigns(String text) {
        int at = !text.isEmpty() && text.charAt(0) == YEAR ? 1 : 0;
        at += at < text.length() && text.charAt(at) == YEAR_END ? 1 : 0;
        return at == text.length();
    }

    /** Without white space, and without brackets around it. */
    private static String bare(String text) {
        String folded = CellText.halfWidth(text).replace(" ", "");
        int start = folded.startsWith("(") ? 1 : 0;
        int end = folded.endsWith(")") && folded.length() > start ? folded.length() - 1 : folded.length();
        return folded.substring(start, end);
    }

    private static int digitsAt(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - start;
    }
}
