package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is no workbook we read: one sentence that says what it is and what to do, whatever its name. */
class RefusalTest {

    private static final String SAVE_AS = "。请在 Excel 或 WPS 中打开，另存为 xlsx 后重新提交。";
    private static final String SAVE_AS_EN = " Open the file in Excel or WPS, save it as xlsx and submit it again.";
    private static final String SAVE_IT_EN = " Open it in Excel or WPS, save it as xlsx and submit it again.";
    private static final String PAGES = "R-FORMAT-REFUSED | 这是 PDF 或 OFD 版式文件，无法导入。请提交填报时的 xlsx 文件。"
            + " | This is a page file (PDF or OFD). Submit the xlsx file that was filled in.";
    private static final String ARCHIVE = "R-FORMAT-REFUSED | 这是压缩包，不是工作簿。请解压后提交其中的 xlsx 文件。"
            + " | This is an archive, not a workbook. Unpack it and submit the xlsx files in it.";
    private static final String PICTURE = "R-FORMAT-REFUSED | 这是图片，无法导入。请提交填报时的 xlsx 文件。"
            + " | This is a picture. Submit the xlsx file that was filled in.";
    private static final String WORD = "R-FORMAT-REFUSED | 这是 Word 文档。请将表格填入 xlsx 模板后提交。"
            + " | This is a Word document. Fill in the xlsx template and submit that.";
    private static final String SLIDES = "R-FORMAT-REFUSED | 这是 PowerPoint 演示文稿。请将表格填入 xlsx 模板后提交。"
            + " | This is a PowerPoint presentation. Fill in the xlsx template and submit that.";
    private static final String OLD_EXCEL = "R-FORMAT-REFUSED | 这是 Excel 97 以前的旧格式" + SAVE_AS
            + " | This is an Excel format from before 97." + SAVE_AS_EN;
    private static final String WEB_PAGE = "R-FORMAT-REFUSED | 这是网页（HTML），不是真正的工作簿" + SAVE_AS
            + " | This is a web page (HTML), no true workbook." + SAVE_IT_EN;
    private static final String XML_2003 =
            "R-FORMAT-REFUSED | 这是 XML 表格 2003 格式" + SAVE_AS + " | This is an XML Spreadsheet 2003." + SAVE_IT_EN;
    private static final String XML = "R-FORMAT-REFUSED | 这是 XML 文件，不是工作簿。请提交用 Excel 或 WPS 保存的 xlsx 文件。"
            + " | This is an XML file, not a workbook. Submit an xlsx file saved by Excel or WPS.";
    private static final String ODS = "R-FORMAT-REFUSED | 这是 OpenDocument 表格（ods）" + SAVE_AS
            + " | This is an OpenDocument spreadsheet (ods)." + SAVE_IT_EN;
    private static final String ODF = "R-FORMAT-REFUSED | 这是 OpenDocument 文档，不是工作簿。请将表格填入 xlsx 模板后提交。"
            + " | This is an OpenDocument document, not a workbook. Fill in the xlsx template and submit that.";
    private static final String UOF = "R-FORMAT-REFUSED | 这是标文通（UOF）文档。请在 WPS 中打开，另存为 xlsx 后重新提交。"
            + " | This is a document in the Chinese format UOF. Open it in WPS, save it as xlsx and submit it again.";
    private static final String NUMBERS = "R-FORMAT-REFUSED | 这是 Apple Numbers 等 iWork 文档。请导出为 Excel（xlsx）后重新提交。"
            + " | This is an iWork document such as those of Numbers. Export it to Excel (xlsx) and submit that.";
    private static final String XLSB =
            "R-FORMAT-REFUSED | 这是 Excel 二进制工作簿（xlsb）" + SAVE_AS + " | This is a binary workbook (xlsb)." + SAVE_IT_EN;
    private static final String OLE2 = "R-FORMAT-REFUSED | 这是旧版 Office 文件，但不是工作簿。请提交用 Excel 或 WPS 保存的 xlsx 文件。"
            + " | This is an old Office file, but no workbook. Submit an xlsx file saved by Excel or WPS.";
    private static final String RIGHTS = "R-ENCRYPTED | 文件的加密方式不受支持（如权限管理）。请取消加密后另存为 xlsx 再提交。"
            + " | The file is encrypted in a way that is not supported, such as rights management."
            + " Remove the encryption, save it as xlsx and submit it again.";
    private static final String TEXT = "R-NOT-WORKBOOK | 这是文本文件（如 CSV），不是工作簿" + SAVE_AS
            + " | This is a text file such as CSV, not a workbook." + SAVE_AS_EN;
    private static final String UNKNOWN = "R-NOT-WORKBOOK | 文件内容不是 Excel 工作簿（可能只改了扩展名），请提交用 Excel 或 WPS 保存的 xlsx 文件。"
            + " | The file is no Excel workbook, whatever its name says. Submit an xlsx file saved by Excel or WPS.";
    private static final String EMPTY =
            "R-EMPTY | 文件是空的（0 字节），请重新导出或重新上传原文件。" + " | The file is empty (0 bytes). Export or upload it again.";

    @ParameterizedTest
    @MethodSource
    void a_file_of_another_kind_is_refused_by_name(String kind, byte[] file, String expected) {
        Finding finding = Opening.refused(file);

        assertThat(finding.code().id() + " | " + finding.message(Locale.CHINESE) + " | "
                        + finding.message(Locale.ENGLISH))
                .isEqualTo(expected);
        assertThat(finding.message(Locale.CHINESE)).hasSizeLessThanOrEqualTo(60);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location()).isEqualTo(Location.file("申报表.xlsx"));
    }

    static Stream<Arguments> a_file_of_another_kind_is_refused_by_name() throws IOException {
        return Stream.of(pages(), spreadsheets(), markup(), zips(), texts(), containers())
                .flatMap(s -> s);
    }

    private static Stream<Arguments> pages() {
        return Stream.of(
                of("pdf", "%PDF-1.7\n", PAGES),
                of("ofd", zip("OFD.xml"), PAGES),
                of("xps", zip("FixedDocSeq.fdseq"), PAGES),
                of("rar", "Rar!\u001A\7\1\0", ARCHIVE),
                of("7z", "7z\u00BC\u00AF'\u001C\0", ARCHIVE),
                of("gz", "\u001F\u008B\b", ARCHIVE),
                of("xz", "\u00FD7zXZ\0", ARCHIVE),
                of("tar", "申报表/".length() + "\0".repeat(256) + "ustar\0", ARCHIVE),
                of("png", "\u0089PNG\r\n\u001A\n", PICTURE),
                of("jpg", "\u00FF\u00D8\u00FF\u00E0", PICTURE),
                of("gif", "GIF89a", PICTURE),
                of("tif", "II*\0", PICTURE),
                of("bmp", "BM6\u0010\0\0\0\0\0\0", PICTURE),
                of("webp", "RIFF$\0\0\0WEBPVP8 ", PICTURE),
                of("heic", "\0\0\0\u0018ftypheic", PICTURE));
    }

    private static Stream<Arguments> spreadsheets() throws IOException {
        return Stream.of(
                of("biff2 by SheetJS", fixture("biff2.xls"), OLD_EXCEL),
                of("biff5 by SheetJS", fixture("biff5.xls"), OLD_EXCEL),
                of("biff7 by gnumeric", fixture("biff7.xls"), OLD_EXCEL),
                of("xlsb by SheetJS", fixture("sheetjs.xlsb"), XLSB),
                of(
                        "xml 2003",
                        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>"
                                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                        XML_2003),
                of(
                        "xml 2003 with a prefix and a comment",
                        "<?xml version=\"1.0\"?><!-- <html> --><ss:Workbook xmlns:html=\"http://www.w3.org/TR/REC-html40\""
                                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                        XML_2003),
                of(
                        "xml 2003 in UTF-16",
                        "\uFEFF<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                .getBytes(StandardCharsets.UTF_16LE),
                        XML_2003),
                of("ods", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ODS),
                of("ods template", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet-template"), ODS),
                of("fods", flat("spreadsheet"), ODS),
                of("numbers", zip("Index/Document.iwa"), NUMBERS));
    }

    private static Stream<Arguments> markup() {
        return Stream.of(
                of(
                        "html of Excel",
                        "\uFEFF\r\n <HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>",
                        WEB_PAGE),
                of("a table", "<table><tr><td>项目名称</td></tr></table>", WEB_PAGE),
                of("a style before it", "<style>td{}</style><table>", WEB_PAGE),
                of("html in GBK", "<html><td>项目名称".getBytes(Charset.forName("GBK")), WEB_PAGE),
                of("html with doctype", "<!-- 导出 -->\n<!DOCTYPE html PUBLIC \"x\"><p>", WEB_PAGE),
                of("xhtml", "<?xml version=\"1.0\"?><!DOCTYPE html><html>", WEB_PAGE),
                of("mhtml", "MIME-Version: 1.0\r\n", WEB_PAGE),
                of(
                        "mhtml by a browser",
                        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
                        WEB_PAGE),
                of("xml", "<?xml version=\"1.0\"?><a/>", XML),
                of("xml that is cut", "<?xml version=\"1.0\"?>", XML),
                of("fodt", flat("text"), ODF),
                of("uof", "<?xml version=\"1.0\"?><uof:UOF xmlns:uof=\"http://schemas.uof.org/cn/2003/uof\">", UOF),
                of(
                        "Word 2003 xml",
                        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument"
                                + " xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
                        WORD),
                of("rtf", "{\\rtf1\\ansi", WORD));
    }

    private static Stream<Arguments> zips() throws IOException {
        return Stream.of(
                of("zip of a workbook", zip("1.xlsx"), ARCHIVE),
                of("epub", zip("mimetype", "application/epub+zip"), ARCHIVE),
                of("uof 2", zip("uof.xml"), UOF),
                of("odt", zip("mimetype", "application/vnd.oasis.opendocument.text"), ODF),
                of("docx", docx(), WORD),
                of("pptx", pptx(), SLIDES));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                of("empty", "", EMPTY),
                of("csv", "项目名称,文体事务管理\r\n", TEXT),
                of("csv in GBK", "项目名称,文体事务管理\r\n".getBytes(Charset.forName("GBK")), TEXT),
                of("text in UTF-16", "\uFEFF项目名称\t文体事务管理".getBytes(StandardCharsets.UTF_16LE), TEXT),
                of("sylk", "ID;PWXL;N;E\r\n", TEXT),
                of("json", "{\"declarations\":[]}", TEXT),
                of("a comparison", "<5 个工作日", TEXT),
                of("noise", "\1\2\3\0\u00FF", UNKNOWN),
                of("noise behind a bracket", "<\1\2", UNKNOWN));
    }

    private static Stream<Arguments> containers() throws IOException {
        return Stream.of(
                of("doc, or wps", ole2("WordDocument"), WORD),
                of("ppt, or dps", ole2("PowerPoint Document"), SLIDES),
                of("xls of 95", ole2("Book"), OLD_EXCEL),
                of("msg", ole2("__properties_version1.0"), OLE2),
                of("rights management", ole2("Workbook", "\tDRMContent"), RIGHTS));
    }

    /** A text stands for its UTF-8 if it has characters beyond Latin 1, else for its bytes. */
    private static Arguments of(String kind, String content, String expected) {
        boolean latin = content.chars().allMatch(c -> c < 256);
        return of(kind, content.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8), expected);
    }

    private static Arguments of(String kind, byte[] content, String expected) {
        return Arguments.of(kind, content, expected);
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/refused", name));
    }

    private static byte[] zip(String part) {
        return zip(part, "x");
    }

    private static byte[] zip(String part, String content) {
        return Zips.empty().with(part, content).bytes();
    }

    /** As LibreOffice writes it: the kind stands behind thirty namespaces. */
    private static String flat(String kind) {
        StringBuilder root = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document");
        for (int i = 0; i < 80; i++) {
            root.append(" xmlns:n").append(i).append("=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\"");
        }
        return root.append(" office:mimetype=\"application/vnd.oasis.opendocument.")
                .append(kind)
                .append("\"><office:meta><dc:title>table</dc:title>")
                .toString();
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("项目名称");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] pptx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] ole2(String... streams) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (String stream : Arrays.asList(streams)) {
                files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
