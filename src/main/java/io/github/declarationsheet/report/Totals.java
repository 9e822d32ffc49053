package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what came of a run: files by status, declarations, findings by severity. Not thread-safe. */
public final class Totals {

    private final Map<Status, Integer> files = new EnumMap<>(Status.class);
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int declarations;

    /** Nothing counted yet. */
    public Totals() {}

    /**
     * Counts a file.
     *
     * @param outcome what came of it
     */
    public void add(Outcome outcome) {
        files.put(outcome.status(), count(outcome.status()) + 1);
        add(outcome.findings());
        if (outcome.review().isPresent()) {
            declarations += outcome.review().get().submission().readings().size();
        }
    }

    /**
     * Counts findings that belong to no file of the run.
     *
     * @param list the findings
     */
    public void add(List<Finding> list) {
        for (Finding finding : list) {
            findings.put(finding.severity(), count(finding.severity()) + 1);
        }
    }

    /**
     * All files.
     *
     * @return how many were counted
     */
    public int files() {
        int sum = 0;
        for (int count : files.values()) {
            sum += count;
        }
        return sum;
    }

    /**
     * All declarations.
     *
     * @return how many were counted
     */
    public int declarations() {
        return declarations;
    }

    /**
     * The files of a status.
     *
     * @param status a status
     * @return how many were counted
     */
    public int count(Status status) {
        return files.getOrDefault(status, 0);
    }

    /**
     * The findings of a severity.
     *
     * @param severity a severity
     * @return how many were counted
     */
    public int count(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /**
     * Whether anything was refused or is an error.
     *
     * @return true if there is an error finding, or a file that was not accepted
     */
    public boolean hasErrors() {
        return count(Status.REJECTED) + count(Status.UNREADABLE) > 0 || count(Severity.ERROR) > 0;
    }

    /**
     * All counts as holes of a text.
     *
     * @return {@code files}, {@code declarations}, and each status and severity by its id
     */
    public Map<String, String> holes() {
        Map<String, String> holes = new HashMap<>();
        holes.put("files", Integer.toString(files()));
        holes.put("declarations", Integer.toString(declarations));
        for (Status status : Status.values()) {
            holes.put(status.id(), Integer.toString(count(status)));
        }
        for (Severity severity : Severity.values()) {
            holes.put(severity.id(), Integer.toString(count(severity)));
        }
        return holes;
    }
}
