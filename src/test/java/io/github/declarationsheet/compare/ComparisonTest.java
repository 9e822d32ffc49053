package io.github.declarationsheet.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.compare.Change.Kind;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.DeclarationBuilder;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.review.Readings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final List<String[]> ROWS = List.of(
            new String[] {"成本指标", "经济成本指标", "非遗主题活动成本", "≤8571.43(元/场)"},
            new String[] {"产出指标", "数量指标", "非遗主题活动", "≥7.00(场)"},
            new String[] {"产出指标", "数量指标", "走访慰问次数", "≥22.00(次)"},
            new String[] {"产出指标", "质量指标", "健身器材采购合格率", "=100.00(%)"},
            new String[] {"效益指标", "社会效益指标", "服务群众工作有实效", "有效"},
            new String[] {"效益指标", "可持续影响指标", "服务群众工作有实效", "持续完善"},
            new String[] {"满意度指标", "服务对象满意度指标", "居民满意度", "≥90.00(%)"});

    @Test
    void whatIsHandedInAgainAsItWasIsUnchanged() {
        Comparison comparison = compare(project("文体事务管理"), project("文体事务管理"));

        assertThat(comparison.changes()).hasSize(1);
        assertThat(comparison.changes().get(0).isUnchanged()).isTrue();
        assertThat(comparison.changes().get(0).isNew()).isFalse();
        assertThat(comparison.missing()).isEmpty();
    }

    @Test
    void howAValueIsWrittenAndWhereARowStandsIsNoChange() {
        List<String[]> rows = new ArrayList<>(ROWS);
        rows.set(2, new String[] {"产出指标", "数量指标", "走访慰问 次数", "≥22（次）"});
        Collections.shuffle(rows, new Random(7));

        assertThat(changes(rows)).isEmpty();
    }

    @Test
    void aChangedTargetIsToldAtItsCell() {
        List<Change> changes = changes(with(6, "满意度指标", "服务对象满意度指标", "居民满意度", "≥85.00(%)"));

        assertThat(changes).hasSize(1);
        Change change = changes.get(0);
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.field()).isEqualTo("indicators[6].value");
        assertThat(change.before()).isEqualTo("≥90.00(%)");
        assertThat(change.after()).isEqualTo("≥85.00(%)");
        assertThat(change.location().cellText())
                .hasValue(reading(project("文体事务管理")).cell("indicators[6].value").a1());
        assertThat(change.message(Locale.CHINESE)).isEqualTo("指标“居民满意度”的“年度(/项目)指标值”由“≥90.00(%)”改为“≥85.00(%)”。");
        assertThat(change.message(Locale.ENGLISH))
                .isEqualTo("“年度(/项目)指标值” of the indicator “居民满意度” was “≥90.00(%)” and is now “≥85.00(%)”.");
    }

    @Test
    void addedAndRemovedIndicatorsAreTold() {
        List<String[]> rows = new ArrayList<>(ROWS);
        rows.remove(3);
        rows.add(2, new String[] {"产出指标", "数量指标", "体质监测点位", "=6.00(个)"});

        List<Change> changes = changes(rows);

        assertThat(messages(changes))
                .containsExactly("新增指标“体质监测点位”，指标值“=6.00(个)”。", "删去指标“健身器材采购合格率”，原指标值“=100.00(%)”。");
        assertThat(changes).extracting(Change::field).containsExactly("indicators[2].level3", "indicators");
        assertThat(changes).allSatisfy(c -> assertThat(c.location().cells()).hasSize(1));
    }

    @Test
    void aRewordedNameIsTheSameIndicator() {
        assertThat(messages(changes(with(3, "产出指标", "质量指标", "健身器材采购验收合格率", "=100.00(%)"))))
                .containsExactly("指标“健身器材采购合格率”的“三级指标”由“健身器材采购合格率”改为“健身器材采购验收合格率”。");
    }

    @Test
    void anIndicatorMovedToAnotherLevelIsTheSame() {
        assertThat(messages(changes(with(2, "产出指标", "质量指标", "走访慰问次数", "≥22.00(次)"))))
                .containsExactly("指标“走访慰问次数”的“二级指标”由“数量指标”改为“质量指标”。");
    }

    @Test
    void ofTwoIndicatorsOfOneNameTheRightOneIsGone() {
        List<String[]> rows = new ArrayList<>(ROWS);
        rows.remove(4);

        assertThat(messages(changes(rows))).containsExactly("删去指标“服务群众工作有实效”，原指标值“有效”。");
    }

    @Test
    void amountsSayByHowMuch() {
        assertThat(messages(between(
                        d -> d.annual(a -> a.total("3919500").fiscal("3919500")),
                        d -> d.annual(a -> a.total("4000000").fiscal("3900000").carryover("100000")))))
                .containsExactly(
                        "“年度资金申请总额”由3,919,500.00元改为4,000,000.00元，增加80,500.00元。",
                        "“其中：当年财政拨款”由3,919,500.00元改为3,900,000.00元，减少19,500.00元。",
                        "“上年结转资金”原来未填，现填“100,000.00”。");
    }

    @Test
    void ofLongTextsThePartThatDiffersIsShown() {
        String goal = "一、围绕区级重点工作，全年开展小型文化活动30场，非遗主题活动7场。\n二、健身器材采购合格率100%，居民满意度不低于%s。";

        assertThat(messages(between(
                        d -> d.annualGoal(goal.replace("%s", "90%")), d -> d.annualGoal(goal.replace("%s", "85%")))))
                .containsExactly("“年度总体目标”由“…度不低于90%。”改为“…度不低于85%。”。");
        assertThat(messages(between(d -> d, d -> d.annualGoal(goal))))
                .singleElement()
                .asString()
                .startsWith("“年度总体目标”原来未填，现填“一、围绕");
    }

    @Test
    void fieldsThatNoModelHasAreCompared() {
        assertThat(messages(between(d -> d.other("立项依据", "松府办〔2023〕12号"), d -> d.other("立项依据", "松府办〔2024〕3号"))))
                .containsExactly("“立项依据”由“松府办〔2023〕12号”改为“松府办〔2024〕3号”。");
    }

    @Test
    void projectsAreOfTheSameCodeElseOfTheSameNameAndUnit() {
        DeclarationBuilder coded = project("文体事务管理").code("310117-01");
        DeclarationBuilder renamed = project("文体活动管理").code("310117-01");

        assertThat(messages(only(compare(coded, renamed)).list())).containsExactly("“项目名称”由“文体事务管理”改为“文体活动管理”。");
        assertThat(only(compare(
                                project("管理").implementingUnit("甲中心"),
                                project("管理").implementingUnit("甲中心")))
                        .isUnchanged())
                .isTrue();
        assertThat(messages(only(compare(
                                project("管理").fiscalYear(2023), project("管理").fiscalYear(2024)))
                        .list()))
                .as("of last year")
                .hasSize(1);
    }

    @Test
    void projectsOfOneNameAreToldApartByTheirUnits() {
        Comparison comparison = Comparison.of(
                List.of(file("a.xlsx", unit("甲中心", "10"), unit("乙中心", "20"))),
                List.of(file("b.xlsx", unit("乙中心", "20"), unit("甲中心", "11"), unit("丙中心", "30"))));

        assertThat(comparison.changes()).extracting(c -> c.list().size()).containsExactly(0, 1, 0);
        assertThat(comparison.changes()).extracting(Changes::isNew).containsExactly(false, false, true);
        assertThat(comparison.missing()).isEmpty();
    }

    @Test
    void aRenamedProjectIsKnownByItsIndicators() {
        Comparison comparison = compare(project("文体事务管理"), project("公共文化服务"));

        assertThat(messages(only(comparison).list())).containsExactly("“项目名称”由“文体事务管理”改为“公共文化服务”。");
        assertThat(comparison.missing()).isEmpty();
    }

    @Test
    void whatWasNotHandedInAgainIsMissing() {
        Declaration other = Declaration.builder("社区自治管理")
                .indicator("产出指标", "数量指标", "社区工作者人数", "≤272.00(人)")
                .build();
        Comparison comparison = Comparison.of(
                List.of(file("a.xlsx", project("文体事务管理").build(), other)),
                List.of(file("b.xlsx", project("文体事务管理").build())));

        assertThat(comparison.missing())
                .extracting(v -> v.declaration().project().name())
                .containsExactly("社区自治管理");
        assertThat(comparison.of("b.xlsx")).hasSize(1);
        assertThat(comparison.of("a.xlsx")).isEmpty();
    }

    @Test
    void ofSeveralEarlierVersionsTheLastIsTaken() {
        Declaration first = project("文体事务管理").annual(a -> a.total("1")).build();
        Declaration second = project("文体事务管理").annual(a -> a.total("2")).build();
        Comparison comparison =
                Comparison.of(List.of(file("1.xlsx", first), file("2.xlsx", second)), List.of(file("3.xlsx", second)));

        assertThat(only(comparison).isUnchanged()).isTrue();
        assertThat(only(comparison).earlier()).map(Version::file).hasValue("2.xlsx");
        assertThat(comparison.missing()).as("superseded, not missing").isEmpty();
    }

    @Test
    void aChangeIsAFindingThatCanBeMarked() {
        Finding finding = changes(with(6, "满意度指标", "服务对象满意度指标", "居民满意度", "≥85.00(%)"))
                .get(0)
                .finding();

        assertThat(finding.code().id()).isEqualTo("V-CHANGED");
        assertThat(finding.field()).hasValue("indicators[6].value");
        assertThat(finding.text()).isEqualTo("≥85.00(%)");
        assertThat(finding.arguments()).containsEntry("before", "≥90.00(%)").containsEntry("after", "≥85.00(%)");
    }

    private static List<String[]> with(int index, String... row) {
        List<String[]> rows = new ArrayList<>(ROWS);
        rows.set(index, row);
        return rows;
    }

    private static List<Change> changes(List<String[]> rows) {
        return only(compare(project("文体事务管理"), indicators("文体事务管理", rows))).list();
    }

    private static List<Change> between(
            UnaryOperator<DeclarationBuilder> before, UnaryOperator<DeclarationBuilder> after) {
        return only(compare(before.apply(project("文体事务管理")), after.apply(project("文体事务管理"))))
                .list();
    }

    private static List<String> messages(List<Change> changes) {
        return changes.stream().map(c -> c.message(Locale.CHINESE)).toList();
    }

    private static Changes only(Comparison comparison) {
        assertThat(comparison.changes()).hasSize(1);
        return comparison.changes().get(0);
    }

    private static Comparison compare(DeclarationBuilder earlier, DeclarationBuilder later) {
        return Comparison.of(List.of(file("一上.xlsx", earlier.build())), List.of(file("二上.xlsx", later.build())));
    }

    private static DeclarationBuilder project(String name) {
        return indicators(name, ROWS);
    }

    private static DeclarationBuilder indicators(String name, List<String[]> rows) {
        DeclarationBuilder builder = Declaration.builder(name).fiscalYear(2024);
        rows.forEach(r -> builder.indicator(r[0], r[1], r[2], r[3]));
        return builder;
    }

    private static Declaration unit(String unit, String amount) {
        return Declaration.builder("办公设备购置")
                .implementingUnit(unit)
                .annual(a -> a.total(amount))
                .build();
    }

    private static Reading reading(DeclarationBuilder builder) {
        return Readings.of(builder.build());
    }

    private static Submission file(String name, Declaration... declarations) {
        List<Reading> readings =
                Stream.of(declarations).map(d -> Readings.of(d, "Sheet1")).toList();
        return new Submission(name, Optional.empty(), true, List.of("Sheet1"), readings, List.of());
    }
}
