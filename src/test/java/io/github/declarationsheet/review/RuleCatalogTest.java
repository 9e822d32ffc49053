package io.github.declarationsheet.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogTest {

    private static final int LONGEST_MESSAGE = 60;

    static Stream<RuleDescription> rules() {
        return RuleSet.standard().rules().stream().map(r -> RuleDescription.of(r, Locale.CHINESE));
    }

    @Test
    void standardIsTheOneRuleSet() {
        assertThat(RuleSet.all()).extracting(RuleSet::id).containsExactly("standard");
        assertThat(RuleSet.byId("standard")).contains(RuleSet.standard());
        assertThat(RuleSet.byId("strict")).isEmpty();
        assertThat(RuleSet.standard().rules())
                .extracting(r -> r.code().id())
                .doesNotHaveDuplicates()
                .hasSize(31);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysAllOfItselfInBothLanguages(RuleDescription zh) {
        RuleDescription en = RuleSet.standard().rules().stream()
                .filter(r -> r.code().id().equals(zh.id()))
                .map(r -> RuleDescription.of(r, Locale.ENGLISH))
                .findFirst()
                .orElseThrow();
        assertThat(Stream.of(zh.condition(), zh.source(), zh.good(), zh.bad(), en.condition()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(en.message()).isNotEqualTo(zh.id()).isNotEqualTo(zh.message());
        assertThat(zh.message()).isNotEqualTo(zh.id());
        assertThat(en.source()).isEqualTo(zh.source());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theGoodExampleIsInOrderAndTheBadOneIsNot(RuleDescription rule) {
        assertThat(of(rule.id(), Examples.review(rule.good()))).isEmpty();
        List<Finding> bad = of(rule.id(), Examples.review(rule.bad()));
        assertThat(bad).hasSize(1);
        String message = bad.get(0).message(Locale.CHINESE);
        assertThat(message.codePointCount(0, message.length())).as(message).isLessThanOrEqualTo(LONGEST_MESSAGE);
        assertThat(message + bad.get(0).message(Locale.ENGLISH)).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            F-NAME-MISSING | 项目名称未填写，请填写与预算批复一致的项目名称。 | The project has no name (项目名称); enter the name that the budget approval uses.
            F-DEPT-MISSING | 主管部门未填写，请填写主管部门全称。 | The supervising department (主管部门) is missing; enter its full name.
            F-UNIT-MISSING | 实施单位未填写，请填写实施单位全称。 | The implementing unit (实施单位) is missing; enter its full name.
            F-YEAR-MISSING | 未标明预算年度，请在标题下填写四位年份。 | The budget year is stated nowhere; enter four digits below the title.
            F-GOAL-MISSING | 年度总体目标未填写，不能只填空格或符号，请写明本年度要达到的目标。 | The goal of the year (年度总体目标) is missing; blanks and signs do not count. Say what is to be reached this year.
            F-DATE-MISSING | 项目起止日期不完整，请填写计划开始日期和计划完成日期。 | The dates of the project are incomplete; enter both the start (计划开始日期) and the end (计划完成日期).
            F-DATE-ORDER | 计划完成日期2024-01-01早于计划开始日期2024-12-31，请核对。 | The project ends on 2024-01-01, before it starts on 2024-12-31; check both dates.
            F-DATE-YEAR | 项目起止日期2024-01-01至2024-12-31不在2026年度内，请核对日期和年度。 | The project runs from 2024-01-01 to 2024-12-31, outside the budget year 2026; check the dates and the year.
            M-ANNUAL-MISSING | 年度资金申请总额未填写，请填写本年度申请的资金总额。 | The funds of the year (年度资金申请总额) are missing; enter the sum applied for.
            M-ANNUAL-NONPOSITIVE | 年度资金申请总额为0.00元，应大于0，请核对。 | 年度资金申请总额 is 0.00 yuan; it should be above 0.
            M-NEGATIVE | “上年结转资金”为-0.01元，金额不能为负数，请核对。 | “上年结转资金” is -0.01 yuan; an amount is never below 0.
            M-ANNUAL-SUM | 年度资金申请总额3,919,500.00元与分项之和3,919,400.00元不符，相差100.00元，请核对。 | 年度资金申请总额 is 3,919,500.00 yuan, but its parts add up to 3,919,400.00 yuan, a difference of 100.00 yuan; check them.
            M-TOTAL-SUM | 项目资金总额8,000,000.00元与分项之和7,100,000.00元不符，相差900,000.00元，请核对。 | 项目资金总额 is 8,000,000.00 yuan, but its parts add up to 7,100,000.00 yuan, a difference of 900,000.00 yuan; check them.
            M-ANNUAL-GT-TOTAL | 年度资金申请总额3,919,500.00元大于项目资金总额3,000,000.00元，请核对。 | 年度资金申请总额 of 3,919,500.00 yuan exceeds 项目资金总额 of 3,000,000.00 yuan; check both.
            I-NAME-BLANK | 三级指标名称未填写，请填写名称，不用的行请删除。 | The indicator (三级指标) has no name; enter one, or delete the row if it is not used.
            I-NAME-LONG | 三级指标名称有37字，宜不超过30字，请精简。 | The indicator's name has 37 characters; shorten it to 30.
            I-VALUE-BLANK | 指标值未填写，请填写数值和计量单位，或定性目标。 | The target value (指标值) is missing; enter a number with its unit, or a wording.
            I-VALUE-PLACEHOLDER | 指标值含占位符“**”，请填写具体值。 | The target value still has the placeholder “**”; enter the value itself.
            I-LEVEL-UNKNOWN | “管理指标”不是规定的一级指标，请改为成本指标、产出指标、效益指标、满意度指标等。 | “管理指标” is no prescribed 一级指标; use 成本指标、产出指标、效益指标、满意度指标 or another prescribed name.
            I-LEVEL-PAIR | 二级指标“数量指标”不属于一级指标“满意度指标”，应归入产出指标。 | “数量指标” does not belong under “满意度指标”; move it to 产出指标.
            I-DUP | 三级指标“走访慰问次数”重复，G31已有，请合并或改名。 | The indicator “走访慰问次数” stands twice, first at G31; merge the two or rename one.
            I-DUP-CROSS | “服务群众工作有实效”同时用于“社会效益指标”和“可持续影响指标”，宜分别设置指标。 | “服务群众工作有实效” is used for both “社会效益指标” and “可持续影响指标”; better give each an indicator of its own.
            K-OUTPUT | 缺少产出指标，产出指标下至少填报一条三级指标。 | There is no output indicator (产出指标); enter at least one.
            K-BENEFIT | 缺少效益指标，效益指标下至少填报一条三级指标。 | There is no benefit indicator (效益指标); enter at least one.
            K-SATISFACTION | 缺少满意度指标，请补充服务对象满意度指标。 | There is no satisfaction indicator (满意度指标); add one.
            K-QTY | 缺少数量指标，请在产出指标下补充。 | There is no quantity indicator (数量指标); add one to the output indicators.
            K-QUALITY | 缺少质量指标，请在产出指标下补充。 | There is no quality indicator (质量指标); add one to the output indicators.
            K-TIME | 缺少时效指标，请在产出指标下补充。 | There is no timeliness indicator (时效指标); add one to the output indicators.
            K-COST | 缺少成本指标，请补充。 | There is no cost indicator (成本指标); add one.
            P-DUPLICATE | 项目“文体事务管理”重复申报，已见于Sheet1!B3，请核对并只留一份。 | The project “文体事务管理” is declared twice, first at Sheet1!B3; check and keep one.
            X-MIXED-YEARS | 同一文件中既有2024年度又有2025年度的申报表，请确认。 | The file has declarations of 2024 and of 2025; check that they belong together.
            """)
    void theBadExampleIsToldInBothLanguages(String id, String zh, String en) {
        RuleDescription rule =
                rules().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
        Finding finding = of(id, Examples.review(rule.bad())).get(0);
        assertThat(finding.message(Locale.CHINESE)).isEqualTo(zh);
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo(en);
    }

    private static List<Finding> of(String id, List<Finding> findings) {
        return findings.stream().filter(f -> f.code().id().equals(id)).toList();
    }
}
