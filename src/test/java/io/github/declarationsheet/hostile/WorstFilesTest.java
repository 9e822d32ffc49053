package io.github.declarationsheet.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.grid.Encrypted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worst files of up to 50 MiB that the limits let in, or just not: each gets a verdict in a heap of 256 MiB. */
@Tag("endurance")
class WorstFilesTest {

    private static final int MOST_CELLS = 499_000;
    private static final long SEED = 20_241_123;
    private static final int MIB = 1 << 20;

    private final Path folder;

    WorstFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /**
     * A file as large as can be.
     *
     * @param name what is large
     * @param verdict a part of what the program prints of it
     * @param content makes it
     */
    record Worst(String name, String verdict, Supplier<byte[]> content) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("worst")
    void a_heap_of_256_MiB_is_enough(Worst worst) throws Exception {
        Path file = folder.resolve("worst.xlsx");
        Files.write(file, worst.content().get());

        Program.Ran ran = Program.run(folder, "read", file.toString(), "--lang", "zh");

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.code()).isEqualTo(worst.verdict().startsWith("R-") ? 1 : 0);
        assertThat(ran.out()).contains("\"" + worst.verdict() + "\"").doesNotContain("R-INTERNAL");
    }

    static Stream<Worst> worst() {
        return Stream.of(
                new Worst("texts", "R-NO-FORM", WorstFilesTest::texts),
                new Worst("texts and cells", "R-NO-FORM", WorstFilesTest::textsAndCells),
                new Worst(
                        "inline texts",
                        "R-NO-FORM",
                        () -> cells(i -> "<c t='inlineStr'><is><t>"
                                + Integer.toString(i, 36).repeat(10) + "</t></is></c>")),
                new Worst("numbers", "R-NO-FORM", () -> cells(i -> "<c><v>" + i * 1.1 + "</v></c>")),
                new Worst("labels", "R-NO-FORM", () -> cells(i -> "<c t='inlineStr'><is><t>项目名称</t></is></c>")),
                new Worst("a part in UTF-16", "R-NO-FORM", WorstFilesTest::utf16),
                new Worst(
                        "texts behind a lock",
                        "R-NO-FORM",
                        () -> Encrypted.xlsx(texts(), EncryptionMode.agile, Decryptor.DEFAULT_PASSWORD)),
                new Worst("an old workbook", "R-LIMIT", () -> container(49 * MIB)),
                new Worst("an old workbook of numbers", "accepted", () -> old(0x0203, 14, 7 * MIB)),
                new Worst("an old workbook of blanks", "accepted", () -> old(0x0201, 6, 7 * MIB)));
    }

    private static byte[] texts() {
        return RawZip.form(GoodForm.STRINGS, sharedTexts(61 * MIB));
    }

    private static byte[] textsAndCells() {
        Map<String, byte[]> parts = GoodForm.parts();
        parts.put(GoodForm.STRINGS, sharedTexts(61 * MIB));
        parts.put(GoodForm.SHEET, sheet(i -> "<c t='s'><v>" + i % 1000 + "</v></c>"));
        return RawZip.of(parts).bytes();
    }

    /** Texts that deflate hardly packs. */
    private static byte[] sharedTexts(int size) {
        ByteArrayOutputStream xml = new ByteArrayOutputStream(size + MIB);
        xml.writeBytes(("<sst xmlns='" + GoodForm.MAIN + "'>").getBytes(StandardCharsets.UTF_8));
        Random random = new Random(SEED);
        byte[] text = new byte[120];
        byte[] before = "<si><t>".getBytes(StandardCharsets.UTF_8);
        byte[] after = "</t></si>".getBytes(StandardCharsets.UTF_8);
        while (xml.size() < size) {
            for (int i = 0; i < text.length; i++) {
                text[i] = (byte) ('?' + random.nextInt(63));
            }
            xml.writeBytes(before);
            xml.writeBytes(text);
            xml.writeBytes(after);
        }
        xml.writeBytes("</sst>".getBytes(StandardCharsets.UTF_8));
        return xml.toByteArray();
    }

    private static byte[] cells(IntFunction<String> cell) {
        return RawZip.form(GoodForm.SHEET, sheet(cell));
    }

    private static byte[] sheet(IntFunction<String> cell) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns='" + GoodForm.MAIN + "'><sheetData>");
        for (int i = 0; i < MOST_CELLS && xml.length() < 60 * MIB; i++) {
            xml.append(i % 10 == 0 ? "<row>" : "").append(cell.apply(i)).append(i % 10 == 9 ? "</row>" : "");
        }
        return xml.append(xml.toString().endsWith("</row>") ? "" : "</row>")
                .append("</sheetData></worksheet>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf16() {
        StringBuilder xml = new StringBuilder("<worksheet xmlns='" + GoodForm.MAIN + "'><sheetData>");
        while (xml.length() < 7 * MIB) {
            xml.append("<row><c t='inlineStr'><is><t>走访慰问&lt;")
                    .append(xml.length())
                    .append("</t></is></c></row>");
        }
        return RawZip.form(
                GoodForm.SHEET, ("\uFEFF" + xml + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_16LE));
    }

    /** An xls of one kind of cell, row by row. */
    private static byte[] old(int id, int length, int size) {
        byte[] form = GoodForm.xls();
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(form))) {
            byte[] stream;
            try (var in = container.createDocumentInputStream("Workbook")) {
                stream = in.readAllBytes();
            }
            RawZip.Out out = new RawZip.Out();
            // POI wants the cells before the window's record
            int window = HostileOle2.find(stream, 0x23E);
            out.write(stream, 0, window);
            for (int i = 0; out.size() < size && i < MOST_CELLS; i++) {
                out.u16(id).u16(length).u16(100 + i / 250).u16(i % 250).u16(15).all(new byte[length - 6]);
            }
            out.write(stream, window, stream.length - window);
            container.createOrUpdateDocument(new ByteArrayInputStream(out.toByteArray()), "Workbook");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] container(int size) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[size]), "Workbook");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
