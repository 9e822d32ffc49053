package io.github.declarationsheet.compare;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.ProjectIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the earlier version of each declaration, by what tells most first. Not thread-safe. */
final class Pairing {

    /** What a declaration is surely known by. */
    private static final List<Function<Declaration, ProjectIdentity>> SURE = List.of(
            ProjectIdentity::of,
            ProjectIdentity::byName,
            d -> ProjectIdentity.of(d).ofAnyYear(),
            d -> ProjectIdentity.byName(d).ofAnyYear());

    /** What is believed only where one declaration on each side has it. */
    private static final List<Function<Declaration, ProjectIdentity>> LIKELY = List.of(
            d -> ProjectIdentity.byName(d).ofAnyUnit(),
            d -> ProjectIdentity.byName(d).ofAnyUnit().ofAnyYear());

    private static final int NONE = -1;

    private final List<Version> earlier;
    private final List<Version> later;
    private final int[] partners;
    private final boolean[] taken;

    /** A declaration and its earlier version, if it has one. */
    record Pair(Version later, Optional<Version> earlier) {}

    Pairing(List<Version> earlier, List<Version> later) {
        this.earlier = earlier;
        this.later = later;
        this.partners = new int[later.size()];
        this.taken = new boolean[earlier.size()];
        Arrays.fill(partners, NONE);
        SURE.forEach(this::pairSure);
        LIKELY.forEach(this::pairLikely);
        pairRenamed();
    }

    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            pairs.add(new Pair(
                    later.get(i), partners[i] == NONE ? Optional.empty() : Optional.of(earlier.get(partners[i]))));
        }
        return pairs;
    }

    List<Version> missing() {
        List<Version> missing = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                missing.add(earlier.get(i));
            }
        }
        return missing;
    }

    /** The last of the later ones goes with the last of the earlier ones, and so on backwards: older ones are superseded. */
    private void pairSure(Function<Declaration, ProjectIdentity> key) {
        Map<ProjectIdentity, List<Integer>> before = openEarlier(key);
        openLater(key).forEach((identity, now) -> {
            List<Integer> then = new ArrayList<>(before.getOrDefault(identity, List.of()));
            if (!then.isEmpty()) {
                then.sort(Comparator.comparingInt(
                        i -> earlier.get(i).declaration().fiscalYear().orElse(0)));
                for (int k = 1; k <= now.size(); k++) {
                    partners[now.get(now.size() - k)] = then.get(Math.max(0, then.size() - k));
                }
                then.forEach(i -> taken[i] = true);
            }
        });
    }

    private void pairLikely(Function<Declaration, ProjectIdentity> key) {
        Map<ProjectIdentity, List<Integer>> before = openEarlier(key);
        openLater(key).forEach((identity, now) -> {
            List<Integer> then = before.getOrDefault(identity, List.of());
            if (now.size() == 1 && then.size() == 1) {
                pair(now.get(0), then.get(0));
            }
        });
    }

    private void pairRenamed() {
        List<Integer> now = open(partners.length, i -> partners[i] == NONE);
        List<Integer> then = open(taken.length, i -> !taken[i]);
        new SharedIndicators(names(then, earlier), names(now, later))
                .pairs()
                .forEach((l, e) -> pair(now.get(l), then.get(e)));
    }

    private void pair(int now, int then) {
        partners[now] = then;
        taken[then] = true;
    }

    private Map<ProjectIdentity, List<Integer>> openEarlier(Function<Declaration, ProjectIdentity> key) {
        return byIdentity(earlier, open(taken.length, i -> !taken[i]), key);
    }

    private Map<ProjectIdentity, List<Integer>> openLater(Function<Declaration, ProjectIdentity> key) {
        return byIdentity(later, open(partners.length, i -> partners[i] == NONE), key);
    }

    private static Map<ProjectIdentity, List<Integer>> byIdentity(
            List<Version> versions, List<Integer> open, Function<Declaration, ProjectIdentity> key) {
        Map<ProjectIdentity, List<Integer>> known = new HashMap<>();
        for (int i : open) {
            ProjectIdentity identity = key.apply(versions.get(i).declaration());
            if (identity.isKnown()) {
                known.computeIfAbsent(identity, k -> new ArrayList<>(1)).add(i);
            }
        }
        return known;
    }

    private static List<Integer> open(int count, IntPredicate isOpen) {
        return IntStream.range(0, count).filter(isOpen).boxed().toList();
    }

    private static List<List<String>> names(List<Integer> indices, List<Version> versions) {
        return indices.stream()
                .map(i -> versions.get(i).declaration().indicators().stream()
                        .map(Names::of)
                        .distinct()
                        .toList())
                .toList();
    }
}
