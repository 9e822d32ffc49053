package io.github.declarationsheet.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes packages so that the same parts are the same bytes: those of POI in a fixed order, all with a fixed time. */
final class StableZip {

    /** Not the first time that a zip can say: beside that one Java also writes the moment in the machine's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** The first part of a package, by which programs tell its type. */
    private static final String FIRST = "[Content_Types].xml";

    private static final String STYLES = "xl/styles.xml";

    private static final Pattern FONT = Pattern.compile("<font>(.*?)</font>", Pattern.DOTALL);

    private static final Pattern CHILD = Pattern.compile("<(\\w+)[^>]*/>");

    /** The order of a font's children in Excel's own files, which Microsoft's validator insists on. */
    private static final List<String> FONT_ORDER =
            List.of("b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme");

    /** POI leaves out the one named style; openpyxl then says that the workbook has no default style. */
    private static final String NORMAL =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private static final String BEFORE_STYLES = "</cellXfs>";

    private StableZip() {}

    /** The name of a sheet's part. */
    static String nameOf(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    /**
     * Writes a workbook; the stream is not closed.
     *
     * @param workbook all but the rows of its sheets
     * @param rows those rows, by the names of the sheets' parts
     * @param texts what their cells say
     */
    static void write(XSSFWorkbook workbook, Map<String, String> rows, SharedTexts texts, OutputStream out)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipArchiveOutputStream plain = new ZipArchiveOutputStream(bytes);
        // its parts are packed once, below
        plain.setLevel(Deflater.NO_COMPRESSION);
        workbook.write(plain);
        Map<String, byte[]> parts = parts(bytes.toByteArray());
        parts.computeIfPresent(STYLES, (name, styles) -> completed(styles));
        rows.forEach((name, data) -> parts.computeIfPresent(name, (n, sheet) -> with(data, sheet)));
        parts.put(SharedTexts.PART, texts.part());
        write(parts, out);
    }

    /** Writes parts in their order, all of the same time; the stream is not closed. */
    static void write(Map<String, byte[]> parts, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static Map<String, byte[]> parts(byte[] zipped) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(
                Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(name -> name));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] with(String rows, byte[] sheet) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        int at = xml.indexOf(SheetRows.NONE);
        return (xml.substring(0, at) + rows + xml.substring(at + SheetRows.NONE.length()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] completed(byte[] styles) {
        String xml = new String(styles, StandardCharsets.UTF_8);
        String named = xml.contains("<cellStyles") ? xml : xml.replace(BEFORE_STYLES, BEFORE_STYLES + NORMAL);
        return FONT.matcher(named)
                .replaceAll(font -> Matcher.quoteReplacement(ordered(font.group(1))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ordered(String children) {
        return CHILD.matcher(children)
                .results()
                .sorted(Comparator.comparingInt(child -> FONT_ORDER.indexOf(child.group(1))))
                .map(MatchResult::group)
                .collect(Collectors.joining("", "<font>", "</font>"));
    }
}
