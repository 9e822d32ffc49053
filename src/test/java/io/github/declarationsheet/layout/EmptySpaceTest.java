package io.github.declarationsheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.SpecFile;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where a form stands, and how much emptiness is in and around it, never changes what is read: on every example. */
class EmptySpaceTest {

    /** A text nobody knows is a label only right beside its value: an empty column between them makes it a finding. */
    private static final Set<String> PAIRED = Set.of(
            "another-label-is-no-mistake.md",
            "blank-unknown-label.md",
            "flat-list-with-two-amounts.md",
            "notes-among-amounts.md",
            "text-beside-a-gap.md",
            "two-things-under-one-label.md",
            "unknown-heading-over-rows.md",
            "unknown-labels.md");

    private static final int COLUMNS = 6;

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    @TestFactory
    Stream<DynamicTest> changes_nothing_that_is_read() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/spec"))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream()
                    .map(f -> DynamicTest.dynamicTest(
                            f.getFileName().toString(),
                            () -> check(
                                    SpecFile.parse(f).book(),
                                    !PAIRED.contains(f.getFileName().toString()))));
        }
    }

    private void check(Book book, boolean columns) {
        List<Object> plain = facts(book);
        assertThat(facts(Grids.withColumns(Grids.withRows(book, 0, 7), 0, 3)))
                .as("moved by seven rows and three columns")
                .isEqualTo(plain);
        for (int column = 1; columns && column <= COLUMNS; column++) {
            assertThat(facts(Grids.withColumns(book, column, 1)))
                    .as("an empty column before column %s", column + 1)
                    .isEqualTo(plain);
        }
        for (int row = 1; row <= last(book); row++) {
            assertThat(facts(Grids.withRows(book, row, 1)))
                    .as("an empty row above row %s", row + 1)
                    .isEqualTo(plain);
            assertThat(facts(Grids.withRows(book, row, 2)))
                    .as("two empty rows above row %s", row + 1)
                    .isEqualTo(plain);
        }
    }

    private static int last(Book book) {
        return book.sheets().stream()
                .flatMap(g -> g.cells().stream())
                .mapToInt(Cell::row)
                .max()
                .orElse(0);
    }

    /** All that was read and found, but for the places. */
    private List<Object> facts(Book book) {
        Submission submission = reader.read("表.xlsx", book);
        List<Object> facts = new ArrayList<>();
        for (Reading reading : submission.readings()) {
            facts.add(reading.declaration());
        }
        for (Finding finding : submission.findings()) {
            facts.add(finding.severity() + " " + finding.code().id() + " " + finding.text());
        }
        return facts;
    }
}
