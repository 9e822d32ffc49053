package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.intake.IntakeFindings;
import io.github.declarationsheet.json.JsonDeclarations;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.write.DeclarationWriter;
import io.github.declarationsheet.write.OfficeWriter;
import io.github.declarationsheet.write.SheetSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--into", paramLabel = "OFFICE.xlsx", descriptionKey = "into")
    @Nullable
    Path into;

    @Mixin
    SheetOptions sheets = new SheetOptions();

    FillCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        Form described = form(form);
        if (into != null && !sheets.setup().equals(SheetSetup.PLAIN)) {
            throw new WrongUsage(texts().say("usage.into"));
        }
        JsonDeclarations content = content();
        Totals totals = told(content.findings());
        if (totals.hasErrors() || content.declarations().isEmpty()) {
            tell("fill.nothing", "file", data);
            return Program.ERRORS_FOUND;
        }
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        List<Finding> findings = into == null
                ? new DeclarationWriter(described).with(sheets.setup()).write(content.declarations(), filled)
                : fillInto(into, content.declarations(), filled);
        totals = told(findings);
        if (filled.size() == 0) {
            tell("fill.refused", "file", output);
            return Program.ERRORS_FOUND;
        }
        OutputFile.write(output, filled::writeTo);
        tell("fill.done", "file", output, "count", content.declarations().size());
        return exitCode(totals);
    }

    private static List<Finding> fillInto(Path office, List<Declaration> declarations, OutputStream out)
            throws IOException {
        SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);
        Source source;
        try {
            source = Source.of(office);
        } catch (IOException e) {
            return List.of(IntakeFindings.unread(office.toString(), e));
        }
        return new OfficeWriter(reader, Limits.STANDARD).fill(source, declarations, out);
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
