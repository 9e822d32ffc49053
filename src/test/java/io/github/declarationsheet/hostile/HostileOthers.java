package io.github.declarationsheet.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Files of other kinds that are named as workbooks, whole or only begun. */
final class HostileOthers {

    private final List<HostileFile> files = new ArrayList<>();

    private HostileOthers() {}

    static List<HostileFile> files() {
        HostileOthers others = new HostileOthers();
        others.texts();
        others.signatures();
        others.zips();
        return others.files;
    }

    private void texts() {
        text("a CSV", "R-NOT-WORKBOOK.text", "项目名称,文体事务管理\n=cmd|x,1\n");
        text("a script", "R-NOT-WORKBOOK.text", "#!/bin/sh\nrm -rf /\n");
        text("JSON", "R-NOT-WORKBOOK.text", "{\"project\":{\"name\":\"文体事务管理\"}}");
        text("blanks", "R-NOT-WORKBOOK.text", " ".repeat(100_000));
        text("a web page", "R-FORMAT-REFUSED.html", "<html><table><tr><td>项目名称</td></tr></table></html>");
        text("a web page with a script", "R-FORMAT-REFUSED.html", "<!DOCTYPE html><script>alert(1)</script>");
        text("a web page after 1,000 blanks", "R-FORMAT-REFUSED.html", " ".repeat(1000) + "<table>");
        text("a web archive", "R-FORMAT-REFUSED.html", "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n");
        text("a web page of a million tags", "R-FORMAT-REFUSED.html", "<table>".repeat(1_000_000));
        text(
                "XML of Excel 2003",
                "R-FORMAT-REFUSED.xml-2003",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>");
        text(
                "XML of Excel 2003 with an entity",
                "R-FORMAT-REFUSED.xml-2003",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>&x;</Workbook>");
        text("other XML", "R-FORMAT-REFUSED.xml", "<?xml version='1.0'?><a/>");
        text(
                "XML of a billion laughs",
                "R-FORMAT-REFUSED.xml",
                "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY l 'l'>]><l/>");
        text("a sheet without its package", "R-FORMAT-REFUSED.xml", GoodForm.worksheet("<sheetData/>"));
        text("rich text", "R-FORMAT-REFUSED.word", "{\\rtf1\\ansi 项目名称}");
        text("a PDF", "R-FORMAT-REFUSED.pdf", "%PDF-1.7\n1 0 obj<</JS(app.alert)>>endobj");
    }

    private void signatures() {
        add("nothing at all", "R-EMPTY", () -> new byte[0]);
        add("one byte", "R-NOT-WORKBOOK.text", () -> new byte[] {'P'});
        add("two bytes of a zip", "R-NOT-WORKBOOK.text", () -> new byte[] {'P', 'K'});
        add("four bytes of a zip", "R-DAMAGED.truncated", () -> new byte[] {'P', 'K', 3, 4});
        add("a megabyte of zeros", "R-NOT-WORKBOOK", () -> new byte[1 << 20]);
        add("a file of 51 MiB", "R-LIMIT.file", () -> new byte[51 << 20]);
        bytes("RAR 4", "R-FORMAT-REFUSED.archive", "Rar!\u001A\7\0");
        bytes("RAR 5", "R-FORMAT-REFUSED.archive", "Rar!\u001A\7\1\0");
        bytes("7z", "R-FORMAT-REFUSED.archive", "7z\u00BC\u00AF'\u001C\0\4");
        bytes("gzip", "R-FORMAT-REFUSED.archive", "\u001F\u008B\b");
        bytes("a PNG", "R-FORMAT-REFUSED.picture", "\u0089PNG\r\n\u001A\n");
        bytes("a JPEG", "R-FORMAT-REFUSED.picture", "\u00FF\u00D8\u00FF\u00E0");
        bytes("a GIF", "R-FORMAT-REFUSED.picture", "GIF89a");
        bytes("a TIFF", "R-FORMAT-REFUSED.picture", "II*\0");
        bytes("a program", "R-NOT-WORKBOOK", "MZ\u0090\0");
        bytes("a program of Linux", "R-NOT-WORKBOOK", "\u007FELF\2\1\1\0\0\0\0\0");
        bytes("a class", "R-NOT-WORKBOOK", "\u00CA\u00FE\u00BA\u00BE\0\0\0=");
        bytes("Java's serialisation", "R-NOT-WORKBOOK", "\u00AC\u00ED\0\5sr");
        bytes("Excel 2", "R-FORMAT-REFUSED.old-excel", "\t\0\4\0\2\0\u0010\0");
        bytes("Excel 3", "R-FORMAT-REFUSED.old-excel", "\t\2\6\0\0\0\u0010\0");
        bytes("Excel 4", "R-FORMAT-REFUSED.old-excel", "\t\4\6\0\0\0\u0010\0");
    }

    private void zips() {
        zip("an ods", "R-FORMAT-REFUSED.ods", "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        zip("an odt", "R-FORMAT-REFUSED.odf", "mimetype", "application/vnd.oasis.opendocument.text");
        zip("an OFD", "R-FORMAT-REFUSED.pdf", "OFD.xml", "<OFD/>");
        zip("a docx without relationships", "R-FORMAT-REFUSED.word", "word/document.xml", "<document/>");
        zip("a pptx without relationships", "R-FORMAT-REFUSED.powerpoint", "ppt/presentation.xml", "<presentation/>");
        zip("an xlsb without relationships", "R-FORMAT-REFUSED.xlsb", "xl/workbook.bin", "\1\2\3");
        zip("a zip of workbooks", "R-FORMAT-REFUSED.archive", "申报表.xlsx", "PK");
        zip("a jar", "R-FORMAT-REFUSED.archive", "META-INF/MANIFEST.MF", "Main-Class: Evil");
        zip("a package of types only", "R-DAMAGED.relationship", GoodForm.TYPES, "<Types/>");
        add("a docx that is named as a workbook", "R-FORMAT-REFUSED.word", () -> {
            Map<String, byte[]> parts = GoodForm.parts();
            parts.put(GoodForm.WORKBOOK, "<document xmlns='urn:word'/>".getBytes(UTF_8));
            parts.put("word/document.xml", "<document/>".getBytes(UTF_8));
            return RawZip.of(parts).bytes();
        });
    }

    private void zip(String name, String verdict, String part, String content) {
        add(name, verdict, () -> RawZip.of(Map.of(part, content.getBytes(UTF_8)))
                .bytes());
    }

    private void text(String name, String verdict, String content) {
        add(name, verdict, () -> content.getBytes(UTF_8));
    }

    private void bytes(String name, String verdict, String content) {
        add(name, verdict, () -> content.getBytes(ISO_8859_1));
    }

    private void add(String name, String verdict, Supplier<byte[]> content) {
        files.add(new HostileFile(name, verdict, content));
    }
}
