package io.github.declarationsheet.cli;

import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.report.ExplainReport;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.report.Totals;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code read PATH...}: what was recognised, as JSON or explained, judged by the reader's findings alone. */
final class ReadCommand extends PathCommand {

    @Option(names = "--explain", descriptionKey = "explain")
    boolean explain;

    ReadCommand(Session session) {
        super(session);
    }

    @Override
    int work() throws IOException {
        return explain ? explain() : walkToJson(List.of());
    }

    /** Text for people in place of the JSON: how each value was found, then what the reader says. */
    private int explain() throws IOException {
        ExplainReport values = new ExplainReport(terminal().text(), texts().locale());
        TextReport findings = new TextReport(terminal().text(), texts().locale());
        SubmissionReader reader = reader();
        Totals totals = walk(List.of(), outcome -> {
            if (outcome.review().isPresent()) {
                reader.explain(outcome.review().get().submission()).forEach(values::print);
            }
            findings.print(outcome);
        });
        findings.finish(totals);
        return exitCode(totals);
    }
}
