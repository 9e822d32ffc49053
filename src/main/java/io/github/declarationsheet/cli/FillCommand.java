package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.intake.IntakeFindings;
import io.github.declarationsheet.json.JsonDeclarations;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.write.DeclarationWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fill DATA.json}: declarations into the official form. */
final class FillCommand extends BaseCommand {

    @Parameters(paramLabel = "DATA.json", descriptionKey = "data")
    Path data = Path.of("");

    @Option(names = "--form", paramLabel = "ID", descriptionKey = "form")
    String form = "standard";

    @Option(names = "-o", paramLabel = "OUT.xlsx", required = true, descriptionKey = "output")
    Path output = Path.of("");

    FillCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        Form described = form(form);
        JsonDeclarations content = content();
        Totals totals = told(content.findings());
        if (totals.hasErrors() || content.declarations().isEmpty()) {
            tell("fill.nothing", "file", data);
            return Program.ERRORS_FOUND;
        }
        DeclarationWriter writer = new DeclarationWriter(described);
        List<Finding> findings = new ArrayList<>();
        OutputFile.write(output, out -> findings.addAll(writer.write(content.declarations(), out)));
        totals = told(findings);
        tell("fill.done", "file", output, "count", content.declarations().size());
        return exitCode(totals);
    }

    private JsonDeclarations content() throws IOException {
        String name = data.toString();
        InputStream in;
        try {
            in = Files.newInputStream(data);
        } catch (IOException e) {
            return new JsonDeclarations(List.of(), List.of(IntakeFindings.unread(name, e)));
        }
        try (in) {
            return JsonReader.read(name, in);
        }
    }

    private Totals told(List<Finding> findings) {
        new TextReport(terminal().errors(), texts().locale()).print(findings);
        Totals totals = new Totals();
        totals.add(findings);
        return totals;
    }
}
