package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ERROR;
import static io.github.declarationsheet.finding.Severity.WARNING;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.model.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules on single fields: what is missing, and dates that contradict each other. */
final class FieldRules {

    private static final String NAME = "project.name";
    private static final String START = "project.startDate";
    private static final String END = "project.endDate";

    private FieldRules() {}

    static List<Rule> all() {
        return List.of(
                StandardRule.of("F-NAME-MISSING", ERROR, required(NAME)),
                StandardRule.of("F-DEPT-MISSING", ERROR, required("project.supervisingDepartment")),
                StandardRule.of("F-UNIT-MISSING", WARNING, required("project.implementingUnit")),
                StandardRule.of("F-YEAR-MISSING", WARNING, required("fiscalYear")),
                StandardRule.of("F-GOAL-MISSING", ERROR, required("goals.annual")),
                StandardRule.of("F-DATE-MISSING", WARNING, required(START, END)),
                StandardRule.of("F-DATE-ORDER", ERROR, FieldRules::order),
                StandardRule.of("F-DATE-YEAR", WARNING, FieldRules::overlap));
    }

    /** One finding for all the fields that are missing. */
    static StandardRule.Check required(String... keys) {
        return (subject, code) -> {
            List<String> missing =
                    Stream.of(keys).filter(k -> isMissing(subject, k)).toList();
            List<String> labelled = missing.stream().filter(subject::isLabelled).toList();
            if (missing.isEmpty()) {
                return List.of();
            }
            // a label that the sheet lacks is hardly the fault of who filled it in
            boolean severe = !labelled.isEmpty() || missing.contains(NAME);
            Severity severity = severe ? code.severity() : WARNING;
            List<String> named = labelled.isEmpty() ? missing : labelled;
            return List.of(
                    subject.finding(code, severity, filler(subject, named), Map.of(), named.toArray(String[]::new)));
        };
    }

    private static boolean isMissing(Subject subject, String key) {
        return isBlank(subject, key) && isAsked(subject, key) && !subject.isDisputed(key);
    }

    /** The name is required everywhere, anything else where the form's description says so. */
    private static boolean isAsked(Subject subject, String key) {
        return key.equals(NAME) || subject.reading().form().requires(key);
    }

    private static boolean isBlank(Subject subject, String key) {
        return subject.value(key)
                .filter(v -> !(v instanceof String text && Filler.saysNothing(text)))
                .isEmpty();
    }

    private static String filler(Subject subject, List<String> keys) {
        return keys.stream()
                .flatMap(k -> subject.value(k).stream())
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }

    private static List<Finding> order(Subject subject, FindingCode code) {
        Project project = subject.declaration().project();
        if (project.startDate().isEmpty() || project.endDate().isEmpty()) {
            return List.of();
        }
        LocalDate start = project.startDate().get();
        LocalDate end = project.endDate().get();
        return end.isBefore(start)
                ? List.of(subject.finding(
                        code, end.toString(), Map.of("start", start.toString(), "end", end.toString()), END, START))
                : List.of();
    }

    private static List<Finding> overlap(Subject subject, FindingCode code) {
        Project project = subject.declaration().project();
        if (project.startDate().isEmpty()
                || project.endDate().isEmpty()
                || subject.declaration().fiscalYear().isEmpty()) {
            return List.of();
        }
        LocalDate start = project.startDate().get();
        LocalDate end = project.endDate().get();
        int year = subject.declaration().fiscalYear().getAsInt();
        boolean ordered = !end.isBefore(start);
        return ordered && (start.getYear() > year || end.getYear() < year)
                ? List.of(subject.finding(
                        code,
                        start.toString(),
                        Map.of("start", start.toString(), "end", end.toString(), "year", String.valueOf(year)),
                        START,
                        END))
                : List.of();
    }
}
