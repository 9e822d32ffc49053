package io.github.declarationsheet.grid;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a file is that is no zip, told by its first bytes. */
enum FileKind {
    /** The container of the old Office formats and of encrypted new ones. */
    OLE2(""),
    /** PDF. */
    PDF("pdf"),
    /** RAR, 7z or gzip. */
    ARCHIVE("archive"),
    /** PNG, JPEG, GIF or TIFF. */
    PICTURE("picture"),
    /** Rich text. */
    RTF("word"),
    /** Excel before 5.0, which had no container. */
    OLD_EXCEL("old-excel"),
    /** A web page named as a workbook, as many web systems export. */
    HTML("html"),
    /** XML of Excel 2003. */
    XML_2003("xml-2003"),
    /** Any other XML. */
    XML("xml"),
    /** None of these. */
    UNKNOWN("");

    /** First bytes, a character a byte; none is the beginning of another. */
    private static final Map<String, FileKind> SIGNATURES = Map.ofEntries(
            Map.entry("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", OLE2),
            Map.entry("%PDF-", PDF),
            Map.entry("Rar!\u001A\7", ARCHIVE),
            Map.entry("7z\u00BC\u00AF'\u001C", ARCHIVE),
            Map.entry("\u001F\u008B", ARCHIVE),
            Map.entry("\u0089PNG\r\n", PICTURE),
            Map.entry("\u00FF\u00D8\u00FF", PICTURE),
            Map.entry("GIF8", PICTURE),
            Map.entry("II*\0", PICTURE),
            Map.entry("MM\0*", PICTURE),
            Map.entry("{\\rtf", RTF),
            Map.entry("\t\0\4\0", OLD_EXCEL),
            Map.entry("\t\2\6\0", OLD_EXCEL),
            Map.entry("\t\4\6\0", OLD_EXCEL));

    private static final List<String> HTML_TAGS =
            List.of("<!doctype html", "<html", "<table", "<head", "<body", "<meta", "<div", "<style");

    private static final int HEAD = 4096;

    private final String variant;

    FileKind(String variant) {
        this.variant = variant;
    }

    /** The sentence by which this kind is refused, empty for those that are looked into or not known. */
    String variant() {
        return variant;
    }

    static FileKind of(byte[] file) {
        for (Map.Entry<String, FileKind> signature : SIGNATURES.entrySet()) {
            if (startsWith(file, signature.getKey())) {
                return signature.getValue();
            }
        }
        return ofText(head(file).stripLeading().toLowerCase(Locale.ROOT));
    }

    private static FileKind ofText(String head) {
        if (head.startsWith("mime-version:")) {
            return HTML;
        }
        if (!head.startsWith("<")) {
            return UNKNOWN;
        }
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet") && !head.contains("<html")) {
            return XML_2003;
        }
        // a web page may begin with a declaration or a comment
        boolean veiled = head.startsWith("<?xml") || head.startsWith("<!--");
        if (HTML_TAGS.stream().anyMatch(tag -> veiled ? head.contains(tag) : head.startsWith(tag))) {
            return HTML;
        }
        return head.startsWith("<?xml") ? XML : UNKNOWN;
    }

    private static String head(byte[] file) {
        int length = Math.min(file.length, HEAD);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(file, "\u00EF\u00BB\u00BF")) {
            mark = 3;
        } else if (startsWith(file, "\u00FF\u00FE")) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(file, "\u00FE\u00FF")) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        return new String(file, mark, length - mark, charset);
    }

    private static boolean startsWith(byte[] file, String signature) {
        if (file.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((file[i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
