package io.github.declarationsheet.hostile;

import static io.github.declarationsheet.hostile.GoodForm.CORE;
import static io.github.declarationsheet.hostile.GoodForm.CUSTOM;
import static io.github.declarationsheet.hostile.GoodForm.RELS;
import static io.github.declarationsheet.hostile.GoodForm.SHEET;
import static io.github.declarationsheet.hostile.GoodForm.STRINGS;
import static io.github.declarationsheet.hostile.GoodForm.STYLES;
import static io.github.declarationsheet.hostile.GoodForm.WORKBOOK;
import static io.github.declarationsheet.hostile.GoodForm.WORKBOOK_RELS;
import static io.github.declarationsheet.hostile.HostileFile.READ;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Packages that bomb, lie, overlap, hide or are cut. */
final class HostileZips {

    private static final int BOMB = 80 << 20;
    private static final byte[] EVIL = "<evil/>".getBytes(UTF_8);

    private final List<HostileFile> files = new ArrayList<>();

    private HostileZips() {}

    static List<HostileFile> files() {
        HostileZips zips = new HostileZips();
        zips.bombs();
        zips.parts();
        zips.names();
        zips.directories();
        zips.cuts();
        zips.references();
        return zips.files;
    }

    private void bombs() {
        for (String part : List.of(SHEET, STRINGS, STYLES, WORKBOOK)) {
            add("a bomb of 1000 to 1 in " + part, "R-LIMIT.part", () -> RawZip.form(part, new byte[BOMB]));
            add("a bomb that says to be small in " + part, "R-DAMAGED.size", () -> {
                Map<String, byte[]> parts = GoodForm.parts();
                parts.put(part, new byte[BOMB]);
                return lied(RawZip.of(parts), part, e -> e.size = 1000);
            });
        }
        add("a bomb in a part nobody reads", READ, () -> RawZip.form(CORE, new byte[BOMB]));
        add("a bomb of parts each within its limit", "R-LIMIT.total", () -> {
            Map<String, byte[]> parts = GoodForm.parts();
            for (String part : List.of(STRINGS, STYLES, SHEET)) {
                String xml = new String(parts.get(part), UTF_8);
                int end = xml.lastIndexOf("</");
                parts.put(part, (xml.substring(0, end) + " ".repeat(60 << 20) + xml.substring(end)).getBytes(UTF_8));
            }
            return RawZip.of(parts).bytes();
        });
        add("a zip of zips of zips", "R-FORMAT-REFUSED.archive", () -> {
            byte[] zip = new byte[1 << 20];
            for (int level = 0; level < 6; level++) {
                Map<String, byte[]> copies = new LinkedHashMap<>();
                for (int i = 0; i < 10; i++) {
                    copies.put("lib" + i + ".zip", zip);
                }
                zip = RawZip.of(copies).bytes();
            }
            return zip;
        });
        add("2,000 sheets of one part of 2 MiB", "R-LIMIT.total", () -> {
            Map<String, byte[]> parts = GoodForm.parts();
            StringBuilder sheets = new StringBuilder();
            for (int i = 0; i < 2000; i++) {
                sheets.append("<sheet name='").append(i).append("' sheetId='1' r:id='rId1'/>");
            }
            parts.put(
                    WORKBOOK,
                    text(parts, WORKBOOK)
                            .replaceFirst("<sheet [^>]*>", sheets.toString())
                            .getBytes(UTF_8));
            parts.put(
                    SHEET,
                    GoodForm.worksheet("<sheetData/>" + " ".repeat(2 << 20)).getBytes(UTF_8));
            return RawZip.of(parts).bytes();
        });
    }

    private void parts() {
        for (String part : GoodForm.read()) {
            lie("a wrong checksum of " + part, "R-DAMAGED.crc", part, e -> e.crc ^= 1);
            lie("the password bit of " + part, "R-ENCRYPTED.zip", part, e -> e.flags |= 1);
            lie("an unknown compression of " + part, "R-DAMAGED.method", part, e -> e.method = 14);
            lie("a size too small of " + part, "R-DAMAGED.size", part, e -> e.size--);
            lie("a size too large of " + part, "R-DAMAGED.size", part, e -> e.size++);
            lie("a size of 4 GiB of " + part, "R-LIMIT.part", part, e -> e.size = 0xFFFFFFFEL);
            lie(
                    "noise instead of deflated bytes of " + part,
                    "R-DAMAGED.deflate",
                    part,
                    e -> Arrays.fill(e.packed, (byte) 0xFF));
            lie("deflated bytes that are said to be stored of " + part, "R-DAMAGED.method", part, e -> e.method = 0);
            add("stored instead of deflated " + part, READ, () -> RawZip.form()
                    .stored(part, GoodForm.parts().get(part))
                    .bytes());
        }
        lie("a packed size beyond the file", "R-DAMAGED.zip", SHEET, e -> e.packedSize = 1 << 30);
        lie("a packed size one too large", "R-DAMAGED.overlap", SHEET, e -> e.packedSize++);
        lie("a local header that lies of its sizes", READ, SHEET, e -> {
            e.localSize = 1;
            e.localPackedSize = 0xFFFFFFF0L;
        });
        lie("sizes in a data descriptor", READ, SHEET, e -> {
            e.flags |= 8;
            e.localSize = 0;
            e.localPackedSize = 0;
            e.descriptor = new RawZip.Out()
                    .u32(0x08074b50)
                    .u32(e.crc)
                    .u32(e.packedSize)
                    .u32(e.size)
                    .toByteArray();
        });
        lie("a data descriptor that lies", READ, SHEET, e -> {
            e.flags |= 8;
            e.localSize = 0;
            e.localPackedSize = 0;
            e.descriptor =
                    new RawZip.Out().u32(0x08074b50).u32(7).u32(0).u32(1 << 30).toByteArray();
        });
        lie("a negative size in a zip64 field", "R-DAMAGED.zip", SHEET, e -> {
            e.size = 0xFFFFFFFFL;
            e.extra = new RawZip.Out().u16(1).u16(8).u64(-1).toByteArray();
        });
        lie("a packed size of 2^63 in a zip64 field", "R-DAMAGED.zip", SHEET, e -> {
            e.packedSize = 0xFFFFFFFFL;
            e.extra = new RawZip.Out().u16(1).u16(8).u64(Long.MAX_VALUE).toByteArray();
        });
        lie("a size of 2^62 in a zip64 field", "R-LIMIT.part", SHEET, e -> {
            e.size = 0xFFFFFFFFL;
            e.extra = new RawZip.Out().u16(1).u16(8).u64(1L << 62).toByteArray();
        });
        lie(
                "an extra field longer than the entry",
                READ,
                SHEET,
                e -> e.extra = new RawZip.Out().u16(1).u16(60_000).toByteArray());
        lie("an offset beyond the file", "R-DAMAGED.zip", SHEET, e -> e.offset = 0x7FFFFFF0L);
        lie("an offset into nothing", "R-DAMAGED.zip", SHEET, e -> e.offset = 10);
    }

    private void names() {
        Map<String, String> twins = Map.of(
                "under its name",
                SHEET,
                "in capitals",
                "XL/WORKSHEETS/SHEET1.XML",
                "with backslashes",
                "xl\\worksheets\\sheet1.xml",
                "with a slash before it",
                "/" + SHEET);
        twins.forEach((how, twin) -> {
            add("the sheet once more " + how, "R-DAMAGED.duplicate", () -> RawZip.form()
                    .with(twin, EVIL)
                    .bytes());
        });
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("upwards", "../../../etc/cron.d/evil");
        paths.put("down and up", "xl/../../evil");
        paths.put("upwards with backslashes", "..\\..\\evil.bat");
        paths.put("of a drive", "C:\\Windows\\evil.dll");
        paths.put("of a server", "//server/share/evil");
        paths.put("of a server with backslashes", "\\\\server\\share\\evil");
        paths.put("that stays where it is", "xl/./evil");
        paths.put("with an empty step", "xl//worksheets/sheet1.xml");
        paths.put("with a zero", "evil\0.xml");
        paths.put("of nothing", "");
        paths.put("of a slash", "/");
        paths.forEach((how, path) -> add("a path " + how, "R-DAMAGED.path", () -> RawZip.form()
                .with(path, EVIL)
                .bytes()));
        add("names that all begin with a slash", READ, () -> {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            GoodForm.parts().forEach((name, content) -> parts.put("/" + name, content));
            return RawZip.of(parts).bytes();
        });
        add("a folder named as the sheet", READ, () -> RawZip.form()
                .with(SHEET + "/", new byte[0])
                .bytes());
        lie(
                "a local header of another name",
                "R-DAMAGED.zip",
                SHEET,
                e -> e.localName = "xl/worksheets/sheet2.xml".getBytes(UTF_8));
        add("two entries of one content", "R-DAMAGED.zip", () -> {
            RawZip zip = RawZip.form().with("xl/worksheets/sheet9.xml", EVIL);
            int sheet = zip.starts().get(4);
            return lied(zip, "xl/worksheets/sheet9.xml", e -> e.offset = sheet);
        });
        add("an entry inside another", "R-DAMAGED.overlap", () -> {
            byte[] inner = RawZip.of(Map.of("xl/worksheets/sheet9.xml", EVIL)).bytes();
            RawZip zip = RawZip.form().with("a", inner).stored("a", inner).with("xl/worksheets/sheet9.xml", EVIL);
            int outer = zip.starts().get(9) + 30 + 1;
            return lied(zip, "xl/worksheets/sheet9.xml", e -> e.offset = outer);
        });
    }

    private void directories() {
        add("65,535 entries", "R-LIMIT.entries", () -> {
            RawZip zip = RawZip.form();
            for (int i = 0; i < 65_520; i++) {
                zip.with("xl/media/" + i, new byte[0]);
            }
            return zip.bytes();
        });
        add("zip64", READ, () -> RawZip.form().zip64(-1).bytes());
        add("2^40 entries said by zip64", "R-LIMIT.entries", () -> RawZip.form()
                .zip64(1L << 40)
                .bytes());
        add("2^63 entries said by zip64", "R-LIMIT.entries", () -> RawZip.form()
                .zip64(Long.MAX_VALUE)
                .bytes());
        add("an entry more than there are", "R-DAMAGED.zip", () -> RawZip.form()
                .count(10)
                .bytes());
        add("an entry fewer than there are", "R-DAMAGED.zip", () -> RawZip.form()
                .count(8)
                .bytes());
        add("no entry said", "R-DAMAGED.zip", () -> RawZip.form().count(0).bytes());
        add("a directory elsewhere", "R-DAMAGED.zip", () -> RawZip.form()
                .directory(0, 100)
                .bytes());
        add("a directory beyond the file", "R-DAMAGED.zip", () -> RawZip.form()
                .directory(0x7FFFFFFF, 100)
                .bytes());
        add("a part of a set of disks", "R-DAMAGED.zip", () -> RawZip.form()
                .disk(1)
                .bytes());
        add("an empty zip", "R-FORMAT-REFUSED.archive", () -> RawZip.of(Map.of())
                .bytes());
        add("a comment", READ, () -> RawZip.form().comment("备注".getBytes(UTF_8)).bytes());
        add("a comment of 64 KiB", READ, () -> RawZip.form()
                .comment(new byte[0xFFFF])
                .bytes());
        add("a second end in the comment", "R-DAMAGED.zip", () -> RawZip.form()
                .comment(RawZip.of(Map.of()).bytes())
                .bytes());
        add("another zip in the comment", "R-DAMAGED.zip", () -> RawZip.form()
                .comment(RawZip.form().bytes())
                .bytes());
        add(
                "two zips one after the other",
                "R-DAMAGED.zip",
                () -> joined(RawZip.of(Map.of("a", EVIL)).bytes(), RawZip.form().bytes()));
        add("bytes before the zip", "R-NOT-WORKBOOK", () -> joined("MZ\u0090evil".getBytes(UTF_8), form()));
        add("an entry before the zip", "R-DAMAGED.zip", () -> joined("PK\3\4evil".getBytes(US_ASCII), form()));
        add("a byte after the zip", "R-DAMAGED.truncated", () -> joined(form(), new byte[1]));
        add("a megabyte after the zip", "R-DAMAGED.truncated", () -> joined(form(), new byte[1 << 20]));
    }

    private void cuts() {
        List<Integer> starts = RawZip.form().starts();
        for (int i = 0; i < starts.size(); i++) {
            int cut = starts.get(i);
            String verdict = cut == 0 ? "R-EMPTY" : "R-DAMAGED.truncated";
            add("cut before entry " + i, verdict, () -> Arrays.copyOf(form(), cut));
            add(
                    "cut 20 bytes after entry " + i + " began",
                    cut + 20 < 20 ? verdict : "R-DAMAGED.truncated",
                    () -> Arrays.copyOf(form(), cut + 20));
        }
        add("cut in the end record", "R-DAMAGED.truncated", () -> Arrays.copyOf(form(), form().length - 1));
        add("the end record only", "R-DAMAGED.zip", () -> {
            byte[] zip = form();
            return Arrays.copyOfRange(zip, zip.length - 22, zip.length);
        });
    }

    private void references() {
        for (String part : List.of(WORKBOOK, SHEET)) {
            add("no " + part, "R-DAMAGED.missing", () -> without(part));
        }
        for (String part : List.of(RELS, WORKBOOK_RELS)) {
            add("no " + part, "R-DAMAGED.relationship", () -> without(part));
        }
        add("no " + STRINGS, "R-DAMAGED.string", () -> without(STRINGS));
        add("no " + STYLES, READ, () -> without(STYLES));
        add("no " + CUSTOM, READ, () -> without(CUSTOM));
        add("no content types", READ, () -> without(GoodForm.TYPES));
        add(
                "content types that lie",
                READ,
                () -> RawZip.form(
                        GoodForm.TYPES,
                        "<Types><Default Extension='xml'"
                                + " ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"));
        for (String target : List.of(
                "http://127.0.0.1:9/workbook.xml",
                "file:///etc/passwd",
                "\\\\127.0.0.1\\share\\workbook.xml",
                "../../../../etc/passwd",
                "xl/nothing.xml")) {
            add("the workbook at " + target, "R-DAMAGED.missing", () -> related(RELS, WORKBOOK, target));
        }
        for (String target : List.of("http://127.0.0.1:9/s.xml", "file:///etc/passwd", "../../../../../etc/passwd")) {
            add(
                    "the sheet at " + target,
                    "R-DAMAGED.missing",
                    () -> related(WORKBOOK_RELS, "worksheets/sheet1.xml", target));
        }
        add(
                "the texts at a server",
                "R-DAMAGED.string",
                () -> related(WORKBOOK_RELS, "sharedStrings.xml", "http://127.0.0.1:9/s"));
        add(
                "an external workbook",
                "R-DAMAGED.relationship",
                () -> related(RELS, "Target='xl/workbook.xml'", "TargetMode='External' Target='http://127.0.0.1:9/w'"));
        add(
                "an external sheet",
                "R-DAMAGED.relationship",
                () -> related(
                        WORKBOOK_RELS,
                        "Target='worksheets/sheet1.xml'",
                        "TargetMode='External' Target='http://127.0.0.1:9/s'"));
        add(
                "a workbook that is its own sheet",
                "R-DAMAGED.xml",
                () -> related(WORKBOOK_RELS, "worksheets/sheet1.xml", "workbook.xml"));
        add("relationships that are the workbook", "R-DAMAGED.xml", () -> related(RELS, WORKBOOK, RELS));
        add(
                "relationships that are the sheet",
                "R-DAMAGED.xml",
                () -> related(WORKBOOK_RELS, "worksheets/sheet1.xml", "_rels/workbook.xml.rels"));
        add(
                "texts that are the sheet",
                "R-DAMAGED.string",
                () -> related(WORKBOOK_RELS, "sharedStrings.xml", "worksheets/sheet1.xml"));
        add("a workbook without a target", "R-DAMAGED.relationship", () -> related(RELS, WORKBOOK, ""));
        add("100,000 relationships and sheets without cells", "R-NO-FORM", () -> {
            StringBuilder rels = new StringBuilder();
            StringBuilder sheets = new StringBuilder();
            for (int i = 0; i < 100_000; i++) {
                rels.append(GoodForm.relationship("c" + i, GoodForm.OFFICE + "/chartsheet", "c.xml"));
                sheets.append("<sheet name='")
                        .append(i)
                        .append("' r:id='c")
                        .append(i)
                        .append("'/>");
            }
            Map<String, byte[]> parts = GoodForm.parts();
            parts.put(
                    WORKBOOK,
                    text(parts, WORKBOOK)
                            .replaceFirst("<sheet [^>]*>", sheets.toString())
                            .getBytes(UTF_8));
            parts.put(WORKBOOK_RELS, GoodForm.relationships(rels.toString()).getBytes(UTF_8));
            return RawZip.of(parts).bytes();
        });
    }

    private static byte[] related(String part, String from, String to) {
        Map<String, byte[]> parts = GoodForm.parts();
        String before = text(parts, part);
        String after = before.replace(from, to);
        if (before.equals(after)) {
            throw new IllegalArgumentException(from);
        }
        parts.put(part, after.getBytes(UTF_8));
        return RawZip.of(parts).bytes();
    }

    private static byte[] without(String part) {
        Map<String, byte[]> parts = GoodForm.parts();
        parts.remove(part);
        return RawZip.of(parts).bytes();
    }

    private static String text(Map<String, byte[]> parts, String part) {
        return new String(parts.get(part), UTF_8);
    }

    private static byte[] form() {
        return RawZip.form().bytes();
    }

    private static byte[] lied(RawZip zip, String part, Consumer<RawZip.Entry> lie) {
        return zip.lie(part, lie).bytes();
    }

    private static byte[] joined(byte[] a, byte[] b) {
        return new RawZip.Out().all(a).all(b).toByteArray();
    }

    private void lie(String name, String verdict, String part, Consumer<RawZip.Entry> lie) {
        add(name, verdict, () -> lied(RawZip.form(), part, lie));
    }

    private void add(String name, String verdict, Supplier<byte[]> content) {
        files.add(new HostileFile(name, verdict, content));
    }
}
