package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.intake.Intake;
import io.github.declarationsheet.json.JsonDeclarations;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Reviewer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The declarations of another year, from JSON, workbooks or folders of workbooks, told apart by what they hold. */
final class LastYearFiles {

    /** What may stand before the JSON: a byte order mark, blanks. */
    private static final String BEFORE = "\u00EF\u00BB\u00BF \t\r\n";

    private final List<Form> forms;
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    LastYearFiles(List<Form> forms) {
        this.forms = forms;
    }

    List<Declaration> declarations() {
        return declarations;
    }

    /** What could not be read. */
    List<Finding> findings() {
        return findings;
    }

    void read(String path) throws IOException {
        Path file = Path.of(path);
        if (Files.isRegularFile(file) && isJson(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                JsonDeclarations json = JsonReader.read(path, in);
                declarations.addAll(json.declarations());
                findings.addAll(json.findings());
            }
            return;
        }
        SubmissionReader reader = new SubmissionReader(forms, Limits.STANDARD);
        new Intake(reader, new Reviewer(List.of())).run(List.of(path), this::take);
    }

    /** Only what hides a whole declaration is said: how last year's were filled is no matter of this year. */
    private void take(Outcome outcome) {
        List<Reading> readings =
                outcome.review().map(review -> review.submission().readings()).orElse(List.of());
        readings.forEach(reading -> declarations.add(reading.declaration()));
        if (readings.isEmpty()) {
            outcome.findings().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .forEach(findings::add);
        }
    }

    private static boolean isJson(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int c = in.read();
            while (c >= 0 && BEFORE.indexOf(c) >= 0) {
                c = in.read();
            }
            return c == '{' || c == '[';
        }
    }
}
