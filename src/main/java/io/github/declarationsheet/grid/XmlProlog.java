package io.github.declarationsheet.grid;

/** What stands in XML besides elements and text: the declaration, comments, CDATA, instructions, and the refused DOCTYPE. */
final class XmlProlog {

    private static final String DECLARATION = "<?xml";

    private XmlProlog() {}

    /** Where the XML begins after a byte order mark and a declaration that the scanner understands. */
    static int end(Part part) {
        byte[] bytes = part.bytes();
        int at = isMark(bytes) ? 3 : 0;
        if (!XmlBytes.startsWith(bytes, at, DECLARATION) || !XmlBytes.isSpace(bytes[at + DECLARATION.length()])) {
            return at;
        }
        int end = find(bytes, at, part.length(), "?>");
        if (!isUnderstood(bytes, at + DECLARATION.length(), end - 2)) {
            throw new NotUnderstood();
        }
        return end;
    }

    /** Whether a declaration says no more than version 1.0, an encoding that is UTF-8, and standalone. */
    private static boolean isUnderstood(byte[] bytes, int from, int to) {
        int i = from;
        while (true) {
            while (i < to && XmlBytes.isSpace(bytes[i])) {
                i++;
            }
            if (i == to) {
                return true;
            }
            int name = i;
            while (i < to && bytes[i] != '=') {
                i++;
            }
            int value = i + 2;
            int end = value;
            while (end < to && bytes[end] != bytes[i + 1]) {
                end++;
            }
            if (end >= to || !isUnderstood(bytes, name, i, value, end)) {
                return false;
            }
            i = end + 1;
        }
    }

    private static boolean isUnderstood(byte[] bytes, int name, int nameEnd, int value, int valueEnd) {
        if (XmlBytes.equal(bytes, name, nameEnd, "encoding")) {
            return XmlBytes.equal(bytes, value, valueEnd, "UTF-8") || XmlBytes.equal(bytes, value, valueEnd, "utf-8");
        }
        return XmlBytes.equal(bytes, name, nameEnd, "version")
                ? XmlBytes.equal(bytes, value, valueEnd, "1.0")
                : XmlBytes.equal(bytes, name, nameEnd, "standalone");
    }

    /** Passes over a comment, an instruction or, inside an element, a CDATA section. */
    static int skip(byte[] bytes, int at, int limit, boolean inElement) {
        if (XmlBytes.startsWith(bytes, at, "<!--")) {
            return find(bytes, at + 4, limit, "-->");
        }
        if (XmlBytes.startsWith(bytes, at, "<?") && XmlBytes.startsName(bytes[at + 2])) {
            return find(bytes, at + 2, limit, "?>");
        }
        if (inElement && XmlBytes.startsWith(bytes, at, "<![CDATA[")) {
            return find(bytes, at + 9, limit, "]]>");
        }
        if (XmlBytes.startsWith(bytes, at, "<!DOCTYPE")) {
            throw new Doctype();
        }
        throw new NotUnderstood();
    }

    private static boolean isMark(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static int find(byte[] bytes, int from, int limit, String what) {
        byte first = (byte) what.charAt(0);
        for (int i = from; i + what.length() <= limit; i++) {
            if (bytes[i] == first && XmlBytes.startsWith(bytes, i, what)) {
                return i + what.length();
            }
            if (XmlBytes.classOf(bytes[i]) == XmlBytes.ILLEGAL) {
                throw new NotUnderstood();
            }
        }
        throw new NotUnderstood();
    }

    /** A document type declaration, which no workbook has. */
    static final class Doctype extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Doctype() {
            super(null, null, false, false);
        }
    }
}
