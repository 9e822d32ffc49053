package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Puts an extra text into each empty cell in and around a form in turn: it is read or reported, and nothing else moves. */
class NothingLostTest {

    private static final String EXTRA = "审计抽查";

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    @TestFactory
    Stream<DynamicTest> in_a_published_declaration_as_the_writer_draws_it() throws IOException {
        Source source = Source.of(Path.of("examples/submissions/社区自治管理.xlsx"));
        Opened opened = BookReader.open(source, Limits.STANDARD);
        assertThat(opened).isInstanceOf(Opened.Workbook.class);
        return everyEmptyCell(((Opened.Workbook) opened).book().sheets().get(0));
    }

    @TestFactory
    Stream<DynamicTest> in_the_standard_form() throws IOException {
        return everyEmptyCell("standard.md");
    }

    @TestFactory
    Stream<DynamicTest> in_a_form_without_merges() throws IOException {
        return everyEmptyCell("unmerged-blanks-below.md");
    }

    @TestFactory
    Stream<DynamicTest> in_a_form_with_further_columns() throws IOException {
        return everyEmptyCell("further-columns.md");
    }

    private Stream<DynamicTest> everyEmptyCell(String spec) throws IOException {
        return everyEmptyCell(SpecFile.parse(Path.of("src/test/resources/spec", spec))
                .book()
                .sheets()
                .get(0));
    }

    private Stream<DynamicTest> everyEmptyCell(Grid grid) {
        Declaration plain = only(read(grid)).declaration();
        int bottom = grid.cells().get(grid.cells().size() - 1).row();
        int right = grid.cells().stream().mapToInt(Cell::column).max().orElseThrow();
        Set<CellRange> taken = new HashSet<>();
        grid.cells().forEach(c -> taken.add(c.range()));
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row <= bottom + 2; row++) {
            for (int column = 0; column <= right + 2; column++) {
                CellRange cell = CellRange.cell(row, column);
                if (!taken.contains(cell)) {
                    tests.add(DynamicTest.dynamicTest(cell.a1(), () -> check(grid, plain, cell)));
                }
            }
        }
        return tests.stream();
    }

    private void check(Grid grid, Declaration plain, CellRange cell) {
        List<Cell> cells = new ArrayList<>(grid.cells());
        cells.add(Cell.text(cell.firstRow(), cell.firstColumn(), EXTRA));
        Submission submission = read(Grid.of(grid.name(), cells, grid.merges()));
        Reading reading = only(submission);

        List<String> before = facts(plain);
        List<String> now = facts(reading.declaration());
        List<String> gained = new ArrayList<>(now);
        before.forEach(gained::remove);
        List<String> lost = new ArrayList<>(before);
        now.forEach(lost::remove);
        boolean reported = submission.findings().stream().anyMatch(f -> f.location().cells().stream()
                .anyMatch(r -> r.contains(cell.firstRow(), cell.firstColumn())));
        boolean read = gained.stream().anyMatch(f -> f.contains(EXTRA));

        assertThat(reported || read).as("read or reported").isTrue();
        assertThat(reading.declaration().other()).isEqualTo(plain.other());
        assertThat(gained).as("gained").allMatch(f -> f.contains(EXTRA));
        // the one fact that may change is the row whose own blank cell was filled
        assertThat(lost).as("lost").hasSizeLessThanOrEqualTo(gained.size()).allMatch(f -> f.startsWith("row"));
    }

    /** Every field and every indicator as a text of its own. */
    private static List<String> facts(Declaration declaration) {
        List<String> facts = new ArrayList<>();
        Draft draft = Draft.of(declaration);
        for (String key : Draft.keys()) {
            draft.get(key).ifPresent(v -> facts.add(key + " = " + v));
        }
        for (Indicator indicator : declaration.indicators()) {
            facts.add("row " + indicator);
        }
        declaration.other().forEach(o -> facts.add("other " + o));
        return facts;
    }

    private Submission read(Grid grid) {
        return reader.read("a.xlsx", new Book(List.of(grid), Map.of(), Map.of()));
    }

    private static Reading only(Submission submission) {
        assertThat(submission.readings()).hasSize(1);
        return submission.readings().get(0);
    }
}
