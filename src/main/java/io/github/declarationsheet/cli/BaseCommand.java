package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.write.SheetSetup;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command has: its session, and the options that each knows. */
@Command(sortOptions = false)
abstract class BaseCommand implements Callable<Integer> {

    /** The languages the program speaks. */
    enum Language {
        ZH,
        EN
    }

    /** How a list is printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** Looked at by {@link Main} before parsing; here for the check of its value and for the help. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang", order = 90)
    @Nullable
    Language language;

    @Option(names = "--verbose", descriptionKey = "verbose", order = 91)
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            order = 92)
    boolean help;

    private final Session session;

    BaseCommand(Session session) {
        this.session = session;
    }

    @Override
    public final Integer call() throws IOException {
        return run();
    }

    /** Does the work and returns the exit code. */
    abstract int run() throws IOException;

    static int exitCode(Totals totals) {
        return totals.hasErrors() ? Program.ERRORS_FOUND : Program.DONE;
    }

    final Session session() {
        return session;
    }

    final Terminal terminal() {
        return session.terminal();
    }

    final Texts texts() {
        return session.texts();
    }

    /** Prints a line that belongs to the result. */
    final void print(String key, Object... holes) {
        terminal().text().println(texts().say(key, holes));
    }

    /** Prints a line that does not belong to the result. */
    final void tell(String key, Object... holes) {
        terminal().errors().println(texts().say(key, holes));
    }

    /** An office's own file keeps its print and its protection. */
    final void refuseSetup(SheetOptions sheets, String option) {
        if (!sheets.setup().equals(SheetSetup.PLAIN)) {
            throw new WrongUsage(texts().say("usage.setup", "option", option));
        }
    }

    /** Prints findings that belong to no result, and counts them. */
    final Totals told(List<Finding> findings) {
        new TextReport(terminal().errors(), texts().locale()).print(findings);
        Totals totals = new Totals();
        totals.add(findings);
        return totals;
    }

    final Form form(String id) {
        return StandardForms.byId(id)
                .orElseThrow(() -> new WrongUsage(texts().say(
                                "usage.choice",
                                "argument",
                                "--form",
                                "value",
                                id,
                                "choices",
                                StandardForms.all().stream().map(Form::id).collect(Collectors.joining(", ")))));
    }
}
