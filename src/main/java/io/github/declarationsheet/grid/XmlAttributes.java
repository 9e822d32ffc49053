package io.github.declarationsheet.grid;

import java.util.Arrays;

/** The attributes of the element a scanner stands at: where their names and values are in the part's bytes. */
final class XmlAttributes {

    private static final int FIELDS = 4;
    private static final int MAX = 64;

    private final byte[] bytes;
    private final XmlText text;
    private int[] fields = new int[FIELDS * 16];
    private int end;
    /** A bit for each name, perhaps one for several: a name whose bit is not set stands for the first time. */
    private long seen;

    XmlAttributes(byte[] bytes, XmlText text) {
        this.bytes = bytes;
        this.text = text;
    }

    void clear() {
        end = 0;
        seen = 0;
    }

    /** Reads the attribute that begins there and returns where it ends. */
    int read(int from, XmlNamespaces namespaces, int depth) {
        int i = from;
        if (!XmlBytes.startsName(bytes[i])) {
            throw new NotUnderstood();
        }
        while (XmlBytes.inName(bytes[i])) {
            i++;
        }
        int nameEnd = i;
        i = skipSpace(i);
        if (bytes[i++] != '=') {
            throw new NotUnderstood();
        }
        i = skipSpace(i);
        byte quote = bytes[i++];
        if (quote != '"' && quote != '\'') {
            throw new NotUnderstood();
        }
        int value = i;
        while (XmlBytes.inValue(bytes[i]) || XmlBytes.isOtherQuote(bytes[i], quote)) {
            i++;
        }
        if (bytes[i] != quote) {
            throw new NotUnderstood();
        }
        if (bytes[from] == 'x' && XmlBytes.startsWith(bytes, from, "xmlns")) {
            namespaces.declare(depth, from, nameEnd, value, i);
        }
        add(from, nameEnd, value, i);
        return i + 1;
    }

    /** The index of an attribute by its name as written; -1 if there is none. */
    int find(String name) {
        for (int i = 0; i < end; i += FIELDS) {
            if (XmlBytes.equal(bytes, fields[i], fields[i + 1], name)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the attribute that has this local name and a prefix; -1 if there is none. */
    int findPrefixed(String name) {
        for (int i = 0; i < end; i += FIELDS) {
            int local = fields[i + 1] - name.length();
            if (local > fields[i] && bytes[local - 1] == ':' && XmlBytes.equal(bytes, local, fields[i + 1], name)) {
                return i;
            }
        }
        return -1;
    }

    int valueStart(int index) {
        return fields[index + 2];
    }

    int valueEnd(int index) {
        return fields[index + 3];
    }

    /** A value, empty for the index -1. */
    String value(int index) {
        return index < 0 ? "" : text.attribute(valueStart(index), valueEnd(index));
    }

    private void add(int name, int nameEnd, int value, int valueEnd) {
        long bit = 1L << (bytes[name] * 7 + bytes[nameEnd - 1] + nameEnd - name);
        for (int k = (seen & bit) == 0 ? end : 0; k < end; k += FIELDS) {
            if (fields[k + 1] - fields[k] == nameEnd - name && XmlBytes.same(bytes, fields[k], name, nameEnd - name)) {
                throw new NotUnderstood();
            }
        }
        seen |= bit;
        if (end == fields.length) {
            if (end == FIELDS * MAX) {
                throw new NotUnderstood();
            }
            fields = Arrays.copyOf(fields, fields.length * 2);
        }
        fields[end++] = name;
        fields[end++] = nameEnd;
        fields[end++] = value;
        fields[end++] = valueEnd;
    }

    private int skipSpace(int from) {
        int i = from;
        while (XmlBytes.isSpace(bytes[i])) {
            i++;
        }
        return i;
    }
}
