package io.github.declarationsheet.cli;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.write.DeclarationWriter;
import io.github.declarationsheet.write.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code template}: the blank form of a year. */
final class TemplateCommand extends BaseCommand {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

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
    SheetOptions sheets = new SheetOptions();

    TemplateCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        Form described = form(form);
        // a budget is declared in the year before it
        int wanted = year.orElseGet(() -> LocalDate.now(terminal().clock().withZone(ZoneId.systemDefault()))
                        .getYear()
                + 1);
        if (wanted < FIRST_YEAR || wanted > LAST_YEAR) {
            throw new WrongUsage(texts().say("usage.year", "value", wanted, "first", FIRST_YEAR, "last", LAST_YEAR));
        }
        DeclarationWriter writer = new DeclarationWriter(described).with(sheets.setup());
        Template template = template(wanted);
        OutputFile.write(output, out -> writer.writeTemplate(template, out));
        tell("template.done", "file", output, "year", wanted);
        return Program.DONE;
    }

    private Template template(int wanted) {
        try {
            return new Template(wanted, rowsPerGroup, freeRows);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(texts().say("usage.rows", "most", Template.MAX_ROWS));
        }
    }
}
