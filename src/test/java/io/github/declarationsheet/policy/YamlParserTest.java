package io.github.declarationsheet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.policy.YamlNode.Items;
import io.github.declarationsheet.policy.YamlNode.Position;
import io.github.declarationsheet.policy.YamlNode.Scalar;
import io.github.declarationsheet.policy.YamlNode.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class YamlParserTest {

    private final YamlProblems problems = new YamlProblems("policy.yaml");

    @Test
    void nodesKnowWhereTheyBegin() throws IOException {
        YamlNode root = new YamlParser(problems)
                .parse(in("# 规则\nrules:\n  I-VAGUE: off\n  \"K-COST\":  [甲, 乙]\n"))
                .orElseThrow();

        assertThat(problems.findings()).isEmpty();
        Table rules = (Table) ((Table) root).entries().get(0).value();
        assertThat(rules.at()).isEqualTo(new Position(3, 3));
        assertThat(rules.entries().get(0).value()).isEqualTo(new Scalar(new Position(3, 12), "off"));
        Items items = (Items) rules.entries().get(1).value();
        assertThat(items.list().get(1)).isEqualTo(new Scalar(new Position(4, 18), "乙"));
    }

    @Test
    void nothingButCommentsIsNothing() throws IOException {
        assertThat(new YamlParser(problems).parse(in("# leer\n"))).isEmpty();
        assertThat(new YamlParser(problems).parse(in(""))).isEmpty();
        assertThat(problems.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: &x [1]                     | 第1行第4列：不支持 & 和 * 引用；以 * 或 & 开头的文字请加引号。
            a: *x                         | 第1行第4列：不支持 & 和 * 引用；以 * 或 & 开头的文字请加引号。
            a: !!java.net.URL [x]         | 第1行第4列：不支持以 ! 开头的标记；以 ! 开头的文字请加引号。
            `a: 1\\nb: 2\\na: 3`          | 第3行第1列：“a”在第1行已经写过，请只留一处。
            `a: 1\\n---\\nb: 2`           | 第3行第1列：一个文件只能有一份规则，请删去 --- 之后的内容。
            `? [a, b]\\n: c`              | 第1行第3列：键应是一个词，请检查括号和缩进。
            `a:\\n\\t- b`                 | 第2行第1列不是有效的 YAML，请检查缩进（只用空格）、冒号后的空格和引号。
            `a: "x`                       | 第1行第6列不是有效的 YAML，请检查缩进（只用空格）、冒号后的空格和引号。
            [[[[[[[[[[[[1]]]]]]]]]]]]     | 第1行第9列：层次太深，请检查缩进。
            """)
    void whatIsRefusedIsNamedWithItsPlace(String yaml, String message) throws IOException {
        assertThat(new YamlParser(problems).parse(in(yaml.replace("\\n", "\n").replace("\\t", "\t"))))
                .isEmpty();

        assertThat(messages()).containsExactly(message);
    }

    @Test
    void bombsAreCheap() {
        String laughs = "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n";
        for (String bomb : List.of(
                laughs,
                "[".repeat(200_000),
                "{a: ".repeat(60_000),
                "? ".repeat(100_000),
                "- ".repeat(100_000),
                "a: \"" + "\\x41".repeat(60_000),
                "#".repeat(256 * 1024),
                "a:\n" + " ".repeat(200_000) + "b: 1",
                "a: |\n" + " x\n".repeat(80_000),
                "x".repeat(300_000))) {
            assertThat(Duration.ofSeconds(5)).isGreaterThan(timeOf(bomb));
        }
        assertThat(messages()).contains("文件超过 256 KB，不像是审核规则文件。");
    }

    @Test
    void otherEncodingsAndControlCharactersAreRefused() throws IOException {
        new YamlParser(problems).parse(new ByteArrayInputStream("名称: 规则".getBytes(Charset.forName("GBK"))));
        new YamlParser(problems).parse(in("a: \u0007"));

        assertThat(messages()).containsExactly("文件不是 UTF-8 编码，请另存为 UTF-8。", "文件含有不可见的控制字符，请删除。");
        assertThat(new YamlParser(new YamlProblems("p")).parse(in("\uFEFFa: 1")))
                .isPresent();
    }

    @Test
    void whateverStandsInAFileIsAProblemAndNoFailure() throws IOException {
        Random random = new Random(6);
        String signs = "a:-[]{}&*!|>'\"%@`#,?\n \t规则0.~";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            new YamlParser(new YamlProblems("p")).parse(in(text.toString()));
        }
    }

    private Duration timeOf(String yaml) {
        long start = System.nanoTime();
        try {
            new YamlParser(problems).parse(in(yaml));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private List<String> messages() {
        return problems.findings().stream().map(f -> f.message(Locale.CHINESE)).toList();
    }

    private static ByteArrayInputStream in(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
