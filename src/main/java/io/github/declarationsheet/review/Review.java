package io.github.declarationsheet.review;

import io.github.declarationsheet.compare.Changes;
import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.read.Submission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A submission with everything that is said of it. Immutable and thread-safe.
 *
 * @param submission what was read
 * @param findings the reader's and the rules' findings, in the order of the contract
 * @param changes of each declaration what changed since its earlier version; none if there was nothing to compare with
 */
public record Review(Submission submission, List<Finding> findings, List<Changes> changes) {

    /** Copies the lists. */
    public Review {
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
    }

    /**
     * A review without an earlier version to compare with.
     *
     * @param submission what was read
     * @param findings the reader's and the rules' findings, in the order of the contract
     */
    public Review(Submission submission, List<Finding> findings) {
        this(submission, findings, List.of());
    }

    /**
     * This review with what changed since an earlier version.
     *
     * @param comparison of files among which is this one
     * @return a new review
     */
    public Review with(Comparison comparison) {
        return new Review(submission, findings, comparison.of(submission.file()));
    }

    /**
     * The findings, and the changes as advice among them.
     *
     * @return all in the order of the contract
     */
    public List<Finding> findingsAndChanges() {
        if (changes.isEmpty()) {
            return findings;
        }
        List<Finding> all = new ArrayList<>(findings);
        changes.forEach(c -> all.addAll(c.findings()));
        return new FindingOrder(submission.sheets()).of(all);
    }

    /**
     * Whether the whole file is accepted: all its declarations are and it has no error of its own.
     *
     * @return true if nothing in it is an error
     */
    public boolean accepted() {
        return status() == Status.ACCEPTED;
    }

    /**
     * What became of the file. A workbook without a form is rejected.
     *
     * @return its status, never {@link Status#SKIPPED}
     */
    public Status status() {
        if (!submission.readable()) {
            return Status.UNREADABLE;
        }
        if (submission.readings().isEmpty()) {
            return Status.REJECTED;
        }
        for (Finding finding : findings) {
            if (isError(finding)) {
                return Status.REJECTED;
            }
        }
        return Status.ACCEPTED;
    }

    /**
     * What became of one declaration, the unit of acceptance.
     *
     * @param declaration its index in the file
     * @return accepted, or rejected if an error finding is its own
     */
    public Status status(int declaration) {
        for (Finding finding : findings) {
            if (isError(finding) && finding.location().declaration().orElse(-1) == declaration) {
                return Status.REJECTED;
            }
        }
        return Status.ACCEPTED;
    }

    /**
     * What became of each declaration, in order.
     *
     * @return accepted, or rejected if an error finding is its own; as many as the file has declarations
     */
    public List<Status> statuses() {
        Set<Integer> rejected = new HashSet<>();
        for (Finding finding : findings) {
            if (isError(finding)) {
                rejected.add(finding.location().declaration().orElse(-1));
            }
        }
        List<Status> statuses = new ArrayList<>();
        for (int i = 0; i < submission.readings().size(); i++) {
            statuses.add(rejected.contains(i) ? Status.REJECTED : Status.ACCEPTED);
        }
        return List.copyOf(statuses);
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
