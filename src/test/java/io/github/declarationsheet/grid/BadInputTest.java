package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no workbook, or a broken one: one sentence each. */
class BadInputTest {

    private static final byte[] GOOD = Zips.sheet("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>")
            .bytes();

    @ParameterizedTest
    @MethodSource
    void a_file_of_another_kind_is_refused_by_name(String kind, byte[] bytes, FindingCode code, String message) {
        Finding finding = Opening.refused(bytes);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location()).isEqualTo(Location.file("申报表.xlsx"));
        assertThat(finding.message(Locale.CHINESE)).startsWith(message);
        assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{").isNotEqualTo(code.id());
    }

    static Stream<Arguments> a_file_of_another_kind_is_refused_by_name() throws IOException {
        return Stream.of(
                of("empty", new byte[0], GridFindings.EMPTY, "文件是空的"),
                of("text", "项目名称,文体事务管理\n", GridFindings.NOT_WORKBOOK, "文件内容不是 Excel 工作簿"),
                of("noise", new byte[] {1, 2, 3, 0, -1}, GridFindings.NOT_WORKBOOK, "文件内容不是 Excel 工作簿"),
                of("pdf", "%PDF-1.7\n", GridFindings.FORMAT_REFUSED, "这是 PDF"),
                of("rar", "Rar!\u001A\7\1\0", GridFindings.FORMAT_REFUSED, "这是压缩包"),
                of("7z", bytes(0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0), GridFindings.FORMAT_REFUSED, "这是压缩包"),
                of("gz", bytes(0x1F, 0x8B, 8), GridFindings.FORMAT_REFUSED, "这是压缩包"),
                of("png", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), GridFindings.FORMAT_REFUSED, "这是图片"),
                of("jpg", bytes(0xFF, 0xD8, 0xFF, 0xE0), GridFindings.FORMAT_REFUSED, "这是图片"),
                of("rtf", "{\\rtf1\\ansi", GridFindings.FORMAT_REFUSED, "这是 Word"),
                of("biff2", bytes(9, 0, 4, 0, 2, 0, 0x10, 0), GridFindings.FORMAT_REFUSED, "这是 Excel 97 以前"),
                of(
                        "html",
                        "\uFEFF\r\n <HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>",
                        GridFindings.FORMAT_REFUSED,
                        "这是网页"),
                of("mhtml", "MIME-Version: 1.0\r\n", GridFindings.FORMAT_REFUSED, "这是网页"),
                of("table", "<table><tr><td>项目名称</td></tr></table>", GridFindings.FORMAT_REFUSED, "这是网页"),
                of(
                        "xml 2003",
                        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                        GridFindings.FORMAT_REFUSED,
                        "这是 XML 表格 2003"),
                of(
                        "xml 2003 in UTF-16",
                        "\uFEFF<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                                .getBytes(StandardCharsets.UTF_16LE),
                        GridFindings.FORMAT_REFUSED,
                        "这是 XML 表格 2003"),
                of("xml", "<?xml version=\"1.0\"?><a/>", GridFindings.FORMAT_REFUSED, "这是 XML 文件"),
                of(
                        "ods",
                        Zips.empty()
                                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .bytes(),
                        GridFindings.FORMAT_REFUSED,
                        "这是 OpenDocument 表格"),
                of(
                        "odt",
                        Zips.empty()
                                .with("mimetype", "application/vnd.oasis.opendocument.text")
                                .bytes(),
                        GridFindings.FORMAT_REFUSED,
                        "这是 OpenDocument 文档"),
                of("ofd", Zips.empty().with("OFD.xml", "<x/>").bytes(), GridFindings.FORMAT_REFUSED, "这是 PDF 或 OFD"),
                of("zip", Zips.empty().with("1.xlsx", "x").bytes(), GridFindings.FORMAT_REFUSED, "这是压缩包"),
                of(
                        "xlsb",
                        Zips.sheet("")
                                .renamed("xl/workbook.xml", "xl/workbook.bin")
                                .replaced("_rels/.rels", "workbook.xml", "workbook.bin")
                                .bytes(),
                        GridFindings.FORMAT_REFUSED,
                        "这是 Excel 二进制工作簿"),
                of("docx", docx(), GridFindings.FORMAT_REFUSED, "这是 Word"),
                of("pptx", pptx(), GridFindings.FORMAT_REFUSED, "这是 PowerPoint"),
                of("doc", ole2("WordDocument"), GridFindings.FORMAT_REFUSED, "这是 Word"),
                of("ppt", ole2("PowerPoint Document"), GridFindings.FORMAT_REFUSED, "这是 PowerPoint"),
                of("xls of 95", ole2("Book"), GridFindings.FORMAT_REFUSED, "这是 Excel 97 以前"),
                of("msg", ole2("__properties_version1.0"), GridFindings.FORMAT_REFUSED, "这是旧版 Office 文件"),
                of("broken xls", ole2("Workbook"), GridFindings.DAMAGED, "旧版 Excel（xls）文件已损坏"),
                of(
                        "truncated xls",
                        Arrays.copyOf(Workbooks.bytes("s1-xls-sheetjs.xls"), 2000),
                        GridFindings.DAMAGED,
                        "旧版 Excel（xls）文件已损坏"),
                of("encrypted xlsx", encrypted(), GridFindings.ENCRYPTED, "文件设有打开密码"),
                of("encrypted xls", encryptedXls(), GridFindings.ENCRYPTED, "文件设有打开密码"));
    }

    @ParameterizedTest
    @MethodSource
    void a_broken_workbook_is_refused(String message, byte[] bytes) {
        Finding finding = Opening.refused(bytes);
        assertThat(finding.code()).isEqualTo(GridFindings.DAMAGED);
        assertThat(finding.message(Locale.CHINESE)).startsWith(message);
    }

    static Stream<Arguments> a_broken_workbook_is_refused() {
        Zips good = Zips.sheet("<sheetData/>");
        return Stream.of(
                Arguments.of("文件不完整", Arrays.copyOf(GOOD, GOOD.length - 30)),
                Arguments.of("文件不完整", Arrays.copyOf(GOOD, GOOD.length / 2)),
                Arguments.of("文件不完整", concat(GOOD, new byte[] {0})),
                Arguments.of("文件的压缩包目录有误", concat("PK\3\4 garbage".getBytes(StandardCharsets.US_ASCII), GOOD)),
                Arguments.of(
                        "工作簿缺少内部文件“xl/worksheets/sheet1.xml”",
                        Zips.sheet("").without("xl/worksheets/sheet1.xml").bytes()),
                Arguments.of("工作簿的内部引用缺失", Zips.sheet("").without("_rels/.rels").bytes()),
                Arguments.of(
                        "工作簿的内部引用缺失（xl/workbook.xml）",
                        Zips.sheet("").without("xl/_rels/workbook.xml.rels").bytes()),
                Arguments.of(
                        "压缩包中“XL/Workbook.xml”出现两次",
                        Zips.sheet("").with("XL/Workbook.xml", "<a/>").bytes()),
                Arguments.of(
                        "压缩包中有不允许的路径“../../etc/x”",
                        Zips.sheet("").with("../../etc/x", "").bytes()),
                Arguments.of("“xl/worksheets/sheet1.xml”中单元格的位置", sheet("<row r='1'><c r='A2'><v>1</v></c></row>")),
                Arguments.of(
                        "“xl/worksheets/sheet1.xml”中同一单元格出现两次",
                        sheet("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>")),
                Arguments.of(
                        "“xl/worksheets/sheet1.xml”引用了不存在的文本", sheet("<row r='1'><c r='A1' t='s'><v>7</v></c></row>")),
                Arguments.of("“xl/worksheets/sheet1.xml”内容有误", sheet("<row r='1'><c r='A1' t='q'><v>7</v></c></row>")),
                Arguments.of("“xl/worksheets/sheet1.xml”内容有误", sheet("<row r='x'/>")),
                Arguments.of(
                        "“xl/worksheets/sheet1.xml”内容有误", sheet("<row r='1'><c r='1A'/><c r='7'><v>1</v></c></row>")),
                Arguments.of("“xl/worksheets/sheet1.xml”内容有误", sheet("<row r='1' r='2'/>")),
                Arguments.of("“xl/worksheets/sheet1.xml”内容有误", sheet("<row></roww>")),
                Arguments.of("“xl/worksheets/sheet1.xml”内容有误", sheet("<row><c t='str'><v>&nbsp;</v></c></row>")),
                Arguments.of("“xl/worksheets/sheet1.xml”内容有误", sheet("<row><c t='str'><v>\u0001</v></c></row>")),
                Arguments.of(
                        "“xl/worksheets/sheet1.xml”内容有误",
                        sheet("</sheetData><sheetData>").length == 0
                                ? GOOD
                                : good.with("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + Zips.MAIN + "'/>x")
                                        .bytes()),
                Arguments.of(
                        "“xl/worksheets/sheet1.xml”内容有误",
                        Zips.sheet("")
                                .with("xl/worksheets/sheet1.xml", "<worksheet/>")
                                .bytes()),
                Arguments.of(
                        "“xl/worksheets/sheet1.xml”内容有误",
                        Zips.sheet("").with("xl/worksheets/sheet1.xml", "").bytes()),
                Arguments.of("“xl/worksheets/sheet1.xml”含有不允许的 DOCTYPE", doctype("")),
                Arguments.of(
                        "“xl/worksheets/sheet1.xml”含有不允许的 DOCTYPE", doctype("<?xml version='1.0' encoding='GBK'?>")));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18, 22})
    void a_lie_in_the_directory_is_found_out(int field) {
        byte[] zip = GOOD.clone();
        int central = indexOf(zip, "PK\1\2");
        // checksum at 16, packed size at 20, size at 24 of the central header
        zip[central + field + 2] ^= 1;
        assertThat(Opening.refused(zip).code()).isEqualTo(GridFindings.DAMAGED);
    }

    @Test
    void every_truncation_and_every_flipped_byte_is_a_finding_or_a_book() {
        for (int i = 0; i < GOOD.length; i++) {
            assertThat(Opening.open(Arrays.copyOf(GOOD, i))).isInstanceOf(Opened.Refused.class);
            byte[] flipped = GOOD.clone();
            flipped[i] ^= 0x55;
            assertThat(Opening.open(flipped)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource
    void what_exceeds_a_limit_is_refused_by_the_name_of_the_limit(Limits limits, String message) {
        byte[] zip = Zips.sheet(
                        "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>甲乙丙丁</t></is></c><c r='B1'><v>1</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='A2:B2'/></mergeCells>")
                .bytes();
        Finding finding = Opening.refused(zip, limits);
        assertThat(finding.code()).isEqualTo(GridFindings.LIMIT);
        assertThat(finding.message(Locale.CHINESE)).startsWith(message);
    }

    static Stream<Arguments> what_exceeds_a_limit_is_refused_by_the_name_of_the_limit() {
        Limits limits = Limits.STANDARD;
        return Stream.of(
                Arguments.of(limits.withFileBytes(100), "文件大小超出限制（100 B）"),
                Arguments.of(limits.withEntries(3), "压缩包内的文件数超出限制（3）"),
                Arguments.of(limits.withPartBytes(100), "“_rels/.rels”展开后超出限制（100 B）"),
                Arguments.of(limits.withTotalBytes(900), "文件展开后超出限制（900 B，至“xl/worksheets/sheet1.xml”）"),
                Arguments.of(limits.withCells(1), "“xl/worksheets/sheet1.xml”：有内容的单元格超出限制（1 个）"),
                Arguments.of(limits.withTextLength(3), "“xl/worksheets/sheet1.xml”中有文本超出限制（3 字）"),
                Arguments.of(limits.withMerges(1), "“xl/worksheets/sheet1.xml”的合并单元格超出限制（1 处）"),
                Arguments.of(limits.withDepth(4), "“xl/worksheets/sheet1.xml”的嵌套层数超出限制（4）"));
    }

    @Test
    void a_cell_beyond_the_sheet_is_refused() {
        assertThat(Opening.refused(sheet("<row r='1048577'><c><v>1</v></c></row>"))
                        .message(Locale.CHINESE))
                .startsWith("“xl/worksheets/sheet1.xml”有单元格超出最大行数（1048576）");
        assertThat(Opening.refused(sheet("<row r='1'><c r='XFE1'><v>1</v></c></row>"))
                        .message(Locale.CHINESE))
                .startsWith("“xl/worksheets/sheet1.xml”有单元格超出最大列数（16384）");
    }

    @Test
    void an_old_workbook_has_its_own_limit() {
        assertThat(Opening.refused(Workbooks.bytes("s1-xls-sheetjs.xls"), Limits.STANDARD.withXlsBytes(5000))
                        .message(Locale.CHINESE))
                .isEqualTo("旧版 Excel（xls）文件超出限制（5000 B）。请另存为 xlsx 后重新提交。");
    }

    @Test
    void an_old_workbook_of_very_many_blank_cells_never_becomes_objects() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int row = 0; row < 5000; row++) {
            // MULBLANK: 256 cells in 518 bytes
            stream.writeBytes(bytes(0xBE, 0, 0x06, 0x02, row & 0xFF, row >> 8, 0, 0));
            stream.writeBytes(new byte[512]);
            stream.writeBytes(bytes(0xFF, 0));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(stream.toByteArray()), "Workbook");
            files.writeFilesystem(out);
        }
        assertThat(Opening.refused(out.toByteArray()).message(Locale.CHINESE))
                .startsWith("“Workbook”：有内容的单元格超出限制（1000000 个）");
    }

    private static Arguments of(String kind, Object content, FindingCode code, String message) {
        byte[] bytes = content instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) content;
        return Arguments.of(kind, bytes, code, message);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] sheet(String rows) {
        return Zips.sheet("<sheetData>" + rows + "</sheetData>").bytes();
    }

    private static byte[] doctype(String declaration) {
        String xml = declaration + "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet xmlns='"
                + Zips.MAIN + "'/>";
        return Zips.sheet("").with("xl/worksheets/sheet1.xml", xml).bytes();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static int indexOf(byte[] bytes, String ascii) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(ascii);
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

    private static byte[] ole2(String stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] encrypted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(GOOD);
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] encryptedXls() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("123456");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(1);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }
}
