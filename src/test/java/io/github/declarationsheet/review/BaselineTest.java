package io.github.declarationsheet.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.json.JsonBaseline;
import io.github.declarationsheet.json.JsonWriter;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each baseline is tried as it is made and as it is read back from JSON. */
class BaselineTest {

    private static final Declaration OLD = placeholder(2, "≥XX个");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsAcceptedIsNotSaidAgain(boolean asJson) {
        Baseline baseline = baseline(asJson, OLD);

        assertThat(codes(review(OLD))).containsExactly("I-VALUE-PLACEHOLDER");
        assertThat(baseline.size()).isOne();
        Review left = baseline.newIn(review(OLD));
        assertThat(left.findings()).isEmpty();
        assertThat(left.status()).isEqualTo(Status.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMovedRowDoesNotComeBack(boolean asJson) {
        List<Indicator> rows = new ArrayList<>(OLD.indicators());
        Collections.reverse(rows);

        assertThat(baseline(asJson, OLD).newIn(review(Edits.rows(OLD, rows))).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherRowValueOrProjectIsNew(boolean asJson) {
        Baseline baseline = baseline(asJson, OLD);
        Declaration twice = Edits.row(OLD, 3, i -> Edits.valued(i, "≥XX个"));

        assertThat(codes(baseline.newIn(review(placeholder(3, "≥XX个")))))
                .as("another row")
                .containsExactly("I-VALUE-PLACEHOLDER");
        assertThat(codes(baseline.newIn(review(placeholder(2, "≥**个")))))
                .as("another text")
                .containsExactly("I-VALUE-PLACEHOLDER");
        assertThat(codes(baseline.newIn(review(twice)))).as("one row more").containsExactly("I-VALUE-PLACEHOLDER");
        assertThat(codes(baseline.newIn(review(Edits.put(OLD, "project.name", "另一个项目")))))
                .as("another project")
                .containsExactly("I-VALUE-PLACEHOLDER");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofSeveralCellsFewerAreKnown(boolean asJson) {
        Declaration two = Edits.row(OLD, 3, i -> Edits.valued(i, "≥XX个"));
        Baseline baseline = baseline(asJson, two);

        assertThat(review(two).findings()).hasSize(1);
        assertThat(baseline.newIn(review(two)).findings()).isEmpty();
        assertThat(baseline.newIn(review(OLD)).findings())
                .as("one was corrected")
                .isEmpty();
        assertThat(codes(baseline.newIn(review(Edits.row(two, 4, i -> Edits.valued(i, "≥XX个"))))))
                .containsExactly("I-VALUE-PLACEHOLDER");
    }

    @Test
    void aFindingOutsideTheTablesIsKnown() {
        Declaration blank = Edits.blank(OLD, "goals.annual");

        assertThat(codes(baseline(true, OLD).newIn(review(blank)))).containsExactly("F-GOAL-MISSING");
        assertThat(baseline(true, blank).newIn(review(blank)).findings()).isEmpty();
    }

    @Test
    void whatIsNoResultOfARunIsRefused() throws IOException {
        assertThat(problems("[]")).containsExactly("J-NO-RUN");
        assertThat(problems("{\"declarations\":[]}")).containsExactly("J-NO-RUN");
        assertThat(problems("{\"findings\":[{\"code\":1}]}")).containsExactly("J-TYPE");
        assertThat(problems("{\"findings\":[{\"kode\":\"a\"}]}")).containsExactly("J-UNKNOWN-KEY");
        assertThat(problems("{\"findings\":")).containsExactly("J-SYNTAX");
        assertThat(problems("{\"findings\":[{\"code\":\"A\",\"cell\":\"?\",\"declaration\":99999999999}]}"))
                .isEmpty();
    }

    private static List<String> problems(String json) throws IOException {
        return JsonBaseline.read("b.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .findings()
                .stream()
                .map(f -> f.code().id())
                .toList();
    }

    private static Declaration placeholder(int row, String value) {
        return Edits.row(Valid.declaration(new Random(1)), row, i -> Edits.valued(i, value));
    }

    private static Review review(Declaration declaration) {
        return new Reviewer(RuleSet.standard().rules()).review(Readings.submission(Readings.of(declaration)));
    }

    private static List<String> codes(Review review) {
        return review.findings().stream().map(f -> f.code().id()).toList();
    }

    private static Baseline baseline(boolean asJson, Declaration declaration) {
        Review review = review(declaration);
        if (!asJson) {
            return Baseline.of(List.of(review));
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonWriter writer = new JsonWriter(out, Locale.CHINESE);
            writer.write(Outcome.of(review));
            writer.finish();
            JsonBaseline read = JsonBaseline.read("b.json", new ByteArrayInputStream(out.toByteArray()));
            assertThat(read.findings()).isEmpty();
            return read.baseline();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
