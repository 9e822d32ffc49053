package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.grid.Encrypted;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the program takes passwords from, in which order, and that it never shows one. */
class PasswordTest {

    private static final String PASSWORD = "预算 2024#";

    private final Path folder;
    private final Path locked;
    private final Path list;

    PasswordTest(@TempDir Path folder) {
        this.folder = folder;
        this.locked = folder.resolve("加密.xlsx");
        this.list = folder.resolve("passwords.txt");
    }

    @BeforeEach
    void lock() throws IOException {
        byte[] form = Files.readAllBytes(Path.of("src/test/resources/workbooks/filled.xlsx"));
        Files.write(locked, Encrypted.xlsx(form, EncryptionMode.agile, PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void aFileOfPasswordsHasOneALine(String mark) throws IOException {
        Files.writeString(list, mark + PASSWORD + "\r\nother\r\n\r\n");

        Ran read = Ran.of("read", locked, "--password-file", list);
        Ran checked = Ran.of("check", "--password-file=" + list, locked, "--lang", "zh");
        Ran stored = Ran.of("import", locked, "--password-file", list, "--store", folder.resolve("a.db"));

        assertThat(read.out()).contains("\"name\":\"文体事务管理\"").doesNotContain("R-ENCRYPTED");
        assertThat(read.errors()).isEmpty();
        assertThat(read.code()).isZero();
        assertThat(checked.out()).contains("文件 1 个：通过 1").doesNotContain(PASSWORD);
        assertThat(checked.code()).isZero();
        assertThat(stored.out()).contains("Declarations: 3 stored now");
        assertThat(stored.code()).isZero();
    }

    @Test
    void withoutAPasswordTheFileIsRefusedAndTheRestIsDone() throws IOException {
        Path open = folder.resolve("开.xlsx");
        Files.copy(Path.of("src/test/resources/workbooks/filled.xlsx"), open);

        Ran zh = Ran.of("check", locked, open, "--lang", "zh");
        Ran en = Ran.of("check", locked, open, "--lang", "en");

        assertThat(zh.lines())
                .startsWith(locked + "：无法读取", "  错误  文件设有打开密码，没有提供密码，无法读取。请提供密码，或取消密码后另存为 xlsx 再提交。（R-ENCRYPTED）")
                .contains("文件 2 个：通过 1，不通过 0，无法读取 1，跳过 0；申报表 3 份。");
        assertThat(zh.code()).isEqualTo(1);
        assertThat(en.out()).contains("The file needs a password, and none was given.");
        assertThat(en.code()).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsSaidToBeWrongAndNotShown() throws IOException {
        Files.writeString(list, "wrong-1\nwrong-2\n");

        Ran zh = Ran.of("read", locked, "--password-file", list, "--lang", "zh", "--verbose");
        Ran en = Ran.of("read", locked, "--password-file", list);

        assertThat(zh.out()).contains("文件设有打开密码，提供的密码都不对。").doesNotContain("wrong-");
        assertThat(zh.errors()).isEmpty();
        assertThat(zh.code()).isEqualTo(1);
        assertThat(en.out()).contains("none of those given fits").doesNotContain("wrong-");
        assertThat(en.code()).isEqualTo(1);
    }

    /** A line that picocli never sees, and one that it does. */
    @Test
    void theEnvironmentMayHoldThePassword() {
        Asked surroundings = new Asked(Optional.of(PASSWORD), "");

        assertThat(Ran.knowing(surroundings, "read", locked)).returns(0, Ran::code);
        assertThat(Ran.knowing(surroundings, "read", locked, "--lang", "zh")).returns(0, Ran::code);
        assertThat(surroundings.prompts).isEmpty();
        assertThat(surroundings.variables)
                .containsOnly("DECLARATION_SHEET_PASSWORD")
                .hasSize(2);
    }

    @Test
    void theEnvironmentsPasswordIsTriedBesideThoseOfTheFile() throws IOException {
        Files.writeString(list, "wrong\n");
        Asked surroundings = new Asked(Optional.of(PASSWORD), "");

        assertThat(Ran.knowing(surroundings, "read", locked, "--password-file", list))
                .returns(0, Ran::code);
    }

    @Test
    void aPersonIsAskedOnceARunAndOnlyWhenAFileIsEncrypted() throws IOException {
        Path second = Files.copy(locked, folder.resolve("二.xlsx"));
        Path open = Files.copy(Path.of("src/test/resources/workbooks/filled.xlsx"), folder.resolve("开.xlsx"));
        Asked surroundings = new Asked(Optional.empty(), PASSWORD);

        assertThat(Ran.knowing(surroundings, "check", open)).returns(0, Ran::code);
        assertThat(surroundings.prompts).isEmpty();
        assertThat(surroundings.variables).isEmpty();
        Ran ran = Ran.knowing(surroundings, "check", open, locked, second);

        assertThat(surroundings.prompts)
                .containsExactly("A file needs a password. Type it (it is not shown; just Enter to go without): ");
        assertThat(ran.code()).isZero();
        assertThat(ran.out() + ran.errors()).doesNotContain(PASSWORD);
    }

    @Test
    void whoTypesNothingIsNotAskedAgain() throws IOException {
        Files.copy(locked, folder.resolve("二.xlsx"));
        Asked surroundings = new Asked(Optional.empty(), "");

        Ran ran = Ran.knowing(surroundings, "check", folder, "--lang", "zh");

        assertThat(surroundings.prompts).containsExactly("有文件设有打开密码。请输入密码（不显示，直接回车则跳过）：");
        assertThat(ran.out()).contains("没有提供密码");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aFileOfPasswordsThatCanNotBeUsedIsWrongUsageBeforeAnythingIsDone() throws IOException {
        Path store = folder.resolve("a.db");
        Ran missing = Ran.of("import", locked, "--password-file", list, "--store", store);
        Files.write(list, "密码".getBytes(Charset.forName("GBK")));
        Ran gbk = Ran.of("read", locked, "--password-file", list, "--lang", "zh");
        Files.writeString(list, "\uFEFF\n\n", StandardCharsets.UTF_8);
        Ran empty = Ran.of("check", locked, "--password-file", list);

        assertThat(missing.errors())
                .startsWith("The file “" + list + "” that --password-file names can't be read.\nFor help: ");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(store).doesNotExist();
        assertThat(gbk.errors()).startsWith("--password-file 指定的文件“" + list + "”不是 UTF-8 文本。请另存为 UTF-8 编码。\n");
        assertThat(gbk.code()).isEqualTo(2);
        assertThat(empty.errors())
                .startsWith("The file “" + list + "” that --password-file names has no password in it;");
        assertThat(empty.code()).isEqualTo(2);
    }

    @Test
    void theHelpTellsTheWaysToGiveOne() {
        assertThat(Ran.of("read", "--help", "--lang", "zh").out()).contains("--password-file=FILE", "密码文件");
        assertThat(Ran.of("import", "--help").out()).contains("--password-file=FILE", "DECLARATION_SHEET_PASSWORD");
        assertThat(Ran.of("template", "--help").out()).doesNotContain("--password-file");
    }

    /** Surroundings that remember what they were asked. */
    private static final class Asked implements Secrets {

        private final List<String> variables = new ArrayList<>();
        private final List<String> prompts = new ArrayList<>();
        private final Optional<String> variable;
        private final String typed;

        Asked(Optional<String> variable, String typed) {
            this.variable = variable;
            this.typed = typed;
        }

        @Override
        public Optional<String> variable(String name) {
            variables.add(name);
            return variable;
        }

        @Override
        public Optional<String> ask(String prompt) {
            prompts.add(prompt);
            return Optional.of(typed).filter(t -> !t.isEmpty());
        }
    }
}
