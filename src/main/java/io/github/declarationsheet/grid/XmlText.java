package io.github.declarationsheet.grid;

/** Text as XML writes it: entities, line ends, white space in attributes. */
final class XmlText {

    private static final int MAX_REFERENCE = 10;

    private XmlText() {}

    /** A whole number of at most nine digits, -1 for anything else. */
    static int parseInt(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The value of an attribute. */
    static String attribute(byte[] bytes, int from, int to) {
        boolean plain = true;
        for (int i = from; i < to && plain; i++) {
            plain = bytes[i] != '&' && (bytes[i] >= ' ' || bytes[i] < 0);
        }
        if (plain) {
            return XmlBytes.decode(bytes, from, to);
        }
        StringBuilder text = new StringBuilder();
        int i = from;
        while (i < to) {
            byte c = bytes[i];
            if (c == '&') {
                i = appendReference(text, bytes, i, to);
            } else if (c == '\t' || c == '\n' || c == '\r') {
                i += c == '\r' && i + 1 < to && bytes[i + 1] == '\n' ? 2 : 1;
                text.append(' ');
            } else {
                int start = i;
                while (i < to && bytes[i] != '&' && (bytes[i] >= ' ' || bytes[i] < 0)) {
                    i++;
                }
                text.append(XmlBytes.decode(bytes, start, i));
            }
        }
        return text.toString();
    }

    /** Appends text with its entities resolved and its line ends made one. */
    static void append(StringBuilder text, byte[] bytes, int from, int to) {
        int start = from;
        int i = from;
        while (i < to) {
            if (bytes[i] == '&') {
                appendLines(text, bytes, start, i);
                i = appendReference(text, bytes, i, to);
                start = i;
            } else {
                i++;
            }
        }
        appendLines(text, bytes, start, to);
    }

    /** Appends text without entities, its line ends made one. */
    static void appendLines(StringBuilder text, byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\r') {
                text.append(XmlBytes.decode(bytes, start, i));
                if (i + 1 >= to || bytes[i + 1] != '\n') {
                    text.append('\n');
                }
                start = i + 1;
            }
        }
        text.append(XmlBytes.decode(bytes, start, to));
    }

    private static int appendReference(StringBuilder text, byte[] bytes, int from, int to) {
        int end = from + 1;
        while (end < to && bytes[end] != ';' && end - from <= MAX_REFERENCE) {
            end++;
        }
        if (end >= to || bytes[end] != ';') {
            throw new NotUnderstood();
        }
        if (bytes[from + 1] == '#') {
            appendCodePoint(text, bytes, from + 2, end);
        } else {
            text.append(named(bytes, from + 1, end));
        }
        return end + 1;
    }

    private static void appendCodePoint(StringBuilder text, byte[] bytes, int from, int end) {
        int radix = bytes[from] == 'x' ? 16 : 10;
        int code = 0;
        int first = radix == 16 ? from + 1 : from;
        for (int i = first; i < end; i++) {
            int digit = Character.digit(bytes[i], radix);
            code = digit < 0 || code > Character.MAX_CODE_POINT ? Integer.MAX_VALUE : code * radix + digit;
        }
        boolean allowed = code >= ' ' || code == '\t' || code == '\n' || code == '\r';
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (first == end || !allowed || surrogate || code > Character.MAX_CODE_POINT || code >> 1 == 0x7FFF) {
            throw new NotUnderstood();
        }
        text.appendCodePoint(code);
    }

    private static char named(byte[] bytes, int from, int end) {
        if (XmlBytes.equal(bytes, from, end, "amp")) {
            return '&';
        } else if (XmlBytes.equal(bytes, from, end, "lt")) {
            return '<';
        } else if (XmlBytes.equal(bytes, from, end, "gt")) {
            return '>';
        } else if (XmlBytes.equal(bytes, from, end, "quot")) {
            return '"';
        } else if (XmlBytes.equal(bytes, from, end, "apos")) {
            return '\'';
        }
        throw new NotUnderstood();
    }
}
