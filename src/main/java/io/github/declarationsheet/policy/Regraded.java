package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.Subject;
import java.util.List;

/**
 * A rule whose findings are as severe as an office wants them. What the rule itself takes less seriously than usual, such as
 * a blank field whose label the sheet lacks, never becomes more severe.
 */
record Regraded(Rule rule, Severity severity) implements Rule {

    @Override
    public FindingCode code() {
        return new FindingCode(rule.code().id(), severity, rule.code().messages());
    }

    @Override
    public List<Finding> check(Subject subject) {
        return rule.check(subject).stream().map(this::regraded).toList();
    }

    private Finding regraded(Finding finding) {
        boolean usual = finding.severity() == rule.code().severity();
        Severity grade = usual || severity.compareTo(finding.severity()) > 0 ? severity : finding.severity();
        return new Finding(code(), grade, finding.location(), finding.field(), finding.text(), finding.arguments());
    }
}
