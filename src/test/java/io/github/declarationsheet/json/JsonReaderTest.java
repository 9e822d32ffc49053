package io.github.declarationsheet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Readings;
import io.github.declarationsheet.review.Reviewer;
import io.github.declarationsheet.review.RuleSet;
import io.github.declarationsheet.review.Valid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void thePublishedDeclarationsAreReadFromABareList() throws IOException {
        JsonDeclarations seed;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/seed/declarations.json"))) {
            seed = JsonReader.read("declarations.json", in);
        }
        assertThat(seed.findings()).isEmpty();
        assertThat(seed.declarations())
                .extracting(d -> d.project().name(), d -> d.indicators().size())
                .containsExactly(tuple("文体事务管理", 24), tuple("社区自治管理", 13), tuple("党群综合服务", 31));
        Declaration first = seed.declarations().get(0);
        assertThat(first.fiscalYear()).hasValue(2024);
        assertThat(first.funding().total()).isEmpty();
        assertThat(first.funding().annualTotal()).contains(new BigDecimal("3919500.00"));
        assertThat(first.indicators().get(0))
                .isEqualTo(Indicator.of("成本指标", "经济成本指标", "基层文化活动7项活动成本", "≤14285.71(元/项)"));
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            List<Reading> readings = new ArrayList<>();
            Random random = new Random(seed);
            for (int i = 0; i <= random.nextInt(3); i++) {
                readings.add(Readings.of(varied(random), "Sheet" + i));
            }
            Outcome outcome = Outcome.of(new Reviewer(RuleSet.standard().rules())
                    .review(Readings.submission(readings.toArray(Reading[]::new))));
            String json = JsonWriterTest.write(Locale.CHINESE, outcome);

            JsonDeclarations read = read(json);

            assertThat(read.findings()).as("seed %d", seed).isEmpty();
            assertThat(read.declarations())
                    .as("seed %d", seed)
                    .isEqualTo(readings.stream().map(Reading::declaration).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"declarations":[{"projekt":{}}]} | declarations[0].projekt：没有这个键，请删除或改正拼写。 | declarations[0].projekt: there is no such key; delete it or correct its spelling.
            [{"project":{"Name":"甲"}}] | [0].project.Name：没有这个键，请删除或改正拼写。 | [0].project.Name: there is no such key; delete it or correct its spelling.
            {"declarations":[],"rows":[]} | rows：没有这个键，请删除或改正拼写。 | rows: there is no such key; delete it or correct its spelling.
            [{"fiscalYear":2024,"fiscalYear":2025}] | [0].fiscalYear：这个键出现了不止一次，请只留一个。 | [0].fiscalYear: this key stands more than once; keep one.
            [{"project":{"name":7}}] | [0].project.name：这里应是 string，不是 number，请改正。 | [0].project.name: this must be string, not number; correct it.
            [{"fiscalYear":"2024"}] | [0].fiscalYear：这里应是 integer，不是 string，请改正。 | [0].fiscalYear: this must be integer, not string; correct it.
            [{"fiscalYear":2024.5}] | [0].fiscalYear：这里应是 integer，不是 number，请改正。 | [0].fiscalYear: this must be integer, not number; correct it.
            [{"funding":{"annualTotal":3919500}}] | [0].funding.annualTotal：这里应是 string，不是 number，请改正。 | [0].funding.annualTotal: this must be string, not number; correct it.
            [{"indicators":{}}] | [0].indicators：这里应是 list，不是 object，请改正。 | [0].indicators: this must be list, not object; correct it.
            [{"goals":[]}] | [0].goals：这里应是 object，不是 list，请改正。 | [0].goals: this must be object, not list; correct it.
            [{"indicators":[true]}] | [0].indicators[0]：这里应是 object，不是 boolean，请改正。 | [0].indicators[0]: this must be object, not boolean; correct it.
            [null] | [0]：这里应是 object，不是 null，请改正。 | [0]: this must be object, not null; correct it.
            [{"fiscalYear":24}] | [0].fiscalYear：“24”不是年度，请写四位年份，如 2024。 | [0].fiscalYear: “24” is no year; write four digits, such as 2024.
            [{"project":{"startDate":"2024-02-30"}}] | [0].project.startDate：“2024-02-30”不是日期，请写成 2024-12-31 的样子。 | [0].project.startDate: “2024-02-30” is no date; write it like 2024-12-31.
            [{"project":{"endDate":"2024/1/1"}}] | [0].project.endDate：“2024/1/1”不是日期，请写成 2024-12-31 的样子。 | [0].project.endDate: “2024/1/1” is no date; write it like 2024-12-31.
            [{"funding":{"total":"3,919,500"}}] | [0].funding.total：“3,919,500”不是金额，请写以元为单位的小数，如 "3919500.00"，最多 15 位。 | [0].funding.total: “3,919,500” is no amount; write a decimal in yuan, such as "3919500.00", of at most 15 digits.
            [{"funding":{"total":"12345678901234.5"}}] | [0].funding.total：“12345678901234.5”不是金额，请写以元为单位的小数，如 "3919500.00"，最多 15 位。 | [0].funding.total: “12345678901234.5” is no amount; write a decimal in yuan, such as "3919500.00", of at most 15 digits.
            [{"funding":{"total":"1e9"}}] | [0].funding.total：“1e9”不是金额，请写以元为单位的小数，如 "3919500.00"，最多 15 位。 | [0].funding.total: “1e9” is no amount; write a decimal in yuan, such as "3919500.00", of at most 15 digits.
            [{"indicators":[{"value":"良好","weight":"十"}]}] | [0].indicators[0].weight：“十”不是数字，请写小数，如 "22.00"。 | [0].indicators[0].weight: “十” is no number; write a decimal, such as "22.00".
            [{"indicators":[{"value":"≥22.00(次)","operator":"≤"}]}] | [0].indicators[0].operator：“≤”与指标值“≥22.00(次)”不符，应为 ≥；请改正，或删去此键。 | [0].indicators[0].operator: “≤” disagrees with the value “≥22.00(次)”, which says ≥; correct it or delete the key.
            [{"indicators":[{"value":"良好","number":"1"}]}] | [0].indicators[0].number：“1”与指标值“良好”不符，应为 null；请改正，或删去此键。 | [0].indicators[0].number: “1” disagrees with the value “良好”, which says null; correct it or delete the key.
            [{"indicators":[{"value":"≥22.00(次)","unit":"场"}]}] | [0].indicators[0].unit：“场”与指标值“≥22.00(次)”不符，应为 次；请改正，或删去此键。 | [0].indicators[0].unit: “场” disagrees with the value “≥22.00(次)”, which says 次; correct it or delete the key.
            [{"indicators":[{"value":"5-10个","upper":"11"}]}] | [0].indicators[0].upper：“11”与指标值“5-10个”不符，应为 10；请改正，或删去此键。 | [0].indicators[0].upper: “11” disagrees with the value “5-10个”, which says 10; correct it or delete the key.
            [{"other":[{"label":"依据","txt":""}]}] | [0].other[0].txt：没有这个键，请删除或改正拼写。 | [0].other[0].txt: there is no such key; delete it or correct its spelling.
            {"findings":[]} | 文件中没有申报表，请写成 {"declarations":[…]} 或申报表的列表。 | The file has no declarations; write {"declarations":[…]} or a list of declarations.
            "text" | 文件中没有申报表，请写成 {"declarations":[…]} 或申报表的列表。 | The file has no declarations; write {"declarations":[…]} or a list of declarations.
            [{"project":{"name":"甲" "code":null}}] | 第1行第25列不是有效的 JSON，请检查此处的括号、引号和逗号。 | Line 1, column 25 is no valid JSON; check the brackets, quotes and commas there.
            [] [] | 第1行第4列不是有效的 JSON，请检查此处的括号、引号和逗号。 | Line 1, column 4 is no valid JSON; check the brackets, quotes and commas there.
            [{"project": | 第1行第13列不是有效的 JSON，请检查此处的括号、引号和逗号。 | Line 1, column 13 is no valid JSON; check the brackets, quotes and commas there.
            """)
    void whatIsWrongIsOneSentenceWithThePath(String json, String zh, String en) throws IOException {
        JsonDeclarations read = read(json);
        assertThat(read.declarations()).isEmpty();
        assertThat(read.findings()).hasSize(1);
        assertThat(read.findings().get(0).message(Locale.CHINESE)).isEqualTo(zh);
        assertThat(read.findings().get(0).message(Locale.ENGLISH)).isEqualTo(en);
        assertThat(read.findings().get(0).location().file()).isEqualTo("a.json");
    }

    @Test
    void everyProblemIsToldAtOnceWithDeclarationAndField() throws IOException {
        JsonDeclarations read = read("""
                {"declarations":[
                 {"project":{"name":"甲"}},
                 {"project":{"name":"乙","startDate":"2024-13-01"},
                  "funding":{"annualTotal":"x"},
                  "indicators":[{"level1":"产出指标"},{"value":"≥1(次)","number":"2"}]}]}
                """);
        assertThat(read.declarations()).isEmpty();
        assertThat(read.findings())
                .extracting(
                        f -> f.code().id(),
                        f -> f.location().declaration(),
                        f -> f.field().orElse(""),
                        Finding::text)
                .containsExactly(
                        tuple("J-DATE", OptionalInt.of(1), "project.startDate", "2024-13-01"),
                        tuple("J-AMOUNT", OptionalInt.of(1), "funding.annualTotal", "x"),
                        tuple("J-VALUE-PARTS", OptionalInt.of(1), "indicators[1].number", "2"));
    }

    @Test
    void agreeingPartsAndWhatIsIgnoredPass() throws IOException {
        JsonDeclarations read = read("""
                {"files":[{"any":1,"any":2}],"findings":[[]],
                 "declarations":[{"source":{"x":[1]},"status":"rejected","fiscalYear":null,"project":null,
                  "indicators":[{"number":"22","unit":"次","operator":"≥","value":"≥22.00(次)","lower":null},
                                {"operator":"~","lower":"5.0","upper":"10","unit":"个","value":"5-10个"},
                                {"operator":"＝","unit":"％","value":"＝90％"},
                                {"value":null,"operator":""}]}]}
                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.declarations()).hasSize(1);
        assertThat(read.declarations().get(0).project().name()).isEmpty();
        assertThat(read.declarations().get(0).indicators())
                .extracting(i -> i.target().text())
                .containsExactly("≥22.00(次)", "5-10个", "＝90％", "");
    }

    @Test
    void aByteOrderMarkIsNoContent() throws IOException {
        assertThat(read("\uFEFF[{\"project\":{\"name\":\"甲\"}}]").declarations())
                .extracting(d -> d.project().name())
                .containsExactly("甲");
    }

    @Test
    void otherEncodingsAreRefusedByName() throws IOException {
        byte[] gbk = "[{\"project\":{\"name\":\"文体事务管理\"}}]".getBytes(Charset.forName("GBK"));
        JsonDeclarations read = JsonReader.read("a.json", new ByteArrayInputStream(gbk));
        assertThat(read.declarations()).isEmpty();
        assertThat(read.findings())
                .extracting(f -> f.message(Locale.CHINESE), f -> f.message(Locale.ENGLISH))
                .containsExactly(tuple("文件不是 UTF-8 编码，请另存为 UTF-8。", "The file is not in UTF-8; save it as UTF-8."));
    }

    @Test
    void nothingIsNoDeclarations() throws IOException {
        assertThat(read("").findings()).extracting(f -> f.code().id()).containsExactly("J-SHAPE");
        assertThat(read("[]").findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"depth", "text", "key", "number", "problems"})
    void hostileInputEndsWithOneSentence(String kind) throws IOException {
        String json =
                switch (kind) {
                    case "depth" -> "[{\"source\":" + "[".repeat(100_000);
                    case "text" -> "[{\"project\":{\"name\":\"" + "长".repeat(200_000) + "\"}}]";
                    case "key" -> "[{\"" + "k".repeat(100_000) + "\":1}]";
                    case "number" -> "[{\"fiscalYear\":" + "9".repeat(100_000) + "}]";
                    default -> "[" + "0,".repeat(50_000) + "0]";
                };
        JsonDeclarations read = read(json);
        assertThat(read.declarations()).isEmpty();
        assertThat(read.findings()).hasSizeLessThanOrEqualTo(10_001);
        Finding last = read.findings().get(read.findings().size() - 1);
        assertThat(last.message(Locale.CHINESE)).isEqualTo("文件超出读取限度（总长、单项长度、嵌套层数或错误数量），请拆分或改正后再试。");
        assertThat(last.message(Locale.ENGLISH))
                .isEqualTo(
                        "The file goes beyond what is read (its length, a text's length, depth or the number of errors);"
                                + " split or correct it.");
    }

    @Test
    void damagedDocumentsAreFindingsNeverExceptions() throws IOException {
        Outcome outcome =
                Outcome.of(new Reviewer(List.of()).review(Readings.submission(Readings.of(varied(new Random(1))))));
        byte[] whole = JsonWriterTest.write(Locale.CHINESE, outcome).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int j = random.nextInt(4); j >= 0 && damaged.length > 0; j--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) "\"{}[],:0-.e\\n\u0000\u00ff".charAt(random.nextInt(15));
            }
            JsonDeclarations read = JsonReader.read("a.json", new ByteArrayInputStream(damaged));
            assertThat(read.declarations().isEmpty() || read.findings().isEmpty())
                    .isTrue();
            assertThat(read.findings()).allSatisfy(f -> assertThat(f.message(Locale.CHINESE))
                    .doesNotContain(
                            "{path}",
                            "{quote}",
                            "{line}",
                            "{expected}",
                            f.code().id()));
        }
    }

    @Test
    void bytesThatCannotBeGotAreAnException() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> JsonReader.read("a.json", broken))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    /** A declaration with everything the model can hold. */
    private static Declaration varied(Random random) {
        Draft draft = Draft.of(Valid.declaration(random));
        draft.put("project.code", "31011724" + random.nextInt(100));
        draft.put("goals.overall", "三年内建成。\n\n\"引号\"与\\、\t制表符、𠀀。");
        draft.other().add(new OtherField("项目立项情况/依据", "松府〔2024〕1号\n第二条"));
        draft.other().add(new OtherField("项目立项情况/依据", ""));
        for (String value :
                List.of("", "985米", "5-10个", "±5%", "-0.5(%)", "约三十场", "≥1,000人次", "≤12345678901234567890元")) {
            draft.termIndicators()
                    .add(new Indicator(
                            random.nextBoolean() ? "产出指标" : "",
                            "",
                            "指标" + random.nextInt(100),
                            TargetValue.parse(value),
                            random.nextBoolean() ? Optional.of(new BigDecimal("22.50")) : Optional.empty(),
                            random.nextBoolean() ? List.of(new OtherField("备注", "甲\n乙")) : List.of()));
        }
        return draft.build();
    }

    private static JsonDeclarations read(String json) throws IOException {
        return JsonReader.read("a.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
