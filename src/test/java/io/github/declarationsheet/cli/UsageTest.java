package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private static final String HINT = "For help: java -jar declaration-sheet-cli.jar ";

    @ParameterizedTest
    @ValueSource(strings = {"template", "fill", "read", "check", "import", "forms", "rules"})
    void everyCommandHelpsInBothLanguages(String command) {
        Ran zh = Ran.of(command, "--help", "--lang", "zh");
        Ran en = Ran.of("--lang=en", command, "-h");

        assertThat(zh.code()).isZero();
        assertThat(zh.errors()).isEmpty();
        assertThat(zh.out())
                .startsWith("用法： java -jar declaration-sheet-cli.jar " + command)
                .contains("--lang=zh|en", "语言：", "--verbose", "--help", "本帮助")
                .doesNotContain("Show ", "${");
        assertThat(en.code()).isZero();
        assertThat(en.out())
                .startsWith("Usage: java -jar declaration-sheet-cli.jar " + command)
                .contains("Show this help")
                .doesNotContain("用法", "${");
    }

    @Test
    void theProgramListsItsCommandsWithWhatTheyDo() {
        assertThat(Ran.of("--help", "--lang", "zh").out())
                .contains("  template  生成空白申报表，或", "  import    审核申报表", "退出码：0 完成；");
        assertThat(Ran.of("--help").out()).contains("  template  Write a blank form, or", "Exit codes: 0 done;");
        assertThat(Ran.of("--help", "check").out()).contains("  template  Write a blank form, or");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--explain", "--roster", "--quiet"})
    void anOptionThatDoesNotWorkYetDoesNotExist(String option) {
        assertThat(Ran.of("check", "a.xlsx", option))
                .returns(2, Ran::code)
                .extracting(Ran::errors)
                .isEqualTo("Unknown argument: " + option + "\n" + HINT + "check --help\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | No command was given.                                        | --help
            chekc a.xlsx                        | Unknown argument: chekc a.xlsx. Did you mean: check?         | --help
            check                               | Missing: PATH                                                | check --help
            import --store                      | Missing: --store FILE                                        | import --help
            template --year 2025                | Missing: -o FILE                                             | template --help
            fill -o a.xlsx                      | Missing: DATA.json                                           | fill --help
            template -o a -o b                  | May be given only once: -o FILE                              | template --help
            check a --format xml                | --format can't be “xml”; it is one of: text, json            | check --help
            check a --lang fr                   | --lang can't be “fr”; it is one of: zh, en                   | check --help
            template -o a --year next           | --year can't be “next”.                                      | template --help
            template -o a --year 1999           | --year can't be “1999”; it is between 2000 and 2100.         | template --help
            template -o a --form central        | --form can't be “central”; it is one of: standard, central-2015, weighted, flat            | template --help
            """)
    void wrongUsageIsSaidWithAHint(String line, String sentence, String help) {
        Ran ran = Ran.of((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));

        assertThat(ran.errors()).isEqualTo(sentence + "\n" + HINT + help + "\n");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void wrongUsageIsSaidInTheLanguageAskedFor() {
        assertThat(Ran.of("--lang", "zh", "chekc").errors())
                .isEqualTo("不认识的参数：chekc。是不是：check？\n用法：java -jar declaration-sheet-cli.jar --help\n");
    }

    @Test
    void theLanguageIsTheSystemsUnlessAskedFor() {
        assertThat(Ran.of(Locale.CHINA, StandardCharsets.UTF_8).errors()).startsWith("没有写明要执行的命令。");
        assertThat(Ran.of(Locale.TAIWAN, StandardCharsets.UTF_8).errors()).startsWith("没有写明要执行的命令。");
        assertThat(Ran.of(Locale.GERMANY, StandardCharsets.UTF_8).errors()).startsWith("No command was given.");
        assertThat(Ran.of(Locale.CHINA, StandardCharsets.UTF_8, "--lang", "en").errors())
                .startsWith("No command was given.");
    }

    @Test
    void peopleReadTheEncodingOfTheirConsole() {
        Ran ran = Ran.of(Locale.CHINA, Charset.forName("GBK"), "forms", "--help");

        assertThat(ran.out(Charset.forName("GBK"))).startsWith("用法： java");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        for (String file : new String[] {"messages", "usage"}) {
            assertThat(keys(file + "_zh.properties"))
                    .isEqualTo(keys(file + "_en.properties"))
                    .isNotEmpty();
        }
    }

    private static Set<String> keys(String file) {
        Properties properties = new Properties();
        try (var in = Main.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }
}
