package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import java.util.List;

/** A built-in rule: a code with its texts in this room's catalogue, and a check without state. */
record StandardRule(FindingCode code, Check check) implements Rule {

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(StandardRule.class);

    /** What a rule does, given its own code. */
    interface Check {
        List<Finding> check(Subject subject, FindingCode code);
    }

    static Rule of(String id, Severity severity, Check check) {
        return new StandardRule(new FindingCode(id, severity, TEXTS), check);
    }

    @Override
    public List<Finding> check(Subject subject) {
        return check.check(subject, code);
    }
}
