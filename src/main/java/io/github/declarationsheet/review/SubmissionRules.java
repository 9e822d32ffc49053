package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ADVICE;
import static io.github.declarationsheet.finding.Severity.ERROR;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Project;
import io.github.declarationsheet.read.Reading;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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
        Declaration later = subject.declaration();
        for (int i = 0; i < subject.index(); i++) {
            Declaration earlier = subject.submission().readings().get(i).declaration();
            if (isSameProject(earlier, later)) {
                Reading first = subject.submission().readings().get(i);
                String cell = new Subject(subject.submission(), i).cell(NAME).a1();
                return List.of(subject.finding(
                        code,
                        earlier.equals(later) ? ADVICE : ERROR,
                        later.project().name(),
                        Map.of(
                                "name",
                                Quote.text(later.project().name()),
                                "earlier",
                                Quote.text(first.sheet()) + "!" + cell),
                        NAME));
            }
        }
        return List.of();
    }

    /** The same year and unit, and the same code; where one has no code, the same name. */
    private static boolean isSameProject(Declaration a, Declaration b) {
        Project p = a.project();
        Project q = b.project();
        boolean bothCoded = p.code().isPresent() && q.code().isPresent();
        boolean sameName = !p.name().isEmpty() && p.name().equals(q.name());
        return (bothCoded ? p.code().equals(q.code()) : sameName)
                && a.fiscalYear().equals(b.fiscalYear())
                && p.implementingUnit().equals(q.implementingUnit());
    }

    /** Once a file, at the first declaration that brings in a second year. */
    private static List<Finding> mixedYears(Subject subject, FindingCode code) {
        OptionalInt year = subject.declaration().fiscalYear();
        int[] earlier = IntStream.range(0, subject.index())
                .mapToObj(i ->
                        subject.submission().readings().get(i).declaration().fiscalYear())
                .flatMapToInt(OptionalInt::stream)
                .distinct()
                .limit(2)
                .toArray();
        if (year.isEmpty() || earlier.length != 1 || earlier[0] == year.getAsInt()) {
            return List.of();
        }
        Map<String, String> arguments =
                Map.of("first", String.valueOf(earlier[0]), "second", String.valueOf(year.getAsInt()));
        return List.of(subject.finding(code, String.valueOf(year.getAsInt()), arguments, YEAR));
    }
}
