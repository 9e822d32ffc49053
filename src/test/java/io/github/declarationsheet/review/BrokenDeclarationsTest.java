package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ADVICE;
import static io.github.declarationsheet.finding.Severity.ERROR;
import static io.github.declarationsheet.finding.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.Project;
import io.github.declarationsheet.read.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to break a valid declaration gives exactly its finding, at exactly its cells; over many seeds. */
class BrokenDeclarationsTest {

    private static final int SEEDS = 50;

    /** A declaration with one thing wrong, and the keys that its finding must name, the field first. */
    private record Broken(Declaration declaration, List<String> keys) {

        static Broken at(Declaration declaration, String... keys) {
            return new Broken(declaration, List.of(keys));
        }
    }

    private interface Breaking {
        Broken apply(Declaration valid, Random random);
    }

    private record Way(String code, Severity severity, String name, Breaking breaking) {
        @Override
        public String toString() {
            return code + ": " + name;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                way("F-NAME-MISSING", ERROR, "blank", blank("project.name")),
                way("F-NAME-MISSING", ERROR, "signs", text("project.name", "***")),
                way("F-DEPT-MISSING", ERROR, "blank", blank("project.supervisingDepartment")),
                way("F-UNIT-MISSING", WARNING, "blank", blank("project.implementingUnit")),
                way("F-YEAR-MISSING", WARNING, "blank", blank("fiscalYear")),
                way("F-GOAL-MISSING", ERROR, "blank", blank("goals.annual")),
                way("F-GOAL-MISSING", ERROR, "signs", text("goals.annual", "－－\n＊＊ __ ")),
                way("F-DATE-MISSING", WARNING, "start", blank("project.startDate")),
                way("F-DATE-MISSING", WARNING, "end", blank("project.endDate")),
                way("F-DATE-MISSING", WARNING, "both", blank("project.startDate", "project.endDate")),
                way("F-DATE-ORDER", ERROR, "swapped", BrokenDeclarationsTest::swapDates),
                way("F-DATE-YEAR", WARNING, "before", (d, r) -> dates(d, -3 - r.nextInt(3), -1)),
                way("F-DATE-YEAR", WARNING, "after", (d, r) -> dates(d, 1, 1 + r.nextInt(3))),
                way("M-ANNUAL-MISSING", ERROR, "blank", blank("funding.annualTotal")),
                way("M-ANNUAL-NONPOSITIVE", WARNING, "zero", BrokenDeclarationsTest::zero),
                way("M-NEGATIVE", ERROR, "part", BrokenDeclarationsTest::negative),
                way("M-ANNUAL-SUM", ERROR, "off", (d, r) -> off(d, r, "funding.annualTotal")),
                way("M-TOTAL-SUM", ERROR, "off", (d, r) -> off(whole(d), r, "funding.total")),
                way("M-ANNUAL-GT-TOTAL", WARNING, "less", BrokenDeclarationsTest::totalBelowAnnual),
                way("I-NAME-BLANK", ERROR, "blank", row("level3", (i, r) -> Edits.named(i, ""))),
                way("I-NAME-BLANK", ERROR, "signs", row("level3", (i, r) -> Edits.named(i, "-_*"))),
                way("I-NAME-LONG", ADVICE, "31 to 100", row("level3", (i, r) -> longName(i, 31 + r.nextInt(70)))),
                way("I-NAME-LONG", WARNING, "above 100", row("level3", (i, r) -> longName(i, 101 + r.nextInt(70)))),
                way("I-VALUE-BLANK", ERROR, "blank", row("value", (i, r) -> Edits.valued(i, " "))),
                way("I-VALUE-PLACEHOLDER", ERROR, "filler", row("value", BrokenDeclarationsTest::filler)),
                way("I-LEVEL-UNKNOWN", WARNING, "level 1", row("level1", (i, r) -> level1(i, "管理指标"))),
                way("I-LEVEL-UNKNOWN", WARNING, "level 2", row("level2", (i, r) -> level2(i, "组织管理指标"))),
                way("I-LEVEL-PAIR", ERROR, "moved", BrokenDeclarationsTest::moved),
                way("I-DUP", ERROR, "twice", (d, r) -> again(d, r, "≥1.00(次)", Optional.empty())),
                way("I-DUP-CROSS", ADVICE, "other level", (d, r) -> again(d, r, "良好", Optional.of("生态效益指标"))),
                way("K-OUTPUT", ERROR, "none", (d, r) -> without(d, "产出指标")),
                way("K-BENEFIT", ERROR, "none", (d, r) -> without(d, "效益指标")),
                way("K-SATISFACTION", WARNING, "none", (d, r) -> without(d, "满意度指标")),
                way("K-COST", WARNING, "none", (d, r) -> without(d, "成本指标")),
                way("K-QTY", WARNING, "none", (d, r) -> without(d, "数量指标")),
                way("K-QUALITY", WARNING, "none", (d, r) -> without(d, "质量指标")),
                way("K-TIME", WARNING, "none", (d, r) -> without(d, "时效指标")));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void oneThingWrongIsOneFindingAtItsCell(Way way) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Broken broken = way.breaking().apply(Valid.declaration(random), random);
            Reading reading = Readings.of(broken.declaration());

            List<Finding> findings = Readings.review(reading);

            assertThat(findings).as("seed %d", seed).hasSize(1);
            Finding finding = findings.get(0);
            assertThat(finding.code().id()).isEqualTo(way.code());
            assertThat(finding.severity()).isEqualTo(way.severity());
            assertThat(finding.field()).contains(broken.keys().get(0));
            assertThat(finding.location().file()).isEqualTo(Readings.FILE);
            assertThat(finding.location().sheet()).contains("Sheet1");
            assertThat(finding.location().declaration()).hasValue(0);
            Location expected = Location.sheet(Readings.FILE, "Sheet1", cells(reading, broken.keys()));
            assertThat(finding.location().cells()).isEqualTo(expected.cells());
        }
    }

    @Test
    void validDeclarationsHaveNoFinding() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(Readings.review(Readings.of(Valid.declaration(new Random(seed)))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyRuleOnASingleDeclarationIsBrokenHere() {
        Set<String> broken = ways().map(Way::code).collect(Collectors.toSet());
        assertThat(RuleSet.standard().rules())
                .extracting(r -> r.code().id())
                .filteredOn(id -> !Set.of("P-DUPLICATE", "X-MIXED-YEARS").contains(id))
                .containsExactlyInAnyOrderElementsOf(broken);
    }

    private static List<CellRange> cells(Reading reading, List<String> keys) {
        return keys.stream()
                .map(k -> reading.place(k).orElseThrow().cell())
                .map(c -> CellRange.cell(c.firstRow(), c.firstColumn()))
                .toList();
    }

    private static Way way(String code, Severity severity, String name, Breaking breaking) {
        return new Way(code, severity, name, breaking);
    }

    private static Breaking blank(String... keys) {
        return (d, r) -> Broken.at(Edits.blank(d, keys), keys);
    }

    private static Breaking text(String key, String text) {
        return (d, r) -> Broken.at(Edits.put(d, key, text), key);
    }

    private interface RowEdit {
        Indicator apply(Indicator indicator, Random random);
    }

    /** Only rows that another row of the same kind stands in for, so that nothing is missing besides. */
    private static Breaking row(String name, RowEdit edit) {
        return (d, r) -> {
            int index = r.nextInt(d.indicators().size());
            Indicator chosen = d.indicators().get(index);
            Declaration doubled = Edits.add(d, Edits.named(chosen, "补充指标"));
            return Broken.at(Edits.row(doubled, index, i -> edit.apply(i, r)), "indicators[" + index + "]." + name);
        };
    }

    private static Broken swapDates(Declaration d, Random random) {
        Project p = d.project();
        LocalDate start = p.startDate().orElseThrow();
        Declaration early = Edits.put(d, "project.startDate", p.endDate().orElseThrow());
        return Broken.at(Edits.put(early, "project.endDate", start), "project.endDate", "project.startDate");
    }

    private static Broken dates(Declaration d, int from, int to) {
        int year = d.fiscalYear().orElseThrow();
        Declaration moved = Edits.put(d, "project.startDate", LocalDate.of(year + Math.min(from, to), 1, 1));
        return Broken.at(
                Edits.put(moved, "project.endDate", LocalDate.of(year + Math.max(from, to), 12, 31)),
                "project.startDate",
                "project.endDate");
    }

    private static Broken zero(Declaration d, Random random) {
        Declaration zero = Edits.blank(d, "funding.annualFiscal");
        return Broken.at(Edits.put(zero, "funding.annualTotal", BigDecimal.ZERO), "funding.annualTotal");
    }

    private static Broken negative(Declaration d, Random random) {
        BigDecimal debt = BigDecimal.valueOf(1 + random.nextInt(1000), 2);
        BigDecimal fiscal = d.funding().annualFiscal().orElseThrow().add(debt);
        Declaration balanced = Edits.put(d, "funding.annualFiscal", fiscal);
        return Broken.at(Edits.put(balanced, "funding.annualOther", debt.negate()), "funding.annualOther");
    }

    /** More than the cent that rounding may cost, up or down; never below the year's funds. */
    private static Broken off(Declaration d, Random random, String key) {
        boolean annual = key.equals("funding.annualTotal");
        BigDecimal total = (annual ? d.funding().annualTotal() : d.funding().total()).orElseThrow();
        BigDecimal by = BigDecimal.valueOf(2 + random.nextInt(100), 2);
        return Broken.at(Edits.put(d, key, annual ? total.subtract(by) : total.add(by)), key);
    }

    private static Declaration whole(Declaration d) {
        BigDecimal annual = d.funding().annualTotal().orElseThrow();
        Declaration total = Edits.put(Edits.put(d, "funding.total", annual), "funding.totalFiscal", annual);
        return Edits.put(total, "funding.totalOther", BigDecimal.ZERO);
    }

    private static Broken totalBelowAnnual(Declaration d, Random random) {
        BigDecimal less = d.funding().annualTotal().orElseThrow().subtract(new BigDecimal("0.01"));
        Declaration total = Edits.put(Edits.put(d, "funding.total", less), "funding.totalFiscal", less);
        return Broken.at(Edits.put(total, "funding.totalOther", BigDecimal.ZERO), "funding.annualTotal");
    }

    private static Indicator longName(Indicator i, int length) {
        return Edits.named(i, "社".repeat(length));
    }

    private static Indicator filler(Indicator i, Random random) {
        List<String> fillers =
                List.of("≥**人次", "*", "＊", "≥__%", "-", "——", "XX", "≥xx个", "××元", "待定", "≥待定", "20XX年底");
        return Edits.valued(i, fillers.get(random.nextInt(fillers.size())));
    }

    private static Indicator level1(Indicator i, String level1) {
        return Edits.with(i, Optional.of(level1), Optional.empty(), Optional.empty());
    }

    private static Indicator level2(Indicator i, String level2) {
        return Edits.with(i, Optional.empty(), Optional.of(level2), Optional.empty());
    }

    private static Broken moved(Declaration d, Random random) {
        Declaration more = Edits.add(d, Indicator.of("满意度指标", "数量指标", "走访慰问次数", "≥22.00(次)"));
        return Broken.at(more, "indicators[" + d.indicators().size() + "].level2");
    }

    private static Broken again(Declaration d, Random random, String value, Optional<String> level2) {
        List<Indicator> candidates = new ArrayList<>(d.indicators());
        candidates.removeIf(i -> level2.isPresent() && !i.level1().equals("效益指标"));
        Indicator chosen = candidates.get(random.nextInt(candidates.size()));
        String spaced = chosen.level3().charAt(0) + "　" + chosen.level3().substring(1);
        Indicator twin = Indicator.of(chosen.level1(), level2.orElse(chosen.level2()), spaced, value);
        return Broken.at(Edits.add(d, twin), "indicators[" + d.indicators().size() + "].level3");
    }

    private static Broken without(Declaration d, String... levels) {
        List<String> gone = Arrays.asList(levels);
        return Broken.at(Edits.keep(d, i -> !gone.contains(i.level1()) && !gone.contains(i.level2())), "indicators");
    }
}
