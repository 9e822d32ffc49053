package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A field that an office wants to be filled in, though the form does not insist on it. */
record RequiredField(String key, FindingCode code) implements Rule {

    static final String ID = "F-REQUIRED";

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(RequiredField.class);

    static RequiredField of(String key, Severity severity) {
        return new RequiredField(key, new FindingCode(ID, severity, TEXTS));
    }

    /** Where the sheet lacks the label it is hardly the fault of who filled it in; where the form does, nobody's. */
    @Override
    public List<Finding> check(Subject subject) {
        Optional<Field> field = PolicyFields.field(subject.reading().form(), key);
        if (subject.value(key).isPresent()
                || subject.isDisputed(key)
                || !(subject.isLabelled(key) || field.isPresent())) {
            return List.of();
        }
        Severity severity =
                subject.isLabelled(key) || code.severity() == Severity.ADVICE ? code.severity() : Severity.WARNING;
        return List.of(subject.finding(code, severity, "", Map.of("label", PolicyFields.label(subject, key)), key));
    }
}
