package io.github.declarationsheet.grid;

import java.util.Arrays;

/** What the scanner needs to know of single bytes, and of stretches of them. */
final class XmlBytes {

    /** Plain in text. */
    static final byte PLAIN = 0;
    /** The beginning of a tag. */
    static final byte TAG = 1;
    /** An entity, or white space that XML changes. */
    static final byte SPECIAL = 2;
    /** Not allowed in XML. */
    static final byte ILLEGAL = 3;

    private static final byte[] TEXT = text();
    private static final boolean[] NAME = names();
    private static final boolean[] FIRST = firsts();
    private static final boolean[] VALUE = values();

    private XmlBytes() {}

    static byte classOf(byte b) {
        return TEXT[b & 0xFF];
    }

    static boolean isSpace(byte b) {
        return b <= ' ' && (b == ' ' || b == '\n' || b == '\t' || b == '\r');
    }

    /** Whether an attribute's value goes on there, whichever its quotes are. */
    static boolean inValue(byte b) {
        return VALUE[b & 0xFF];
    }

    static boolean isOtherQuote(byte b, byte quote) {
        return b != quote && (b == '"' || b == '\'');
    }

    static boolean inName(byte b) {
        return NAME[b & 0xFF];
    }

    static boolean startsName(byte b) {
        return FIRST[b & 0xFF];
    }

    static boolean equal(byte[] bytes, int from, int to, String ascii) {
        int length = to - from;
        if (length != ascii.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two stretches are the same; they are short. */
    static boolean same(byte[] bytes, int a, int b, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[a + i] != bytes[b + i]) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] bytes, int from, String ascii) {
        return from + ascii.length() <= bytes.length && equal(bytes, from, from + ascii.length(), ascii);
    }

    private static byte[] text() {
        byte[] classes = new byte[256];
        Arrays.fill(classes, 0, ' ', ILLEGAL);
        classes['\t'] = PLAIN;
        classes['\n'] = PLAIN;
        classes['\r'] = SPECIAL;
        classes['&'] = SPECIAL;
        classes['<'] = TAG;
        return classes;
    }

    private static boolean[] values() {
        boolean[] values = new boolean[256];
        for (int i = 0; i < values.length; i++) {
            values[i] = TEXT[i] != TAG && TEXT[i] != ILLEGAL && i != '"' && i != '\'';
        }
        return values;
    }

    private static boolean[] names() {
        boolean[] names = new boolean[256];
        Arrays.fill(names, 'a', 'z' + 1, true);
        Arrays.fill(names, 'A', 'Z' + 1, true);
        Arrays.fill(names, '0', ':' + 1, true);
        Arrays.fill(names, 0x80, 0x100, true);
        names['_'] = true;
        names['-'] = true;
        names['.'] = true;
        return names;
    }

    private static boolean[] firsts() {
        boolean[] firsts = names();
        Arrays.fill(firsts, '0', ':' + 1, false);
        firsts['-'] = false;
        firsts['.'] = false;
        return firsts;
    }
}
