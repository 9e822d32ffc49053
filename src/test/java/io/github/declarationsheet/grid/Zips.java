package io.github.declarationsheet.grid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Builds the packages of tests by hand. */
final class Zips {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Zips() {}

    static Zips empty() {
        return new Zips();
    }

    /** A workbook of one sheet, whose {@code sheetData} and what follows it is given. */
    static Zips sheet(String content) {
        return empty().with("_rels/.rels", rels("rId1", OFFICE + "/officeDocument", "xl/workbook.xml"))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                                + "'><sheets><sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels", rels("rId1", OFFICE + "/worksheet", "worksheets/sheet1.xml"))
                .with("xl/worksheets/sheet1.xml", "<worksheet xmlns='" + MAIN + "'>" + content + "</worksheet>");
    }

    /** Adds shared strings, given as their {@code si} elements. */
    Zips strings(String content) {
        return with("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + content + "</sst>")
                .relate("rId2", OFFICE + "/sharedStrings", "sharedStrings.xml");
    }

    /** Adds styles of these number formats, the first being that of cells without a style. */
    Zips styles(String... codes) {
        StringBuilder formats = new StringBuilder("<numFmts>");
        StringBuilder xfs = new StringBuilder("<cellXfs>");
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i].replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
            formats.append("<numFmt numFmtId=\"")
                    .append(164 + i)
                    .append("\" formatCode=\"")
                    .append(code)
                    .append("\"/>");
            xfs.append("<xf numFmtId=\"").append(164 + i).append("\"/>");
        }
        return with(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + MAIN + "'>" + formats + "</numFmts>" + xfs + "</cellXfs></styleSheet>")
                .relate("rId3", OFFICE + "/styles", "styles.xml");
    }

    Zips relate(String id, String type, String target) {
        String name = "xl/_rels/workbook.xml.rels";
        String rels = new String(parts.get(name), StandardCharsets.UTF_8);
        return with(name, rels.replace("</Relationships>", relationship(id, type, target) + "</Relationships>"));
    }

    Zips with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** The parts of a workbook. */
    static Zips of(byte[] workbook) {
        Zips zips = empty();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zips.with(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zips;
    }

    String text(String name) {
        return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
    }

    Zips rewritten(String name, UnaryOperator<String> rewriting) {
        return with(name, rewriting.apply(text(name)));
    }

    /** Rewrites all parts, which are XML. */
    Zips allRewritten(UnaryOperator<String> rewriting) {
        for (String name : List.copyOf(parts.keySet())) {
            rewritten(name, rewriting);
        }
        return this;
    }

    Zips without(String name) {
        parts.remove(name);
        return this;
    }

    Zips renamed(String from, String to) {
        parts.put(to, parts.remove(from));
        return this;
    }

    Zips replaced(String name, String from, String to) {
        String content = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!content.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        return with(name, content.replace(from, to));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String rels(String id, String type, String target) {
        return "<?xml version='1.0' encoding='UTF-8'?><Relationships xmlns='" + RELATIONSHIPS + "'>"
                + relationship(id, type, target) + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + type + "' Target='" + target + "'/>";
    }
}
