package io.github.declarationsheet.grid;

import java.util.Arrays;

/**
 * Walks the elements of an XML part over its bytes. It understands UTF-8 with one namespace of interest; on all else it
 * throws {@link NotUnderstood} rather than guess, and {@link XmlParts} asks the JDK's parser. Elements of other namespaces
 * are passed over with all they contain.
 *
 * <p>The use is a descent: {@code while (x.nextChild(depth)) …}, where {@code depth} is that of the parent; children that
 * nobody reads are passed over. Not thread-safe.
 */
final class XmlScanner {

    static final int NO_TEXT = -2;

    private final Part part;
    private final byte[] bytes;
    private final int limit;
    private final int maxDepth;
    private final XmlNamespaces namespaces;
    private final XmlAttributes attributes;
    private final XmlText text;

    private int at;
    private int depth;
    private boolean empty;
    private int[] open = new int[2 * 16];
    private int nameStart;
    private int localStart;
    private int nameEnd;

    /** Begins at the root element. */
    XmlScanner(Part part, XmlVocabulary vocabulary, int maxDepth) {
        this.part = part;
        this.bytes = part.bytes();
        this.limit = part.length();
        this.maxDepth = maxDepth;
        this.namespaces = new XmlNamespaces(bytes, vocabulary);
        this.text = new XmlText(bytes);
        this.attributes = new XmlAttributes(bytes, text);
        this.at = XmlProlog.end(part);
        if (!advance()) {
            throw new NotUnderstood();
        }
    }

    /** The name of the part, for findings. */
    String part() {
        return part.name();
    }

    /** The depth of the current element; 1 for the root. */
    int depth() {
        return depth;
    }

    /** Whether the current element is written as {@code <a/>}. */
    boolean isEmpty() {
        return empty;
    }

    boolean is(String name) {
        return XmlBytes.equal(bytes, localStart, nameEnd, name);
    }

    String name() {
        return text.plain(localStart, nameEnd);
    }

    /** Goes to the next child of the element at that depth; false if there is none and that element is closed. */
    boolean nextChild(int parent) {
        while (true) {
            if (advance()) {
                if (depth == parent + 1 && !namespaces.foreign(nameStart, localStart)) {
                    return true;
                }
            } else if (depth < parent) {
                if (depth == 0) {
                    finish();
                }
                return false;
            }
        }
    }

    /** The text of the current element, which is closed by it; texts of its children are left out. */
    String text() {
        if (empty) {
            close();
            return "";
        }
        int from = at;
        int i = from;
        while (XmlBytes.classOf(bytes[i]) == XmlBytes.PLAIN) {
            i++;
        }
        if (bytes[i] == '<' && bytes[i + 1] == '/') {
            at = i;
            advance();
            return text.plain(from, i);
        }
        return mixedText();
    }

    /** The text of the current element as a small number, -1 if it is none, {@link #NO_TEXT} without text. */
    int textInt() {
        int i = at;
        int value = 0;
        while (!empty && bytes[i] >= '0' && bytes[i] <= '9' && i < at + 9) {
            value = value * 10 + bytes[i++] - '0';
        }
        if (i > at && bytes[i] == '<' && bytes[i + 1] == '/') {
            at = i;
            advance();
            return value;
        }
        String text = text().strip();
        return text.isEmpty() ? NO_TEXT : XmlText.parseInt(text);
    }

    /** The index of an attribute of the current element, by its name as written; -1 if it has none. */
    int attribute(String name) {
        return attributes.find(name);
    }

    /** The value of an attribute by its name as written; empty if it has none. */
    String value(String name) {
        return attributes.value(attributes.find(name));
    }

    /** The value of the attribute that has this local name and a prefix; empty if it has none. */
    String prefixedValue(String name) {
        return attributes.value(attributes.findPrefixed(name));
    }

    /** Whether an attribute says yes. */
    boolean flag(String name) {
        String value = value(name);
        return value.equals("1") || value.equals("true");
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether the value at an index is exactly these letters. */
    boolean valueIs(int index, String ascii) {
        return XmlBytes.equal(bytes, valueStart(index), valueEnd(index), ascii);
    }

    int valueStart(int index) {
        return attributes.valueStart(index);
    }

    int valueEnd(int index) {
        return attributes.valueEnd(index);
    }

    /** Goes to the next tag: true for a beginning, false for an end. */
    private boolean advance() {
        if (empty) {
            close();
            return false;
        }
        int i = at;
        while (true) {
            byte c = bytes[i];
            if (c != '<') {
                if (XmlBytes.classOf(c) == XmlBytes.ILLEGAL || (depth == 0 && !XmlBytes.isSpace(c))) {
                    throw new NotUnderstood();
                }
                i++;
            } else if (XmlBytes.startsName(bytes[i + 1])) {
                begin(i + 1);
                return true;
            } else if (bytes[i + 1] == '/') {
                end(i + 2);
                return false;
            } else {
                i = XmlProlog.skip(bytes, i, limit, depth > 0);
            }
        }
    }

    private void begin(int from) {
        nameStart = from;
        localStart = from;
        int i = from;
        while (XmlBytes.inName(bytes[i])) {
            if (bytes[i] == ':') {
                localStart = i + 1;
            }
            i++;
        }
        nameEnd = i;
        if (++depth > maxDepth) {
            throw Refusal.limit("depth", part.name(), maxDepth);
        }
        if (2 * depth >= open.length) {
            open = Arrays.copyOf(open, open.length * 2);
        }
        open[2 * depth - 2] = from;
        open[2 * depth - 1] = i;
        attributes.clear();
        while (bytes[i] != '>') {
            int space = i;
            while (XmlBytes.isSpace(bytes[i])) {
                i++;
            }
            if (bytes[i] == '/' && bytes[i + 1] == '>') {
                empty = true;
                i++;
            } else if (bytes[i] != '>') {
                i = attributes.read(space < i ? i : limit, namespaces, depth);
            }
        }
        at = i + 1;
        if (depth == 1) {
            namespaces.root(nameStart, localStart);
        }
    }

    private void end(int from) {
        if (depth == 0) {
            throw new NotUnderstood();
        }
        int start = open[2 * depth - 2];
        int length = open[2 * depth - 1] - start;
        int i = from + length;
        if (i >= limit || !XmlBytes.same(bytes, start, from, length)) {
            throw new NotUnderstood();
        }
        while (XmlBytes.isSpace(bytes[i])) {
            i++;
        }
        if (bytes[i] != '>') {
            throw new NotUnderstood();
        }
        at = i + 1;
        close();
    }

    private void close() {
        empty = false;
        depth--;
    }

    /** Text with entities, comments, CDATA or children in it. */
    private String mixedText() {
        int element = depth;
        while (true) {
            int from = at;
            int i = from;
            while (bytes[i] != '<') {
                if (XmlBytes.classOf(bytes[i]) == XmlBytes.ILLEGAL) {
                    throw new NotUnderstood();
                }
                i++;
            }
            if (depth == element) {
                text.append(from, i);
            }
            if (bytes[i + 1] == '!' || bytes[i + 1] == '?') {
                at = XmlProlog.skip(bytes, i, limit, true);
                if (depth == element && bytes[i + 2] == '[') {
                    text.appendLines(i + 9, at - 3);
                }
            } else {
                at = i;
                advance();
                if (empty) {
                    advance();
                }
                if (depth < element) {
                    return text.take();
                }
            }
        }
    }

    /** Nothing but comments and white space may follow the root. */
    private void finish() {
        int i = at;
        while (i < limit) {
            if (XmlBytes.isSpace(bytes[i])) {
                i++;
            } else if (bytes[i] == '<') {
                i = XmlProlog.skip(bytes, i, limit, false);
            } else {
                throw new NotUnderstood();
            }
        }
    }
}
