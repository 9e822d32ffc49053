package io.github.declarationsheet.grid;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * The characters of a part in whatever encoding it is. The JDK's parser would find it out by itself, but prints to the error
 * stream what it does not understand.
 */
final class XmlCharset {

    private static final String ENCODING = "encoding";

    /** Within so many bytes a declaration ends. */
    private static final int DECLARATION = 256;

    private XmlCharset() {}

    /** The part's characters, failing on what is none in its encoding; the encoding of an unknown name is damage. */
    static Reader read(Part part) {
        byte[] bytes = part.bytes();
        int mark = 0;
        Charset charset;
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (begins(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (begins(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (begins(bytes, 0, '<')) {
            charset = StandardCharsets.UTF_16BE;
        } else if (begins(bytes, '<', 0)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            charset = declared(part);
        }
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, mark, Math.max(0, part.length() - mark)),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The encoding that the declaration names; UTF-8 if it names none. */
    private static Charset declared(Part part) {
        int length = Math.min(part.length(), DECLARATION);
        String head = new String(part.bytes(), 0, length, StandardCharsets.ISO_8859_1);
        int end = head.startsWith("<?xml") ? head.indexOf("?>") : -1;
        int name = end < 0 ? -1 : head.substring(0, end).indexOf(ENCODING);
        int open = name < 0 ? -1 : quote(head, name + ENCODING.length(), end);
        int close = open < 0 ? -1 : head.indexOf(head.charAt(open), open + 1);
        if (close < 0) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(head.substring(open + 1, close));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.damaged("xml", part.name());
        }
    }

    private static int quote(String head, int from, int end) {
        for (int i = from; i < end; i++) {
            if (head.charAt(i) == '"' || head.charAt(i) == '\'') {
                return i;
            }
        }
        return -1;
    }

    private static boolean begins(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
