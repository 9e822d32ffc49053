package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ERROR;
import static io.github.declarationsheet.finding.Severity.WARNING;

import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules on what a table of indicators must cover. What it lacks is marked at its heading. */
final class CoverageRules {

    private static final String HEADING = "indicators";

    private CoverageRules() {}

    static List<Rule> all() {
        Predicate<Row> output = ofClass(IndicatorClass.OUTPUT);
        return List.of(
                StandardRule.of("K-OUTPUT", ERROR, atLeastOne(output)),
                StandardRule.of("K-BENEFIT", ERROR, atLeastOne(ofClass(IndicatorClass.BENEFIT))),
                StandardRule.of(
                        "K-SATISFACTION",
                        WARNING,
                        atLeastOne(ofClass(IndicatorClass.SATISFACTION).or(ofKind(IndicatorKind.SATISFACTION)))),
                StandardRule.of("K-QTY", WARNING, among(output, ofKind(IndicatorKind.QUANTITY))),
                StandardRule.of("K-QUALITY", WARNING, among(output, ofKind(IndicatorKind.QUALITY))),
                StandardRule.of("K-TIME", WARNING, among(output, ofKind(IndicatorKind.TIMELINESS))),
                StandardRule.of(
                        "K-COST",
                        WARNING,
                        atLeastOne(ofClass(IndicatorClass.COST).or(ofKind(IndicatorKind.OUTPUT_COST)))));
    }

    private static StandardRule.Check atLeastOne(Predicate<Row> wanted) {
        return (subject, code) ->
                any(rows(subject), wanted) ? List.of() : List.of(subject.finding(code, "", Map.of(), HEADING));
    }

    /** Silent where there is none of the whole: that says it already. */
    private static StandardRule.Check among(Predicate<Row> whole, Predicate<Row> wanted) {
        StandardRule.Check missing = atLeastOne(wanted);
        return (subject, code) -> any(rows(subject), whole) ? missing.check(subject, code) : List.of();
    }

    /** The table of the year; where the form has only one for the whole term, that. */
    private static List<Row> rows(Subject subject) {
        return subject.rowsOfYear().isEmpty() ? subject.rowsOfTerm() : subject.rowsOfYear();
    }

    private static boolean any(List<Row> rows, Predicate<Row> wanted) {
        for (Row row : rows) {
            if (wanted.test(row)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Row> ofClass(IndicatorClass wanted) {
        Optional<IndicatorClass> sought = Optional.of(wanted);
        return row -> row.effectiveClass().equals(sought);
    }

    private static Predicate<Row> ofKind(IndicatorKind wanted) {
        Optional<IndicatorKind> sought = Optional.of(wanted);
        return row -> row.kind().equals(sought);
    }
}
