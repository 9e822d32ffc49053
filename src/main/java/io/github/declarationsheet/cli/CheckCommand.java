package io.github.declarationsheet.cli;

import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.RuleSet;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code check PATH...}: reads and reviews, and says what is wrong. */
final class CheckCommand extends PathCommand {

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
    Format format = Format.TEXT;

    CheckCommand(Session session) {
        super(session);
    }

    @Override
    int work() throws IOException {
        List<Rule> rules = RuleSet.standard().rules();
        if (format == Format.JSON) {
            return walkToJson(rules);
        }
        TextReport report = new TextReport(terminal().text(), texts().locale());
        Totals totals = walk(rules, report::print);
        report.finish(totals);
        return exitCode(totals);
    }
}
