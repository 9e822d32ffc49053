package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.read.Submission;
import java.util.ArrayList;
import java.util.List;

/** Applies rules to submissions. Immutable and thread-safe. */
public final class Reviewer {

    private final List<Rule> rules;

    /**
     * A reviewer.
     *
     * @param rules the rules, applied in this order
     */
    public Reviewer(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reviews a submission.
     *
     * @param submission what was read
     * @return the submission with all findings
     */
    public Review review(Submission submission) {
        List<Finding> findings = new ArrayList<>(submission.findings());
        for (int i = 0; i < submission.readings().size(); i++) {
            for (Rule rule : rules) {
                findings.addAll(
                        rule.check(submission.file(), i, submission.readings().get(i)));
            }
        }
        return new Review(submission, findings);
    }
}
