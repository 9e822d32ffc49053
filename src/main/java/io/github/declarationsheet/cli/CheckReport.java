package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.io.PrintWriter;
import java.util.List;

/** What a person reads of a check: each file with what is wrong in it, the counts at the end. */
final class CheckReport {

    /** So that one bad file does not drown the others; the data format has them all. */
    private static final int MOST = 50;

    private final PrintWriter out;
    private final Texts texts;

    CheckReport(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    void print(Outcome outcome) {
        out.println(texts.say("check.file." + outcome.status().id(), "file", outcome.file()));
        printFindings(outcome.findings(), MOST, out, texts);
    }

    void close(Tally tally) {
        if (tally.files() > 0) {
            out.println();
        }
        out.println(texts.say(
                "check.files",
                "files",
                tally.files(),
                "accepted",
                tally.count(Status.ACCEPTED),
                "rejected",
                tally.count(Status.REJECTED),
                "unreadable",
                tally.count(Status.UNREADABLE),
                "skipped",
                tally.count(Status.SKIPPED),
                "declarations",
                tally.declarations()));
        out.println(texts.say("check.findings", tally.holes()));
    }

    static void printFindings(List<Finding> findings, int most, PrintWriter out, Texts texts) {
        for (Finding finding : findings.subList(0, Math.min(most, findings.size()))) {
            out.println("  " + texts.line(finding));
        }
        if (findings.size() > most) {
            out.println("  " + texts.say("findings.more", "count", findings.size() - most));
        }
    }
}
