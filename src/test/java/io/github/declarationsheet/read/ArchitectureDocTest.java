package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/architecture.md is the map of recognition: it names every class, and every weight as it is. */
class ArchitectureDocTest {

    private static final Path ROOM = Path.of("src/main/java/io/github/declarationsheet/read");

    @Test
    void everyClassStandsInTheTableOfSteps() throws IOException {
        String steps = section("## Recognition, step by step");

        try (Stream<Path> files = Files.list(ROOM)) {
            List<String> missing = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .filter(name -> !steps.contains("`" + name + "`"))
                    .sorted()
                    .toList();
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void everyClassOfTheTableExists() throws IOException {
        String steps = section("## Recognition, step by step");

        assertThat(Pattern.compile("`([A-Z][A-Za-z]+)`")
                        .matcher(steps)
                        .results()
                        .map(m -> m.group(1)))
                .filteredOn(name -> !name.equals("ArchitectureDocTest"))
                .allSatisfy(name -> assertThat(ROOM.resolve(name + ".java")).exists());
    }

    @Test
    void theWeightsAreThoseOfTheCode() throws IOException {
        String cells = section("### How a cell is chosen");
        String columns = section("### How a column is told");

        assertThat(Evidence.values()).allSatisfy(e -> assertThat(cells).containsPattern(row(e.name(), e.weight())));
        assertThat(ColumnEvidence.values())
                .allSatisfy(e -> assertThat(columns).containsPattern(row(e.name(), e.weight())));
    }

    private static String row(String name, int weight) {
        return "`" + name + "`[^|\n]*\\| " + weight + " \\|";
    }

    /** From a heading to the next of any depth. */
    private static String section(String heading) throws IOException {
        String all = Files.readString(Path.of("docs/architecture.md"));
        int start = all.indexOf(heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        int end = all.indexOf("\n#", start + heading.length());
        return all.substring(start, end);
    }
}
