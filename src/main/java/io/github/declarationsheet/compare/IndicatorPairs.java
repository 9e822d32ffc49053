package io.github.declarationsheet.compare;

import io.github.declarationsheet.model.Indicator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the indicators of a table again: by level and name, then by name alone (moved), then by a name that is mostly the
 * same under the same level (reworded). Not thread-safe.
 */
final class IndicatorPairs {

    private static final int NONE = -1;

    /** How alike a reworded name must be; the same target adds to it. */
    private static final double REWORDED = 0.5;

    private static final double SAME_TARGET = 0.2;

    /** More rows under one level would cost the square of their number: then only equal names are found again. */
    private static final int MOST_COMPARISONS = 40_000;

    private final List<Indicator> earlier;
    private final List<Indicator> later;
    private final int[] partners;
    private final boolean[] taken;

    private record Candidate(int later, int earlier, double likeness) {}

    IndicatorPairs(List<Indicator> earlier, List<Indicator> later) {
        this.earlier = earlier;
        this.later = later;
        this.partners = new int[later.size()];
        this.taken = new boolean[earlier.size()];
        Arrays.fill(partners, NONE);
        pairEqual(i -> Names.group(i) + "/" + Names.of(i));
        pairEqual(Names::of);
        pairReworded();
    }

    /** The earlier row of a later one. */
    Optional<Indicator> earlier(int index) {
        return partners[index] == NONE ? Optional.empty() : Optional.of(earlier.get(partners[index]));
    }

    /** The earlier rows that are gone, in order. */
    List<Indicator> removed() {
        List<Indicator> removed = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                removed.add(earlier.get(i));
            }
        }
        return removed;
    }

    /** Of several equal ones the first goes with the first. */
    private void pairEqual(Function<Indicator, String> key) {
        Map<String, Deque<Integer>> known = new HashMap<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                known.computeIfAbsent(key.apply(earlier.get(i)), k -> new ArrayDeque<>(1))
                        .add(i);
            }
        }
        for (int i = 0; i < partners.length; i++) {
            Deque<Integer> equal = partners[i] == NONE ? known.get(key.apply(later.get(i))) : null;
            if (equal != null && !equal.isEmpty()) {
                pair(i, equal.remove());
            }
        }
    }

    private void pairReworded() {
        Map<String, List<Integer>> before = new HashMap<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                before.computeIfAbsent(Names.group(earlier.get(i)), k -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        int comparisons = 0;
        for (int i = 0; i < partners.length; i++) {
            List<Integer> group =
                    partners[i] == NONE ? before.getOrDefault(Names.group(later.get(i)), List.of()) : List.of();
            comparisons += group.size();
            if (comparisons > MOST_COMPARISONS) {
                return;
            }
            for (int e : group) {
                double likeness = likeness(earlier.get(e), later.get(i));
                if (likeness >= REWORDED) {
                    candidates.add(new Candidate(i, e, likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.likeness())
                .thenComparingInt(Candidate::later)
                .thenComparingInt(Candidate::earlier));
        for (Candidate candidate : candidates) {
            if (partners[candidate.later()] == NONE && !taken[candidate.earlier()]) {
                pair(candidate.later(), candidate.earlier());
            }
        }
    }

    private void pair(int now, int then) {
        partners[now] = then;
        taken[then] = true;
    }

    private static double likeness(Indicator a, Indicator b) {
        return Names.likeness(Names.of(a), Names.of(b)) + (a.target().sameTarget(b.target()) ? SAME_TARGET : 0);
    }
}
