package io.github.declarationsheet.review;

import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of one file of a run: its review, or why there is none. Immutable and thread-safe.
 *
 * @param file the file's name: the path as given, then names joined by {@code /}
 * @param status what became of it
 * @param review its review, absent if the file was missing or skipped
 * @param findings all findings of the file, in the order of the contract
 */
public record Outcome(String file, Status status, Optional<Review> review, List<Finding> findings) {

    /** Copies the findings. */
    public Outcome {
        findings = List.copyOf(findings);
    }

    /**
     * The outcome of a file that was read.
     *
     * @param review its review
     * @return the outcome
     */
    public static Outcome of(Review review) {
        return new Outcome(review.submission().file(), review.status(), Optional.of(review), review.findings());
    }

    /**
     * This outcome with what changed since an earlier version.
     *
     * @param comparison of files among which is this one
     * @return a new outcome
     */
    public Outcome with(Comparison comparison) {
        return new Outcome(file, status, review.map(r -> r.with(comparison)), findings);
    }
}
