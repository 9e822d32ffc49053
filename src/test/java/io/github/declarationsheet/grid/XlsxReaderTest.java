package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format allows and not every writer does. */
class XlsxReaderTest {

    @Test
    void cells_without_positions_follow_each_other() {
        assertThat(Opening.texts(Zips.sheet("<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row>"
                        + "<row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
                        + "<row><c r='B9'><v>6</v></c></row></sheetData>")))
                .containsExactly("A1=1", "C1=2", "C5=3", "D5=4", "A6=5", "B9=6");
    }

    @Test
    void every_type_of_cell_is_read() {
        Zips zip = Zips.sheet("<sheetData><row r='1'>"
                        + "<c r='A1' t='s'><v>1</v></c>"
                        + "<c r='B1' t='inlineStr'><is><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space='preserve'> 乙</t></r>"
                        + "<rPh sb='0' eb='1'><t>jia</t></rPh></is></c>"
                        + "<c r='C1' t='str'><f>A1</f><v>_x005F_x000D_ a_x000A_b</v></c>"
                        + "<c r='D1' t='b'><v>1</v></c><c r='E1' t='b'><v>false</v></c>"
                        + "<c r='F1' t='e'><v>#REF!</v></c>"
                        + "<c r='G1' t='n'><v> 3919500 </v></c>"
                        + "<c r='H1' t='d'><v>2024-02-29T12:00:00</v></c>"
                        + "<c r='I1'><f>SUM(G1)</f></c>"
                        + "<c r='J1'><f>SUM(G1)</f><v/></c>"
                        + "<c r='K1'><v>NaN</v></c>"
                        + "</row></sheetData>")
                .strings("<si><t>不是</t></si><si><t>其他经常性项目</t><phoneticPr fontId='1'/></si>");
        List<Cell> cells = Opening.cells(zip);
        assertThat(cells)
                .extracting(Cell::kind)
                .containsExactly(
                        Cell.Kind.TEXT,
                        Cell.Kind.TEXT,
                        Cell.Kind.TEXT,
                        Cell.Kind.BOOLEAN,
                        Cell.Kind.BOOLEAN,
                        Cell.Kind.ERROR,
                        Cell.Kind.NUMBER,
                        Cell.Kind.NUMBER,
                        Cell.Kind.NO_VALUE,
                        Cell.Kind.NO_VALUE,
                        Cell.Kind.TEXT);
        assertThat(cells)
                .extracting(Cell::raw)
                .containsExactly(
                        "其他经常性项目",
                        "甲 乙",
                        "_x000D_ a\nb",
                        "TRUE",
                        "FALSE",
                        "#REF!",
                        "3919500",
                        "45351.5",
                        "",
                        "",
                        "NaN");
        assertThat(cells.get(7).date()).contains(LocalDateTime.of(2024, 2, 29, 12, 0));
        assertThat(cells)
                .filteredOn(Cell::formula)
                .extracting(c -> c.range().a1())
                .containsExactly("C1", "I1", "J1");
    }

    @Test
    void an_empty_text_makes_no_cell() {
        assertThat(Opening.cells(Zips.sheet("<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v/></c>"
                                + "<c r='C1' t='inlineStr'><is><t/></is></c><c r='D1' t='str'><f>A1</f><v></v></c>"
                                + "<c r='E1' s='3'/><c r='F1'><v></v></c></row></sheetData>")
                        .strings("<si><t></t></si>")))
                .isEmpty();
    }

    @Test
    void text_is_kept_to_the_character() {
        Zips zip = Zips.sheet(
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t> a&amp;b &#x4E2D;&#20013;&lt;<!-- 注 -->"
                        + "<![CDATA[<c&>]]><?x y?>\r\nz\rw\u2028&#13; </t></is></c></row></sheetData>");
        assertThat(Opening.cells(zip).get(0).raw()).isEqualTo(" a&b 中中<<c&>\nz\nw\u2028\r ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GBK", "UTF-8"})
    void every_encoding_that_xml_declares_is_read(String charset) {
        String mark = charset.equals("UTF-16LE") || charset.equals("UTF-16BE") ? "\uFEFF" : "";
        String xml = mark + "<?xml version=\"1.0\" encoding=\"" + charset.substring(0, Math.min(6, charset.length()))
                + "\" standalone='yes'?><!-- 表 --><worksheet xmlns='" + Zips.MAIN
                + "'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>项目名称&amp;</t></is></c></row></sheetData></worksheet>";
        String declared = charset.equals("UTF-8") ? xml.replace("UTF-8", "utf-8") : xml;
        Zips zip = Zips.sheet("").with("xl/worksheets/sheet1.xml", declared.getBytes(Charset.forName(charset)));
        assertThat(Opening.texts(zip)).containsExactly("A1=项目名称&");
    }

    @Test
    void a_byte_order_mark_and_a_replacement_character_are_read() {
        String xml = "\uFEFF<worksheet xmlns='" + Zips.MAIN
                + "'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>\uFFFD名\uD840\uDC00</t></is></c></row></sheetData></worksheet>\n";
        assertThat(Opening.texts(Zips.sheet("").with("xl/worksheets/sheet1.xml", xml)))
                .containsExactly("A1=\uFFFD名\uD840\uDC00");
    }

    @Test
    void prefixes_and_the_strict_namespace_are_read() {
        String strict = "http://purl.oclc.org/ooxml/";
        Zips zip = Zips.empty()
                .with(
                        "_rels/.rels",
                        Zips.rels("a", strict + "officeDocument/relationships/officeDocument", "/book/main.xml"))
                .with(
                        "book/main.xml",
                        "<x:workbook xmlns:x='" + strict + "spreadsheetml/main' xmlns:q='" + strict
                                + "officeDocument/relationships'><x:sheets><x:sheet name='a&amp;b' sheetId='1' q:id='b'/></x:sheets></x:workbook>")
                .with(
                        "book/_rels/main.xml.rels",
                        Zips.rels("b", strict + "officeDocument/relationships/worksheet", "../s/./One.XML"))
                .with(
                        "S/one.xml",
                        "<x:worksheet xmlns:x='" + strict
                                + "spreadsheetml/main' xmlns:o='other' xmlns='none'><x:sheetData><x:row r='1'>"
                                + "<x:c r='A1'><x:v>1</x:v><o:v>2</o:v></x:c><o:c r='B1'><x:v>3</x:v></o:c><c r='C1'><v>4</v></c>"
                                + "</x:row></x:sheetData></x:worksheet>");
        assertThat(Opening.texts(zip)).containsExactly("A1=1");
        assertThat(Opening.book(zip.bytes()).sheets().get(0).name()).isEqualTo("a&b");
    }

    @Test
    void a_namespace_that_changes_its_prefix_on_the_way_is_read() {
        Zips zip = Zips.sheet("<sheetData xmlns:y='" + Zips.MAIN + "'><row r='1'><y:c r='A1'><y:v>1</y:v></y:c>"
                + "<c xmlns='other' r='B1'><v>2</v></c></row></sheetData>");
        assertThat(Opening.texts(zip)).containsExactly("A1=1");
    }

    @Test
    void parts_are_found_whatever_their_place_and_slashes() {
        Zips zip = Zips.sheet("<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData>")
                .strings("<si><t>甲</t></si>")
                .renamed("xl/worksheets/sheet1.xml", "xl\\worksheets\\工作 1.xml")
                .replaced(
                        "xl/_rels/workbook.xml.rels",
                        "worksheets/sheet1.xml",
                        "/xl/worksheets/%E5%B7%A5%E4%BD%9C%201.xml");
        assertThat(Opening.texts(zip)).containsExactly("A1=甲");
    }

    @Test
    void numbers_get_their_format_with_and_without_a_style() {
        Zips zip = Zips.sheet(
                        "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1' s='1'><v>45292</v></c><c r='C1' s='9'><v>3</v></c>"
                                + "</row></sheetData>")
                .styles("0.00", "yyyy\"年\"m\"月\"d\"日\"");
        assertThat(Opening.texts(zip)).containsExactly("A1=1.00", "B1=2024年1月1日", "C1=3");
    }

    @Test
    void dates_count_from_1904_where_the_workbook_says_so() {
        Zips zip = Zips.sheet("<sheetData><row r='1'><c r='A1'><v>0</v></c></row></sheetData>")
                .styles("yyyy-mm-dd")
                .replaced("xl/workbook.xml", "<sheets>", "<workbookPr date1904='true'/><sheets>");
        assertThat(Opening.texts(zip)).containsExactly("A1=1904-01-01");
    }

    @Test
    void merges_that_overlap_or_are_none_are_dropped_with_a_finding() {
        Zips zip = Zips.sheet(
                "<sheetData/><mergeCells><mergeCell ref='B2:C3'/><mergeCell ref='A1:B2'/><mergeCell ref='A1:A1'/>"
                        + "<mergeCell ref='$E$5:$G$5'/><mergeCell ref='C9:A9'/><mergeCell/><mergeCell ref='E5:G5'/><mergeCell ref='A2:A3'/></mergeCells>");
        Opened opened = Opening.open(zip.bytes());
        Opened.Workbook workbook = (Opened.Workbook) opened;
        assertThat(workbook.book().sheets().get(0).merges())
                .containsExactly(CellRange.parse("A1:B2"), CellRange.parse("E5:G5"));
        assertThat(workbook.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(GridFindings.MERGE_DROPPED);
            assertThat(f.location().sheet()).contains("表");
            assertThat(f.location().cells()).containsExactly(CellRange.parse("A2:A3"), CellRange.parse("B2:C3"));
            assertThat(f.message(java.util.Locale.CHINESE))
                    .isEqualTo("有 5 处合并单元格无效或互相重叠（A2:A3,B2:C3,$E$5:$G$5,C9:A9,），已按未合并读取，请核对。");
        });
    }

    @Test
    void a_merge_said_twice_is_one() {
        Zips zip = Zips.sheet("<sheetData/><mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='C1:D1'/>"
                + "<mergeCell ref='A1:B2'/></mergeCells>");

        Opened.Workbook workbook = (Opened.Workbook) Opening.open(zip.bytes());

        assertThat(workbook.book().sheets().get(0).merges())
                .containsExactly(CellRange.parse("A1:B2"), CellRange.parse("C1:D1"));
        assertThat(workbook.findings()).isEmpty();
    }

    @Test
    void hidden_rows_and_columns_are_told() {
        Grid grid = Opening.book(Zips.sheet(
                                "<cols><col min='2' max='3' hidden='1'/><col min='5' max='99999' hidden='true'/><col min='4' max='4' hidden='0'/></cols>"
                                        + "<sheetData><row r='2' hidden='1'/><row hidden='true'><c><v>1</v></c></row><row hidden='0'/></sheetData>")
                        .bytes())
                .sheets()
                .get(0);
        assertThat(grid.hiddenRows().stream().boxed()).containsExactly(1, 2);
        assertThat(grid.hiddenColumns().get(0, 6).toString()).isEqualTo("{1, 2, 4, 5}");
        assertThat(grid.hiddenColumns().length()).isEqualTo(CellRange.MAX_COLUMNS);
    }

    @Test
    void sheets_without_cells_are_passed_over_and_names_keep_their_sheet() {
        Zips zip = Zips.sheet("<sheetData/>")
                .replaced(
                        "xl/workbook.xml",
                        "<sheets>",
                        "<sheets><sheet name='图' sheetId='7' r:id='rId9' state='veryHidden'/>")
                .replaced(
                        "xl/workbook.xml",
                        "</sheets>",
                        "</sheets><definedNames><definedName name='n' localSheetId='1'>表!$A$1</definedName><definedName name='n'>表!$B$1</definedName></definedNames>")
                .relate("rId9", Zips.OFFICE + "/chartsheet", "chartsheets/sheet1.xml");
        Book book = Opening.book(zip.bytes());
        assertThat(book.sheets()).extracting(Grid::name).containsExactly("表");
        assertThat(book.names())
                .containsEntry("表!n", "表!$A$1")
                .containsEntry("n", "表!$B$1")
                .hasSize(2);
    }

    @Test
    void entries_may_be_stored_and_the_zip_may_have_a_comment() {
        byte[] zip =
                StoredZip.of(Zips.sheet("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"), "PK\5\6 备注");
        assertThat(Opening.book(zip).sheets().get(0).cells()).hasSize(1);
    }

    @Test
    void a_sheet_of_utf8_that_is_none_is_damaged() {
        byte[] xml = ("<worksheet xmlns='" + Zips.MAIN
                        + "'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>?</t></is></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < xml.length; i++) {
            xml[i] = xml[i] == '?' ? (byte) 0xC4 : xml[i];
        }
        assertThat(Opening.refused(Zips.sheet("")
                                .with("xl/worksheets/sheet1.xml", xml)
                                .bytes())
                        .code())
                .isEqualTo(GridFindings.DAMAGED);
    }

    @Test
    void a_sheet_that_follows_a_longer_one_ends_where_it_ends() {
        String first = "<worksheet xmlns='" + Zips.MAIN + "'><sheetData><row r='1'>"
                + "<c r='A1'><v>12</v></c><c r='B1'><v>34</v></c></row></sheetData></worksheet>";
        String whole = first.replace("<c r='B1'><v>34</v></c>", "");

        assertThat(Opening.book(twoSheets(first, whole)).sheets().get(1).cells())
                .containsExactly(Cell.number(0, 0, "12", "General"));
        for (int end = 0; end < first.length(); end++) {
            assertThat(Opening.refused(twoSheets(first, first.substring(0, end)))
                            .code())
                    .as(first.substring(0, end))
                    .isEqualTo(GridFindings.DAMAGED);
        }
    }

    private static byte[] twoSheets(String first, String second) {
        return Zips.sheet("")
                .with("xl/worksheets/sheet1.xml", first)
                .with("xl/worksheets/sheet2.xml", second)
                .relate("rId9", Zips.OFFICE + "/worksheet", "worksheets/sheet2.xml")
                .replaced("xl/workbook.xml", "</sheets>", "<sheet name='次' sheetId='2' r:id='rId9'/></sheets>")
                .bytes();
    }
}
