package io.github.declarationsheet.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A form without fault, as the parts of an xlsx and as an xls: what the hostile files are made of. */
final class GoodForm {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static final String RELS = "_rels/.rels";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String WORKBOOK_RELS = "xl/_rels/workbook.xml.rels";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String CUSTOM = "docProps/custom.xml";
    static final String CORE = "docProps/core.xml";
    static final String TYPES = "[Content_Types].xml";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    /** By row; a number stands as a number. */
    static final List<List<String>> ROWS = List.of(
            List.of("财政项目支出绩效目标申报表"),
            List.of("（2024年度）"),
            List.of("项目名称", "文体事务管理", "项目性质", "其他经常性项目"),
            List.of("主管部门", "中山街道办事处", "实施单位", "社区党群服务中心"),
            List.of("计划开始日期", "2024-01-01", "计划完成日期", "2024-12-31"),
            List.of("年度资金申请总额（元）", "3919500"),
            List.of("年度总体目标", "丰富居民文化生活，办好非遗主题活动。"),
            List.of("一级指标", "二级指标", "三级指标", "年度指标值"),
            List.of("产出指标", "数量指标", "走访慰问次数", "≥22.00(次)"),
            List.of("效益指标", "社会效益指标", "协助维护社会稳定", "良好"),
            List.of("满意度指标", "服务对象满意度指标", "居民满意度", "≥90.00(%)"));

    private GoodForm() {}

    /** The parts of the workbook in the order of the package; all that are read, and two that are not. */
    static Map<String, byte[]> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(TYPES, XML + "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        parts.put(
                RELS,
                relationships(
                        relationship("rId1", OFFICE + "/officeDocument", WORKBOOK),
                        relationship("rId2", OFFICE + "/custom-properties", CUSTOM)));
        parts.put(
                WORKBOOK,
                XML + "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                        + "'><sheets><sheet name='申报表' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                WORKBOOK_RELS,
                relationships(
                        relationship("rId1", OFFICE + "/worksheet", "worksheets/sheet1.xml"),
                        relationship("rId2", OFFICE + "/sharedStrings", "sharedStrings.xml"),
                        relationship("rId3", OFFICE + "/styles", "styles.xml")));
        parts.put(SHEET, worksheet("<sheetData>" + rows(0) + "</sheetData>"));
        parts.put(STRINGS, strings());
        parts.put(
                STYLES,
                XML + "<styleSheet xmlns='" + MAIN
                        + "'><numFmts><numFmt numFmtId='164' formatCode='#,##0.00'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>");
        parts.put(
                CUSTOM,
                XML + "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'/>");
        parts.put(CORE, XML + "<coreProperties/>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** Those parts without which, or with a fault in which, there is no book. */
    static List<String> read() {
        return List.of(RELS, WORKBOOK, WORKBOOK_RELS, SHEET, STRINGS, STYLES, CUSTOM);
    }

    static String worksheet(String content) {
        return XML + "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>";
    }

    /** The rows of the form, so many rows further down. */
    static String rows(int down) {
        StringBuilder xml = new StringBuilder();
        int text = 0;
        for (int r = 0; r < ROWS.size(); r++) {
            int number = r + 1 + down;
            xml.append("<row r='").append(number).append("'>");
            List<String> row = ROWS.get(r);
            for (int c = 0; c < row.size(); c++) {
                String ref = "ABCD".charAt(c) + Integer.toString(number);
                if (isNumber(row.get(c))) {
                    xml.append("<c r='" + ref + "' s='1'><v>")
                            .append(row.get(c))
                            .append("</v></c>");
                } else {
                    xml.append("<c r='" + ref + "' t='s'><v>").append(text++).append("</v></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    static String strings() {
        StringBuilder xml = new StringBuilder(XML + "<sst xmlns='" + MAIN + "'>");
        for (String text : texts()) {
            xml.append("<si><t>").append(text).append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    static String relationships(String... relationships) {
        return XML + "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + String.join("", relationships) + "</Relationships>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + type + "' Target='" + target + "'/>";
    }

    static byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            fill(workbook.createSheet("申报表"));
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void fill(Sheet sheet) {
        for (int r = 0; r < ROWS.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < ROWS.get(r).size(); c++) {
                String text = ROWS.get(r).get(c);
                if (isNumber(text)) {
                    row.createCell(c).setCellValue(Double.parseDouble(text));
                } else {
                    row.createCell(c).setCellValue(text);
                }
            }
        }
    }

    static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        ROWS.forEach(row -> row.stream().filter(t -> !isNumber(t)).forEach(texts::add));
        return texts;
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
