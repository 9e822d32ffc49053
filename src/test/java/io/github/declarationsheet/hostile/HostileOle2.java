package io.github.declarationsheet.hostile;

import static io.github.declarationsheet.hostile.HostileFile.READ;

import io.github.declarationsheet.grid.Encrypted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Containers of the old Office formats: broken, lying, locked, and with records that bomb. */
final class HostileOle2 {

    private static final String STREAM = "Workbook";
    private static final String DAMAGED = "R-DAMAGED.xls";
    private static final String OPENS_FOR_ALL = Decryptor.DEFAULT_PASSWORD;

    private static final int BEGIN = 0x809;
    private static final int END = 0x0A;
    private static final int TEXTS = 0xFC;
    private static final int SHEET = 0x85;
    private static final int BLANKS = 0xBE;
    private static final int NUMBERS = 0xBD;

    private final List<HostileFile> files = new ArrayList<>();

    private HostileOle2() {}

    static List<HostileFile> files() {
        HostileOle2 old = new HostileOle2();
        old.containers();
        old.records();
        old.locked();
        return old.files;
    }

    private void containers() {
        add("an xls", READ, GoodForm::xls);
        for (int length : List.of(8, 511, 512, 513, 1024, 2048, 4000)) {
            add("an xls cut after " + length + " bytes", DAMAGED, () -> Arrays.copyOf(GoodForm.xls(), length));
        }
        xls("an xls of 2^32 sector tables", DAMAGED, 44, 0xFFFFFFFFL);
        xls("an xls of 30,000 sector tables", DAMAGED, 44, 30_000);
        xls("an xls whose directory is nowhere", DAMAGED, 48, 0x7FFFFFF0L);
        xls("an xls of 2^32 small sectors", DAMAGED, 64, 0xFFFFFFFFL);
        add("an xls whose sectors lead in a circle", "R-LIMIT.entries", () -> {
            byte[] xls = GoodForm.xls();
            long table = u32(xls, 76);
            long directory = u32(xls, 48);
            return put(xls, (int) ((table + 1) * 512 + directory * 4), directory);
        });
        add("an xls of noise", DAMAGED, () -> {
            byte[] xls = GoodForm.xls();
            Arrays.fill(xls, 512, xls.length, (byte) 0x5A);
            return xls;
        });
        add("an xls over its limit", "R-LIMIT.xls", () -> container(STREAM, new byte[9 << 20]));
        add("a doc", "R-FORMAT-REFUSED.word", () -> container("WordDocument", new byte[5000]));
        add("a ppt", "R-FORMAT-REFUSED.powerpoint", () -> container("PowerPoint Document", new byte[5000]));
        add("an xls of Excel 95", "R-FORMAT-REFUSED.old-excel", () -> container("Book", new byte[5000]));
        add("a mail", "R-FORMAT-REFUSED.ole2", () -> container("__properties_version1.0", new byte[5000]));
        add("a container of nothing", "R-FORMAT-REFUSED.ole2", () -> container("a", new byte[1]));
        add("a container of 11,000 streams", "R-LIMIT.entries", () -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                for (int i = 0; i < 11_000; i++) {
                    container.createDocument(new ByteArrayInputStream(new byte[1]), "s" + i);
                }
                return bytes(container);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void records() {
        stream("a stream of zeros", DAMAGED, s -> new byte[5000]);
        stream("a stream of noise", DAMAGED, s -> {
            byte[] noise = new byte[5000];
            new java.util.Random(4).nextBytes(noise);
            return noise;
        });
        stream("an xls without its first record", READ, s -> Arrays.copyOfRange(s, 20, s.length));
        stream("an xls that says to be of BIFF5", READ, s -> with(s, 4, 0x0500));
        stream("2^31 shared texts", "R-LIMIT.cells", s -> with32(s, find(s, TEXTS) + 8, 0x7FFFFFFF));
        stream("2^32 shared texts", "R-LIMIT.cells", s -> with32(s, find(s, TEXTS) + 8, 0xFFFFFFFFL));
        stream("a million blanks more than there may be", "R-LIMIT.cells", s -> many(s, BLANKS, 6 + 2 * 250, 5000));
        stream("a million numbers more than there may be", "R-LIMIT.cells", s -> many(s, NUMBERS, 6 + 6 * 250, 5000));
        stream("100,000 sheets", "R-LIMIT.sheets", s -> many(s, BEGIN, 16, 100_000));
        stream("a record of 65,535 bytes", DAMAGED, s -> with(s, find(s, SHEET) + 2, 0xFFFF));
        stream("a sheet beyond the stream", READ, s -> with32(s, find(s, SHEET) + 4, 0x7FFFFFF0));
        stream("texts of a length that is not there", DAMAGED, s -> with(s, find(s, TEXTS) + 12, 0xFFF0));
        stream("a stream that ends in a record", DAMAGED, s -> Arrays.copyOf(s, find(s, TEXTS) + 50));
        stream("100,000 ends", READ, s -> many(s, END, 0, 100_000));
    }

    private void locked() {
        byte[] form = RawZip.form().bytes();
        for (EncryptionMode mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
            add("locked by a password, " + mode, "R-ENCRYPTED.none", () -> Encrypted.xlsx(form, mode, "预算2024"));
            add("locked for nobody, " + mode, READ, () -> Encrypted.xlsx(form, mode, OPENS_FOR_ALL));
            add(
                    "a bomb behind a lock, " + mode,
                    "R-LIMIT.part",
                    () -> Encrypted.xlsx(RawZip.form(GoodForm.SHEET, new byte[80 << 20]), mode, OPENS_FOR_ALL));
            add(
                    "an entity behind a lock, " + mode,
                    "R-DAMAGED.doctype",
                    () -> Encrypted.xlsx(RawZip.form(GoodForm.SHEET, "<!DOCTYPE a><a/>"), mode, OPENS_FOR_ALL));
            add(
                    "noise behind a lock, " + mode,
                    "R-DAMAGED.encrypted",
                    () -> Encrypted.xlsx(new byte[5000], mode, OPENS_FOR_ALL));
            add(
                    "an xls behind the lock of an xlsx, " + mode,
                    "R-DAMAGED.encrypted",
                    () -> Encrypted.xlsx(GoodForm.xls(), mode, OPENS_FOR_ALL));
            add(
                    "a lock behind a lock, " + mode,
                    "R-DAMAGED.encrypted",
                    () -> Encrypted.xlsx(Encrypted.xlsx(form, mode, OPENS_FOR_ALL), mode, OPENS_FOR_ALL));
        }
        info("2,000,000,000 hashes", "R-LIMIT.spins", "spinCount=\"100000\"", "spinCount=\"2000000000\"");
        info("-1 hashes", "R-ENCRYPTED.none", "spinCount=\"100000\"", "spinCount=\"-1\"");
        info("a DOCTYPE in the lock", "R-ENCRYPTED.method", "<encryption ", "<!DOCTYPE a><encryption ");
        info("a lock without a key", "R-ENCRYPTED.method", "encryptedKeyValue", "evil");
        info("salt of 2^31 bytes", "R-ENCRYPTED.method", "saltSize=\"16\"", "saltSize=\"2147483647\"");
        info("keys of 2^31 bits", "R-ENCRYPTED.method", "keyBits=\"128\"", "keyBits=\"2147483640\"");
        info("blocks of 2^31 bytes", "R-ENCRYPTED.method", "blockSize=\"16\"", "blockSize=\"2147483632\"");
        info("an unknown cipher", "R-ENCRYPTED.method", "cipherAlgorithm=\"AES\"", "cipherAlgorithm=\"EVIL\"");
        info("an unknown digest", "R-ENCRYPTED.method", "hashAlgorithm=\"SHA1\"", "hashAlgorithm=\"EVIL\"");
        add("a lock without information", "R-ENCRYPTED.method", () -> container("EncryptedPackage", new byte[5000]));
        add(
                "a locked package that says to have 2^60 bytes",
                "R-LIMIT.file",
                () -> rewritten(
                        Encrypted.xlsx(form, EncryptionMode.agile, OPENS_FOR_ALL),
                        "EncryptedPackage",
                        b -> with(b, 6, 0x1000)));
        add("an xls with a password", "R-ENCRYPTED.none", () -> Encrypted.xls("文体事务管理", "预算2024"));
        add("an xls locked for nobody", "R-NO-FORM", () -> Encrypted.xls("文体事务管理", OPENS_FOR_ALL));
    }

    private void info(String name, String verdict, String from, String to) {
        byte[] form = RawZip.form().bytes();
        add(
                name,
                verdict,
                () -> rewritten(Encrypted.xlsx(form, EncryptionMode.agile, "预算2024"), "EncryptionInfo", b -> {
                    String xml = new String(b, java.nio.charset.StandardCharsets.ISO_8859_1);
                    if (!xml.contains(from)) {
                        throw new IllegalArgumentException(from + " is not in " + xml);
                    }
                    return xml.replace(from, to).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                }));
    }

    private void xls(String name, String verdict, int at, long value) {
        add(name, verdict, () -> put(GoodForm.xls(), at, value));
    }

    private void stream(String name, String verdict, UnaryOperator<byte[]> change) {
        add(name, verdict, () -> rewritten(GoodForm.xls(), STREAM, change));
    }

    private void add(String name, String verdict, Supplier<byte[]> content) {
        files.add(new HostileFile(name, verdict, content));
    }

    /** Puts records of zeros before the last, the end of the last sheet. */
    private static byte[] many(byte[] stream, int id, int length, int times) {
        RawZip.Out out = new RawZip.Out();
        out.write(stream, 0, stream.length - 4);
        byte[] body = new byte[length];
        for (int i = 0; i < times; i++) {
            if (length > 2) {
                body[0] = (byte) i;
                body[1] = (byte) (i >> 8);
            }
            out.u16(id).u16(length).all(body);
        }
        return out.all(Arrays.copyOfRange(stream, stream.length - 4, stream.length))
                .toByteArray();
    }

    /** Where the first record of a kind begins. */
    static int find(byte[] stream, int id) {
        for (int at = 0; at < stream.length; at += 4 + u16(stream, at + 2)) {
            if (u16(stream, at) == id) {
                return at;
            }
        }
        throw new IllegalArgumentException("No record " + id);
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private static long u32(byte[] bytes, int at) {
        return u16(bytes, at) | (long) u16(bytes, at + 2) << 16;
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        changed[at + 1] = (byte) (value >> 8);
        return changed;
    }

    private static byte[] with32(byte[] bytes, int at, long value) {
        return put(bytes.clone(), at, value);
    }

    private static byte[] put(byte[] bytes, int at, long value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (8 * i));
        }
        return bytes;
    }

    private static byte[] container(String stream, byte[] content) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(content), stream);
            return bytes(container);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] rewritten(byte[] file, String stream, UnaryOperator<byte[]> change) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] before;
            try (var in = container.createDocumentInputStream(stream)) {
                before = in.readAllBytes();
            }
            container.createOrUpdateDocument(new ByteArrayInputStream(change.apply(before)), stream);
            return bytes(container);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        container.writeFilesystem(out);
        return out.toByteArray();
    }
}
