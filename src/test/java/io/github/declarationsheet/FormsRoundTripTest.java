package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.layout.Facts;
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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What any built-in form holds of any declaration reads back equal, what it does not hold is told, and from one form to
 * another goes all that both hold.
 */
class FormsRoundTripTest {

    private static final int SEEDS = Integer.getInteger("forms.seeds", 8);
    private static final int PER_SEED = 3;

    /** Of a fact in a message. */
    private static final int LONGEST = 160;

    private static final DeclarationSheets READER = DeclarationSheets.standard();

    static Stream<Arguments> formsAndSeeds() {
        return StandardForms.all().stream()
                .flatMap(form -> LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> Arguments.of(form, seed)));
    }

    @ParameterizedTest
    @MethodSource("formsAndSeeds")
    void what_a_form_holds_reads_back_equal_and_the_rest_is_told(Form form, long seed) throws IOException {
        assertReadsBack(form, random(seed));
    }

    static List<Form> forms() {
        return StandardForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_published_declarations_read_back_equal_in_every_form(Form form) throws IOException {
        assertReadsBack(form, published());
    }

    static Stream<Arguments> pairs() {
        return StandardForms.all().stream()
                .flatMap(from -> StandardForms.all().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void from_one_form_to_another_goes_all_that_both_hold(Form from, Form to) throws IOException {
        for (List<Declaration> declarations : List.of(published(), random(77))) {
            List<Declaration> first = declarations(write(from, declarations));
            List<Declaration> second = declarations(write(to, first));

            assertSame(
                    declarations.stream()
                            .map(d ->
                                    Held.by(to, Held.by(from, d).declaration()).declaration())
                            .toList(),
                    second);
        }
    }

    private static void assertReadsBack(Form form, List<Declaration> declarations) throws IOException {
        List<Held> held = declarations.stream().map(d -> Held.by(form, d)).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Finding> told = DeclarationSheets.builder().form(form).build().write(declarations, out);

        for (int i = 0; i < held.size(); i++) {
            int index = i;
            assertThat(told.stream()
                            .filter(f -> f.location().declaration().orElse(-1) == index)
                            // no column is so wide that goals of sixty lines fit into one row of a list
                            .filter(f -> form.shape() == Form.Shape.SHEET
                                    || !f.code().id().equals("W-CLIPPED"))
                            .map(f -> f.code().id() + " " + f.field().orElse("")))
                    .containsExactlyInAnyOrderElementsOf(held.get(i).lost().stream()
                            .map(k -> "W-NOT-HELD " + k)
                            .toList());
        }

        Submission submission = READER.read(Source.of("往返.xlsx", out.toByteArray()));
        assertThat(submission.findings().stream()
                        .filter(f -> f.severity() != Severity.ADVICE)
                        .map(f -> f.code().id() + " " + f.location().cellText().orElse("") + " " + f.text()))
                .isEmpty();
        for (Reading reading : submission.readings()) {
            assertThat(reading.findings().stream().map(f -> f.code().id())).hasSizeLessThanOrEqualTo(3);
        }
        List<Declaration> expected = held.stream().map(Held::declaration).toList();
        assertSame(
                expected,
                submission.readings().stream().map(Reading::declaration).toList());

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertSame(
                    expected,
                    PoiSheets.read("往返.xlsx", workbook).readings().stream()
                            .map(Reading::declaration)
                            .toList());
        }
    }

    private static void assertSame(List<Declaration> expected, List<Declaration> read) {
        assertThat(read.size()).as("declarations").isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(Facts.differences(expected.get(i), read.get(i)).stream().map(FormsRoundTripTest::shown))
                    .as("declaration %s", i)
                    .isEmpty();
        }
    }

    private static String shown(String fact) {
        return fact.length() <= LONGEST ? fact : fact.substring(0, LONGEST) + "…";
    }

    private static byte[] write(Form form, List<Declaration> declarations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeclarationSheets.builder().form(form).build().write(declarations, out);
        return out.toByteArray();
    }

    private static List<Declaration> declarations(byte[] workbook) {
        return READER.read(Source.of("转换.xlsx", workbook)).readings().stream()
                .map(Reading::declaration)
                .toList();
    }

    private static List<Declaration> random(long seed) {
        Random random = new Random(seed);
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < PER_SEED; i++) {
            declarations.add(RandomDeclarations.rich(random));
        }
        return declarations;
    }

    private static List<Declaration> published() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FormsRoundTripTest.class.getResourceAsStream("/seed/declarations.json"))) {
            return JsonReader.read("declarations.json", in).declarations();
        }
    }
}
