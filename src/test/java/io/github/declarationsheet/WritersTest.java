package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Two published forms, written by as many programs as there are (src/test/scripts/writers), are read to the letter. */
class WritersTest {

    private static final Path FOLDER = Path.of("src/test/resources/writers");

    private final DeclarationSheets sheets = DeclarationSheets.standard();

    @ParameterizedTest
    @MethodSource
    void what_a_program_wrote_is_read_to_the_letter(Path file) throws IOException {
        assertExact(sheets.read(Source.of(file)));
    }

    static List<Path> what_a_program_wrote_is_read_to_the_letter() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @Test
    void each_writer_is_there() throws IOException {
        assertThat(what_a_program_wrote_is_read_to_the_letter())
                .extracting(f -> f.getFileName().toString())
                .contains("easyexcel.xlsx", "exceljs.xlsx", "libreoffice.xlsm", "sheetjs.xlsx", "xlwt.xls")
                .hasSizeGreaterThanOrEqualTo(28);
    }

    /** A name says nothing: offices rename, and WPS calls an xls .et. */
    @ParameterizedTest
    @CsvSource({
        "libreoffice.xlsx, 申报表.xls",
        "libreoffice.xlsx, 申报表.et",
        "libreoffice.xlsx, 申报表",
        "gnumeric.xls, 申报表.et",
        "gnumeric.xls, 申报表.xlsx",
        "jxl.xls, 申报表.doc"
    })
    void a_workbook_is_told_by_its_content(String file, String name) throws IOException {
        assertExact(sheets.read(Source.of(name, Files.readAllBytes(FOLDER.resolve(file)))));
    }

    private static void assertExact(Submission submission) throws IOException {
        assertThat(submission.findings()).isEmpty();
        assertThat(submission.readings())
                .extracting(Reading::declaration)
                .containsExactlyElementsOf(published().subList(0, 2));
    }

    private static List<Declaration> published() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WritersTest.class.getResourceAsStream("/seed/declarations.json"))) {
            return JsonReader.read("declarations.json", in).declarations();
        }
    }
}
