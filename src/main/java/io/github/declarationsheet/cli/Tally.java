package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts what came of a run. */
final class Tally {

    private final Map<Status, Integer> files = new EnumMap<>(Status.class);
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int declarations;

    void add(Outcome outcome) {
        files.merge(outcome.status(), 1, Integer::sum);
        add(outcome.findings());
        declarations +=
                outcome.review().map(r -> r.submission().readings().size()).orElse(0);
    }

    void add(List<Finding> list) {
        list.forEach(f -> findings.merge(f.severity(), 1, Integer::sum));
    }

    int files() {
        return files.values().stream().mapToInt(n -> n).sum();
    }

    int declarations() {
        return declarations;
    }

    int count(Status status) {
        return files.getOrDefault(status, 0);
    }

    int count(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /** The counts of findings as holes of a text. */
    Object[] holes() {
        return Stream.of(Severity.values())
                .flatMap(s -> Stream.of(s.id(), count(s)))
                .toArray();
    }

    int exitCode() {
        boolean refused = count(Status.REJECTED) + count(Status.UNREADABLE) > 0;
        return refused || count(Severity.ERROR) > 0 ? Program.ERRORS_FOUND : Program.DONE;
    }
}
