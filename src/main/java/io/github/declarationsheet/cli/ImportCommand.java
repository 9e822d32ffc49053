package io.github.declarationsheet.cli;

import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.review.RuleSet;
import io.github.declarationsheet.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code import PATH...}: checks, and stores what is acceptable. */
final class ImportCommand extends PathCommand {

    @Option(names = "--store", paramLabel = "FILE", descriptionKey = "store")
    Path file = Path.of("declarations.db");

    ImportCommand(Session session) {
        super(session);
    }

    @Override
    int work() throws IOException {
        ImportSummary summary = new ImportSummary();
        try (Store store = Store.open(file, terminal().clock())) {
            Totals totals = walk(RuleSet.standard().rules(), outcome -> summary.add(outcome, store.put(outcome)));
            summary.print(totals, file.toString(), terminal().text(), texts());
            return exitCode(totals);
        }
    }
}
