package io.github.declarationsheet.report;

/**
 * What others wrote, made harmless for a page: file names and cells may hold characters that nobody sees, or that turn the
 * order of what stands beside them around. Line breaks stay.
 */
final class VisibleText {

    private static final char UNKNOWN = '\uFFFD';

    private VisibleText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (shown(text, i) != text.charAt(i)) {
                return replaced(text);
            }
        }
        return text;
    }

    /** The first characters of a long text. */
    static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? of(text) : of(text.substring(0, text.offsetByCodePoints(0, most))) + "…";
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(shown(text, i));
        }
        return out.toString();
    }

    private static char shown(String text, int at) {
        char c = text.charAt(at);
        if ((c >= ' ' && c < '\u007F') || c == '\n') {
            return c;
        }
        if (Character.isISOControl(c)) {
            return ' ';
        }
        return turnsOrder(c) || isHalf(text, at) || c >= '\uFFFE' ? UNKNOWN : c;
    }

    /** Marks and overrides of the direction; letters written from right to left need none of them. */
    private static boolean turnsOrder(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
