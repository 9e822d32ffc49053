package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back equal, without a finding, by our own reader and by POI. */
class RoundTripTest {

    private static final int PER_SEED = 5;

    private final DeclarationSheets sheets = DeclarationSheets.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void any_declaration_reads_back_equal(long seed) throws IOException {
        Random random = new Random(seed);
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < PER_SEED; i++) {
            declarations.add(RandomDeclarations.next(random));
        }
        assertReadsBack(declarations);
    }

    @Test
    void the_published_declarations_read_back_equal() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RoundTripTest.class.getResourceAsStream("/seed/declarations.json"))) {
            List<Declaration> declarations =
                    JsonReader.read("declarations.json", in).declarations();
            assertThat(declarations).hasSize(3);
            assertReadsBack(declarations);
        }
    }

    private void assertReadsBack(List<Declaration> declarations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(sheets.write(declarations, out)).isEmpty();

        Submission submission = sheets.read(Source.of("往返.xlsx", out.toByteArray()));
        assertThat(submission.findings()).isEmpty();
        assertThat(submission.readings()).extracting(Reading::declaration).containsExactlyElementsOf(declarations);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(PoiSheets.read("往返.xlsx", workbook).readings())
                    .extracting(Reading::declaration)
                    .containsExactlyElementsOf(declarations);
        }
    }
}
