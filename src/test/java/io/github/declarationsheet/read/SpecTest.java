package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the specification by example in {@code src/test/resources/spec}. */
class SpecTest {

    private static final Path SPEC = Path.of("src/test/resources/spec");

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    @TestFactory
    Stream<DynamicTest> every_example_reads_as_it_says() throws IOException {
        try (Stream<Path> files = Files.list(SPEC)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), f.toUri(), () -> check(f)));
        }
    }

    private void check(Path file) throws IOException {
        SpecFile spec = SpecFile.parse(file);
        assertThat(SpecFile.render(reader.read("a.xlsx", spec.book()))).isEqualTo(spec.expected());
    }
}
