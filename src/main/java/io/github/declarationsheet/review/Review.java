package io.github.declarationsheet.review;

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
 */
public record Review(Submission submission, List<Finding> findings) {

    /** Copies the findings. */
    public Review {
        findings = List.copyOf(findings);
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
