package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ADVICE;
import static io.github.declarationsheet.finding.Severity.ERROR;
import static io.github.declarationsheet.finding.Severity.WARNING;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import io.github.declarationsheet.model.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules on single rows of the indicator table. */
final class IndicatorRules {

    /** What the budget systems store (PMKPI). */
    private static final int LONGEST_NAME = 100;

    /** What fits on two lines of the form. */
    private static final int USUAL_NAME = 30;

    private static final int NAMES_SUGGESTED = 4;

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private IndicatorRules() {}

    static List<Rule> all() {
        return List.of(
                StandardRule.of("I-NAME-BLANK", ERROR, eachRow(IndicatorRules::nameBlank)),
                StandardRule.of("I-NAME-LONG", WARNING, eachRow(IndicatorRules::nameLong)),
                StandardRule.of("I-VALUE-BLANK", ERROR, eachRow(IndicatorRules::valueBlank)),
                StandardRule.of("I-VALUE-PLACEHOLDER", ERROR, eachRow(IndicatorRules::valuePlaceholder)),
                StandardRule.of("I-LEVEL-UNKNOWN", WARNING, eachRow(IndicatorRules::levelsUnknown)),
                StandardRule.of("I-LEVEL-PAIR", ERROR, eachRow(IndicatorRules::levelPair)));
    }

    /** Looks at one row. */
    private interface RowCheck {
        List<Finding> check(Subject subject, FindingCode code, Row row);
    }

    private static StandardRule.Check eachRow(RowCheck check) {
        return (subject, code) -> {
            List<Finding> findings = new ArrayList<>(0);
            for (Row row : subject.rowsOfYear()) {
                findings.addAll(check.check(subject, code, row));
            }
            for (Row row : subject.rowsOfTerm()) {
                findings.addAll(check.check(subject, code, row));
            }
            return findings;
        };
    }

    private static List<Finding> nameBlank(Subject subject, FindingCode code, Row row) {
        String name = row.indicator().level3();
        return Filler.saysNothing(name) && !subject.isDisputed(row.nameKey())
                ? List.of(subject.finding(code, name, Map.of(), row.nameKey()))
                : List.of();
    }

    private static List<Finding> nameLong(Subject subject, FindingCode code, Row row) {
        String name = row.indicator().level3();
        int length = name.codePointCount(0, name.length());
        if (length <= USUAL_NAME) {
            return List.of();
        }
        boolean tooLong = length > LONGEST_NAME;
        Severity severity = tooLong ? WARNING : ADVICE;
        Map<String, String> arguments =
                Map.of("count", String.valueOf(length), "limit", String.valueOf(tooLong ? LONGEST_NAME : USUAL_NAME));
        return List.of(subject.finding(code, severity, name, arguments, row.nameKey()));
    }

    private static List<Finding> valueBlank(Subject subject, FindingCode code, Row row) {
        return row.indicator().target().text().isEmpty() && !subject.isDisputed(row.valueKey())
                ? List.of(subject.finding(code, "", Map.of(), row.valueKey()))
                : List.of();
    }

    private static List<Finding> valuePlaceholder(Subject subject, FindingCode code, Row row) {
        Optional<String> placeholder = Filler.in(row.indicator().target());
        return placeholder.isEmpty()
                ? List.of()
                : List.of(subject.finding(
                        code,
                        row.indicator().target().text(),
                        Map.of("placeholder", placeholder.get()),
                        row.valueKey()));
    }

    /** A blank level 1 is fine where level 2 says the class, a blank level 2 where it has no kinds or no column. */
    private static List<Finding> levelsUnknown(Subject subject, FindingCode code, Row row) {
        Optional<IndicatorClass> named = row.namedClass();
        if (named.isPresent() && row.kind().isPresent()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(2);
        String level1 = row.indicator().level1();
        String level2 = row.indicator().level2();
        if (named.isEmpty() && (!level1.isEmpty() || row.kind().isEmpty()) && !subject.isDisputed(row.level1Key())) {
            String allowed = names(Arrays.stream(IndicatorClass.values()), TAXONOMY::nameOf);
            findings.add(unknown(subject, code, level1, Column.Role.LEVEL1, allowed, row.level1Key()));
        }
        boolean optional = named.isEmpty()
                || named.get() == IndicatorClass.SATISFACTION
                || column(subject.reading().form(), Column.Role.LEVEL2).isEmpty();
        if (row.kind().isEmpty() && !(level2.isEmpty() && optional) && !subject.isDisputed(row.level2Key())) {
            Stream<IndicatorKind> kinds = Arrays.stream(IndicatorKind.values())
                    .filter(k -> named.isEmpty() || TAXONOMY.classOf(k) == named.get());
            findings.add(unknown(
                    subject, code, level2, Column.Role.LEVEL2, names(kinds, TAXONOMY::nameOf), row.level2Key()));
        }
        return findings;
    }

    private static Finding unknown(
            Subject subject, FindingCode code, String text, Column.Role role, String allowed, String key) {
        String column = column(subject.reading().form(), role)
                .or(() -> column(StandardForms.STANDARD, role))
                .map(c -> c.label().plain())
                .orElse(role.key());
        return subject.finding(code, text, Map.of("name", Quote.text(text), "column", column, "allowed", allowed), key);
    }

    private static List<Finding> levelPair(Subject subject, FindingCode code, Row row) {
        if (row.namedClass().isEmpty()
                || row.kind().isEmpty()
                || TAXONOMY.permits(row.namedClass().get(), row.kind().get())) {
            return List.of();
        }
        Map<String, String> arguments = Map.of(
                "level1", Quote.text(row.indicator().level1()),
                "level2", Quote.text(row.indicator().level2()),
                "proper", TAXONOMY.nameOf(TAXONOMY.classOf(row.kind().get())));
        return List.of(subject.finding(code, row.indicator().level2(), arguments, row.level2Key()));
    }

    private static Optional<Column> column(Form form, Column.Role role) {
        return form.blocks(Block.Indicators.class).stream()
                .flatMap(b -> b.columns().stream())
                .filter(c -> c.role() == role)
                .findFirst();
    }

    private static <T> String names(Stream<T> values, Function<T, String> name) {
        return values.limit(NAMES_SUGGESTED).map(name).collect(Collectors.joining("、"));
    }
}
