package io.github.declarationsheet.policy;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.review.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that a policy may name, by their keys or the labels that forms print. */
final class PolicyFields {

    /** The built-in rules that ask for a field already. */
    private static final Map<String, String> RULES = Map.of(
            "project.name", "F-NAME-MISSING",
            "project.supervisingDepartment", "F-DEPT-MISSING",
            "project.implementingUnit", "F-UNIT-MISSING",
            "project.startDate", "F-DATE-MISSING",
            "project.endDate", "F-DATE-MISSING",
            "fiscalYear", "F-YEAR-MISSING",
            "funding.annualTotal", "M-ANNUAL-MISSING",
            "goals.annual", "F-GOAL-MISSING");

    private PolicyFields() {}

    static List<String> keys() {
        return List.copyOf(Draft.keys());
    }

    /** The built-in rule that asks for a field. */
    static Optional<String> rule(String key) {
        return Optional.ofNullable(RULES.get(key));
    }

    /** The key of a field that is named by its key or by its label in any form. */
    static Optional<String> key(String name) {
        if (Draft.keys().contains(name)) {
            return Optional.of(name);
        }
        return StandardForms.all().stream()
                .flatMap(f -> f.fields().stream())
                .filter(f -> f.label().means(name) && Draft.keys().contains(f.key()))
                .map(Field::key)
                .findFirst();
    }

    static Optional<Field> field(Form form, String key) {
        return form.fields().stream().filter(f -> f.keys().contains(key)).findFirst();
    }

    static String label(Subject subject, String key) {
        return Stream.concat(Stream.of(subject.reading().form()), StandardForms.all().stream())
                .flatMap(f -> field(f, key).stream())
                .findFirst()
                .map(f -> f.label().plain())
                .orElse(key);
    }
}
