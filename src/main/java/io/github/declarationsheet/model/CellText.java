package io.github.declarationsheet.model;

import java.util.Locale;

/**
 * The two normal forms in which the model keeps texts, so that equal declarations are equal however they were typed.
 *
 * <p>Characters that no workbook can hold (control characters, lone surrogates) and invisible ones (zero width, byte
 * order mark) are dropped. Thread-safe: no state.
 */
public final class CellText {

    /** From an ASCII character to its full-width form. */
    private static final int FULL_WIDTH = 0xFEE0;

    private CellText() {}

    /**
     * The form of one-line fields (names, level names, target values): line breaks and white space between two CJK
     * characters go, every other run of white space becomes one space, none stays at the ends.
     *
     * @param text any text
     * @return the text on one line, empty if there was nothing but white space
     */
    public static String oneLine(String text) {
        if (isOneLine(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int previous = -1;
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isWhite(c)) {
                space = true;
            } else if (isVisible(c)) {
                if (space && previous >= 0 && !(isCjk(previous) && isCjk(c))) {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(c);
                previous = c;
            }
        }
        return out.toString();
    }

    /**
     * Whether a text holds nothing that a person could see.
     *
     * @param text any text
     * @return true if it is empty on one line
     */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isWhite(c) && isVisible(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /**
     * The form of long texts (goals, other fields): lines are kept and end with {@code \n}; blanks at the end of a line
     * and empty lines at the end of the text go.
     *
     * @param text any text
     * @return the text with its lines, empty if there was nothing but white space
     */
    public static String lines(String text) {
        if (isLines(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int keep = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                c = '\n';
                if (i < text.length() && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r') {
                    i++;
                }
            }
            if (c == '\n') {
                out.setLength(keep);
                out.append('\n');
                keep = out.length();
            } else if (isWhite(c)) {
                out.appendCodePoint(c);
            } else if (isVisible(c)) {
                out.appendCodePoint(c);
                keep = out.length();
            }
        }
        while (keep > 0 && out.charAt(keep - 1) == '\n') {
            keep--;
        }
        return out.substring(0, keep);
    }

    /**
     * The simplified writing of a traditional ideograph that labels, units and words of comparison are written with
     * ({@code 萬}, {@code 畝}, {@code 達}).
     *
     * @param c any character
     * @return its simplified writing, else the character itself
     */
    public static char simplified(char c) {
        return Ideographs.simplified(c);
    }

    /**
     * Folds full-width letters, digits and signs ({@code ８５％（}) to their ASCII forms and any white space to a space.
     *
     * @param text any text
     * @return the folded text, of the same length
     */
    public static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (folded(text.charAt(i)) != text.charAt(i)) {
                char[] chars = text.toCharArray();
                for (int j = i; j < chars.length; j++) {
                    chars[j] = folded(chars[j]);
                }
                return new String(chars);
            }
        }
        return text;
    }

    /**
     * The form in which names are compared: without white space, full width and capitals folded.
     *
     * @param text any text
     * @return the text by which it is known again
     */
    public static String comparable(String text) {
        return halfWidth(oneLine(text)).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The full-width form of an ASCII character; any other as it is. */
    static char fullWidth(char c) {
        return c > ' ' && c < 0x7F ? (char) (c + FULL_WIDTH) : c;
    }

    /**
     * Whether the character is written without a space to its neighbours: ideographs, kana, CJK and full-width signs.
     *
     * @param c a code point
     * @return true for CJK characters and punctuation
     */
    public static boolean isCjk(int c) {
        return c >= 0x2E80
                && (c <= 0x9FFF
                        || (c >= 0xAC00 && c <= 0xD7AF)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE4F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x20000 && c <= 0x3FFFF));
    }

    /**
     * Whether the character counts as white space: every Unicode space, also no-break and ideographic, and line breaks.
     *
     * @param c a code point
     * @return true for white space
     */
    public static boolean isWhite(int c) {
        if (c < 0x80) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        // no space stands behind the ideographic one
        return c <= 0x3000 && (c == 0x85 || Character.isSpaceChar(c));
    }

    /**
     * Whether the character shows: no control character, soft hyphen, zero width space or byte order mark.
     *
     * @param c a code point
     * @return true for what a reader can see, white space included
     */
    public static boolean isVisible(int c) {
        if (c < 0x80) {
            return c >= ' ' && c != 0x7F;
        }
        return c >= 0xA0
                && c != 0xFFFE
                && c != 0xFFFF
                && c != 0xFEFF
                && c != 0x2060
                && c != 0xAD
                && !(c >= 0x200B && c <= 0x200F)
                && !(c >= 0xD800 && c <= 0xDFFF);
    }

    /** True for the usual case, a text that is already in its one-line form: nothing is copied then. */
    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = c >= 0x4E00 && c < 0xD800;
            if (!usual && (isWhite(c) || !isVisible(c))) {
                return false;
            }
        }
        return true;
    }

    /** True where every line is as it stays: nothing is copied then. */
    private static boolean isLines(String text) {
        char previous = 'x';
        boolean white = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x4E00 && c < 0xD800) {
                white = false;
            } else if (c == '\n') {
                if (white) {
                    return false;
                }
            } else if (isWhite(c)) {
                if (c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                    return false;
                }
                white = true;
            } else if (isVisible(c)) {
                white = false;
            } else {
                return false;
            }
            previous = c;
        }
        return !white && previous != '\n';
    }

    private static char folded(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - FULL_WIDTH);
        }
        return isWhite(c) ? ' ' : c;
    }
}
