package io.github.declarationsheet.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as XML writes it, with its entities resolved and its line ends made one. Collects in a buffer that is used again. */
final class XmlText {

    private static final int MAX_REFERENCE = 10;
    private static final int MIN_BUFFER = 256;

    private final byte[] bytes;
    private char[] text = {};
    private int length;

    XmlText(byte[] bytes) {
        this.bytes = bytes;
    }

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

    /** What was appended since the last time. */
    String take() {
        String taken = new String(text, 0, length);
        length = 0;
        return taken;
    }

    /** The value of an attribute, in which white space is blanks. */
    String attribute(int from, int to) {
        boolean plain = true;
        for (int i = from; i < to && plain; i++) {
            plain = bytes[i] != '&' && (bytes[i] >= ' ' || bytes[i] < 0);
        }
        if (plain) {
            return plain(from, to);
        }
        int i = from;
        while (i < to) {
            byte c = bytes[i];
            if (c == '&') {
                i = appendReference(i, to);
            } else if (c == '\t' || c == '\n' || c == '\r') {
                i += c == '\r' && i + 1 < to && bytes[i + 1] == '\n' ? 2 : 1;
                append(' ');
            } else {
                int start = i;
                while (i < to && bytes[i] != '&' && (bytes[i] >= ' ' || bytes[i] < 0)) {
                    i++;
                }
                appendPlain(start, i);
            }
        }
        return take();
    }

    /** Text without entities. */
    String plain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                int end = decode(from, to);
                return new String(text, length, end - length);
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Appends text with entities. */
    void append(int from, int to) {
        int start = from;
        int i = from;
        while (i < to) {
            if (bytes[i] == '&') {
                appendLines(start, i);
                i = appendReference(i, to);
                start = i;
            } else {
                i++;
            }
        }
        appendLines(start, to);
    }

    /** Appends text without entities. */
    void appendLines(int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\r') {
                appendPlain(start, i);
                if (i + 1 >= to || bytes[i + 1] != '\n') {
                    append('\n');
                }
                start = i + 1;
            }
        }
        appendPlain(start, to);
    }

    private void appendPlain(int from, int to) {
        length = decode(from, to);
    }

    /** Takes UTF-8 to the end of the buffer and returns where it ends there; what is not UTF-8 is not understood. */
    private int decode(int from, int to) {
        reserve(to - from);
        int end = length;
        int i = from;
        while (i < to) {
            int first = bytes[i++];
            if (first >= 0) {
                text[end++] = (char) first;
                continue;
            }
            int more = first >= (byte) 0xF0 ? 3 : first >= (byte) 0xE0 ? 2 : 1;
            int code = first & (0x3F >> more);
            if (i + more > to) {
                throw new NotUnderstood();
            }
            for (int last = i + more; i < last; i++) {
                if ((bytes[i] & 0xC0) != 0x80) {
                    throw new NotUnderstood();
                }
                code = code << 6 | (bytes[i] & 0x3F);
            }
            end = put(code, first, more, end);
        }
        return end;
    }

    /** Puts a character that was written as a first byte and so many more; the longer writings are for what needs them. */
    private int put(int code, int first, int more, int end) {
        int least = more == 1 ? 0x80 : more == 2 ? 0x800 : Character.MIN_SUPPLEMENTARY_CODE_POINT;
        boolean begins = first >= (byte) 0xC0 && first < (byte) 0xF8;
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (!begins || code < least || surrogate || code > Character.MAX_CODE_POINT) {
            throw new NotUnderstood();
        }
        return end + Character.toChars(code, text, end);
    }

    /** Appends what stands for an entity or a character and returns where its name ends. */
    private int appendReference(int from, int to) {
        if (bytes[from + 1] == '#') {
            return appendCodePoint(from + 2, Math.min(to, from + 2 + MAX_REFERENCE));
        }
        int end = from + 1;
        while (end < to && bytes[end] != ';' && end - from <= MAX_REFERENCE) {
            end++;
        }
        if (end >= to || bytes[end] != ';') {
            throw new NotUnderstood();
        }
        append(named(from + 1, end));
        return end + 1;
    }

    private int appendCodePoint(int from, int to) {
        boolean hex = bytes[from] == 'x';
        int first = hex ? from + 1 : from;
        int code = 0;
        int i = first;
        while (i < to && bytes[i] != ';') {
            int digit = hex ? Character.digit(bytes[i], 16) : bytes[i] - '0';
            if (digit < 0 || (digit > 9 && !hex) || code > Character.MAX_CODE_POINT) {
                throw new NotUnderstood();
            }
            code = (hex ? code << 4 : code * 10) + digit;
            i++;
        }
        if (i == first || i == to || !isCharacter(code)) {
            throw new NotUnderstood();
        }
        if (code < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            append((char) code);
        } else {
            append(Character.highSurrogate(code));
            append(Character.lowSurrogate(code));
        }
        return i + 1;
    }

    /** Whether XML allows a character. */
    private static boolean isCharacter(int code) {
        if (code < ' ') {
            return code == '\t' || code == '\n' || code == '\r';
        }
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        return !surrogate && code <= Character.MAX_CODE_POINT && code >> 1 != 0x7FFF;
    }

    private char named(int from, int end) {
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

    private void append(char c) {
        if (length == text.length) {
            reserve(1);
        }
        text[length++] = c;
    }

    private void reserve(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, Math.max(MIN_BUFFER, text.length * 2)));
        }
    }
}
