package io.github.declarationsheet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DeclarationTest {

    private static DeclarationBuilder culture() {
        return Declaration.builder("文体事务管理")
                .fiscalYear(2024)
                .nature("其他经常性项目")
                .category("特定目标类")
                .supervisingDepartment("上海市松江区人民政府\n中山街道办事处")
                .implementingUnit("上海市松江区中山街道社区党群服务中心")
                .period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                .annual(a -> a.total("3919500").fiscal("3919500").carryover("0").other("0"))
                .annualGoal("繁荣文艺创作；\n开展全民健身活动。 \n")
                .indicator("产出指标", "数量指标", "走访慰问次数", "≥22.00(次)");
    }

    @Test
    void a_builder_brings_texts_and_amounts_into_one_form() {
        Declaration d = culture().build();

        assertThat(d.fiscalYear()).isEqualTo(OptionalInt.of(2024));
        assertThat(d.project().supervisingDepartment()).contains("上海市松江区人民政府中山街道办事处");
        assertThat(d.project().endDate()).contains(LocalDate.of(2024, 12, 31));
        assertThat(d.funding().annualTotal()).contains(new BigDecimal("3919500.00"));
        assertThat(d.funding().annualOther()).contains(new BigDecimal("0.00"));
        assertThat(d.funding().total()).isEmpty();
        assertThat(d.goals().annual()).contains("繁荣文艺创作；\n开展全民健身活动。");
        assertThat(d.indicators()).containsExactly(Indicator.of("产出指标", "数量指标", "走访慰问次数", "≥22.00(次)"));
    }

    @Test
    void equal_content_is_equal_however_it_was_written() {
        assertThat(culture().annual(a -> a.total("3919500.000")).build())
                .isEqualTo(culture().build());
        assertThat(culture().overallGoal("  ").build()).isEqualTo(culture().build());
    }

    @Test
    void a_draft_takes_a_declaration_apart_and_puts_it_together_again() {
        Declaration d = culture()
                .code("310117240001")
                .term(t -> t.total("9000000.5").fiscal("9000000.5"))
                .overallGoal("三年建成十五分钟生活圈。")
                .termIndicator(Indicator.of("产出指标", "数量指标", "三年累计走访慰问次数", "≥66(次)"))
                .other("立项依据", "松府办〔2023〕12号")
                .build();

        Draft draft = Draft.of(d);

        assertThat(draft.build()).isEqualTo(d);
        assertThat(Draft.keys()).allSatisfy(key -> assertThat(draft.get(key).isPresent())
                .as(key)
                .isEqualTo(!List.of("funding.totalOther").contains(key)));
    }

    @Test
    void a_draft_refuses_unknown_keys_and_wrong_types() {
        Draft draft = new Draft();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.put("project.title", "文体事务管理"))
                .withMessage("No such field: project.title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.put("project.startDate", "2024-01-01"))
                .withMessage("project.startDate takes a LocalDate");
    }

    @Test
    void an_amount_has_at_most_fifteen_digits() {
        assertThat(Amount.of(new BigDecimal("9999999999999.99"))).isEqualTo("9999999999999.99");
        assertThat(Amount.of(new BigDecimal("-1E+3"))).isEqualTo("-1000.00");
        assertThat(Amount.of(new BigDecimal("0.12345"))).isEqualTo("0.12345");
        for (String tooLong : List.of("10000000000000.00", "1E+999999999", "1E-999999999", "123456789012.3456")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Amount.of(new BigDecimal(tooLong)))
                    .withMessage("An amount has at most 15 digits");
        }
    }

    @Test
    void lists_are_copies() {
        List<Indicator> indicators = new ArrayList<>();
        Declaration d = new Declaration(
                OptionalInt.empty(),
                culture().build().project(),
                Funding.NONE,
                Goals.NONE,
                indicators,
                List.of(),
                List.of());
        indicators.add(Indicator.of("产出指标", "质量指标", "健身器材采购合格率", "合格"));

        assertThat(d.indicators()).isEmpty();
        assertThat(d.goals().overall()).isEqualTo(Optional.empty());
    }
}
