package io.github.declarationsheet.cli;

import io.github.declarationsheet.json.JsonCatalog;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.RuleDescription;
import io.github.declarationsheet.review.RuleSet;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code rules}: the rules that are built in, with their sources. */
final class RulesCommand extends BaseCommand {

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
    Format format = Format.TEXT;

    RulesCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        List<Rule> rules = RuleSet.standard().rules();
        if (format == Format.JSON) {
            JsonCatalog.rules(rules, texts().locale(), terminal().data());
            return Program.DONE;
        }
        for (Rule rule : rules) {
            RuleDescription described = RuleDescription.of(rule, texts().locale());
            print(
                    "rules.rule",
                    "id",
                    described.id(),
                    "severity",
                    TextReport.word(described.severity(), texts().locale()));
            printDetail("rules.condition", described.condition());
            printDetail("rules.message", described.message());
            printDetail("rules.source", described.source());
        }
        return Program.DONE;
    }

    private void printDetail(String key, String text) {
        if (!text.isEmpty()) {
            print(key, "text", text);
        }
    }
}
