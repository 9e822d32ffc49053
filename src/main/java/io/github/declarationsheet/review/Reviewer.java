package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.read.Submission;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies rules to submissions. Immutable and thread-safe; the same submission always gives the same findings.
 *
 * <p>A file without a form gets one sentence; any other gets everything that is wrong with it at once.
 */
public final class Reviewer {

    private final List<Rule> rules;

    /**
     * A reviewer.
     *
     * @param rules the rules, mostly {@code RuleSet.standard().rules()}; none to judge by the reader's findings alone
     */
    public Reviewer(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reviews a submission.
     *
     * @param submission what was read
     * @return the submission with the reader's and the rules' findings: identical complaints merged with their cells, in
     *     the order declaration (those of the file first), sheet, row, column, code
     */
    public Review review(Submission submission) {
        FindingOrder order = new FindingOrder(submission.sheets());
        if (submission.readings().isEmpty()) {
            return new Review(submission, oneSentence(order.of(submission.findings())));
        }
        List<Finding> findings = new ArrayList<>(submission.findings());
        Siblings siblings = new Siblings(submission);
        for (int i = 0; i < submission.readings().size(); i++) {
            Subject subject = new Subject(submission, i, siblings);
            for (Rule rule : rules) {
                findings.addAll(rule.check(subject));
            }
        }
        return new Review(submission, order.of(findings));
    }

    private static List<Finding> oneSentence(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return List.of(finding);
            }
        }
        return findings;
    }
}
