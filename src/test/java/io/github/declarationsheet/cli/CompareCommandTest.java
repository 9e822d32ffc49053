package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --against}, and the colours of what it prints. */
class CompareCommandTest {

    private static final Path SUBMISSIONS = Path.of("examples", "submissions");

    private final Path folder;

    CompareCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysWhatChangedWhatDidNotAndWhatIsMissing() throws IOException {
        String published = Files.readString(Path.of("src/test/resources/seed/declarations.json"));
        Path corrected = filled(
                published
                        .replace("\"3919500.00\"", "\"4000000.00\"")
                        .replace("\"社区自治管理\"", "\"新增项目\"")
                        .replace("走访慰问次数", "慰问老党员人数")
                        .replace("社区工作者工作满意度", "骨干家属满意度"),
                "二上.xlsx");

        Ran ran = Ran.of("check", corrected, "--against", SUBMISSIONS, "--lang", "zh");

        Path before = SUBMISSIONS.resolve("文体事务管理.xlsx");
        assertThat(ran.errors()).isEmpty();
        assertThat(ran.lines())
                .contains(
                        "  “文体事务管理”与上次（" + before + "）相比：修改 2 处",
                        "    F6  “年度资金申请总额”由3,919,500.00元改为4,000,000.00元，增加80,500.00元。",
                        "  “党群综合服务”与上次（" + SUBMISSIONS.resolve("党群综合服务.xlsx") + "）相同，没有修改",
                        "    B3   “项目名称”由“社区自治管理”改为“新增项目”。",
                        "    D15  新增指标“慰问老党员人数”，指标值“≥22.00(次)”。",
                        "    A13  删去指标“走访慰问次数”，原指标值“≥22.00(次)”。",
                        "与上次相比：有修改 2 份，没有修改 1 份，新报 0 份，没有再报 0 份。");
        assertThat(ran.code()).isZero();
    }

    @Test
    void dataHasTheChangesAmongTheFindings() throws IOException {
        Path one = SUBMISSIONS.resolve("文体事务管理.xlsx");

        Ran same = Ran.of("check", one, "--against", one, "--format", "json", "--lang", "en");
        Ran fresh = Ran.of("check", one, "--against", SUBMISSIONS.resolve("社区自治管理.xlsx"), "--format", "json");

        assertThat(same.out())
                .contains(
                        "\"cell\":\"B3\",\"severity\":\"advice\",\"code\":\"V-UNCHANGED\",\"field\":\"project.name\"");
        assertThat(fresh.out()).contains("\"code\":\"V-NEW\"").doesNotContain("V-UNCHANGED");
        assertThat(same.code()).isZero();
    }

    @Test
    void withoutAnEarlierVersionNothingIsDone() {
        Ran ran = Ran.of("check", SUBMISSIONS, "--against", folder.resolve("没有.xlsx"), "--lang", "zh");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors())
                .contains("R-MISSING-FILE")
                .endsWith("--against 指定的“" + folder.resolve("没有.xlsx") + "”中没有可以比较的申报表。\n");
    }

    @Test
    void coloursAreForTerminalsThatShowThem() {
        assertThat(onTerminal(true, Map.of("TERM", "xterm"))).contains("\u001b[32maccepted\u001b[m");
        assertThat(onTerminal(true, Map.of("TERM", "xterm", "NO_COLOR", "1"))).doesNotContain("\u001b");
        assertThat(onTerminal(true, Map.of("TERM", "dumb"))).doesNotContain("\u001b");
        assertThat(onTerminal(false, Map.of("TERM", "xterm"))).doesNotContain("\u001b");
    }

    private Path filled(String declarations, String name) throws IOException {
        Path data = Files.writeString(folder.resolve("data.json"), "{\"declarations\":" + declarations + "}");
        Path form = folder.resolve(name);
        assertThat(Ran.of("fill", data, "-o", form).code()).isZero();
        return form;
    }

    private static String onTerminal(boolean interactive, Map<String, String> environment) {
        Secrets secrets = new Secrets() {
            @Override
            public Optional<String> variable(String name) {
                return Optional.ofNullable(environment.get(name));
            }

            @Override
            public Optional<String> ask(String prompt) {
                return Optional.empty();
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                out,
                StandardCharsets.UTF_8,
                new ByteArrayOutputStream(),
                StandardCharsets.UTF_8,
                Locale.ENGLISH,
                Ran.CLOCK,
                secrets,
                interactive);
        assertThat(Main.run(new String[] {"check", SUBMISSIONS.toString()}, terminal))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
