package io.github.declarationsheet.cli;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.write.DeclarationWriter;
import io.github.declarationsheet.write.OfficeForm;
import io.github.declarationsheet.write.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code template}: the form of a year to be filled, blank or prefilled for each project of a roster. */
final class TemplateCommand extends BaseCommand {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final String XLSX = ".xlsx";

    @Option(names = "--form", paramLabel = "ID", descriptionKey = "form")
    String form = "standard";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "year")
    Optional<Integer> year = Optional.empty();

    @Option(names = "-o", paramLabel = "FILE", required = true, descriptionKey = "output")
    Path output = Path.of("");

    @Option(names = "--rows-per-group", paramLabel = "N", descriptionKey = "template.rows")
    int rowsPerGroup = Template.forYear(FIRST_YEAR).rowsPerGroup();

    @Option(names = "--free-rows", paramLabel = "N", descriptionKey = "template.free")
    int freeRows = Template.forYear(FIRST_YEAR).freeRows();

    @Mixin
    RosterOptions rosters = new RosterOptions();

    @Mixin
    SheetOptions sheets = new SheetOptions();

    TemplateCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        if (rosters.stray()) {
            throw new WrongUsage(texts().say("usage.roster"));
        }
        if (!OfficeForms.isFile(form)) {
            DeclarationWriter writer = new DeclarationWriter(form(form)).with(sheets.setup());
            return write(form(form), StandardForms.all(), writer::writeTemplates);
        }
        refuseSetup(sheets, "--form");
        Optional<OfficeForm> office = OfficeForms.of(form, session());
        if (office.isEmpty()) {
            tell("fill.refused", "file", output);
            return Program.ERRORS_FOUND;
        }
        return write(office.get().form(), office.get().forms(), office.get()::writeTemplates);
    }

    private int write(Form described, List<Form> forms, RosterRun.Writer writer) throws IOException {
        if (!rosters.wanted()) {
            return writeOne(template(year(OptionalInt.empty())), writer);
        }
        RosterTemplates many = new RosterTemplates(this, rosters, forms);
        many.read();
        String ending = OfficeForms.isFile(form) ? OfficeForms.ending(form) : XLSX;
        return many.write(many.wanted(described, template(year(many.year())), ending), writer, output);
    }

    private int writeOne(Template template, RosterRun.Writer writer) throws IOException {
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        told(writer.write(List.of(template), blank));
        if (blank.size() == 0) {
            tell("fill.refused", "file", output);
            return Program.ERRORS_FOUND;
        }
        OutputFile.write(output, blank::writeTo);
        tell("template.done", "file", output, "year", template.year());
        return Program.DONE;
    }

    /** The year asked for, else that of the roster, else the next: a budget is declared in the year before it. */
    private int year(OptionalInt said) {
        int wanted = year.orElseGet(
                () -> said.orElseGet(() -> LocalDate.now(terminal().clock().withZone(ZoneId.systemDefault()))
                                .getYear()
                        + 1));
        if (wanted < FIRST_YEAR || wanted > LAST_YEAR) {
            throw new WrongUsage(texts().say("usage.year", "value", wanted, "first", FIRST_YEAR, "last", LAST_YEAR));
        }
        return wanted;
    }

    private Template template(int wanted) {
        try {
            return new Template(wanted, rowsPerGroup, freeRows);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(texts().say("usage.rows", "most", Template.MAX_ROWS));
        }
    }
}
