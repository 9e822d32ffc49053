package io.github.declarationsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.declarationsheet.model.TargetValue.Qualitative;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import io.github.declarationsheet.model.TargetValue.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One meaning in the many ways in which people write it: number, comparison and unit survive them all. */
class TargetWritingsTest {

    private static final int ROUNDS = 6_000;

    private static final Map<Comparison, List<String>> BEFORE = Map.of(
            Comparison.AT_LEAST,
                    List.of(
                            "≥", ">=", "＞＝", "> =", "≧", "⩾", "≥＝", "》", "》=", "不低于", "不少于", "至少", "达到≥", "应不低于",
                            "不得低于"),
            Comparison.AT_MOST, List.of("≤", "<=", "＜＝", "≦", "⩽", "不超过", "不高于", "不多于", "至多", "小于等于", "控制在", "不得超过"),
            Comparison.EQUAL, List.of("=", "＝", "==", "等于", "达到", "完成", "为"),
            Comparison.MORE_THAN, List.of(">", "＞", "超过", "大于", "高于"),
            Comparison.LESS_THAN, List.of("<", "＜", "小于", "低于", "少于"));

    private static final Map<Comparison, List<List<String>>> AROUND = Map.of(
            Comparison.AT_LEAST,
                    List.of(
                            List.of("", "以上"),
                            List.of("", "及以上"),
                            List.of("", "（含）以上"),
                            List.of("", "以上（含）"),
                            List.of("达到", "以上"),
                            List.of("≥", "以上"),
                            List.of("确保", "以上"),
                            List.of("不低于", "以上")),
            Comparison.AT_MOST,
                    List.of(
                            List.of("", "以内"),
                            List.of("", "以下"),
                            List.of("控制在", "以内"),
                            List.of("控制在", "之内"),
                            List.of("不超过", "以内"),
                            List.of("", "（含）以内")));

    private static final List<String> UNITS = List.of(
            "%",
            "‰", "元", "万元", "亿元", "元/项", "元/人·月", "元/年/点位", "万元/公里", "个", "次", "场次", "人次", "万人次", "名学生", "个行政村", "台(套)",
            "天", "小时", "个工作日", "个月", "㎡", "m³", "平方米", "mg/L", "元/100公里", "百分比", "个百分点", "人次/天", "元/(人·月)");

    private static final List<String> RANGE_SIGNS = List.of("-", "~", "～", "—", "——", "–", "－", "至", "到", " - ", "−");

    private final Random random = new Random(20240101);

    @Test
    void a_single_number() {
        for (int i = 0; i < ROUNDS; i++) {
            Comparison comparison = one(List.of(Comparison.values()));
            BigDecimal number = number();
            String unit = one(UNITS);
            String text = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST
                    ? random.nextBoolean()
                            ? around(one(AROUND.getOrDefault(comparison, List.of())), number, unit)
                            : before(comparison, number, unit)
                    : before(comparison, number, unit);

            assertThat(TargetValue.parse(text)).as(text).isInstanceOfSatisfying(Quantitative.class, v -> {
                assertThat(v.comparison()).as(text).contains(comparison);
                assertThat(v.number()).as(text).isEqualByComparingTo(number);
                assertThat(v.unit()).as(text).isEqualTo(unit);
                assertThat(TargetValue.parse(v.text())).isEqualTo(v);
                assertThat(TargetValue.of(comparison, number, unit).sameTarget(v))
                        .isTrue();
            });
        }
    }

    @Test
    void a_number_without_comparison() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal number = number();
            String unit = one(UNITS);
            String text = styled(number) + unit(unit);
            assertThat(TargetValue.parse(text)).as(text).isInstanceOfSatisfying(Quantitative.class, v -> {
                assertThat(v.comparison()).as(text).isEmpty();
                assertThat(v.number()).as(text).isEqualByComparingTo(number);
                assertThat(v.unit()).as(text).isEqualTo(unit);
            });
        }
    }

    @Test
    void a_range() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal lower = number();
            BigDecimal upper = lower.add(number());
            String unit = one(UNITS);
            String text = styled(lower)
                    + (random.nextBoolean() ? unit : "")
                    + one(RANGE_SIGNS)
                    + styled(upper)
                    + unit(unit)
                    + (random.nextInt(4) == 0 ? "之间" : "");
            if (text.length() > 60) {
                continue;
            }
            assertThat(TargetValue.parse(text)).as(text).isInstanceOfSatisfying(Range.class, v -> {
                assertThat(v.lower()).as(text).isEqualByComparingTo(lower);
                assertThat(v.upper()).as(text).isEqualByComparingTo(upper);
                assertThat(v.unit()).as(text).isEqualTo(unit);
            });
        }
    }

    /** No contradiction is settled in favour of one side. */
    @Test
    void words_that_contradict_each_other_stay_a_wording() {
        List<String> most = List.of("以内", "以下", "之内");
        List<String> least = List.of("以上", "及以上");
        for (int i = 0; i < ROUNDS / 10; i++) {
            boolean up = random.nextBoolean();
            String prefix = up ? one(List.of("≥", ">", "不低于", "超过")) : one(List.of("≤", "<", "不超过", "低于"));
            String text = prefix + styled(number()) + one(UNITS) + (up ? one(most) : one(least));
            assertThat(TargetValue.parse(text)).isEqualTo(new Qualitative(text));
        }
    }

    @ParameterizedTest(name = "{0} is {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "二十二个|·|22|个",
                "一千零五十人|·|1050|人",
                "三万人次|·|3|万人次",
                "不少于三次|≥|3|次",
                "二十四小时内|≤|24|小时",
                "三次/年|·|3|次/年",
                "九成以上|≥|9|成",
                "零次|·|0|次",
                "不超过百分之五|≤|5|%",
                "百分之百|·|100|%",
                "千分之三|·|3|‰",
                "≥90[%]|≥|90|%",
                "≥90【％】|≥|90|%",
                "≥90(%|≥|90|%",
                "≥90%(%)|≥|90|%",
                "95%（含95%）以上|≥|95|%",
                "10个工作日内|≤|10|个工作日",
                "≥1000m3/d|≥|1000|m3/d",
                "≤35μg/m³|≤|35|μg/m³",
            })
    void further_writings(String text, String symbol, String number, String unit) {
        assertThat(TargetValue.parse(text)).isInstanceOfSatisfying(Quantitative.class, v -> {
            assertThat(v.comparison().map(Comparison::symbol).orElse("·")).isEqualTo(symbol);
            assertThat(v.number()).isEqualTo(new BigDecimal(number));
            assertThat(v.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest(name = "{0} is {1} to {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "介于5%和10%之间|5|10|%",
                "100万-200万元|100|200|万元",
                "三至五天|3|5|天",
                "百分之九十至百分之九十五|90|95|%",
                "-5～-1℃|-5|-1|℃",
                "8-10人/次|8|10|人/次",
            })
    void further_ranges(String text, String lower, String upper, String unit) {
        assertThat(TargetValue.parse(text)).isInstanceOfSatisfying(Range.class, v -> {
            assertThat(v.lower()).isEqualTo(new BigDecimal(lower));
            assertThat(v.upper()).isEqualTo(new BigDecimal(upper));
            assertThat(v.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一季度",
                "三月",
                "十二月",
                "6月内",
                "2024年度",
                "2023-2024学年",
                "1-3季度",
                "2024.12",
                "20241231",
                "一百二人",
                "两三次",
                "一千五人",
                "100±5%",
                "≥95%（满意）",
                "≥95%满意",
                "≥10次；≥20人",
                "24小时内响应",
                "7×24小时",
                "≥7×24小时",
                "3:1",
                "1∶3",
                "12:00",
                "1e5",
                "零投诉",
                "一户一档",
                "确保95%",
                "约100%",
                "100%左右",
                "超过80%以上",
                "≥5A级",
                "3A",
                "80%、90%",
                "98。5%",
                "98,5%",
                ".5%",
                "1 234元",
                "≠5",
                "第1季度",
                "5号",
                "1-5-9个",
                "T+1日",
                "12月31日前",
                "≥95%且≤100%",
                "10余次"
            })
    void what_could_be_meant_otherwise_stays_a_wording(String text) {
        assertThat(TargetValue.parse(text)).isEqualTo(new Qualitative(text));
    }

    @Test
    void units_are_compared_without_joints_and_brackets() {
        assertThat(TargetValue.parse("10元/(人·月)").sameTarget(TargetValue.parse("10元/月/人")))
                .isTrue();
        assertThat(TargetValue.parse("10元每人每月").sameTarget(TargetValue.parse("10元/人/月")))
                .isTrue();
        assertThat(TargetValue.parse("10台(套)").sameTarget(TargetValue.parse("10台")))
                .isFalse();
    }

    @Test
    void hostile_texts_take_no_time() {
        for (String piece : List.of("9", "1,", "九", "≥", "(", "-", "元/", "百分之", "0.", "至", "（含")) {
            String text = piece.repeat(100_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(TargetValue.parse(text))
                    .isInstanceOf(Qualitative.class));
        }
    }

    @Test
    void a_number_that_no_text_can_say_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetValue.of(Comparison.AT_LEAST, new BigDecimal("1E+1000000000"), "个"));
        assertThatIllegalArgumentException().isThrownBy(() -> TargetValue.of(new BigDecimal("1E-1000000000"), "个"));
    }

    private String before(Comparison comparison, BigDecimal number, String unit) {
        return one(BEFORE.getOrDefault(comparison, List.of()))
                + space()
                + styled(number)
                + space()
                + unit(unit)
                + end();
    }

    private String around(List<String> words, BigDecimal number, String unit) {
        return words.get(0) + styled(number) + space() + unit + words.get(1) + end();
    }

    private BigDecimal number() {
        BigDecimal number =
                BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 100 : 10_000_000), random.nextInt(4));
        // 1900 to 2100 may be years
        boolean year = number.intValue() >= 1900 && number.intValue() <= 2100;
        return year ? BigDecimal.TEN : number;
    }

    /** The number in plain digits, with zeros behind it, grouped, in full width. */
    private String styled(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        int integers = point < 0 ? plain.length() : point;
        return switch (random.nextInt(5)) {
            case 0 -> plain + (point < 0 ? ".00" : "0");
            case 1 -> grouped(plain, integers, ',');
            case 2 -> grouped(plain, integers, '，');
            case 3 -> fullWidth(plain);
            default -> plain;
        };
    }

    private static String grouped(String plain, int integers, char separator) {
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = integers - 3; i > 0; i -= 3) {
            grouped.insert(i, separator);
        }
        return grouped.toString();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    /** The unit bare or in one of the brackets that people type. */
    private String unit(String unit) {
        return switch (random.nextInt(5)) {
            case 0 -> "(" + unit + ")";
            case 1 -> "（" + unit + "）";
            case 2 -> unit.indexOf('(') < 0 ? "[" + unit + "]" : unit;
            case 3 -> unit.replace('%', '％').replace('/', '／');
            default -> unit;
        };
    }

    private String space() {
        return one(List.of("", "", " ", "\u3000"));
    }

    private String end() {
        return one(List.of("", "", "", "。", "；"));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void equal_parts_need_equal_texts() {
        assertThat(new Quantitative(Optional.of(Comparison.AT_LEAST), new BigDecimal("5"), "次", "5次以上"))
                .isEqualTo(TargetValue.parse("5次以上"));
    }
}
