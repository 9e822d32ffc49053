package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.write.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The workbooks in the project's folders are what the generator makes. */
class TemplatesTest {

    /** The year of the templates in {@code templates/}. */
    private static final int YEAR = 2027;

    private final DeclarationSheets sheets = DeclarationSheets.standard();

    @Test
    void the_blank_template_is_what_the_generator_makes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.writeTemplate(Template.forYear(YEAR), out);

        assertThat(Files.readAllBytes(Path.of("templates/standard.xlsx")))
                .as("java -jar target/declaration-sheet-cli.jar template --year %s -o templates/standard.xlsx", YEAR)
                .isEqualTo(out.toByteArray());
    }

    @Test
    void a_blank_template_holds_one_declaration_that_says_its_year_and_nothing_else() throws IOException {
        Submission submission = sheets.read(Source.of(Path.of("templates/standard.xlsx")));

        assertThat(submission.findings()).isEmpty();
        assertThat(submission.readings()).singleElement().satisfies(r -> assertThat(r.declaration())
                .isEqualTo(Declaration.builder("").fiscalYear(YEAR).build()));
    }

    @Test
    void the_example_submissions_are_the_published_declarations_filled() throws IOException {
        List<Declaration> published;
        try (InputStream in =
                Objects.requireNonNull(TemplatesTest.class.getResourceAsStream("/seed/declarations.json"))) {
            published = JsonReader.read("declarations.json", in).declarations();
        }
        for (Declaration declaration : published) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(List.of(declaration), out);

            Path example = Path.of("examples/submissions", declaration.project().name() + ".xlsx");
            assertThat(Files.readAllBytes(example)).as("%s", example).isEqualTo(out.toByteArray());
        }
    }
}
