package io.github.declarationsheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.read.SubmissionReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * However a form is bent, it is read as it was: {@code read(transform(write(d)))} is {@code d}. A seed that fails prints the
 * transformations and the sheet in the notation of {@code src/test/resources/spec}.
 *
 * <p>{@code -Dlayout.seeds=100000} runs more seeds, {@code -Dlayout.first=17} begins elsewhere.
 */
class LayoutTransformationsTest {

    private static final long FIRST = Long.getLong("layout.first", 0);
    private static final long SEEDS = Long.getLong("layout.seeds", 2_000);
    private static final int SHOWN = 3;

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    @TestFactory
    Stream<DynamicTest> each_transformation_by_itself() {
        return Catalog.ALL.stream()
                .map(t -> DynamicTest.dynamicTest(t.name(), () -> LongStream.range(0, 20)
                        .mapToObj(seed -> Check.wrong(reader, Composition.of(seed, t)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(LayoutTransformationsTest::fail)));
    }

    @Test
    void composed_one_to_four_deep() {
        Map<Long, String> failures = new LinkedHashMap<>();
        LongStream.range(FIRST, FIRST + SEEDS).forEach(seed -> {
            Composition composition = Composition.of(seed);
            Check.wrong(reader, composition).ifPresent(w -> failures.put(seed, w));
        });
        System.out.println("Layout seeds " + FIRST + " to " + (FIRST + SEEDS - 1) + ": " + failures.size() + " fail");
        if (!failures.isEmpty()) {
            fail(failures.size() + " of " + SEEDS + " seeds fail: " + failures.keySet() + "\n"
                    + String.join("\n", failures.values().stream().limit(SHOWN).toList()));
        }
    }

    private static void fail(String text) {
        throw new AssertionError(text);
    }

    @Test
    void there_are_at_least_forty() {
        assertThat(Catalog.ALL).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Catalog.ALL).extracting(Transformation::name).doesNotHaveDuplicates();
    }
}
