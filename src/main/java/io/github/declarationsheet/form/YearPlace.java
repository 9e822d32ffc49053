package io.github.declarationsheet.form;

import io.github.declarationsheet.model.CellText;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a text has room for the year that {@link YearText} reads from it. */
public final class YearPlace {

    private YearPlace() {}

    /**
     * The same text with another year: in place of the one it names, or where the place of one is left open.
     *
     * @param text such as {@code （2024年度）}, {@code 2024}, {@code （  年度）}
     * @param year the year to write, none to leave its place open
     * @return the text, empty if it has no place for a year
     */
    public static Optional<String> with(String text, OptionalInt year) {
        String digits = year.isPresent() ? Integer.toString(year.getAsInt()) : " ".repeat(YearText.DIGITS);
        int open = -1;
        for (int at = text.indexOf(YearText.YEAR); at >= 0; at = text.indexOf(YearText.YEAR, at + 1)) {
            int end = at;
            while (end > 0 && CellText.isWhite(text.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && end - start < YearText.DIGITS && isOfYear(text.charAt(start - 1))) {
                start--;
            }
            if (end - start == YearText.DIGITS && YearText.OPEN.indexOf(text.charAt(start)) < 0) {
                return Optional.of(text.substring(0, start) + digits + text.substring(end));
            }
            open = open < 0 ? at : open;
        }
        if (open >= 0) {
            int start = open;
            while (start > 0 && (isOfYear(text.charAt(start - 1)) || CellText.isWhite(text.charAt(start - 1)))) {
                start--;
            }
            return Optional.of(text.substring(0, start) + digits + text.substring(open));
        }
        boolean bare = YearText.digitsAt(YearText.bare(text), 0) == YearText.DIGITS
                && YearText.bare(text).length() == YearText.DIGITS;
        return bare ? Optional.of(CellText.halfWidth(text).replace(YearText.bare(text), digits)) : Optional.empty();
    }

    /**
     * Whether a number format shows a number as a year: {@code "（"0"年度）"}. A format of dates does not.
     *
     * @param format the number format
     * @return true if a year is to be typed there
     */
    public static boolean isShownBy(String format) {
        return format.indexOf(YearText.YEAR) >= 0 && format.indexOf('0') >= 0 && format.indexOf('y') < 0;
    }

    /**
     * Whether a line names a year or leaves the place of one open, also inside a title.
     *
     * @param text the line
     * @return true if {@link #with} has a place to write to
     */
    public static boolean hasPlace(String text) {
        if (YearText.line(text).isPresent() || YearText.inside(text).isPresent()) {
            return true;
        }
        int at = text.indexOf(YearText.YEAR);
        return at > 0 && (CellText.isWhite(text.charAt(at - 1)) || YearText.OPEN.indexOf(text.charAt(at - 1)) >= 0);
    }

    private static boolean isOfYear(char c) {
        String half = CellText.halfWidth(String.valueOf(c));
        return (half.charAt(0) >= '0' && half.charAt(0) <= '9')
                || YearText.numeral(c) >= 0
                || YearText.OPEN.indexOf(c) >= 0;
    }
}
