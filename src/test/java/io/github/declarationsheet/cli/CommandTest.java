package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command does with its files and exit codes; what it makes of real forms is in {@link EndToEndTest}. */
class CommandTest {

    private final Path folder;

    CommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aTemplateIsOfTheComingYear() {
        Path file = folder.resolve("空白.xlsx");

        Ran ran = Ran.of("template", "-o", file, "--lang", "zh");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors()).isEqualTo("已生成 2026 年度空白申报表：" + file + "\n");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void anOfficesOwnFormIsNamedByItsFile() {
        Path office = Path.of("examples/office-form/绩效计划书.xlsx");
        Path data = Path.of("src/test/resources/seed/declarations.json");
        Path blank = folder.resolve("blank.xlsx");
        Path filled = folder.resolve("filled.xlsx");

        assertThat(Ran.of("template", "--form", office, "--year", "2027", "-o", blank)
                        .code())
                .isZero();
        assertThat(blank).isNotEmptyFile();
        Ran fill = Ran.of("fill", data, "--form", office, "-o", filled);
        assertThat(fill.code()).as("it has no place for the category").isEqualTo(1);
        assertThat(fill.errors()).contains("W-NOT-HELD");
        assertThat(Ran.of("read", filled, "--form", office).code()).isZero();
        assertThat(Ran.of("read", filled).errors() + Ran.of("check", filled).out())
                .as("without it nobody knows its words")
                .contains("R-NO-FORM");
        assertThat(Ran.of("template", "--form", office, "--protect", "-o", blank)
                        .code())
                .isEqualTo(2);
        Ran missing = Ran.of("check", filled, "--form", folder.resolve("none.xlsx"));
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.errors()).contains("R-MISSING-FILE");
    }

    @Test
    void sameTemplateSameBytes() throws IOException {
        Path a = folder.resolve("a.xlsx");
        Path b = folder.resolve("b.xlsx");
        Ran.of("template", "--year", "2027", "--form", "standard", "-o", a);
        Ran.of("template", "--year=2027", "-o", b);

        assertThat(Files.mismatch(a, b)).isEqualTo(-1);
        Ran.of("template", "--year", "2028", "-o", b);
        assertThat(Files.mismatch(a, b)).as("an existing file is replaced").isNotEqualTo(-1);
    }

    @Test
    void whatCanNotBeWrittenIsCodeThree() throws IOException {
        Path nowhere = folder.resolve("没有").resolve("a.xlsx");

        Ran noFolder = Ran.of("template", "-o", nowhere);
        Ran isFolder = Ran.of("template", "-o", folder);

        assertThat(noFolder.code()).isEqualTo(3);
        assertThat(noFolder.errors())
                .isEqualTo("There is no folder “" + nowhere.getParent() + "”. Make it first, or name another place.\n");
        assertThat(isFolder.code()).isEqualTo(3);
        assertThat(isFolder.errors()).isEqualTo("Writing “" + folder + "” failed (Is a directory).\n");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFailedRunLeavesTheFormerFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("out.xlsx"), "before");

        assertThatThrownBy(() -> OutputFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(files()).containsExactly(file);
        assertThat(file).hasContent("before");
    }

    @Test
    void aLinkIsWrittenThrough() throws IOException {
        Path file = Files.writeString(folder.resolve("real.xlsx"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), file.getFileName());

        OutputFile.write(link, out -> out.write("after".getBytes(StandardCharsets.UTF_8)));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("after");
    }

    @Test
    void fillSaysWhatIsWrongWithItsDataAndWritesNothing() throws IOException {
        Path missing = folder.resolve("data.json");
        Path out = folder.resolve("out.xlsx");

        Ran ran = Ran.of("fill", missing, "-o", out, "--lang", "zh");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors())
                .isEqualTo("  错误  没有找到“" + missing + "”。请检查路径和文件名是否写对；路径中有空格时请加引号。（R-MISSING-FILE）\n" + "没有生成文件：“"
                        + missing + "”中没有可以填写的申报表。请改正上面的错误后再试。\n");
        Files.writeString(missing, "{\"declarations\":[{\"unknown\":1}]}");
        assertThat(Ran.of("fill", missing, "-o", out).code()).isEqualTo(1);
        Files.writeString(missing, "{\"declarations\":[]}");
        assertThat(Ran.of("fill", missing, "-o", out).code()).isEqualTo(1);
        assertThat(files()).containsExactly(missing);
    }

    /** A line without options is not parsed; an option that changes nothing has it parsed. */
    @ParameterizedTest
    @ValueSource(strings = {"read", "check"})
    void aLineThatNeedsNoParserDoesWhatTheParserWouldDo(String command) throws IOException {
        Path form = folder.resolve("表.xlsx");
        Path text = Files.writeString(folder.resolve("text.xlsx"), "text");
        assertThat(Ran.of("template", "-o", form).code()).isZero();
        Object[] paths = {command, form, "", "@gone", text, folder, "check", form};
        Object[] parsed = Arrays.copyOf(paths, paths.length + 2);
        parsed[paths.length] = "--lang";
        parsed[paths.length + 1] = "en";

        Ran plain = Ran.of(paths);

        assertThat(plain.out()).contains("@gone").isEqualTo(Ran.of(parsed).out());
        assertThat(plain.errors()).isEqualTo(Ran.of(parsed).errors());
        assertThat(plain.code()).isEqualTo(Ran.of(parsed).code()).isEqualTo(1);
    }

    @Test
    void whatIsFilledIsStoredAsFarAsItIsAcceptable() throws IOException {
        String published = Files.readString(Path.of("src/test/resources/seed/declarations.json"));
        Path data = folder.resolve("data.json");
        Path form = folder.resolve("申报表.xlsx");
        Path copy = folder.resolve("副本.xlsx");
        Path database = folder.resolve("a.db");
        // the second of the three lacks what every project must have
        Files.writeString(data, "{\"declarations\":" + published.replace("\"社区自治管理\"", "null") + "}");

        Ran filled = Ran.of("fill", data, "-o", form, "--lang", "zh");
        assertThat(filled.errors()).isEqualTo("已生成 " + form + "，申报表 3 份。\n");
        assertThat(filled.code()).isZero();

        Files.copy(form, copy);
        Ran stored = Ran.of("import", form, copy, form, "--store", database, "--lang", "zh");
        assertThat(stored.code()).isEqualTo(1);
        assertThat(stored.lines())
                .contains(
                        form + "：部分入库（2 份申报表已入库，其余有错误）",
                        copy + "：内容与已入库的“" + form + "”相同，未重复入库",
                        form + "：以前已入库，未重复入库",
                        "　文　件：3 个（部分入库 1，重复 2）",
                        "　申报表：本次入库 2 份，绩效指标 55 条")
                .anyMatch(l -> l.startsWith("  错误  ") && l.endsWith("（F-NAME-MISSING）"));
    }

    @Test
    void aMissingPathIsAFindingAndTheRestIsDone() throws IOException {
        Path skipped = folder.resolve("~$a.xlsx");
        Files.writeString(skipped, "");

        Ran ran = Ran.of("check", "没有.xlsx", folder, "--lang", "zh");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).isEmpty();
        assertThat(ran.lines())
                .containsExactly(
                        "没有.xlsx：无法读取",
                        "  错误  没有找到“没有.xlsx”。请检查路径和文件名是否写对；路径中有空格时请加引号。（R-MISSING-FILE）",
                        skipped + "：已跳过（不是申报表文件）",
                        "",
                        "文件 2 个：通过 0，不通过 0，无法读取 1，跳过 1；申报表 0 份。",
                        "错误 1 条（必须修改），提醒 0 条（请核对），建议 0 条。");
    }

    @Test
    void jsonIsUtf8WhateverTheConsole() {
        Ran ran = Ran.of(Locale.CHINA, Charset.forName("GBK"), "read", "没有.xlsx");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith("{\"declarations\":[]")
                .contains("\"file\":\"没有.xlsx\"", "\"code\":\"R-MISSING-FILE\"", "没有找到“没有.xlsx”")
                .endsWith("}\n");
        assertThat(Ran.of("check", "--format", "json", "没有.xlsx").out()).contains("There is no “没有.xlsx”");
    }

    @Test
    void aFolderWithoutFilesIsDone() {
        Ran ran = Ran.of("check", folder);

        assertThat(ran.code()).isZero();
        assertThat(ran.lines())
                .containsExactly(
                        "Files: 0 (accepted 0, rejected 0, unreadable 0, skipped 0). Declarations: 0.",
                        "Errors: 0 (must be corrected), warnings: 0 (please verify), advice: 0.");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() throws IOException {
        assertThat(Ran.of("check", "a\u001b[31mb.xlsx").out())
                .doesNotContain("\u001b")
                .contains("a [31mb.xlsx");
    }

    @Test
    void importSaysWhatItDidAndWhatToDoNext() {
        Path database = folder.resolve("a.db");

        Ran ran = Ran.of("import", "没有.xlsx", "--store", database, "--lang", "zh");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines())
                .containsExactly(
                        "没有.xlsx：无法读取，未入库",
                        "  错误  没有找到“没有.xlsx”。请检查路径和文件名是否写对；路径中有空格时请加引号。（R-MISSING-FILE）",
                        "",
                        "导入完成，数据库：" + database,
                        "　文　件：1 个（无法读取 1）",
                        "　申报表：本次入库 0 份，绩效指标 0 条",
                        "　金　额：本次入库的年度资金申请总额合计 0.00 元",
                        "　问　题：错误 1 条，提醒 0 条，建议 0 条",
                        "下一步：请按上面的“错误”修改后重新运行同一命令，已入库的内容不会重复。全部问题可用 check 命令逐条查看。");
    }

    @Test
    void aDatabaseThatCanNotBeUsedIsCodeThreeEvenWhereAFileIsMissing() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no database".repeat(100));

        Ran notOne = Ran.of("import", "没有.xlsx", "--store", text);
        Ran nowhere = Ran.of("import", "没有.xlsx", "--store", folder.resolve("x/a.db"), "--lang", "zh");

        assertThat(notOne.code()).isEqualTo(3);
        assertThat(notOne.out()).isEmpty();
        assertThat(notOne.errors())
                .isEqualTo("The file named by --store is no SQLite database; it was not touched. Name another file.\n");
        assertThat(nowhere.code()).isEqualTo(3);
        assertThat(nowhere.errors()).startsWith("无法打开或写入数据库（").doesNotContain("\tat ");
    }

    @Test
    void theTraceOfAFailureIsShownOnlyWhenAskedFor() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no database".repeat(100));

        assertThat(Ran.of("import", "a", "--store", text).errors().lines()).hasSize(1);
        assertThat(Ran.of("import", "a", "--store", text, "--verbose").errors()).contains("\tat ");
    }

    @Test
    void anOutputThatBreaksIsCodeThree() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                broken,
                StandardCharsets.UTF_8,
                errors,
                StandardCharsets.UTF_8,
                Locale.ENGLISH,
                Ran.CLOCK,
                Ran.NO_SECRETS);

        assertThat(Main.run(new String[] {"read", "a.xlsx"}, terminal)).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEqualTo("Reading or writing failed (Broken pipe).\n");
        errors.reset();
        assertThat(Main.run(new String[] {"forms"}, terminal)).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("standard output");
    }

    @Test
    void formsAndRulesAreListedWithTheirSources() {
        assertThat(Ran.of("forms", "--lang", "zh").lines())
                .contains("standard", "  名称：财政项目支出绩效目标申报表")
                .anyMatch(l -> l.startsWith("  来源：上海市松江区"));
        assertThat(Ran.of("forms", "--format", "json").out()).startsWith("[\n {\"id\":\"standard\",");
        assertThat(Ran.of("rules", "--lang", "zh").out()).contains("M-ANNUAL-SUM  错误\n", "  依据：");
        assertThat(Ran.of("rules").out()).contains("M-ANNUAL-SUM  error\n", "  source:  ");
        assertThat(Ran.of("rules", "--format", "json").out())
                .contains("{\"id\":\"M-ANNUAL-SUM\",\"severity\":\"error\"");
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }
}
