package io.github.declarationsheet.grid;

/** The text of a shared or inline string: its runs joined, without phonetic guides. */
final class RichText {

    private static final int ESCAPE_LENGTH = 7;

    private RichText() {}

    /** Reads the current element, {@code si} or {@code is}. */
    static String read(XmlScanner x, Limits limits) {
        int depth = x.depth();
        String text = "";
        while (x.nextChild(depth)) {
            if (x.is("t")) {
                text = join(text, x.text());
            } else if (x.is("r")) {
                int run = x.depth();
                while (x.nextChild(run)) {
                    if (x.is("t")) {
                        text = join(text, x.text());
                    }
                }
            }
        }
        return bounded(unescape(text), x, limits);
    }

    static String bounded(String text, XmlScanner x, Limits limits) {
        if (text.length() > limits.textLength()) {
            throw Refusal.limit("text", x.part(), limits.textLength());
        }
        return text;
    }

    /** Resolves {@code _x000D_}, by which the format writes what XML can't. */
    static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code < 0) {
                at = text.indexOf("_x", at + 1);
            } else {
                plain.append(text, done, at).append((char) code);
                done = at + ESCAPE_LENGTH;
                at = text.indexOf("_x", done);
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length() || text.charAt(at + ESCAPE_LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPE_LENGTH - 1; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }

    private static String join(String first, String second) {
        return first.isEmpty() ? second : first + second;
    }
}
