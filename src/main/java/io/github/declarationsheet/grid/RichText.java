package io.github.declarationsheet.grid;

import org.jspecify.annotations.Nullable;

/** The text of a shared or inline string: its runs joined, without phonetic guides. */
final class RichText {

    private static final int ESCAPE_LENGTH = 7;

    private String first = "";
    private @Nullable StringBuilder more;

    private RichText() {}

    /** Reads the current element, {@code si} or {@code is}. */
    static String read(XmlScanner x, Limits limits) {
        RichText runs = new RichText();
        int depth = x.depth();
        while (x.nextChild(depth)) {
            if (x.is("t")) {
                runs.add(x, limits);
            } else if (x.is("r")) {
                int run = x.depth();
                while (x.nextChild(run)) {
                    if (x.is("t")) {
                        runs.add(x, limits);
                    }
                }
            }
        }
        return bounded(unescape(runs.more == null ? runs.first : runs.more.toString()), x, limits);
    }

    /** Bounded as it grows: joined one by one, a million runs would be copied a million times. */
    private void add(XmlScanner x, Limits limits) {
        String text = x.text();
        if (first.isEmpty()) {
            first = text;
        } else if (!text.isEmpty()) {
            more = more == null ? new StringBuilder(first) : more;
            bounded(more.append(text).length(), x, limits);
        }
    }

    static String bounded(String text, XmlScanner x, Limits limits) {
        bounded(text.length(), x, limits);
        return text;
    }

    private static void bounded(int length, XmlScanner x, Limits limits) {
        if (length > limits.textLength()) {
            throw Refusal.limit("text", x.part(), limits.textLength());
        }
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
}
