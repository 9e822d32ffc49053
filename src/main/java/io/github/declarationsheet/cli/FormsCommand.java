package io.github.declarationsheet.cli;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.json.JsonCatalog;
import java.io.IOException;
import picocli.CommandLine.Option;

/** {@code forms}: the forms that are built in. */
final class FormsCommand extends BaseCommand {

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
    Format format = Format.TEXT;

    FormsCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws IOException {
        if (format == Format.JSON) {
            JsonCatalog.forms(StandardForms.all(), terminal().data());
            return Program.DONE;
        }
        for (Form form : StandardForms.all()) {
            print(
                    "forms.form",
                    "id",
                    form.id(),
                    "title",
                    form.title().plain(),
                    "fields",
                    form.fields().size(),
                    "source",
                    form.source());
        }
        return Program.DONE;
    }
}
