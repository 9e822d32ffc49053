package io.github.declarationsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.declarationsheet.model.TargetValue.Qualitative;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import io.github.declarationsheet.model.TargetValue.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetValueTest {

    @Nested
    class Numbers {

        @ParameterizedTest(name = "{0} is {1} {2} {3}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "≤14285.71(元/项)|≤|14285.71|元/项",
                    "≤2435.90(元/年/点位)|≤|2435.90|元/年/点位",
                    "≥90.00(%)|≥|90.00|%",
                    "=22.00(个)|=|22.00|个",
                    "≤70000.00(元/年/居民区)|≤|70000.00|元/年/居民区",
                    "≤50000.00(元/片区)|≤|50000.00|元/片区",
                    "=12.00(月)|=|12.00|月",
                    "≥50个|≥|50|个",
                    "≤90万元|≤|90|万元",
                    "不少於3個|≥|3|個",
                    "≥2萬畝|≥|2|萬畝",
                    "≥100百分比|≥|100|百分比",
                    "=100%|=|100|%",
                    "不超过14285.71元/项|≤|14285.71|元/项",
                    "<=27142.86元/项|≤|27142.86|元/项",
                    "≤2,435.9元/年/点位|≤|2435.9|元/年/点位",
                    "小于等于100000.00 元/年/点位|≤|100000.00|元/年/点位",
                    "≤８５７１．４３元／场|≤|8571.43|元/场",
                    "≦10场|≤|10|场",
                    "＞＝90％|≥|90|%",
                    "≧95（%）|≥|95|%",
                    "》5次|≥|5|次",
                    "不少于3次/年|≥|3|次/年",
                    "至少2期|≥|2|期",
                    "控制在5%以内|≤|5|%",
                    "达到95%以上|≥|95|%",
                    "达到95%|=|95|%",
                    "90%及以上|≥|90|%",
                    "90%（含）以上|≥|90|%",
                    "30天以内|≤|30|天",
                    "超过80%|>|80|%",
                    "<3小时|<|3|小时",
                    "≥30.00(场)。|≥|30.00|场",
                    "≤6元/人·月|≤|6|元/人·月",
                    "≥20片区域|≥|20|片区域",
                    "≥1|≥|1|''",
                })
        void with_a_comparison(String text, String symbol, String number, String unit) {
            assertThat(TargetValue.parse(text)).isInstanceOfSatisfying(Quantitative.class, v -> {
                assertThat(v.comparison().map(Comparison::symbol)).contains(symbol);
                assertThat(v.number()).isEqualTo(new BigDecimal(number));
                assertThat(v.unit()).isEqualTo(unit);
                assertThat(v.text()).isEqualTo(text);
            });
        }

        @ParameterizedTest(name = "{0} is {1} {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "985米|985|米",
                    "28.8万元|28.8|万元",
                    "1.2亿元|1.2|亿元",
                    "50萬元|50|萬元",
                    "3万人次|3|万人次",
                    "100|100|''",
                    "1,234,567.80元|1234567.80|元",
                    "-5%|-5|%",
                    "十二个月|12|个月",
                    "三次|3|次",
                    "两百户|200|户",
                    "一百零五人|105|人",
                    "百分之九十五|95|%",
                    "12月|12|月",
                    "0.5‰|0.5|‰",
                })
        void without_one(String text, String number, String unit) {
            assertThat(TargetValue.parse(text)).isInstanceOfSatisfying(Quantitative.class, v -> {
                assertThat(v.comparison()).isEmpty();
                assertThat(v.number()).isEqualTo(new BigDecimal(number));
                assertThat(v.unit()).isEqualTo(unit);
            });
        }

        @Test
        void keep_their_scale_and_never_move_ten_thousands_out_of_the_unit() {
            assertThat(TargetValue.parse("≥22.00(次)")).isNotEqualTo(TargetValue.parse("≥22(次)"));
            assertThat(((Quantitative) TargetValue.parse("28.8万元")).number()).isEqualTo("28.8");
        }
    }

    @Nested
    class Ranges {

        @ParameterizedTest(name = "{0} is {1} to {2} {3}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "5-10个|5|10|个",
                    "80%～90%|80|90|%",
                    "10至20天|10|20|天",
                    "控制在5%-10%之间|5|10|%",
                    "±5%|-5|5|%",
                    "100±5(个)|95|105|个",
                })
        void have_both_bounds(String text, String lower, String upper, String unit) {
            assertThat(TargetValue.parse(text)).isInstanceOfSatisfying(Range.class, v -> {
                assertThat(v.lower()).isEqualTo(new BigDecimal(lower));
                assertThat(v.upper()).isEqualTo(new BigDecimal(upper));
                assertThat(v.unit()).isEqualTo(unit);
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-2026", "2024-2026年", "1-6月", "10-5个", "021-57820000", "2024-01-01", "5个-10场"})
        void are_not_guessed(String text) {
            assertThat(TargetValue.parse(text)).isEqualTo(new Qualitative(text));
        }
    }

    @Nested
    class Wordings {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "良好",
                    "持续完善",
                    "12月底前",
                    "≥95%，力争98%",
                    "2024年12月31日前",
                    "2024年",
                    "一般",
                    "一致",
                    "一级",
                    "第三期",
                    "3年内完成",
                    "约30个",
                    "30个左右",
                    "≥**人次",
                    "**元/人·月",
                    "-",
                    "XX",
                    "1,23元",
                    "007",
                    "每月1次",
                    "达标率≥95%",
                    "不超过95%以上",
                    "5A级景区",
                    "100%完成",
                    "≥",
                    "≥九十",
                    "3.5.1",
                    "1/3",
                    "24小时内响应",
                    "一次性完成"
                })
        void stay_text(String text) {
            assertThat(TargetValue.parse(text)).isEqualTo(new Qualitative(text));
        }

        @Test
        void may_be_empty_where_a_value_is_missing() {
            assertThat(TargetValue.parse(" \n ")).isEqualTo(new Qualitative(""));
        }
    }

    @Test
    void the_text_is_kept_on_one_line() {
        assertThat(TargetValue.parse(" ≥90.00\n(%) ").text()).isEqualTo("≥90.00 (%)");
        assertThat(TargetValue.parse("持续\n完善").text()).isEqualTo("持续完善");
    }

    @Test
    void the_factories_write_as_the_official_documents_do() {
        assertThat(TargetValue.of(Comparison.AT_MOST, new BigDecimal("14285.71"), "元/项")
                        .text())
                .isEqualTo("≤14285.71(元/项)");
        assertThat(TargetValue.of(new BigDecimal("985"), "米").text()).isEqualTo("985(米)");
        assertThat(TargetValue.of(Comparison.AT_LEAST, new BigDecimal("1E+2"), "")
                        .text())
                .isEqualTo("≥100");
    }

    @Test
    void parts_that_the_text_does_not_say_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantitative(Optional.empty(), new BigDecimal("90"), "%", "≥90%"))
                .withMessage("The text does not say this value: ≥90%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Qualitative("≥90%"))
                .withMessage("The text is no wording: ≥90%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetValue.of(Comparison.AT_LEAST, BigDecimal.TEN, "个，力争更多"));
    }

    @Test
    void meaning_is_compared_without_scale_writing_and_order_of_denominators() {
        assertThat(TargetValue.parse("≥22.00(次)").sameTarget(TargetValue.parse("不少于22次")))
                .isTrue();
        assertThat(TargetValue.parse("≤500.00(元/月/人)").sameTarget(TargetValue.parse("≤500元/人/月")))
                .isTrue();
        assertThat(TargetValue.parse("≤500元/人/月").sameTarget(TargetValue.parse("≤500人/元/月")))
                .isFalse();
        assertThat(TargetValue.parse("≥22次").sameTarget(TargetValue.parse("22次")))
                .isFalse();
        assertThat(TargetValue.parse("良好").sameTarget(TargetValue.parse("较好"))).isFalse();
    }

    /** Any text parses, keeps itself, and parses back to the same value. */
    @Test
    void every_text_parses_back_from_itself() {
        String alphabet = "≥≤=<>》±0123456789.,，-~至％%(（）) \n元万人次个月年底前以上以内不超过达到百分之三十良好/·每每E";
        Random random = new Random(20240101);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            TargetValue value = TargetValue.parse(text.toString());
            assertThat(TargetValue.parse(value.text())).as(text.toString()).isEqualTo(value);
        }
    }
}
