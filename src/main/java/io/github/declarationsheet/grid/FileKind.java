package io.github.declarationsheet.grid;

import java.util.Map;

/** What a file is that is no zip, told by its first bytes. */
enum FileKind {

    /** The container of the old Office formats and of encrypted new ones. */
    OLE2(""),
    /** PDF. */
    PDF("pdf"),
    /** RAR, 7z, gzip and their like. */
    ARCHIVE("archive"),
    /** PNG, JPEG, GIF, TIFF, BMP, WebP or HEIC. */
    PICTURE("picture"),
    /** Rich text, and the XML of Word. */
    WORD("word"),
    /** Excel before 5.0, which had no container. */
    OLD_EXCEL("old-excel"),
    /** A web page named as a workbook, as many web systems export. */
    HTML("html"),
    /** XML of Excel 2003. */
    XML_2003("xml-2003"),
    /** An OpenDocument spreadsheet in one file of XML. */
    ODS("ods"),
    /** Another OpenDocument in one file of XML. */
    ODF("odf"),
    /** The Chinese national format 标文通. */
    UOF("uof"),
    /** Any other XML. */
    XML("xml"),
    /** Text, such as CSV. */
    TEXT("text"),
    /** None of these. */
    UNKNOWN("");

    /** First bytes, a character a byte; none is the beginning of another. */
    private static final Map<String, FileKind> SIGNATURES = Map.ofEntries(
            Map.entry("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", OLE2),
            Map.entry("%PDF-", PDF),
            Map.entry("Rar!\u001A\7", ARCHIVE),
            Map.entry("7z\u00BC\u00AF'\u001C", ARCHIVE),
            Map.entry("\u001F\u008B", ARCHIVE),
            Map.entry("\u00FD7zXZ\0", ARCHIVE),
            Map.entry("MSCF\0\0\0\0", ARCHIVE),
            Map.entry("\u0089PNG\r\n", PICTURE),
            Map.entry("\u00FF\u00D8\u00FF", PICTURE),
            Map.entry("GIF8", PICTURE),
            Map.entry("II*\0", PICTURE),
            Map.entry("MM\0*", PICTURE),
            Map.entry("{\\rtf", WORD),
            Map.entry("\t\0\4\0", OLD_EXCEL),
            Map.entry("\t\2\6\0", OLD_EXCEL),
            Map.entry("\t\4\6\0", OLD_EXCEL));

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
            if (startsWith(file, 0, signature.getKey())) {
                return signature.getValue();
            }
        }
        if (startsWith(file, 257, "ustar")) {
            return ARCHIVE;
        }
        return isPicture(file) ? PICTURE : TextKind.of(file);
    }

    /** Those that do not begin with what tells them. */
    private static boolean isPicture(byte[] file) {
        return (startsWith(file, 0, "BM") && startsWith(file, 6, "\0\0\0\0"))
                || (startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP"))
                || startsWith(file, 4, "ftyphei")
                || startsWith(file, 4, "ftypmif1");
    }

    static boolean startsWith(byte[] file, int at, String signature) {
        if (file.length < at + signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((file[at + i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
