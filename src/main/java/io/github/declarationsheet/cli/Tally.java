package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what came of a run. */
final class Tally {

    private final Map<Status, Integer> files = new EnumMap<>(Status.class);
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int declarations;

    void add(Outcome outcome) {
        files.put(outcome.status(), count(outcome.status()) + 1);
        add(outcome.findings());
        if (outcome.review().isPresent()) {
            declarations += outcome.review().get().submission().readings().size();
        }
    }

    void add(List<Finding> list) {
        for (Finding finding : list) {
            findings.put(finding.severity(), count(finding.severity()) + 1);
        }
    }

    int files() {
        int all = 0;
        for (int count : files.values()) {
            all += count;
        }
        return all;
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
        List<Object> holes = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            holes.add(severity.id());
            holes.add(count(severity));
        }
        return holes.toArray();
    }

    int exitCode() {
        boolean refused = count(Status.REJECTED) + count(Status.UNREADABLE) > 0;
        return refused || count(Severity.ERROR) > 0 ? Program.ERRORS_FOUND : Program.DONE;
    }
}
