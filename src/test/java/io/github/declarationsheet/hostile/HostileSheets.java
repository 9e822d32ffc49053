package io.github.declarationsheet.hostile;

import static io.github.declarationsheet.hostile.GoodForm.SHEET;
import static io.github.declarationsheet.hostile.GoodForm.STRINGS;
import static io.github.declarationsheet.hostile.GoodForm.STYLES;
import static io.github.declarationsheet.hostile.GoodForm.WORKBOOK;
import static io.github.declarationsheet.hostile.HostileFile.READ;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Sound packages whose sheets are not: lies about sizes, strays, storms of cells and merges, numbers that are none. */
final class HostileSheets {

    private static final int MANY = 100_000;

    private final List<HostileFile> files = new ArrayList<>();

    private HostileSheets() {}

    static List<HostileFile> files() {
        HostileSheets sheets = new HostileSheets();
        sheets.lies();
        sheets.strays();
        sheets.merges();
        sheets.cells();
        sheets.values();
        sheets.texts();
        sheets.storms();
        return sheets.files;
    }

    private void lies() {
        sheet("a dimension of the whole sheet", READ, "<dimension ref='A1:XFD1048576'/>", "", "");
        sheet("a dimension of one cell", READ, "<dimension ref='A1'/>", "", "");
        sheet("a dimension that is none", READ, "<dimension ref='&#x9;=cmd|x'/>", "", "");
        sheet(
                "2^31 columns said to be hidden",
                READ,
                "<cols><col min='1' max='2147483648' hidden='1'/></cols>",
                "",
                "");
        sheet("columns hidden backwards", READ, "<cols><col min='9' max='2' hidden='1'/></cols>", "", "");
        strings("2^31 texts said", READ, s -> s.replace("<sst ", "<sst uniqueCount='2147483648' count='-1' "));
        strings("2^31 texts said, without a number", READ, s -> s.replace("<sst ", "<sst uniqueCount='evil' "));
        part("2^31 styles said", READ, STYLES, s -> s.replace("<cellXfs>", "<cellXfs count='2147483648'>"));
        sheet("spans that lie", READ, "", "<row r='30' spans='1:2147483648'/>", "");
        sheet("merges said to be 2^31", READ, "", "", "<mergeCells count='2147483648'/>");
        part("a format of an id that is none", READ, STYLES, s -> s.replace("numFmtId='0'", "numFmtId='-2147483649'"));
    }

    private void strays() {
        sheet("a space in the last cell", READ, "", "<row r='1048576'><c r='XFD1048576' s='1'/></row>", "");
        sheet("a text in the last cell", READ, "", row(1_048_576, "XFD", "审计抽查"), "");
        part(
                "1,000 forms side by side and a text in the last row",
                "1000 read",
                SHEET,
                s -> GoodForm.worksheet("<sheetData>" + wideForms() + row(1_048_576, "XFD", "审计抽查") + "</sheetData>"));
        sheet("a cell after the last row", "R-LIMIT.rows", "", row(1_048_577, "A", "甲"), "");
        sheet("a cell after the last column", "R-LIMIT.columns", "", row(40, "XFE", "甲"), "");
        sheet("row 2^31", "R-DAMAGED.xml", "", row(2_000_000_000, "A", "甲"), "");
        sheet("row 2^40", "R-DAMAGED.xml", "", "<row r='1099511627776'/>", "");
        sheet("row 0", "R-DAMAGED.xml", "", "<row r='0'><c r='A0'><v>1</v></c></row>", "");
        sheet("row -1", "R-DAMAGED.xml", "", "<row r='-1'/>", "");
        sheet("a column of ten letters", "R-DAMAGED.xml", "", "<row r='40'><c r='AAAAAAAAAA40'><v>1</v></c></row>", "");
        sheet("a million empty rows", READ, "", repeat(1_000_000, i -> "<row r='" + (i + 20) + "' ht='13.5'/>"), "");
        sheet("a million empty cells", READ, "", "<row r='20'>" + "<c/>".repeat(1_000_000) + "</row>", "");
        sheet(
                "a million styled blanks",
                READ,
                "",
                repeat(60, i -> "<row r='" + (i + 20) + "'>" + "<c s='1'><v/></c>".repeat(16_384) + "</row>"),
                "");
    }

    /** Forms side by side over all columns, and a text in the last row: what looks at every row once for each form hangs. */
    private static String wideForms() {
        StringBuilder rows = new StringBuilder();
        for (int r = 0; r < GoodForm.ROWS.size(); r++) {
            rows.append("<row>");
            for (int form = 0; form < 1_000; form++) {
                for (int c = 0; c < 4; c++) {
                    List<String> row = GoodForm.ROWS.get(r);
                    rows.append("<c t='inlineStr'><is><t>")
                            .append(c < row.size() ? row.get(c) : "")
                            .append("</t></is></c>");
                }
                rows.append("<c/>");
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    private void merges() {
        sheet(
                "a million merges",
                "R-LIMIT.merges",
                "",
                "",
                merged(repeat(1_000_000, i -> merge("A" + (i + 30) + ":B" + (i + 30)))));
        sheet("a merge over the whole sheet", "R-NO-FORM", "", "", merged(merge("A1:XFD1048576")));
        sheet("overlapping merges", "R-MERGE-DROPPED read", "", "", merged(merge("F3:G4") + merge("G4:H9")));
        sheet(
                "the same merge 50,000 times",
                READ,
                "",
                "",
                merged(merge("F30:G31").repeat(50_000)));
        sheet(
                "merges as wide as the sheet, 40,000 of them",
                READ,
                "",
                "",
                merged(repeat(40_000, i -> merge("A" + (i + 40) + ":XFD" + (i + 40)))));
        sheet("a merge that is none", "R-MERGE-DROPPED read", "", "", merged(merge("=1+1") + "<mergeCell/>"));
        sheet("a merge backwards", "R-MERGE-DROPPED read", "", "", merged(merge("H30:F20")));
        sheet("a merge beyond the sheet", "R-MERGE-DROPPED read", "", "", merged(merge("A30:ZZZZ9999999")));
    }

    private void cells() {
        sheet("a cell twice", "R-DAMAGED.twice", "", row(40, "A", "甲") + row(40, "A", "乙"), "");
        sheet("rows in any order", READ, "", row(50, "A", "甲") + row(40, "A", "乙"), "");
        sheet("a cell in another's row", "R-DAMAGED.position", "", "<row r='40'><c r='A41'><v>1</v></c></row>", "");
        sheet("a text that is not there", "R-DAMAGED.string", "", shared(99_999), "");
        sheet("text -1", "R-DAMAGED.string", "", shared(-1), "");
        sheet("text 2^31", "R-DAMAGED.string", "", shared(2_147_483_648L), "");
        sheet("a text of no number", "R-DAMAGED.string", "", "<row r='40'><c t='s'><v>evil</v></c></row>", "");
        sheet("a style that is not there", READ, "", "<row r='40'><c s='999999'><v>1</v></c></row>", "");
        sheet("a negative style", "R-DAMAGED.xml", "", "<row r='40'><c s='-1'><v>1</v></c></row>", "");
        sheet("an unknown type", "R-DAMAGED.xml", "", "<row r='40'><c t='evil'><v>1</v></c></row>", "");
        sheet("a formula that calls a program", READ, "", "<row r='40'><c><f>cmd|' /C calc'!A0</f></c></row>", "");
        sheet("600,000 cells", "R-LIMIT.cells", "", repeat(600_000, i -> "<row><c><v>1</v></c></row>"), "");
    }

    private void values() {
        for (String number : List.of("1e308", "-1.0e308", "1e999999999", "NaN", "INF", "4.9E-324")) {
            amount("the amount " + number, "R-UNREADABLE-VALUE other", number);
        }
        for (String number : List.of("-0", "1e-400")) {
            // a double holds no less than nothing
            amount("the amount " + number, "other", number);
        }
        amount("an amount of 50,000 digits", "R-UNREADABLE-VALUE other", "9".repeat(50_000));
        amount("an amount of 50,000 decimals", "other", "1." + "9".repeat(50_000));
        for (String serial : List.of("-1", "2958466", "1e15", "1e300", "-1.0e300")) {
            part(
                    "the date " + serial,
                    "R-UNREADABLE-VALUE other",
                    SHEET,
                    s -> s.replace("<c r='B5' t='s'><v>11</v></c>", "<c r='B5' s='1'><v>" + serial + "</v></c>"),
                    STYLES,
                    s -> s.replace("#,##0.00", "yyyy-mm-dd"));
        }
        part("a format of 90,000 characters", READ, STYLES, s -> s.replace("#,##0.00", "0".repeat(90_000)));
        part("a format of 200,000 characters", "R-LIMIT.text", STYLES, s -> s.replace("#,##0.00", "0".repeat(200_000)));
        part(
                "a format of nested brackets",
                READ,
                STYLES,
                s -> s.replace("#,##0.00", "[".repeat(5000) + "]".repeat(5000)));
        part("a format of 30,000 sections", READ, STYLES, s -> s.replace("#,##0.00", ";".repeat(30_000)));
        part(
                "a long format on very many numbers",
                READ,
                STYLES,
                s -> s.replace("#,##0.00", "0\"元\"".repeat(4_000)),
                SHEET,
                s -> s.replace(
                        "</sheetData>",
                        repeat(150_000, i -> "<row><c s='1'><v>" + i + "</v></c></row>") + "</sheetData>"));
    }

    private void texts() {
        strings("a text of 200,000 characters", "R-LIMIT.text", s -> s.replace("社区党群服务中心", "社".repeat(200_000)));
        strings(
                "a text of a million runs",
                "R-LIMIT.text",
                s -> s.replace("<t>社区党群服务中心</t>", "<r><t>社</t></r>".repeat(1_000_000)));
        strings(
                "a text of a million empty runs",
                READ,
                s -> s.replace("<t>社区党群服务中心</t>", "<t>社区党群服务中心</t>" + "<r><t/></r>".repeat(1_000_000)));
        strings("an unknown entity in a text", "R-DAMAGED.xml", s -> s.replace("社区党群", "&evil;"));
        strings("a character that XML does not have", "R-DAMAGED.xml", s -> s.replace("社区党群", "&#0;"));
        strings("a character beyond all characters", "R-DAMAGED.xml", s -> s.replace("社区党群", "&#x7FFFFFFF;"));
        strings("half a character", "R-DAMAGED.xml", s -> s.replace("社区党群", "&#xD800;"));
        strings("600,000 texts", "R-LIMIT.cells", s -> s.replace("</sst>", "<si/>".repeat(600_000) + "</sst>"));
        add("bytes that are not UTF-8 in a text", "R-DAMAGED.xml", () -> {
            byte[] xml = GoodForm.strings().getBytes(UTF_8);
            xml[new String(xml, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("<si><t>") + 8] = (byte) 0xFF;
            return RawZip.form(STRINGS, xml);
        });
        part(
                "one text of 90,000 characters in 300,000 cells",
                "R-LIMIT.total",
                STRINGS,
                s -> s.replace("</sst>", "<si><t>" + "项目名称".repeat(22_500) + "</t></si></sst>"),
                SHEET,
                s -> s.replace("</sheetData>", "<row><c t='s'><v>33</v></c></row>".repeat(300_000) + "</sheetData>"));
        part(
                "60 texts of 90,000 characters",
                READ,
                STRINGS,
                s -> s.replace("</sst>", "<si><t>" + "项目名称".repeat(22_500) + "</t></si></sst>"),
                SHEET,
                s -> s.replace("</sheetData>", "<row><c t='s'><v>33</v></c></row>".repeat(60) + "</sheetData>"));
        part("a sheet's name that is a formula", READ, WORKBOOK, s -> s.replace("申报表", "=cmd|x!A1"));
        part("a sheet's name of 100,000 characters", READ, WORKBOOK, s -> s.replace("申报表", "表".repeat(100_000)));
        part("a sheet's name of control characters", READ, WORKBOOK, s -> s.replace("申报表", "&#10;../..&#9;"));
        part(
                "100,000 names",
                READ,
                WORKBOOK,
                s -> s.replace(
                        "</workbook>",
                        "<definedNames>" + repeat(MANY, i -> "<definedName name='n" + i + "'>申报表!$A$1</definedName>")
                                + "</definedNames></workbook>"));
        part(
                "a name of the net",
                READ,
                WORKBOOK,
                s -> s.replace(
                        "</workbook>",
                        "<definedNames><definedName name='_xlnm.Auto_Open'>'\\\\127.0.0.1\\x'!A1</definedName></definedNames>"
                                + "</workbook>"));
    }

    private void storms() {
        for (String label : List.of("项目名称", "财政项目支出绩效目标申报表", "三级指标", "其他资金")) {
            storm("only " + label, label, 8);
            storm("only " + label + " in one column", label, 1);
            storm("only " + label + " in wide rows", label, 5_000);
        }
        part(
                "1,000 forms on a sheet",
                "1000 read",
                SHEET,
                s -> GoodForm.worksheet("<sheetData>" + repeat(1_000, i -> GoodForm.rows(i * 11)) + "</sheetData>"));
        add("1,000 sheets with a form each", "1000 read", () -> {
            Map<String, byte[]> parts = GoodForm.parts();
            StringBuilder sheets = new StringBuilder();
            for (int i = 0; i < 1000; i++) {
                sheets.append("<sheet name='").append(i).append("' r:id='rId1'/>");
            }
            String workbook = new String(parts.get(WORKBOOK), UTF_8);
            parts.put(
                    WORKBOOK,
                    workbook.replaceFirst("<sheet [^>]*>", sheets.toString()).getBytes(UTF_8));
            return RawZip.of(parts).bytes();
        });
    }

    private void storm(String name, String label, int columns) {
        part(
                name,
                "R-NO-FORM",
                SHEET,
                s -> GoodForm.worksheet("<sheetData>"
                        + repeat(MANY / columns, i -> "<row>" + "<c t='s'><v>0</v></c>".repeat(columns) + "</row>")
                        + "</sheetData>"),
                STRINGS,
                s -> "<sst xmlns='" + GoodForm.MAIN + "'><si><t>" + label + "</t></si></sst>");
    }

    private void amount(String name, String verdict, String number) {
        part(name, verdict, SHEET, s -> s.replace("<v>3919500</v>", "<v>" + number + "</v>"));
    }

    /** The form's sheet with something before its rows, something after them, and something after all. */
    private void sheet(String name, String verdict, String before, String rows, String after) {
        add(
                name,
                verdict,
                () -> RawZip.form(
                        SHEET,
                        GoodForm.worksheet(before + "<sheetData>" + GoodForm.rows(0) + rows + "</sheetData>" + after)));
    }

    private interface Change {
        String of(String xml);
    }

    private void strings(String name, String verdict, Change change) {
        part(name, verdict, STRINGS, change);
    }

    private void part(String name, String verdict, String part, Change change) {
        part(name, verdict, part, change, GoodForm.TYPES, s -> s + " ");
    }

    private void part(String name, String verdict, String part, Change change, String second, Change other) {
        add(name, verdict, () -> {
            Map<String, byte[]> parts = GoodForm.parts();
            changed(parts, part, change);
            changed(parts, second, other);
            return RawZip.of(parts).bytes();
        });
    }

    private static void changed(Map<String, byte[]> parts, String part, Change change) {
        String before = new String(parts.get(part), UTF_8);
        String after = change.of(before);
        if (after.equals(before)) {
            throw new IllegalStateException("Nothing changed in " + part);
        }
        parts.put(part, after.getBytes(UTF_8));
    }

    private static String row(long number, String column, String text) {
        return "<row r='" + number + "'><c r='" + column + number + "' t='inlineStr'><is><t>" + text
                + "</t></is></c></row>";
    }

    private static String shared(long index) {
        return "<row r='40'><c t='s'><v>" + index + "</v></c></row>";
    }

    private static String merged(String merges) {
        return "<mergeCells>" + merges + "</mergeCells>";
    }

    private static String merge(String ref) {
        return "<mergeCell ref='" + ref + "'/>";
    }

    private static String repeat(int times, IntFunction<String> text) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text.apply(i));
        }
        return all.toString();
    }

    private void add(String name, String verdict, Supplier<byte[]> content) {
        files.add(new HostileFile(name, verdict, content));
    }
}
