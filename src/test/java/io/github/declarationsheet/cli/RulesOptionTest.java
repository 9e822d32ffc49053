package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --rules}. */
class RulesOptionTest {

    private static final Path SUBMISSIONS = Path.of("examples", "submissions");

    private final Path folder;

    RulesOptionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theExampleIsAPolicyThatPublishedDeclarationsPass() {
        Ran ran = Ran.of("check", SUBMISSIONS, "--rules", "examples/policy.yaml", "--lang", "zh");

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.out()).contains("I-NAME-LONG").doesNotContain("I-DUP-CROSS", "F-OPTION", "错误  ");
        assertThat(ran.code()).isZero();
    }

    @Test
    void aPolicyDecidesWhatIsAccepted() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("policy.yaml"), "rules:\n  I-NAME-LONG: error\nrequired:\n  项目资金总额: error\n");

        Ran ran = Ran.of("check", SUBMISSIONS, "--rules", policy, "--format", "json", "--lang", "zh");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("\"severity\":\"error\",\"code\":\"F-REQUIRED\",\"field\":\"funding.total\"")
                .contains("“项目资金总额”未填写，请填写。");
    }

    @Test
    void aPolicyWithMistakesStopsTheRun() throws IOException {
        Path policy =
                Files.writeString(folder.resolve("policy.yaml"), "rules:\n  K-SATISFACTON: error\n  K-COST: of\n");

        Ran ran = Ran.of("check", SUBMISSIONS, "--rules", policy, "--lang", "en");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors().lines())
                .containsExactly(
                        "  error  Line 2, column 3: there is no rule “K-SATISFACTON”; did you mean “K-SATISFACTION”? (Y-UNKNOWN-RULE)",
                        "  error  Line 3, column 11: “of” is not possible here; did you mean “off”? (Y-VALUE)");
    }

    @Test
    void aNameThatIsNeitherASetNorAFileIsWrongUsage() {
        Ran ran = Ran.of("check", SUBMISSIONS, "--rules", "standart", "--lang", "zh");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors())
                .startsWith("--rules 的“standart”既不是内置的规则集（standard")
                .contains("），也不是已有的文件。\n");
        assertThat(Ran.of("check", SUBMISSIONS, "--rules", "standard").code()).isZero();
    }
}
