package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.Subject;
import java.util.List;
import java.util.Map;

/** The values that an office wants to see in a field; any other is advice unless it says more. */
record UsualValues(String key, List<String> values, FindingCode code) implements Rule {

    static final String ID = "F-OPTION";

    private static final int SUGGESTED = 6;

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(UsualValues.class);

    static UsualValues of(String key, List<String> values) {
        return new UsualValues(key, List.copyOf(values), new FindingCode(ID, Severity.ADVICE, TEXTS));
    }

    @Override
    public List<Finding> check(Subject subject) {
        String text = subject.value(key).map(Object::toString).orElse("");
        boolean usual = values.stream().anyMatch(v -> CellText.comparable(v).equals(CellText.comparable(text)));
        if (text.isEmpty() || usual) {
            return List.of();
        }
        String allowed = String.join("、", values.subList(0, Math.min(SUGGESTED, values.size())))
                + (values.size() > SUGGESTED ? "…" : "");
        Map<String, String> holes =
                Map.of("label", PolicyFields.label(subject, key), "value", text, "allowed", allowed);
        return List.of(subject.finding(code, text, holes, key));
    }
}
