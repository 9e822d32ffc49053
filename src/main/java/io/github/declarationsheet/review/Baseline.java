package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings that are accepted as they are, so that a review says only what is new. Immutable and thread-safe.
 *
 * <p>A finding is known again by its code, its declaration (see {@link io.github.declarationsheet.model.ProjectIdentity}),
 * its field, the names of its row and the offending text: moved rows and other folders do not bring it back, another
 * value does. A complaint about several cells is known while it is about no more cells than it was.
 */
public final class Baseline {

    private final Map<FindingKey, Integer> cells;

    private Baseline(Map<FindingKey, Integer> cells) {
        this.cells = Map.copyOf(cells);
    }

    /**
     * Accepts everything that reviews say.
     *
     * @param reviews the reviews
     * @return a baseline of their findings
     */
    public static Baseline of(List<Review> reviews) {
        Builder builder = new Builder();
        for (Review review : reviews) {
            for (Finding finding : review.findings()) {
                builder.add(key(finding, review), cells(finding));
            }
        }
        return builder.build();
    }

    /**
     * Starts a baseline of findings that were kept elsewhere.
     *
     * @return a builder without findings
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How many findings are accepted.
     *
     * @return their number
     */
    public int size() {
        return cells.size();
    }

    /**
     * Takes what is accepted out of a review. A declaration is accepted where no error is left.
     *
     * @param review a review
     * @return the review with what is new
     */
    public Review newIn(Review review) {
        List<Finding> left = new ArrayList<>();
        for (Finding finding : review.findings()) {
            if (!isKnown(key(finding, review), cells(finding))) {
                left.add(finding);
            }
        }
        return new Review(review.submission(), left, review.changes());
    }

    private boolean isKnown(FindingKey key, int count) {
        return cells.getOrDefault(key, 0) >= count || cells.getOrDefault(key.ofAnyRow(), 0) >= count;
    }

    private static FindingKey key(Finding finding, Review review) {
        List<Reading> readings = review.submission().readings();
        int index = finding.location().declaration().orElse(-1);
        Optional<Declaration> declaration = index >= 0 && index < readings.size()
                ? Optional.of(readings.get(index).declaration())
                : Optional.empty();
        return FindingKey.of(
                finding.code().id(),
                finding.location().file(),
                declaration,
                finding.field().orElse(""),
                cells(finding) > 1,
                finding.text());
    }

    private static int cells(Finding finding) {
        return Baseline.cells(finding.location().cells());
    }

    private static int cells(List<CellRange> ranges) {
        int count = 0;
        for (CellRange range : ranges) {
            count += (range.lastRow() - range.firstRow() + 1) * (range.lastColumn() - range.firstColumn() + 1);
        }
        return Math.max(1, count);
    }

    /** Collects findings. Not thread-safe. */
    public static final class Builder {

        private final Map<FindingKey, Integer> cells = new HashMap<>();

        private Builder() {}

        /**
         * Accepts a finding.
         *
         * @param code its code
         * @param file the file it is in
         * @param declaration the declaration it is in, empty if it is the file's own
         * @param field the key of its field, empty if it has none
         * @param ranges its cells
         * @param text the offending text
         * @return this
         */
        public Builder accept(
                String code,
                String file,
                Optional<Declaration> declaration,
                String field,
                List<CellRange> ranges,
                String text) {
            int count = Baseline.cells(ranges);
            add(FindingKey.of(code, file, declaration, field, count > 1, text), count);
            return this;
        }

        /**
         * Puts the baseline together.
         *
         * @return the baseline
         */
        public Baseline build() {
            return new Baseline(cells);
        }

        private void add(FindingKey key, int count) {
            cells.merge(key, count, Math::max);
        }
    }
}
