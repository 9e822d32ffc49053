package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.intake.IntakeFindings;
import io.github.declarationsheet.policy.PolicyFile;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.review.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rule sets by what a command line calls them: a built-in name, else the file of a policy. */
final class RuleSets {

    private RuleSets() {}

    /** The rule set; empty if the file is no policy, which is said on the session's terminal. */
    static Optional<RuleSet> named(String name, Session session) throws IOException {
        Optional<RuleSet> builtIn = RuleSet.byId(name);
        if (builtIn.isPresent()) {
            return builtIn;
        }
        Path file = file(name, session);
        List<Finding> problems;
        Optional<RuleSet> rules = Optional.empty();
        try (InputStream in = Files.newInputStream(file)) {
            PolicyFile policy = PolicyFile.read(name, in);
            problems = policy.findings();
            rules = policy.rules();
        } catch (IOException e) {
            problems = List.of(IntakeFindings.unread(name, e));
        }
        new TextReport(session.terminal().errors(), session.texts().locale()).print(problems);
        return rules;
    }

    /** What is neither a built-in name nor a file was most likely meant for one of the names. */
    private static Path file(String name, Session session) {
        try {
            Path file = Path.of(name);
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // no name of a file either
        }
        String known = RuleSet.all().stream().map(RuleSet::id).collect(Collectors.joining(", "));
        throw new WrongUsage(session.texts().say("usage.rules", "value", name, "choices", known));
    }
}
