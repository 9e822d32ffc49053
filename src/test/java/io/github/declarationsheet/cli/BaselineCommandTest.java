package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --baseline}. */
class BaselineCommandTest {

    private final Path folder;

    BaselineCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void onlyWhatIsNewIsListed() throws IOException {
        String published = Files.readString(Path.of("src/test/resources/seed/declarations.json"));
        Path before = filled(published.replace("\"≥22.00(次)\"", "\"≥XX次\""), "before.xlsx");
        Ran first = Ran.of("check", before, "--format", "json");
        Path baseline = folder.resolve("baseline.json");
        Files.write(baseline, first.bytes());

        Ran same = Ran.of("check", before, "--baseline", baseline, "--lang", "zh");
        Path after = filled(
                published.replace("\"≥22.00(次)\"", "\"≥XX次\"").replace("\"2024-12-31\"", "\"2023-12-31\""),
                "after.xlsx");
        Ran other = Ran.of("check", after, "--baseline", baseline, "--format", "json");

        assertThat(first.code()).isEqualTo(1);
        assertThat(same.code()).isZero();
        assertThat(same.lines())
                .startsWith(before + "：通过")
                .anyMatch(l -> l.matches("另有 [1-9]\\d* 条问题在 --baseline 中已接受，没有列出。"));
        assertThat(same.out()).doesNotContain("I-VALUE-PLACEHOLDER");
        assertThat(other.out()).contains("F-DATE-ORDER").doesNotContain("I-VALUE-PLACEHOLDER");
        assertThat(other.code()).isEqualTo(1);
    }

    @Test
    void aBaselineThatIsNoneStopsTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("b.json"), "{}");

        Ran none = Ran.of("check", "examples/submissions", "--baseline", file, "--lang", "zh");
        Ran missing = Ran.of("check", "examples/submissions", "--baseline", folder.resolve("x.json"));

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.errors()).isEqualTo("  错误  文件不是审核结果，请用 check --format json 生成。（J-NO-RUN）\n");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.errors()).contains("R-MISSING-FILE");
    }

    private Path filled(String declarations, String name) throws IOException {
        Path data = Files.writeString(folder.resolve("data.json"), "{\"declarations\":" + declarations + "}");
        Path form = folder.resolve(name);
        assertThat(Ran.of("fill", data, "-o", form).code()).isZero();
        return form;
    }
}
