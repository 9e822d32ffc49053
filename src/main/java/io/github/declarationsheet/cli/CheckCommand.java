package io.github.declarationsheet.cli;

import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.intake.Intake;
import io.github.declarationsheet.intake.IntakeFindings;
import io.github.declarationsheet.intake.Sink;
import io.github.declarationsheet.json.JsonBaseline;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.review.Baseline;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Reviewer;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.review.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code check PATH...}: reads and reviews, and says what is wrong. */
final class CheckCommand extends PathCommand {

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
    Format format = Format.TEXT;

    @Option(names = "--rules", paramLabel = "ID|FILE", descriptionKey = "rules")
    String rules = RuleSet.standard().id();

    @Option(names = "--report", paramLabel = "FILE.html", descriptionKey = "report")
    @Nullable
    Path page;

    @Option(names = "--against", paramLabel = "EARLIER", descriptionKey = "against")
    @Nullable
    String against;

    @Option(names = "--baseline", paramLabel = "FILE.json", descriptionKey = "baseline")
    @Nullable
    Path baseline;

    private Baseline known = Baseline.of(List.of());
    private int left;
    private final List<Submission> earlier = new ArrayList<>();
    private Optional<Comparison> comparison = Optional.empty();

    CheckCommand(Session session) {
        super(session);
    }

    @Override
    int work() throws IOException {
        Optional<RuleSet> applied = RuleSets.named(rules, session());
        if (applied.isEmpty()
                || (baseline != null && !readBaseline(baseline))
                || (against != null && !readEarlier(against))) {
            return Program.WRONG_USAGE;
        }
        if (format == Format.JSON) {
            return walkToJson(applied.get().rules());
        }
        TextReport report =
                new TextReport(terminal().text(), texts().locale(), terminal().hasColours());
        Totals totals = walk(applied.get().rules(), report::print);
        comparison.ifPresent(report::print);
        report.finish(totals);
        if (baseline != null) {
            print("baseline.left", "count", left);
        }
        return exitCode(totals);
    }

    @Override
    Outcome judged(Outcome outcome) {
        if (baseline == null || outcome.review().isEmpty()) {
            return outcome;
        }
        Outcome judged = Outcome.of(known.newIn(outcome.review().get()));
        left += outcome.findings().size() - judged.findings().size();
        return judged;
    }

    @Override
    Totals walk(List<Rule> applied, Sink sink) throws IOException {
        if (page == null) {
            return compared(applied, sink);
        }
        try (ReportFile report = new ReportFile(page, passwords(), texts().locale())) {
            Totals totals = compared(applied, report.beside(sink));
            comparison.ifPresent(report::add);
            report.write();
            return totals;
        }
    }

    /** With an earlier version to compare with, all is read before anything is handed on: who changed his name? */
    private Totals compared(List<Rule> applied, Sink sink) throws IOException {
        if (against == null) {
            return super.walk(applied, sink);
        }
        List<Outcome> outcomes = new ArrayList<>();
        Totals totals = super.walk(applied, outcomes::add);
        Comparison compared = Comparison.of(
                earlier,
                outcomes.stream()
                        .flatMap(o -> o.review().stream())
                        .map(r -> r.submission())
                        .toList());
        comparison = Optional.of(compared);
        for (Outcome outcome : outcomes) {
            sink.accept(outcome.with(compared));
        }
        return totals;
    }

    private boolean readEarlier(String path) throws IOException {
        boolean[] found = {false};
        new Intake(reader(), new Reviewer(List.of())).run(List.of(path), outcome -> {
            if (outcome.review().isPresent()
                    && !outcome.review().get().submission().readings().isEmpty()) {
                found[0] = true;
                earlier.add(outcome.review().get().submission());
            } else {
                told(outcome.findings());
            }
        });
        if (!found[0]) {
            tell("against.nothing", "path", path);
        }
        return found[0];
    }

    private boolean readBaseline(Path file) throws IOException {
        List<Finding> problems;
        try (InputStream in = Files.newInputStream(file)) {
            JsonBaseline read = JsonBaseline.read(file.toString(), in);
            known = read.baseline();
            problems = read.findings();
        } catch (IOException e) {
            problems = List.of(IntakeFindings.unread(file.toString(), e));
        }
        told(problems);
        return problems.isEmpty();
    }
}
