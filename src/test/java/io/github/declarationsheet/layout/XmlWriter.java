package io.github.declarationsheet.layout;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes packages by hand, as libraries other than POI do. */
final class XmlWriter {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TRANSITIONAL_OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ISO = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String ISO_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** How a package is written. */
    enum Dialect {
        WITHOUT_REFERENCES,
        PREFIXED,
        STRICT
    }

    private final Dialect dialect;
    private final String main;
    private final String office;
    private final String prefix;
    private final List<String> formats = new ArrayList<>(List.of("General"));

    XmlWriter(Dialect dialect) {
        this.dialect = dialect;
        this.main = dialect == Dialect.STRICT ? ISO : TRANSITIONAL;
        this.office = dialect == Dialect.STRICT ? ISO_OFFICE : TRANSITIONAL_OFFICE;
        this.prefix = dialect == Dialect.PREFIXED ? "x:" : "";
    }

    byte[] write(Book book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            StringBuilder sheets = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            StringBuilder types = new StringBuilder();
            for (int i = 0; i < book.sheets().size(); i++) {
                String part = "worksheets/sheet" + (i + 1) + ".xml";
                put(zip, "xl/" + part, sheet(book.sheets().get(i)));
                sheets.append(tag(
                        "sheet",
                        " name='" + escape(book.sheets().get(i).name()) + "' sheetId='" + (i + 1) + "' r:id='rId"
                                + (i + 1) + "'"));
                relations.append(relation("rId" + (i + 1), "worksheet", part));
                types.append(type("/xl/" + part, "worksheet+xml"));
            }
            put(
                    zip,
                    "xl/workbook.xml",
                    root("workbook", " xmlns:r='" + office + "'", wrap("sheets", sheets.toString())));
            put(zip, "xl/styles.xml", styles());
            put(zip, "xl/_rels/workbook.xml.rels", relationships(relations + relation("rIdS", "styles", "styles.xml")));
            put(
                    zip,
                    "_rels/.rels",
                    relationships("<Relationship Id='rId1' Type='" + office + "/officeDocument' Target='"
                            + (dialect == Dialect.PREFIXED ? "/" : "") + "xl/workbook.xml'/>"));
            put(
                    zip,
                    "[Content_Types].xml",
                    "<?xml version='1.0' encoding='UTF-8'?><Types xmlns='" + PACKAGE
                            + "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + type("/xl/workbook.xml", "sheet.main+xml") + type("/xl/styles.xml", "styles+xml") + types
                            + "</Types>");
        }
        return bytes.toByteArray();
    }

    private String sheet(Grid grid) {
        StringBuilder rows = new StringBuilder();
        int at = 0;
        int row = 0;
        while (at < grid.cells().size()) {
            StringBuilder cells = new StringBuilder();
            int column = 0;
            for (; at < grid.cells().size() && grid.cells().get(at).row() == row; at++) {
                Cell cell = grid.cells().get(at);
                for (; named() ? false : column < cell.column(); column++) {
                    cells.append(tag("c", ""));
                }
                cells.append(cell(cell));
                column++;
            }
            String hidden = grid.hiddenRows().get(row) ? " hidden='1'" : "";
            rows.append("<")
                    .append(prefix)
                    .append("row")
                    .append(named() ? " r='" + (row + 1) + "'" : "")
                    .append(hidden);
            rows.append('>').append(cells).append("</").append(prefix).append("row>");
            row++;
        }
        StringBuilder merges = new StringBuilder();
        for (CellRange merge : grid.merges()) {
            merges.append(tag("mergeCell", " ref='" + merge.a1() + "'"));
        }
        return root(
                "worksheet",
                "",
                wrap("sheetData", rows.toString()) + (merges.isEmpty() ? "" : wrap("mergeCells", merges.toString())));
    }

    private boolean named() {
        return dialect != Dialect.WITHOUT_REFERENCES;
    }

    private String cell(Cell cell) {
        if (!formats.contains(cell.format())) {
            formats.add(cell.format());
        }
        String start = "<" + prefix + "c" + (named() ? " r='" + cell.range().a1() + "'" : "") + " s='"
                + formats.indexOf(cell.format()) + "'";
        String end = "</" + prefix + "c>";
        if (cell.kind() == Cell.Kind.NUMBER) {
            return start + ">" + wrap("v", cell.raw()) + end;
        }
        String text = "<" + prefix + "t xml:space='preserve'>" + escape(cell.raw()) + "</" + prefix + "t>";
        return start + " t='inlineStr'>" + wrap("is", text) + end;
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder uses = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            codes.append(tag("numFmt", " numFmtId='" + (164 + i) + "' formatCode='" + escape(formats.get(i)) + "'"));
            uses.append(tag("xf", " numFmtId='" + (164 + i) + "' applyNumberFormat='1'"));
        }
        return root("styleSheet", "", wrap("numFmts", codes.toString()) + wrap("cellXfs", uses.toString()));
    }

    private String root(String name, String attributes, String content) {
        String namespace = prefix.isEmpty() ? "xmlns" : "xmlns:x";
        return "<?xml version='1.0' encoding='UTF-8'?><" + prefix + name + " " + namespace + "='" + main + "'"
                + attributes + ">" + content + "</" + prefix + name + ">";
    }

    private String wrap(String name, String content) {
        return "<" + prefix + name + ">" + content + "</" + prefix + name + ">";
    }

    private String tag(String name, String attributes) {
        return "<" + prefix + name + attributes + "/>";
    }

    private String relation(String id, String type, String target) {
        String base = dialect == Dialect.PREFIXED ? "/xl/" : "";
        return "<Relationship Id='" + id + "' Type='" + office + "/" + type + "' Target='" + base + target + "'/>";
    }

    private static String relationships(String content) {
        return "<?xml version='1.0' encoding='UTF-8'?><Relationships xmlns='" + PACKAGE + "relationships'>" + content
                + "</Relationships>";
    }

    private static String type(String part, String type) {
        return "<Override PartName='" + part
                + "' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "'/>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }
}
