package io.github.declarationsheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * However a form is broken, what is read from it is the truth, or a warning or an error names the field or the cell. A seed
 * that fails prints the sheet in the notation of {@code src/test/resources/spec}.
 *
 * <p>{@code -Dlayout.losses=1000} runs more seeds of each loss.
 */
class NeverSilentlyWrongTest {

    private static final int SEEDS = Integer.getInteger("layout.losses", 40);
    private static final List<Loss> ALL = Stream.of(LabelLosses.ALL, TableLosses.ALL, ValueLosses.ALL)
            .flatMap(List::stream)
            .toList();

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    @TestFactory
    Stream<DynamicTest> each_loss_is_seen() {
        return ALL.stream()
                .map(loss -> DynamicTest.dynamicTest(loss.name(), () -> {
                    for (int seed = 0; seed < SEEDS; seed++) {
                        check(loss, seed);
                    }
                }));
    }

    @Test
    void there_are_at_least_twenty_five() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(25);
        assertThat(ALL).extracting(Loss::name).doesNotHaveDuplicates();
    }

    private void check(Loss loss, int seed) {
        Random random = new Random(seed);
        Drawing drawing = Drawing.of(
                StandardForms.STANDARD, distinct(Budgets.next(random, 0)).build());
        Scene scene = new Scene(List.of(drawing));
        scene.arrange();
        loss.work().lose(scene.sheets.get(0), random);
        Book book = scene.book();
        Submission submission = reader.read("表.xlsx", book);
        List<String> silent = Silence.of(book, submission, scene.expected().get(0));
        if (!silent.isEmpty()) {
            throw new AssertionError(loss.name() + ", seed " + seed + "\n  " + String.join("\n  ", silent) + "\n\n"
                    + SpecTable.of(book) + "\n" + submission.findings());
        }
    }

    /** No two amounts are the same, so that each is found by what it says. */
    private static Draft distinct(io.github.declarationsheet.model.Declaration declaration) {
        Draft draft = Draft.of(declaration);
        int more = 0;
        for (String key : Draft.keys()) {
            Object value = draft.get(key).orElse("");
            if (value instanceof BigDecimal amount) {
                draft.put(key, amount.add(BigDecimal.valueOf(1000L + 37L * more++)));
            }
        }
        return draft;
    }
}
