package io.github.declarationsheet.grid;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

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
        String declaration = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        if (!Understood.DECLARATION
                .matcher(declaration.toLowerCase(Locale.ROOT))
                .matches()) {
            throw new NotUnderstood();
        }
        return end;
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

    /** Loaded only where there is a declaration. */
    private static final class Understood {
        static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s+version\\s*=\\s*(\"1\\.0\"|'1\\.0')"
                + "(\\s+encoding\\s*=\\s*(\"(utf-8|us-ascii)\"|'(utf-8|us-ascii)'))?"
                + "(\\s+standalone\\s*=\\s*(\"(yes|no)\"|'(yes|no)'))?\\s*\\?>");
    }
}
