package io.github.declarationsheet.cli;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.intake.Intake;
import io.github.declarationsheet.intake.Sink;
import io.github.declarationsheet.json.JsonWriter;
import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Reviewer;
import io.github.declarationsheet.review.Rule;
import io.github.declarationsheet.write.OfficeForm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command over files and folders. */
abstract class PathCommand extends BaseCommand {

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
    List<String> paths = new ArrayList<>();

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file", order = 80)
    @Nullable
    Path passwordFile;

    @Option(names = "--form", paramLabel = "FILE.xlsx", descriptionKey = "form.file", order = 79)
    List<String> forms = new ArrayList<>();

    private final List<Form> known = new ArrayList<>(StandardForms.all());
    private Passwords passwords = Passwords.none();

    PathCommand(Session session) {
        super(session);
    }

    @Override
    final int run() throws IOException {
        passwords = Passwords.asked(RunPasswords.of(passwordFile, session()));
        for (String file : forms) {
            Optional<OfficeForm> office = OfficeForms.of(file, session());
            if (office.isEmpty()) {
                return Program.ERRORS_FOUND;
            }
            known.add(0, office.get().form());
        }
        return work();
    }

    /** Does the work once it is known where passwords come from, and returns the exit code. */
    abstract int work() throws IOException;

    /** The reader that {@link #walk} uses. */
    final SubmissionReader reader() {
        return new SubmissionReader(known, Limits.STANDARD, passwords);
    }

    /** What is made of a file before it is counted. */
    Outcome judged(Outcome outcome) {
        return outcome;
    }

    /** Reads and reviews the paths, and returns what was counted. */
    Totals walk(List<Rule> rules, Sink sink) throws IOException {
        Totals totals = new Totals();
        new Intake(reader(), new Reviewer(rules)).run(paths, new Counted(this, totals, sink));
        return totals;
    }

    /** What opens files that need a password. */
    final Passwords passwords() {
        return passwords;
    }

    /** The same, as JSON on the standard output. */
    final int walkToJson(List<Rule> rules) throws IOException {
        Rehearsal.begin();
        Answer answer = new Answer(terminal().data(), texts().locale());
        Totals totals = walk(rules, answer);
        answer.json().finish();
        return exitCode(totals);
    }

    private record Counted(PathCommand command, Totals totals, Sink sink) implements Sink {

        @Override
        public void accept(Outcome outcome) throws IOException {
            Outcome judged = command.judged(outcome);
            totals.add(judged);
            sink.accept(judged);
        }
    }

    /** Begins to write when there is something to write: what that needs may still be loading. */
    private static final class Answer implements Sink {

        private final OutputStream out;
        private final Locale locale;
        private @Nullable JsonWriter json;

        Answer(OutputStream out, Locale locale) {
            this.out = out;
            this.locale = locale;
        }

        @Override
        public void accept(Outcome outcome) throws IOException {
            json().write(outcome);
        }

        JsonWriter json() throws IOException {
            JsonWriter begun = json == null ? new JsonWriter(out, locale) : json;
            json = begun;
            return begun;
        }
    }
}
