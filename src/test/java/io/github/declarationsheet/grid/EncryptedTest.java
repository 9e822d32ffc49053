package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with a password: deciphered within the limits, or refused by the sentence that fits. */
@Timeout(60)
class EncryptedTest {

    private static final String PASSWORD = "预算2024#";
    private static final byte[] FORM = Workbooks.bytes("filled.xlsx");
    private static final byte[] AGILE = Encrypted.xlsx(FORM, EncryptionMode.agile, PASSWORD);
    private static final byte[] STANDARD = Encrypted.xlsx(FORM, EncryptionMode.standard, PASSWORD);
    private static final byte[] XLS = Encrypted.xls("文体事务管理", PASSWORD);

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void an_encrypted_workbook_reads_like_the_one_inside(EncryptionMode mode) {
        Opened opened = open(Encrypted.xlsx(FORM, mode, PASSWORD), PASSWORD);

        assertThat(opened).isEqualTo(Opening.open(FORM)).isInstanceOf(Opened.Workbook.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"cryptoAPI", "binaryRC4", "xor"})
    void an_encrypted_xls_is_read(EncryptionMode mode) {
        // the oldest way takes no password of Chinese characters
        String password = mode == EncryptionMode.xor ? "ys2024#" : PASSWORD;
        byte[] xls = Encrypted.xls("文体事务管理", mode, password);

        assertThat(new String(xls, StandardCharsets.UTF_16LE)).doesNotContain("文体事务管理");
        assertThat(refused(open(xls, "wrong")).code()).isEqualTo(GridFindings.ENCRYPTED);
        assertThat(open(xls, password)).isInstanceOfSatisfying(Opened.Workbook.class, w -> assertThat(
                        w.book().sheets())
                .flatExtracting(Grid::cells)
                .extracting(Cell::text)
                .containsExactly("文体事务管理"));
    }

    @ParameterizedTest
    @MethodSource("locked")
    void passwords_are_tried_in_order_until_one_fits(byte[] file) {
        assertThat(open(file, "wrong", "", "错", PASSWORD)).isInstanceOf(Opened.Workbook.class);
    }

    @ParameterizedTest
    @MethodSource("locked")
    void without_a_password_that_fits_the_sentence_says_which(byte[] file) {
        Finding none = refused(open(file));
        Finding blank = refused(open(file, ""));
        Finding wrong = refused(open(file, "wrong", "预算2024"));

        assertThat(List.of(none, blank, wrong)).extracting(Finding::code).containsOnly(GridFindings.ENCRYPTED);
        assertThat(none.message(Locale.CHINESE)).isEqualTo("文件设有打开密码，没有提供密码，无法读取。请提供密码，或取消密码后另存为 xlsx 再提交。");
        assertThat(blank).isEqualTo(none);
        assertThat(wrong.message(Locale.CHINESE)).isEqualTo("文件设有打开密码，提供的密码都不对。请核对密码，或取消密码后另存为 xlsx 再提交。");
        assertThat(none.message(Locale.ENGLISH))
                .isEqualTo("The file needs a password, and none was given. "
                        + "Give it, or remove it and save the file as xlsx.");
        assertThat(wrong.message(Locale.ENGLISH))
                .isEqualTo("The file needs a password, and none of those given fits. "
                        + "Check the password, or remove it and save the file as xlsx.");
    }

    static Stream<Arguments> locked() {
        return Stream.of(Arguments.of(AGILE), Arguments.of(STANDARD), Arguments.of(XLS));
    }

    /** Office encrypts a file with a protected structure, but opens it without asking. */
    @Test
    void nobody_is_asked_where_office_does_not_ask() {
        AtomicInteger asked = new AtomicInteger();
        Passwords passwords = Passwords.asked(() -> {
            asked.incrementAndGet();
            return List.of(PASSWORD);
        });
        String forAll = Decryptor.DEFAULT_PASSWORD;
        for (byte[] file : List.of(
                FORM,
                Encrypted.xlsx(FORM, EncryptionMode.agile, forAll),
                Encrypted.xls("文体事务管理", forAll),
                new byte[9])) {
            BookReader.open(Source.of("a", file), Limits.STANDARD, passwords);
        }
        assertThat(asked).hasValue(0);
        assertThat(open(Encrypted.xlsx(FORM, EncryptionMode.agile, forAll))).isEqualTo(Opening.open(FORM));
        assertThat(open(Encrypted.xls("文体事务管理", forAll))).isInstanceOf(Opened.Workbook.class);
        assertThat(BookReader.open(Source.of("a", XLS), Limits.STANDARD, passwords))
                .isInstanceOf(Opened.Workbook.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void the_threads_own_password_stays_its_own() {
        Biff8EncryptionKey.setCurrentUserPassword("embedder");
        try {
            open(XLS, PASSWORD);
            assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isEqualTo("embedder");
            open(XLS, "wrong");
            assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isEqualTo("embedder");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        open(XLS, PASSWORD);
        assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
    }

    @Test
    void passwords_are_never_printed() {
        assertThat(Passwords.of(List.of(PASSWORD)).toString()).isEqualTo("Passwords[…]");
        assertThat(refused(open(AGILE, "secret-1")).toString()).doesNotContain("secret-1");
    }

    @Test
    void what_is_deciphered_obeys_the_limits() {
        byte[] zeros = new byte[3 << 20];
        byte[] large = Encrypted.xlsx(zeros, EncryptionMode.agile, PASSWORD);
        Limits limits = Limits.STANDARD.withFileBytes(large.length);
        // the size is what the first bytes say, and it lies
        byte[] lying = rewritten(large, PoiDecryption.NAME, b -> with(b, 4, 1));

        assertThat(message(open(AGILE, Limits.STANDARD.withCells(10)))).contains("有内容的单元格超出限制（10 个）");
        assertThat(message(open(lying, Limits.STANDARD))).isEqualTo("文件大小超出限制（50 MiB）。请删除图片等无关内容，或拆分后提交。");
        assertThat(message(open(rewritten(large, PoiDecryption.NAME, b -> with(b, 2, 0x31)), Limits.STANDARD)))
                .contains("已损坏");
        assertThat(message(open(large, limits))).startsWith("加密文件已损坏，或其中不是工作簿");
    }

    @Test
    void an_encrypted_workbook_is_not_held_to_the_limit_of_old_ones() {
        assertThat(open(AGILE, Limits.STANDARD.withXlsBytes(100))).isInstanceOf(Opened.Workbook.class);
    }

    @Test
    void numbers_that_would_cost_time_or_memory_are_not_believed() {
        assertThat(message(open(info("spinCount=\"100000\"", "spinCount=\"2000000000\""), Limits.STANDARD)))
                .isEqualTo("“EncryptionInfo”的密码运算次数超出限制（1000000）。请取消密码后另存为 xlsx 再提交。");
        assertThat(message(open(
                        info("encryptedKey blockSize=\"16\"", "encryptedKey blockSize=\"2000000000\""),
                        Limits.STANDARD)))
                .startsWith("加密文件已损坏");
        assertThat(message(open(info("<encryption ", "<!DOCTYPE a [<!ENTITY b 'c'>]><encryption "), Limits.STANDARD)))
                .startsWith("文件的加密方式不受支持");
        assertThat(message(open(info("</encryption>", " ".repeat(70_000) + "</encryption>"), Limits.STANDARD)))
                .isEqualTo("“EncryptionInfo”展开后超出限制（65536 B）。请删除无关的行列，或拆分后提交。");
    }

    @Test
    void a_container_that_lies_about_its_size_is_not_believed() {
        byte[] lying = AGILE.clone();
        // the number of sector tables, for each of which 64 KiB would be allocated
        lying[46] = 1;
        assertThat(refused(open(lying, PASSWORD)).code()).isEqualTo(GridFindings.DAMAGED);
        assertThat(message(open(AGILE, Limits.STANDARD.withEntries(1)))).startsWith("压缩包内的文件数超出限制（1）");
    }

    @Test
    void encryption_that_we_do_not_know_is_said_to_be_that() {
        byte[] rights = rewritten(AGILE, "EncryptionInfo", b -> with(b, 0, 9));
        assertThat(message(open(rights, Limits.STANDARD))).startsWith("文件的加密方式不受支持");
        assertThat(refused(open(rights, PASSWORD)).code()).isEqualTo(GridFindings.ENCRYPTED);
    }

    @Test
    void flipped_bytes_and_truncations_are_findings_or_books() {
        Random random = new Random(20241123);
        for (byte[] file : List.of(STANDARD, XLS)) {
            for (int i = 0; i < 60; i++) {
                byte[] broken = file.clone();
                int region = i % 2 == 0 ? 512 : file.length;
                broken[random.nextInt(region)] ^= (byte) (1 + random.nextInt(255));
                assertThat(open(broken, PASSWORD)).isNotNull();
                assertThat(open(Arrays.copyOf(file, random.nextInt(file.length)), PASSWORD))
                        .isNotNull();
            }
        }
    }

    private static byte[] info(String text, String other) {
        return rewritten(AGILE, "EncryptionInfo", bytes -> {
            String before = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(before).contains(text);
            return before.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    private static byte[] rewritten(byte[] file, String stream, UnaryOperator<byte[]> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] before;
            try (var in = files.createDocumentInputStream(stream)) {
                before = in.readAllBytes();
            }
            files.createOrUpdateDocument(new ByteArrayInputStream(change.apply(before)), stream);
            files.writeFilesystem(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static Opened open(byte[] file, String... passwords) {
        return BookReader.open(Source.of("申报表.xlsx", file), Limits.STANDARD, Passwords.of(List.of(passwords)));
    }

    private static Opened open(byte[] file, Limits limits) {
        return BookReader.open(Source.of("申报表.xlsx", file), limits, Passwords.of(List.of(PASSWORD)));
    }

    private static Finding refused(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Refused.class);
        return ((Opened.Refused) opened).finding();
    }

    private static String message(Opened opened) {
        return refused(opened).message(Locale.CHINESE);
    }
}
