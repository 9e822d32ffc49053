package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form written another way that the format allows, or that programs take liberty with, gives the same book. */
class RewrittenTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final Pattern ROW = Pattern.compile("<row ([^>]*)>(.*?)</row>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)[0-9]+\"");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void the_book_is_the_same(String how, UnaryOperator<Zips> rewriting) throws IOException {
        Book book = Opening.book(original().bytes());
        Zips rewritten = rewriting.apply(original());

        assertThat(rewritten.bytes())
                .as("something was rewritten")
                .isNotEqualTo(original().bytes());
        assertThat(Opening.book(rewritten.bytes())).isEqualTo(book);
    }

    static Stream<Arguments> the_book_is_the_same() {
        return Stream.of(structure(), packaging(), texts(), neighbours()).flatMap(s -> s);
    }

    private static Stream<Arguments> structure() {
        return Stream.of(
                of("no dimension", z -> z.rewritten(SHEET, s -> s.replaceFirst("<dimension[^>]*/>", ""))),
                of(
                        "a dimension that lies",
                        z -> z.rewritten(SHEET, s -> s.replaceFirst("<dimension[^>]*/>", "<dimension ref=\"A1\"/>"))),
                of("cells without references", z -> z.rewritten(SHEET, RewrittenTest::withoutReferences)),
                of("a prefix", z -> z.allRewritten(RewrittenTest::prefixed)),
                of("strict", z -> z.allRewritten(RewrittenTest::strict)),
                of("strict with a prefix", z -> z.allRewritten(s -> strict(prefixed(s)))),
                of("apostrophes", z -> z.rewritten(SHEET, s -> s.replace('"', '\''))),
                of("lines and comments", z -> z.rewritten(SHEET, s -> s.replace("<c ", "\r\n\t<!-- c --><c "))),
                of(
                        "UTF-16",
                        z -> z.with(
                                SHEET,
                                z.text(SHEET)
                                        .replaceFirst(
                                                "^(<\\?xml[^>]*>)?",
                                                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>")
                                        .getBytes(StandardCharsets.UTF_16LE))),
                of(
                        "GBK",
                        z -> z.with(
                                "xl/sharedStrings.xml",
                                z.text("xl/sharedStrings.xml")
                                        .replaceFirst(
                                                "^(<\\?xml[^>]*>)?", "<?xml version=\"1.0\" encoding=\"GB18030\"?>")
                                        .getBytes(java.nio.charset.Charset.forName("GB18030")))),
                of("a byte order mark", z -> z.allRewritten(s -> "\uFEFF" + s)),
                of("rows in any order", z -> z.rewritten(SHEET, RewrittenTest::reversedRows)),
                of(
                        "empty rows and cells",
                        z -> z.rewritten(
                                SHEET,
                                s -> s.replace(
                                        "</sheetData>",
                                        "<row r=\"900\" spans=\"1:7\"><c r=\"B900\" s=\"1\"/></row></sheetData>"))),
                of(
                        "explicit types",
                        z -> z.rewritten(SHEET, s -> s.replace("<c r=", "<c cm=\"0\" vm=\"0\" ph=\"1\" r="))),
                of("extensions", z -> z.rewritten(SHEET, RewrittenTest::extended)));
    }

    private static Stream<Arguments> packaging() {
        return Stream.of(
                of("absolute targets", z -> z.rewritten(RELATIONSHIPS, RewrittenTest::absolute)),
                of(
                        "backslashes",
                        z -> z.rewritten(
                                RELATIONSHIPS, s -> absolute(s).replace("/xl/worksheets/", "\\xl\\worksheets\\"))),
                of("dots", z -> z.rewritten(RELATIONSHIPS, s -> absolute(s).replace("\"/xl/", "\"./../xl/"))),
                of("other case", z -> z.renamed(SHEET, "xl/Worksheets/SHEET1.XML")),
                of("another folder", z -> z.renamed(SHEET, "data/表 1.xml").rewritten(RELATIONSHIPS, s -> absolute(s)
                        .replace("/xl/worksheets/sheet1.xml", "/data/表%201.xml"))),
                of("no properties", z -> z.without("docProps/app.xml").without("docProps/core.xml")),
                of("no theme", z -> z.without("xl/theme/theme1.xml")),
                of("no list of types", z -> z.without("[Content_Types].xml")));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                of(
                        "rich text",
                        z -> z.rewritten(
                                "xl/sharedStrings.xml",
                                s -> s.replace(
                                        "<si><t>财政项目支出绩效目标申报表</t></si>",
                                        "<si><r><rPr><b/></rPr><t>财政项目支出</t></r><r><t xml:space=\"preserve\">绩效目标申报表</t></r>"
                                                + "<rPh sb=\"0\" eb=\"1\"><t>caizheng</t></rPh><phoneticPr fontId=\"1\"/></si>"))),
                of(
                        "CDATA",
                        z -> z.rewritten(
                                "xl/sharedStrings.xml", s -> s.replace("<t>数量指标</t>", "<t><![CDATA[数量指标]]></t>"))),
                of(
                        "references",
                        z -> z.rewritten(
                                "xl/sharedStrings.xml", s -> s.replace("<t>数量指标</t>", "<t>&#x6570;&#37327;指标</t>"))));
    }

    private static Stream<Arguments> neighbours() {
        String office = Zips.OFFICE + "/";
        String microsoft = "http://schemas.microsoft.com/office/2006/relationships/";
        return Stream.of(
                of("a chart sheet", z -> beside(z, office + "chartsheet", "chartsheets/sheet1.xml")),
                of("a dialog sheet", z -> beside(z, office + "dialogsheet", "dialogsheets/sheet1.xml")),
                of("a macro sheet", z -> beside(z, microsoft + "xlMacrosheet", "macrosheets/sheet1.xml")),
                of("macros", z -> z.with("xl/vbaProject.bin", new byte[] {1, 2, 3})
                        .relate("rId90", microsoft + "vbaProject", "vbaProject.bin")),
                of("what WPS adds", z -> z.with(
                                "xl/cellimages.xml",
                                "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"/>")
                        .with("customStorage/customStorage.xml", "<customStorage/>")
                        .relate("rId91", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml")),
                of("a link to another workbook", z -> z.with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                        .relate("rId92", office + "externalLink", "externalLinks/externalLink1.xml")),
                of(
                        "a file outside",
                        z -> z.rewritten(
                                RELATIONSHIPS,
                                s -> s.replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"rId93\" Type=\"" + office
                                                + "hyperlink\" Target=\"file:///c:/a.xlsx\" TargetMode=\"External\"/></Relationships>"))),
                of("protection", z -> z.rewritten(
                                WORKBOOK,
                                s -> s.replace("<bookViews>", "<workbookProtection lockStructure=\"1\"/><bookViews>"))
                        .rewritten(
                                SHEET, s -> s.replace("</sheetData>", "</sheetData><sheetProtection sheet=\"1\"/>"))));
    }

    private static Zips beside(Zips zip, String type, String target) {
        return zip.with("xl/" + target, "<chartsheet/>")
                .relate("rId77", type, target)
                .rewritten(
                        WORKBOOK,
                        s -> s.replaceFirst(
                                "(<sheets>)",
                                "$1<sheet name=\"图\" sheetId=\"77\" xmlns:r=\"" + Zips.OFFICE + "\" r:id=\"rId77\"/>"));
    }

    private static Arguments of(String how, UnaryOperator<Zips> rewriting) {
        return Arguments.of(how, rewriting);
    }

    private static Zips original() throws IOException {
        return Zips.of(Files.readAllBytes(Path.of("src/test/resources/writers/excel-writer-xlsx.xlsx")));
    }

    /** Cells follow each other, so that gaps become empty cells. */
    private static String withoutReferences(String sheet) {
        return ROW.matcher(sheet).replaceAll(row -> {
            StringBuilder cells = new StringBuilder("<row>");
            int column = 0;
            Matcher cell = CELL.matcher(row.group(2));
            int done = 0;
            while (cell.find()) {
                cells.append(row.group(2), done, cell.start());
                for (int i = cell.group(1).charAt(0) - 'A'; column < i; column++) {
                    cells.append("<c/>");
                }
                column++;
                cells.append("<c");
                done = cell.end();
            }
            return Matcher.quoteReplacement(
                    cells.append(row.group(2).substring(done)).append("</row>").toString());
        });
    }

    private static String reversedRows(String sheet) {
        StringBuilder rows = new StringBuilder();
        Matcher row = ROW.matcher(sheet);
        while (row.find()) {
            rows.insert(0, row.group());
        }
        return sheet.replaceFirst(
                "(?s)<sheetData>.*</sheetData>", Matcher.quoteReplacement("<sheetData>" + rows + "</sheetData>"));
    }

    /** The elements of the main namespace under a prefix, as the SDK of Microsoft writes them. */
    private static String prefixed(String part) {
        return part.contains("\"" + Zips.MAIN + "\"")
                ? part.replaceAll("<(/?)([A-Za-z])", "<$1x:$2")
                        .replace("xmlns=\"" + Zips.MAIN, "xmlns:x=\"" + Zips.MAIN)
                : part;
    }

    private static String strict(String part) {
        return part.replace(Zips.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(Zips.OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }

    private static String absolute(String relationships) {
        return relationships.replaceAll("Target=\"/?(xl/)?", "Target=\"/xl/");
    }

    private static String extended(String sheet) {
        return sheet.replaceFirst(
                        "<worksheet ",
                        "<worksheet xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                                + " mc:Ignorable=\"x14ac\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" ")
                .replace("<row ", "<row x14ac:dyDescent=\"0.25\" ")
                .replace(
                        "</worksheet>",
                        "<mc:AlternateContent><mc:Choice Requires=\"x14\"><controls><control/></controls></mc:Choice></mc:AlternateContent>"
                                + "<extLst><ext uri=\"{1}\"><x14:sheetData xmlns:x14=\"urn:x\"><row r=\"1\"/></x14:sheetData></ext></extLst></worksheet>");
    }
}
