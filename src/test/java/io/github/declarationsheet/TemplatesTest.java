package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbooks in the project's folders are what the generator makes. */
class TemplatesTest {

    /** The year of the templates in {@code templates/}. */
    private static final int YEAR = 2027;

    private final DeclarationSheets sheets = DeclarationSheets.standard();

    static List<Form> forms() {
        return StandardForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_blank_template_is_what_the_generator_makes(Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeclarationSheets.builder().form(form).build().writeTemplate(Template.forYear(YEAR), out);

        assertThat(Files.readAllBytes(path(form)))
                .as(
                        "java -jar target/declaration-sheet-cli.jar template --form %s --year %s -o %s",
                        form, YEAR, path(form))
                .isEqualTo(out.toByteArray());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_blank_template_holds_one_declaration_that_says_its_year_and_nothing_else(Form form) throws IOException {
        Submission submission = sheets.read(Source.of(path(form)));

        assertThat(submission.findings()).isEmpty();
        assertThat(submission.readings()).singleElement().satisfies(r -> assertThat(r.declaration())
                .isEqualTo(Declaration.builder("").fiscalYear(YEAR).build()));
    }

    @Test
    void no_other_file_is_among_the_templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates"))) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            forms().stream().map(TemplatesTest::path).toList());
        }
    }

    private static Path path(Form form) {
        return Path.of("templates", form.id() + ".xlsx");
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
