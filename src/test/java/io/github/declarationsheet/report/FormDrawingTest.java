package io.github.declarationsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormDrawingTest {

    @Test
    void draws_texts_and_merged_cells_and_skips_what_they_hide() throws IOException {
        Grid grid = Grid.of(
                "Sheet1",
                List.of(
                        Cell.text(1, 1, "一级指标"),
                        Cell.text(1, 2, "指标值"),
                        Cell.text(2, 1, "产出指标"),
                        Cell.text(2, 2, " ≥22(次)\n"),
                        Cell.text(3, 1, "被盖住"),
                        Cell.text(9, 9, "在外面")),
                List.of(CellRange.parse("B3:B4"), CellRange.parse("A4:A9")));

        assertThat(drawn(grid, "A2:C4"))
                .containsExactly(
                        "Sheet1!A2:C4",
                        "3×3",
                        "+0×0",
                        "hidden []",
                        "0,1 一级指标",
                        "0,2 指标值",
                        "1,1 产出指标 2×1",
                        "1,2 ≥22(次)",
                        "2,0  1×1");
    }

    @Test
    void says_which_rows_are_hidden() throws IOException {
        BitSet hidden = new BitSet();
        hidden.set(2);
        Grid grid = new Grid(
                "Sheet1",
                Grid.State.VISIBLE,
                List.of(Cell.text(1, 0, "项目名称"), Cell.text(2, 0, "主管部门")),
                List.of(),
                hidden,
                new BitSet());

        assertThat(drawn(grid, "A2:A3")).contains("hidden [1]", "1,0 主管部门");
    }

    @Test
    void draws_the_beginning_of_what_nobody_would_look_at_whole() throws IOException {
        Grid grid = Grid.of(
                "Sheet1",
                IntStream.range(0, 20_000)
                        .mapToObj(r -> Cell.text(r, 0, "行" + r))
                        .toList(),
                List.of(CellRange.parse("B1:XFD1048576")));

        List<String> drawn = drawn(grid, "A1:XFD1048576");

        assertThat(drawn)
                .startsWith("Sheet1!A1:XFD1048576", "400×40", "+1048176×16344")
                .endsWith("399,0 行399");
    }

    /** Sheet, range, rows left out, columns left out, hidden rows, then each cell with its row and column from 0. */
    private static List<String> drawn(Grid grid, String range) throws IOException {
        StringWriter out = new StringWriter();
        ScriptJson json = new ScriptJson(out);
        json.startArray();
        new FormDrawing(grid, CellRange.parse(range)).write(json);
        json.endArray();
        List<?> form = (List<?>) Page.parsed(out.toString());
        String[] texts = json.sharedTexts();
        List<String> said = new ArrayList<>(List.of(
                texts[(Integer) form.get(0)] + "!" + form.get(1),
                form.get(4) + "×" + form.get(5),
                "+" + form.get(6) + "×" + form.get(7),
                "hidden " + form.get(8)));
        List<?> rows = (List<?>) form.get(9);
        for (int row = 0; row < rows.size(); row++) {
            for (Object cell : (List<?>) rows.get(row)) {
                List<?> parts = (List<?>) cell;
                said.add(row + "," + parts.get(0) + " " + texts[(Integer) parts.get(1)]
                        + (parts.size() > 2 ? " " + parts.get(2) + "×" + parts.get(3) : ""));
            }
        }
        return said;
    }
}
