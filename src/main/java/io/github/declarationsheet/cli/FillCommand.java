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
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.write.DeclarationWriter;
import io.github.declarationsheet.write.OfficeForm;
import io.github.declarationsheet.write.OfficeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        boolean file = OfficeForms.isFile(form);
        Optional<Form> described = file ? Optional.empty() : Optional.of(form(form));
        if (into != null || file) {
            refuseSetup(sheets, into != null ? "--into" : "--form");
        }
        Optional<OfficeForm> office = file ? OfficeForms.of(form, session()) : Optional.empty();
        if (file && office.isEmpty()) {
            tell("fill.refused", "file", output);
            return Program.ERRORS_FOUND;
        }
        JsonDeclarations content = content();
        Totals totals = told(content.findings());
        if (totals.hasErrors() || content.declarations().isEmpty()) {
            tell("fill.nothing", "file", data);
            return Program.ERRORS_FOUND;
        }
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        List<Finding> findings;
        if (into != null) {
            findings = fillInto(into, office, content.declarations(), filled);
        } else if (described.isPresent()) {
            findings =
                    new DeclarationWriter(described.get()).with(sheets.setup()).write(content.declarations(), filled);
        } else {
            findings = office.orElseThrow().fill(content.declarations(), filled);
        }
        totals = told(findings);
        if (filled.size() == 0) {
            tell("fill.refused", "file", output);
            return Program.ERRORS_FOUND;
        }
        OutputFile.write(output, filled::writeTo);
        tell("fill.done", "file", output, "count", content.declarations().size());
        return exitCode(totals);
    }

    private static List<Finding> fillInto(
            Path workbook, Optional<OfficeForm> office, List<Declaration> declarations, OutputStream out)
            throws IOException {
        List<Form> forms = office.map(OfficeForm::forms).orElseGet(StandardForms::all);
        SubmissionReader reader = new SubmissionReader(forms, Limits.STANDARD);
        Source source;
        try {
            source = Source.of(workbook);
        } catch (IOException e) {
            return List.of(IntakeFindings.unread(workbook.toString(), e));
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
}
