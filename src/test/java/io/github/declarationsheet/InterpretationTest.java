package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/interpretation.md says is held by what it names: an example or a test. */
class InterpretationTest {

    private static final Path DOCUMENT = Path.of("docs/interpretation.md");
    private static final Path EXAMPLES = Path.of("src/test/resources/spec");
    private static final Path TESTS = Path.of("src/test/java");

    /** {@code [`flat-list`, `RefusalTest`]}, also over a line's end. */
    private static final Pattern BRACKET = Pattern.compile("\\[\\s*(`[^\\]]+`)\\s*\\]");

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void every_example_and_test_that_it_names_exists() throws IOException {
        List<String> names = BRACKET.matcher(Files.readString(DOCUMENT))
                .results()
                .flatMap(bracket -> NAME.matcher(bracket.group(1)).results().map(MatchResult::group))
                .map(name -> name.replace("`", ""))
                .distinct()
                .toList();

        assertThat(names).hasSizeGreaterThan(100).isSubsetOf(known());
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(names(EXAMPLES, ".md"));
        known.addAll(names(TESTS, "Test.java").stream().map(n -> n + "Test").toList());
        return known;
    }

    private static List<String> names(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(end))
                    .map(n -> n.substring(0, n.length() - end.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
