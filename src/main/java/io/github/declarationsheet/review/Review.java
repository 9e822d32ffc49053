package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.read.Submission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
        boolean declaresNothing = submission.readings().isEmpty();
        return declaresNothing || findings.stream().anyMatch(Review::isError) ? Status.REJECTED : Status.ACCEPTED;
    }

    /**
     * What became of one declaration, the unit of acceptance.
     *
     * @param declaration its index in the file
     * @return accepted, or rejected if an error finding is its own
     */
    public Status status(int declaration) {
        return findings.stream()
                        .anyMatch(f -> isError(f)
                                && f.location().declaration().isPresent()
                                && f.location().declaration().getAsInt() == declaration)
                ? Status.REJECTED
                : Status.ACCEPTED;
    }

    /**
     * What became of each declaration, in order.
     *
     * @return accepted, or rejected if an error finding is its own; as many as the file has declarations
     */
    public List<Status> statuses() {
        Set<Integer> rejected = new HashSet<>();
        findings.stream()
                .filter(Review::isError)
                .forEach(f -> f.location().declaration().ifPresent(rejected::add));
        return IntStream.range(0, submission.readings().size())
                .mapToObj(i -> rejected.contains(i) ? Status.REJECTED : Status.ACCEPTED)
                .toList();
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
