package io.github.declarationsheet.grid;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a file of text is, told by how it begins: by its root element if it is XML or a web page. */
final class TextKind {

    /** A flat OpenDocument names its kind behind all its namespaces. */
    private static final int HEAD = 16 << 10;

    private static final Set<String> HTML_TAGS = Set.of(
            "html", "head", "body", "table", "meta", "title", "style", "script", "link", "base", "center", "div",
            "span", "font", "form", "p", "br");

    private TextKind() {}

    static FileKind of(byte[] file) {
        String head = head(file).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<")) {
            FileKind kind = ofMarkup(head);
            if (kind != FileKind.UNKNOWN) {
                return kind;
            }
        }
        if (isMail(head)) {
            return FileKind.HTML;
        }
        return isText(head) ? FileKind.TEXT : FileKind.UNKNOWN;
    }

    private static FileKind ofMarkup(String head) {
        int at = 0;
        while (head.startsWith("<?", at) || head.startsWith("<!", at)) {
            if (head.startsWith("<!doctype html", at)) {
                return FileKind.HTML;
            }
            String end = head.startsWith("<!--", at) ? "-->" : ">";
            int close = head.indexOf(end, at);
            int next = close < 0 ? -1 : head.indexOf('<', close);
            if (next < 0) {
                return head.startsWith("<?xml") ? FileKind.XML : FileKind.UNKNOWN;
            }
            at = next;
        }
        int close = head.indexOf('>', at);
        FileKind kind = ofRoot(head.substring(at + 1, close < 0 ? head.length() : close));
        return kind == FileKind.UNKNOWN && head.startsWith("<?xml") ? FileKind.XML : kind;
    }

    /** A root element, from its name to its last attribute. */
    private static FileKind ofRoot(String root) {
        String name = name(root);
        if (HTML_TAGS.contains(name)) {
            return FileKind.HTML;
        } else if (root.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return FileKind.XML_2003;
        } else if (root.contains("urn:oasis:names:tc:opendocument")) {
            return root.contains("opendocument.spreadsheet") ? FileKind.ODS : FileKind.ODF;
        } else if (root.contains("office/word/2003/wordml") || root.contains("office/2006/xmlpackage")) {
            return FileKind.WORD;
        }
        return name.equals("uof") ? FileKind.UOF : FileKind.UNKNOWN;
    }

    private static String name(String root) {
        int end = 0;
        int start = 0;
        while (end < root.length() && !Character.isWhitespace(root.charAt(end)) && root.charAt(end) != '/') {
            start = root.charAt(end) == ':' ? end + 1 : start;
            end++;
        }
        return root.substring(start, end);
    }

    /** A web page with its pictures in one file, which is written as a mail. */
    private static boolean isMail(String head) {
        int version = head.indexOf("mime-version:");
        return version == 0 || (version > 0 && head.charAt(version - 1) == '\n' && head.contains("multipart/related"));
    }

    /** Whether all characters are such as people write. */
    private static boolean isText(String head) {
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                return false;
            }
        }
        return true;
    }

    private static String head(byte[] file) {
        int length = Math.min(file.length, HEAD);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (FileKind.startsWith(file, 0, "\u00EF\u00BB\u00BF")) {
            mark = 3;
        } else if (FileKind.startsWith(file, 0, "\u00FF\u00FE")) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (FileKind.startsWith(file, 0, "\u00FE\u00FF")) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        return new String(file, mark, length - mark, charset);
    }
}
