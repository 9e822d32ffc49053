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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are broken or too large: one sentence each. */
class BadInputTest {

    private static final byte[] GOOD = Zips.sheet("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>")
            .bytes();

    @ParameterizedTest
    @MethodSource
    void what_can_not_be_opened_is_refused_by_name(String kind, byte[] bytes, FindingCode code, String message) {
        Finding finding = Opening.refused(bytes);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location()).isEqualTo(Location.file("申报表.xlsx"));
        assertThat(finding.message(Locale.CHINESE)).startsWith(message);
        assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{").isNotEqualTo(code.id());
    }

    static Stream<Arguments> what_can_not_be_opened_is_refused_by_name() throws IOException {
        return Stream.of(
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
