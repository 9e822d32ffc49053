package io.github.declarationsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void theSevereComeFirstAndPlacesStandBelowEachOther() {
        assertThat(printed(file(
                        "街道/文体.xlsx",
                        finding("B-QUAL", Severity.ADVICE, "文体", "G31", "效益指标宜尽量量化"),
                        finding("M-ANNUAL-SUM", Severity.ERROR, "文体", "F6", "合计与分项之和不符"),
                        finding("F-UNIT-MISSING", Severity.WARNING, "文体", "E10", "实施单位未填写"))))
                .containsExactly(
                        "街道/文体.xlsx：不通过（错误 1，提醒 1，建议 1）",
                        "  错误  F6   合计与分项之和不符（M-ANNUAL-SUM）",
                        "  提醒  E10  实施单位未填写（F-UNIT-MISSING）",
                        "  建议  G31  效益指标宜尽量量化（B-QUAL）");
    }

    @Test
    void aSheetIsNamedWhereThereAreSeveral() {
        assertThat(printed(file(
                        "a.xlsx",
                        finding("M-ANNUAL-SUM", Severity.ERROR, "文体", "F6", "不符"),
                        finding("M-ANNUAL-SUM", Severity.ERROR, "党群服务", "F16", "不符"))))
                .containsExactly(
                        "a.xlsx：不通过（错误 2）", "  错误  文体!F6       不符（M-ANNUAL-SUM）", "  错误  党群服务!F16  不符（M-ANNUAL-SUM）");
    }

    @Test
    void manyOfOneRuleAreNamedByTheirCells() {
        List<String> lines = printed(file(
                "a.xlsx",
                IntStream.rangeClosed(11, 20)
                        .mapToObj(r -> finding("ZL-QUAL", Severity.ADVICE, "表", "G" + r, "质量指标宜量化" + r))
                        .toArray(Finding[]::new)));

        assertThat(lines).hasSize(7);
        assertThat(lines.get(5)).isEqualTo("  建议  G15  质量指标宜量化15（ZL-QUAL）");
        assertThat(lines.get(6)).isEqualTo("  建议  同样的问题另有 5 条：G16, G17, G18, G19, G20（ZL-QUAL）");
    }

    @Test
    void aLongListIsCutAndCounted() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            findings.add(finding("O-" + i, Severity.ERROR, "表", "A" + (i + 1), "错"));
        }

        List<String> lines = printed(file("a.xlsx", findings.toArray(Finding[]::new)));

        assertThat(lines).hasSize(52);
        assertThat(lines.get(51)).isEqualTo("  ……另有 950 条，用 --format json 查看全部。");
    }

    @Test
    void whatManyFilesHaveIsSaidOnceMore() {
        List<Outcome> run = IntStream.range(0, 4)
                .mapToObj(i -> file(i + ".xlsx", finding("K-COST", Severity.WARNING, "表", "A9", "缺少成本指标，请补充。")))
                .toList();

        assertThat(finished(run)).containsSubsequence("出现最多的问题：", "  提醒  K-COST：4 个文件 4 条，如：缺少成本指标，请补充。", "");
        assertThat(finished(run.subList(0, 2))).doesNotContain("出现最多的问题：");
    }

    @Test
    void ofManyFilesInOrderTheFirstAreListed() {
        List<Outcome> run = IntStream.range(0, 100)
                .mapToObj(i -> new Outcome(i + ".xlsx", Status.ACCEPTED, Optional.empty(), List.of()))
                .toList();

        List<String> lines = finished(run);

        assertThat(lines).contains("19.xlsx：通过", "……另有 80 个文件通过，没有问题。").doesNotContain("20.xlsx：通过");
    }

    @Test
    void coloursAreOnlyWhereTheyAreAskedFor() {
        Outcome outcome = file("a\u001b[31m.xlsx", finding("K-COST", Severity.ERROR, "表\u001b", "A9", "缺\u001b[2J少"));
        StringWriter text = new StringWriter();
        new TextReport(new PrintWriter(text), Locale.CHINESE, true).print(outcome);

        assertThat(text.toString().lines().toList())
                .containsExactly(
                        "\u001b[1ma [31m.xlsx\u001b[m：\u001b[1;31m不通过\u001b[m",
                        "  \u001b[1;31m错误\u001b[m  A9  缺 [2J少（\u001b[2mK-COST\u001b[m）");
        assertThat(printed(outcome)).noneMatch(l -> l.contains("\u001b"));
    }

    private static List<String> printed(Outcome outcome) {
        StringWriter text = new StringWriter();
        new TextReport(new PrintWriter(text), Locale.CHINESE).print(outcome);
        return text.toString().lines().toList();
    }

    private static List<String> finished(List<Outcome> run) {
        StringWriter text = new StringWriter();
        TextReport report = new TextReport(new PrintWriter(text), Locale.CHINESE);
        Totals totals = new Totals();
        run.forEach(o -> {
            report.print(o);
            totals.add(o);
        });
        report.finish(totals);
        return text.toString().lines().toList();
    }

    private static Outcome file(String name, Finding... findings) {
        return new Outcome(name, Status.REJECTED, Optional.empty(), List.of(findings));
    }

    private static Finding finding(String code, Severity severity, String sheet, String cell, String message) {
        return Finding.of(
                new FindingCode(code, severity, MessageCatalog.of(code, message, message)),
                new Location("a.xlsx", OptionalInt.of(0), Optional.of(sheet), List.of(CellRange.parse(cell))),
                Optional.empty(),
                "",
                Map.of());
    }
}
