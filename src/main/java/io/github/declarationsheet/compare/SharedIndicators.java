package io.github.declarationsheet.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds projects again by the names of their indicators, where their own were changed. */
final class SharedIndicators {

    /** The share of its indicators by which a renamed project is known. */
    private static final double SAME_PROJECT = 0.5;

    /** A name that more projects have tells nothing, and would cost their square. */
    private static final int COMMON = 20;

    private final List<List<String>> earlier;
    private final List<List<String>> later;

    private record Candidate(int later, int earlier, double share) {}

    /** Of each project the names of its indicators, each once. */
    SharedIndicators(List<List<String>> earlier, List<List<String>> later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** Later ones and the earlier ones they share most with, each once. */
    Map<Integer, Integer> pairs() {
        List<Candidate> candidates = candidates();
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.share())
                .thenComparingInt(Candidate::later)
                .thenComparingInt(Candidate::earlier));
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!pairs.containsKey(candidate.later()) && taken.add(candidate.earlier())) {
                pairs.put(candidate.later(), candidate.earlier());
            }
        }
        return pairs;
    }

    private List<Candidate> candidates() {
        Map<String, List<Integer>> owners = new HashMap<>();
        for (int i = 0; i < earlier.size(); i++) {
            for (String name : earlier.get(i)) {
                owners.computeIfAbsent(name, n -> new ArrayList<>(1)).add(i);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            Map<Integer, Integer> shared = new LinkedHashMap<>();
            for (String name : later.get(i)) {
                List<Integer> known = owners.getOrDefault(name, List.of());
                if (known.size() <= COMMON) {
                    known.forEach(e -> shared.merge(e, 1, Integer::sum));
                }
            }
            for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
                int names = Math.max(
                        later.get(i).size(), earlier.get(entry.getKey()).size());
                double share = (double) entry.getValue() / names;
                if (share >= SAME_PROJECT) {
                    candidates.add(new Candidate(i, entry.getKey(), share));
                }
            }
        }
        return candidates;
    }
}
