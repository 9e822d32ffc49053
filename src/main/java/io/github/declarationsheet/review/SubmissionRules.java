package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ADVICE;
import static io.github.declarationsheet.finding.Severity.ERROR;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The rules on the declarations of one file among each other; the later one is marked. */
final class SubmissionRules {

    private static final String YEAR = "fiscalYear";
    private static final String NAME = "project.name";

    private SubmissionRules() {}

    static List<Rule> all() {
        return List.of(
                StandardRule.of("P-DUPLICATE", ERROR, SubmissionRules::duplicate),
                StandardRule.of("X-MIXED-YEARS", ADVICE, SubmissionRules::mixedYears));
    }

    private static List<Finding> duplicate(Subject subject, FindingCode code) {
        OptionalInt earlier = subject.siblings().earlierOfSameProject(subject.index());
        if (earlier.isEmpty()) {
            return List.of();
        }
        Declaration later = subject.declaration();
        Reading first = subject.submission().readings().get(earlier.getAsInt());
        String at = Quote.text(first.sheet()) + "!" + first.cell(NAME).a1();
        return List.of(subject.finding(
                code,
                first.declaration().equals(later) ? ADVICE : ERROR,
                later.project().name(),
                Map.of("name", Quote.text(later.project().name()), "earlier", at),
                NAME));
    }

    /** Once a file, at the first declaration that brings in a second year. */
    private static List<Finding> mixedYears(Subject subject, FindingCode code) {
        if (!subject.siblings().secondYearAt().equals(OptionalInt.of(subject.index()))) {
            return List.of();
        }
        String first = String.valueOf(subject.siblings().firstYear().orElseThrow());
        String second = String.valueOf(subject.declaration().fiscalYear().orElseThrow());
        return List.of(subject.finding(code, second, Map.of("first", first, "second", second), YEAR));
    }
}
