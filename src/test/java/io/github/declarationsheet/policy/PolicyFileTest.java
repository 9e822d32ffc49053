package io.github.declarationsheet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.review.Readings;
import io.github.declarationsheet.review.Reviewer;
import io.github.declarationsheet.review.RuleSet;
import io.github.declarationsheet.review.Valid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static final Reading VALID = Readings.of(Valid.declaration());

    @Test
    void aRuleIsSwitchedOffOrGraded() {
        Reading bare =
                Readings.of(Declaration.builder("文体事务管理").fiscalYear(2024).build());

        assertThat(codes(RuleSet.standard(), bare))
                .contains("K-OUTPUT ERROR", "K-COST WARNING", "K-SATISFACTION WARNING");
        assertThat(codes(rules("rules:\n  K-OUTPUT: warning\n  K-COST: off\n  K-SATISFACTION: {severity: 错误}"), bare))
                .contains("K-OUTPUT WARNING", "K-SATISFACTION ERROR")
                .noneMatch(c -> c.startsWith("K-COST"));
    }

    @Test
    void aFieldIsRequiredByItsKeyOrItsLabel() {
        assertThat(codes(rules("required: {project.category: error}"), VALID)).containsExactly("F-REQUIRED ERROR");
        assertThat(codes(rules("required: {项目类别: 提醒}"), VALID)).containsExactly("F-REQUIRED WARNING");
        assertThat(review(rules("required: {项目类别: 提醒}"), VALID).get(0).message(Locale.CHINESE))
                .isEqualTo("“项目类别”未填写，请填写。");
        assertThat(codes(rules("required: {项目类别: error}"), Readings.without(VALID, "project.category")))
                .as("whose label the sheet lacks")
                .containsExactly("F-REQUIRED WARNING");
        assertThat(codes(rules("required: {项目编码: error}"), Readings.without(VALID, "project.code")))
                .as("which the form does not have")
                .isEmpty();
    }

    @Test
    void whatTheStandardRequiresIsNoLongerRequired() {
        Reading bare =
                Readings.of(Declaration.builder("文体事务管理").fiscalYear(2024).build());

        assertThat(codes(RuleSet.standard(), bare)).contains("F-DEPT-MISSING ERROR");
        assertThat(codes(rules("required: {主管部门: off, goals.annual: advice}"), bare))
                .contains("F-GOAL-MISSING ADVICE")
                .noneMatch(c -> c.startsWith("F-DEPT-MISSING"));
    }

    @Test
    void anUnusualValueIsAdviceOrWhatThePolicySays() {
        String options = "options: {项目性质: [阶段性项目, 一次性项目]}";

        assertThat(codes(rules(options), VALID)).containsExactly("F-OPTION ADVICE");
        assertThat(codes(rules(options + "\nrules: {F-OPTION: warning}"), VALID))
                .containsExactly("F-OPTION WARNING");
        assertThat(review(rules(options), VALID).get(0).message(Locale.CHINESE))
                .isEqualTo("“项目性质”填了“其他经常性项目”，通常为：阶段性项目、一次性项目，请确认。");
        assertThat(codes(rules("options: {项目性质: [其他 经常性项目]}"), VALID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rule: {}                        | 第1行第1列：没有键“rule”，是不是“rules”？
            extends: standart               | 第1行第10列：“standart”不对，是不是“standard”？
            rules: {K-OUPUT: off}           | 第1行第9列：没有规则“K-OUPUT”，是不是“K-OUTPUT”？
            rules: {zzzzzz: off}            | 第1行第9列：没有规则“zzzzzz”，请用 rules 命令查看全部规则。
            rules: {K-COST: waring}         | 第1行第17列：“waring”不对，是不是“warning”？
            `rules: {K-COST: 高}`           | 第1行第17列：“高”不对，可以是：on, off, error, warning, advice, 启用, 关闭, 错误, 提醒, 建议
            rules: [K-COST]                 | 第1行第8列：这里应是“键: 值”的列表，请改正。
            rules: {K-COST: {severty: off}} | 第1行第18列：没有键“severty”，是不是“severity”？
            required: {category: error}     | 第1行第12列：没有字段“category”，是不是“project.category”？
            required: {项目类型别: error}   | 第1行第12列：没有字段“项目类型别”，可以是：fiscalYear, project.name, project.code, project.nature, project.category, project.supervisingDepartment, project.implementingUnit, project.startDate, project.endDate, funding.total, funding.totalFiscal, funding.totalOther, funding.annualTotal, funding.annualFiscal, funding.annualCarryover, funding.annualOther, goals.overall, goals.annual
            options: {项目性质: 阶段性项目} | 第1行第17列：这里应是列表，如 [甲, 乙]，请改正。
            options: {项目性质: [[a]]}      | 第1行第18列：这里应是一个词或数字，不是列表，请改正。
            # nothing                       | 文件中没有内容，请至少写一项，如 rules。
            """)
    void whatIsWrongIsNamedWithItsPlaceAndWhatWasMeant(String yaml, String message) {
        PolicyFile policy = read(yaml);

        assertThat(policy.rules()).isEmpty();
        assertThat(policy.findings().stream().map(f -> f.message(Locale.CHINESE)))
                .containsExactly(message);
        assertThat(policy.findings().get(0).message(Locale.ENGLISH)).doesNotContain("{", "Y-");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(read("rules:\n  A-B: off\n  K-COST: x\nfoo: 1\n").findings())
                .extracting(f -> f.code().id())
                .containsExactly("Y-UNKNOWN-RULE", "Y-VALUE", "Y-UNKNOWN-KEY");
    }

    private static RuleSet rules(String yaml) {
        PolicyFile policy = read(yaml);
        assertThat(policy.findings()).isEmpty();
        return policy.rules().orElseThrow();
    }

    private static PolicyFile read(String yaml) {
        try {
            return PolicyFile.read("policy.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> review(RuleSet rules, Reading reading) {
        return new Reviewer(rules.rules()).review(Readings.submission(reading)).findings();
    }

    private static List<String> codes(RuleSet rules, Reading reading) {
        return review(rules, reading).stream()
                .map(f -> f.code().id() + " " + f.severity())
                .toList();
    }
}
