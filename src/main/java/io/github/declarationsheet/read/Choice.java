package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a cell was taken for the value of a field: what spoke for it, and what came next. Immutable. */
public final class Choice {

    /** For a value that no other cell could be taken for, such as one of a table. */
    static final Choice NONE = new Choice(0, null, 0);

    private final int bits;
    private final @Nullable CellRange rival;
    private final int rivalScore;

    private Choice(int bits, @Nullable CellRange rival, int rivalScore) {
        this.bits = bits;
        this.rival = rival;
        this.rivalScore = rivalScore;
    }

    static Choice of(int bits) {
        return new Choice(bits, null, 0);
    }

    /** This choice, with a cell that was not taken; of several the best is kept. */
    Choice over(CellRange cell, int score) {
        return rival != null && rivalScore >= score ? this : new Choice(bits, cell, score);
    }

    /**
     * What spoke for the cell.
     *
     * @return the evidence, in the order of its declaration; empty if there was nothing to choose
     */
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        for (Evidence evidence : Evidence.values()) {
            if ((bits & evidence.bit()) != 0) {
                all.add(evidence);
            }
        }
        return all;
    }

    /**
     * How much spoke for the cell.
     *
     * @return the sum of the weights
     */
    public int score() {
        return Evidence.score(bits);
    }

    /**
     * The cell that came next.
     *
     * @return the runner-up, empty if no other cell was a candidate
     */
    public Optional<CellRange> runnerUp() {
        return Optional.ofNullable(rival);
    }

    /**
     * How much spoke for the cell that came next.
     *
     * @return its sum of the weights, 0 without one
     */
    public int runnerUpScore() {
        return rivalScore;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choice choice
                && bits == choice.bits
                && rivalScore == choice.rivalScore
                && Objects.equals(rival, choice.rival);
    }

    @Override
    public int hashCode() {
        return 31 * bits + rivalScore;
    }

    @Override
    public String toString() {
        return score() + " " + evidence();
    }
}
