package io.github.declarationsheet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.json.JsonDeclarations;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewerTest {

    private static final MessageCatalog TEXTS = MessageCatalog.of("R-A", "甲", "A");

    @Test
    void thePublishedDeclarationsPassWithoutAWarning() throws IOException {
        JsonDeclarations seed;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/seed/declarations.json"))) {
            seed = JsonReader.read("seed", in);
        }
        Reading[] readings = IntStream.range(0, seed.declarations().size())
                .mapToObj(i -> Readings.of(seed.declarations().get(i), "Sheet" + i))
                .toArray(Reading[]::new);

        Review review = new Reviewer(RuleSet.standard().rules()).review(Readings.submission(readings));

        assertThat(review.accepted()).isTrue();
        assertThat(review.findings())
                .extracting(
                        f -> f.code().id(), Finding::severity, f -> f.location().declaration(), Finding::text)
                .containsExactly(
                        tuple("I-NAME-LONG", Severity.ADVICE, OptionalInt.of(0), "全民健身理念，购买健身器材，打在硬件完善室内的健身点（室内2个点位）"),
                        tuple(
                                "I-NAME-LONG",
                                Severity.ADVICE,
                                OptionalInt.of(2),
                                "功能区、商务区、工业区、府城四个党群服务中心辖区内党群阵地开展活动使用经费"),
                        tuple("I-DUP-CROSS", Severity.ADVICE, OptionalInt.of(2), "居民区党组织支部工作有序推进"),
                        tuple("I-DUP-CROSS", Severity.ADVICE, OptionalInt.of(2), "服务群众工作有实效"));
    }

    @Test
    void identicalComplaintsAreMergedWithTheirCells() {
        Declaration declaration = Valid.declaration();
        for (int i : new int[] {1, 4, 5}) {
            declaration = Edits.row(declaration, i, x -> Edits.valued(x, ""));
        }
        List<Finding> findings = Readings.review(Readings.of(declaration));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).location().cellText()).contains("I32,I35:I36");
        assertThat(findings.get(0).field()).contains("indicators[1].value");
    }

    @Test
    void complaintsWithOtherArgumentsStayApart() {
        Declaration first = Edits.row(Valid.declaration(), 1, i -> Edits.valued(i, "≥**次"));
        Declaration both = Edits.row(first, 2, i -> Edits.valued(i, "≥XX次"));
        assertThat(Readings.review(Readings.of(both)))
                .extracting(f -> f.location().cellText().orElseThrow(), Finding::text)
                .containsExactly(tuple("I32", "≥**次"), tuple("I33", "≥XX次"));
    }

    @Test
    void findingsAreOrderedByDeclarationSheetRowColumnCode() {
        List<Finding> expected = List.of(
                finding("R-HIDDEN", OptionalInt.empty(), Optional.empty()),
                finding("R-HIDDEN", OptionalInt.empty(), Optional.of("乙"), "B2"),
                finding("R-HIDDEN", OptionalInt.empty(), Optional.of("甲"), "A1"),
                finding("R-A", OptionalInt.of(0), Optional.of("甲")),
                finding("R-A", OptionalInt.of(0), Optional.of("甲"), "C2", "A9"),
                finding("R-B", OptionalInt.of(0), Optional.of("甲"), "D2"),
                finding("R-C", OptionalInt.of(0), Optional.of("甲"), "D2"),
                finding("R-A", OptionalInt.of(0), Optional.of("甲"), "A10"),
                finding("R-A", OptionalInt.of(1), Optional.of("乙"), "A1"));
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> shuffled = new ArrayList<>(expected);
            Collections.shuffle(shuffled, new Random(seed));
            Submission submission = new Submission(
                    Readings.FILE,
                    Optional.empty(),
                    true,
                    List.of("乙", "甲"),
                    List.of(Readings.of(Valid.declaration(), "甲")),
                    shuffled);
            assertThat(new Reviewer(List.of()).review(submission).findings()).isEqualTo(expected);
        }
    }

    @Test
    void aFileWithoutAFormGetsOneSentence() {
        Finding noForm = finding("R-NO-FORM", OptionalInt.empty(), Optional.empty());
        Finding more = finding("R-OTHER-FORM", OptionalInt.empty(), Optional.of("甲"));
        Submission readable =
                new Submission(Readings.FILE, Optional.empty(), true, List.of("甲"), List.of(), List.of(more, noForm));
        Review review = new Reviewer(RuleSet.standard().rules()).review(readable);
        assertThat(review.findings()).containsExactly(noForm);
        assertThat(review.status()).isEqualTo(Status.REJECTED);

        Submission unreadable =
                new Submission(Readings.FILE, Optional.empty(), false, List.of(), List.of(), List.of(noForm));
        assertThat(new Reviewer(List.of()).review(unreadable).status()).isEqualTo(Status.UNREADABLE);
    }

    @Test
    void theDeclarationIsTheUnitOfAcceptance() {
        Declaration nameless = Edits.blank(Examples.valid(), "project.name");
        Review review = new Reviewer(RuleSet.standard().rules())
                .review(Readings.submission(Readings.of(Examples.valid(), "甲"), Readings.of(nameless, "乙")));
        assertThat(review.status(0)).isEqualTo(Status.ACCEPTED);
        assertThat(review.status(1)).isEqualTo(Status.REJECTED);
        assertThat(review.statuses()).containsExactly(Status.ACCEPTED, Status.REJECTED);
        assertThat(review.status()).isEqualTo(Status.REJECTED);
        assertThat(review.accepted()).isFalse();
        assertThat(Outcome.of(review).status()).isEqualTo(Status.REJECTED);
    }

    @Test
    void whatTheReaderCouldNotReadIsNotMissing() {
        Declaration blank = Edits.blank(
                Valid.declaration(), "project.startDate", "project.endDate", "funding.annualTotal", "fiscalYear");
        Finding start = finding("R-UNREADABLE-VALUE", Severity.WARNING, "project.startDate");
        Finding end = finding("R-UNREADABLE-VALUE", Severity.WARNING, "project.endDate");
        Finding annual = finding("R-UNREADABLE-VALUE", Severity.ERROR, "funding.annualTotal");
        Finding year = finding("R-TYPO", Severity.ADVICE, "fiscalYear");
        Reading reading = Readings.withFindings(Readings.of(blank), start, end, annual, year);
        assertThat(Readings.review(reading))
                .extracting(f -> f.code().id())
                .containsOnly("R-UNREADABLE-VALUE", "R-TYPO", "F-YEAR-MISSING")
                .contains("F-YEAR-MISSING");
    }

    @Test
    void whatTheReaderSaysOfACellHidesThatItsFieldIsMissing() {
        Declaration blank = Edits.row(Valid.declaration(), 3, i -> Edits.valued(i, ""));
        CellRange cell = CellRange.parse(Readings.cell("indicators[3].value"));
        Finding error = new Finding(
                code("R-NO-CACHED-VALUE", Severity.ERROR),
                Severity.ERROR,
                new Location(Readings.FILE, OptionalInt.of(0), Optional.of("Sheet1"), List.of(cell)),
                Optional.empty(),
                "",
                Map.of());
        assertThat(Readings.review(Readings.withFindings(Readings.of(blank), error)))
                .containsExactly(error);
    }

    @Test
    void aLabelThatTheSheetLacksIsAWarning() {
        for (String key : List.of("project.supervisingDepartment", "goals.annual", "funding.annualTotal")) {
            Reading reading = Readings.without(Readings.of(Edits.blank(Valid.declaration(), key)), key);
            assertThat(Readings.review(reading))
                    .as(key)
                    .extracting(Finding::severity, f -> f.field().orElseThrow())
                    .containsExactly(tuple(Severity.WARNING, key));
        }
    }

    @Test
    void theNameIsRequiredEverywhere() {
        Declaration nameless = Edits.blank(Valid.declaration(), "project.name");
        Reading reading = Readings.without(Readings.of(nameless), "project.name", "form");
        List<Finding> findings = Readings.review(reading);
        assertThat(findings)
                .extracting(f -> f.code().id(), Finding::severity, f -> f.location()
                        .cellText()
                        .orElseThrow())
                .containsExactly(tuple("F-NAME-MISSING", Severity.ERROR, "A1"));
    }

    @Test
    void aFindingFallsBackToTheNearestThingOnTheSheet() {
        Declaration blank = Edits.row(Valid.declaration(), 3, i -> Edits.valued(i, ""));
        Reading full = Readings.of(blank);
        String key = "indicators[3].value";
        assertThat(cellOf(Readings.without(full, key))).isEqualTo(Readings.cell("indicators[3]"));
        assertThat(cellOf(Readings.without(full, key, "indicators[3]"))).isEqualTo(Readings.cell("indicators"));
        assertThat(cellOf(Readings.without(full, key, "indicators[3]", "indicators")))
                .isEqualTo(Readings.cell("form"));
        assertThat(cellOf(Readings.without(full, key, "indicators[3]", "indicators", "form")))
                .isEqualTo("A1");
    }

    @Test
    void aSumCountsPartsWithoutALabelAsNothingAndSkipsBlankOnes() {
        Declaration noOther = Edits.blank(Examples.valid(), "funding.annualOther");
        assertThat(Readings.review(Readings.of(noOther))).isEmpty();
        Declaration wrong = Edits.put(noOther, "funding.annualFiscal", new BigDecimal("1"));
        assertThat(Readings.review(Readings.of(wrong))).isEmpty();
        assertThat(Readings.review(Readings.without(Readings.of(wrong), "funding.annualOther")))
                .extracting(f -> f.code().id())
                .containsExactly("M-ANNUAL-SUM");

        String[] parts = {"funding.annualFiscal", "funding.annualCarryover", "funding.annualOther"};
        Declaration totalOnly = Edits.blank(Examples.valid(), parts);
        assertThat(Readings.review(Readings.without(Readings.of(totalOnly), parts)))
                .isEmpty();
    }

    @Test
    void anEqualRepetitionIsAdviceAndOtherUnitsOrYearsAreOtherProjects() {
        Reading first = Readings.of(Examples.valid(), "甲");
        assertThat(Readings.review(first, Readings.of(Examples.valid(), "乙")))
                .extracting(
                        f -> f.code().id(), Finding::severity, f -> f.location().declaration(), f -> f.location()
                                .sheet()
                                .orElseThrow())
                .containsExactly(tuple("P-DUPLICATE", Severity.ADVICE, OptionalInt.of(1), "乙"));
        Declaration otherUnit = Edits.put(Examples.valid(), "project.implementingUnit", "中山街道文化中心");
        assertThat(Readings.review(first, Readings.of(otherUnit, "乙"))).isEmpty();
        Declaration coded = Edits.put(Examples.valid(), "project.code", "310117001");
        Declaration otherCode = Edits.put(Examples.valid(), "project.code", "310117002");
        assertThat(Readings.review(Readings.of(coded, "甲"), Readings.of(otherCode, "乙")))
                .isEmpty();
        Declaration renamed = Edits.put(coded, "project.name", "文体事务");
        assertThat(Readings.review(Readings.of(coded, "甲"), Readings.of(renamed, "乙")))
                .extracting(f -> f.code().id(), Finding::severity)
                .containsExactly(tuple("P-DUPLICATE", Severity.ERROR));
        Declaration uncoded = Edits.put(Examples.valid(), "goals.annual", "另一目标。");
        assertThat(Readings.review(Readings.of(coded, "甲"), Readings.of(otherCode, "乙"), Readings.of(uncoded, "丙")))
                .extracting(f -> f.code().id(), f -> f.location().declaration(), f -> f.arguments()
                        .get("earlier"))
                .containsExactly(tuple("P-DUPLICATE", OptionalInt.of(2), "甲!B3"));
    }

    @Test
    void aFileOfManyDeclarationsIsReviewedInOnePass() {
        Reading[] readings = IntStream.range(0, 2_000)
                .mapToObj(i -> Readings.of(Edits.put(Examples.valid(), "project.code", "P" + i % 1_999)))
                .toArray(Reading[]::new);
        assertThat(Readings.review(readings))
                .extracting(f -> f.code().id(), f -> f.location().declaration())
                .containsExactly(tuple("P-DUPLICATE", OptionalInt.of(1_999)));
    }

    @Test
    void mixedYearsAreToldOnce() {
        assertThat(Readings.review(year(2024, "甲"), year(2024, "乙"), year(2025, "丙"), year(2026, "丁"), year(2024, "戊")))
                .extracting(f -> f.code().id(), f -> f.location().declaration())
                .containsExactly(tuple("X-MIXED-YEARS", OptionalInt.of(2)));
    }

    @Test
    void aLevelMayBeBlankWhereTheOtherSaysIt() {
        Indicator inferred = Indicator.of("", "数量指标", "走访慰问次数", "≥22.00(次)");
        Indicator plain = Indicator.of("满意度指标", "", "居民满意率", "≥90.00(%)");
        assertThat(Readings.review(Readings.of(Edits.add(Edits.add(Valid.declaration(), inferred), plain))))
                .isEmpty();

        Indicator neither = Indicator.of("", "", "走访慰问次数", "≥22.00(次)");
        assertThat(levels(neither)).containsExactly("level1: “”不是规定的一级指标，请改为成本指标、产出指标、效益指标、满意度指标等。");
        Indicator kindless = Indicator.of("效益指标", "", "居民参与率", "≥90.00(%)");
        assertThat(levels(kindless)).containsExactly("level2: “”不是规定的二级指标，请改为经济效益指标、社会效益指标、生态效益指标、可持续影响指标等。");
        Indicator nothing = Indicator.of("管理指标", "项目组织实施与后续管理情况指标", "制度健全性", "健全");
        assertThat(levels(nothing))
                .containsExactly(
                        "level1: “管理指标”不是规定的一级指标，请改为成本指标、产出指标、效益指标、满意度指标等。",
                        "level2: “项目组织实施与后续管理情况指…”不是规定的二级指标，请改为经济成本指标、社会成本指标、生态环境成本指标、数量指标等。");
    }

    private static List<String> levels(Indicator indicator) {
        Declaration valid = Valid.declaration();
        String key = "indicators[" + valid.indicators().size() + "].";
        return Readings.review(Readings.of(Edits.add(valid, indicator))).stream()
                .map(f -> f.field().orElseThrow().replace(key, "") + ": " + f.message(Locale.CHINESE))
                .toList();
    }

    @Test
    void numbersRangesAndWordsAreNoPlaceholders() {
        for (String value :
                List.of("≥5(元/人*月)", "-5(%)", "5-10个", "3*4米", "XXL号服装", "×1", "招待定额标准", "2024年12月31日前", "良好")) {
            Declaration declaration = Edits.row(Valid.declaration(), 2, i -> Edits.valued(i, value));
            assertThat(Readings.review(Readings.of(declaration))).as(value).isEmpty();
        }
    }

    @Test
    void indicatorsOfTheTermAreReviewedToo() {
        Declaration declaration = Valid.declaration();
        Draft draft = Draft.of(declaration);
        draft.termIndicators().addAll(declaration.indicators());
        draft.termIndicators().set(0, Edits.valued(declaration.indicators().get(0), "*"));
        assertThat(Readings.review(Readings.of(draft.build())))
                .extracting(f -> f.code().id(), f -> f.field().orElseThrow())
                .containsExactly(tuple("I-VALUE-PLACEHOLDER", "termIndicators[0].value"));
    }

    private static Reading year(int year, String name) {
        Declaration declaration = Edits.put(Examples.valid(), "fiscalYear", year);
        Draft draft = Draft.of(declaration);
        draft.put("project.startDate", LocalDate.of(year, 1, 1));
        draft.put("project.endDate", LocalDate.of(year, 12, 31));
        draft.put("project.name", name);
        return Readings.of(draft.build(), name);
    }

    private static String cellOf(Reading reading) {
        List<Finding> findings = Readings.review(reading);
        assertThat(findings).hasSize(1);
        return findings.get(0).location().cellText().orElseThrow();
    }

    private static Finding finding(String code, OptionalInt declaration, Optional<String> sheet, String... cells) {
        return new Finding(
                code(code, Severity.ERROR),
                Severity.ERROR,
                new Location(
                        Readings.FILE,
                        declaration,
                        sheet,
                        List.of(cells).stream().map(CellRange::parse).toList()),
                Optional.empty(),
                "",
                Map.of("cells", String.join(",", cells)));
    }

    private static Finding finding(String code, Severity severity, String field) {
        return new Finding(
                code(code, severity),
                severity,
                new Location(Readings.FILE, OptionalInt.of(0), Optional.of("Sheet1"), List.of()),
                Optional.of(field),
                "2024年",
                Map.of("field", field));
    }

    private static FindingCode code(String id, Severity severity) {
        return new FindingCode(id, severity, TEXTS);
    }
}
