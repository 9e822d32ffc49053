package io.github.declarationsheet.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What transformations begin with is what the writer draws: the same cells, the same merges. */
class DrawingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void an_untransformed_drawing_is_what_the_writer_draws(long seed) throws IOException {
        Declaration declaration = Budgets.next(new Random(seed), 0);
        Grid written = written(declaration);

        Sheet sheet = new Sheet(written.name());
        sheet.add(Renderer.draw(Drawing.of(StandardForms.STANDARD, declaration)), 0, 0);
        Grid drawn = sheet.grid();

        assertThat(texts(drawn)).isEqualTo(texts(written));
        assertThat(drawn.merges().stream().sorted().toList())
                .isEqualTo(written.merges().stream().sorted().toList());
    }

    private static List<String> texts(Grid grid) {
        return grid.cells().stream()
                .sorted(Comparator.comparing(Cell::range))
                .map(c -> c.range().a1() + " " + c.kind() + " " + c.text().strip())
                .toList();
    }

    private static Grid written(Declaration declaration) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeclarationSheets.standard().write(List.of(declaration), out);
        Opened opened = BookReader.open(Source.of("表.xlsx", out.toByteArray()), Limits.STANDARD);
        assertThat(opened).isInstanceOf(Opened.Workbook.class);
        Book book = ((Opened.Workbook) opened).book();
        return book.sheets().get(0);
    }
}
