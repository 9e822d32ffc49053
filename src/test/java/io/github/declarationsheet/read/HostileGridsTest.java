package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.GridFindings;
import io.github.declarationsheet.grid.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sheets that are all labels, all titles, all headings, all merges: recognition ends with a verdict in a time that grows as
 * the sheet does. The time-outs only guard against a hang.
 */
class HostileGridsTest {

    private static final int CELLS = 100_000;
    private static final int WIDEST = 16_384;
    private static final int LAST_ROW = 1_048_575;
    private static final Duration HANG = Duration.ofSeconds(30);

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    /** What stands in the n-th cell of a storm. */
    private interface Texts {
        String at(int row, int column);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("storms")
    void a_storm_of_labels_ends_with_a_verdict(String name, Supplier<Grid> grid) {
        Submission submission = read(grid.get());
        assertThat(submission.readings().size() + submission.findings().size()).isPositive();
        submission.findings().forEach(f -> assertThat(f.message(Locale.ENGLISH)).doesNotContain("{"));
    }

    static Stream<Arguments> storms() {
        List<Arguments> storms = new ArrayList<>();
        for (int width : new int[] {1, 8, 400, WIDEST}) {
            add(storms, width, "names", (r, c) -> "项目名称");
            add(storms, width, "titles", (r, c) -> "项目支出绩效目标申报表");
            add(storms, width, "long titles", (r, c) -> "2024年度" + c + "街道项目支出绩效目标申报表");
            add(storms, width, "siblings", (r, c) -> "项目支出绩效自评表");
            add(storms, width, "funds", (r, c) -> "其他资金");
            add(storms, width, "certain and doubtful funds", (r, c) -> (r + c) % 2 == 0 ? "年度资金总额" : "其他资金");
            add(storms, width, "goals", (r, c) -> "年度目标");
            add(storms, width, "goal headings", (r, c) -> (r + c) % 3 == 0 ? "年度目标" : "总体目标");
            add(storms, width, "headings", (r, c) -> c % 2 == 0 ? "三级指标" : "指标值");
            add(
                    storms,
                    width,
                    "headings on every other row",
                    (r, c) -> r % 2 == 1 ? "走访" : c % 2 == 0 ? "三级指标" : "指标值");
            add(storms, width, "headings shifted", (r, c) -> (r + c) % 2 == 0 ? "三级指标" : "指标值");
            add(storms, width, "levels", (r, c) -> r == 0 ? heading(c) : c % 2 == 0 ? "数量指标" : "产出指标");
            add(storms, width, "one heading and texts", (r, c) -> r == 0 ? heading(c) : "≥" + r + "(次)");
            add(storms, width, "flat list of a name a row", (r, c) -> r == 0 ? flat(c) : "项目" + r);
            add(storms, width, "flat list of a project a column", (r, c) -> r == 0 ? flat(c % 3) : "项目" + c);
            add(storms, width, "labels and values", (r, c) -> c % 2 == 0 ? "项目名称" : "文体事务管理" + r);
            add(storms, width, "label in the cell", (r, c) -> "项目名称：文体事务管理" + r);
            add(storms, width, "goal in the cell", (r, c) -> "年度目标：完成" + r);
            add(storms, width, "many fields", (r, c) -> FIELDS[(r * 7 + c) % FIELDS.length]);
            add(
                    storms,
                    width,
                    "forms of three rows",
                    (r, c) -> c == 0 ? FORM[r % FORM.length] : c == 1 ? VALUES[r % 6] : "甲");
            add(storms, width, "bands", HostileGridsTest::band);
            add(storms, width, "years", (r, c) -> r == 0 ? "项目支出绩效目标申报表" : "（2024年度）");
            add(storms, width, "random", (r, c) -> RANDOM_TEXTS[new Random(r * 31L + c).nextInt(RANDOM_TEXTS.length)]);
        }
        return storms.stream();
    }

    private static final String[] FIELDS = {
        "项目名称", "项目编码", "主管部门", "实施单位", "项目属性", "年度资金总额", "其他资金", "年度目标", "备注", "项目起止时间", "联系电话", "立项依据"
    };

    private static final String[] FORM = {"项目支出绩效目标申报表", "项目名称", "主管部门", "实施单位", "三级指标", "走访慰问次数"};
    private static final String[] VALUES = {"", "文体事务管理", "民政局", "街道", "指标值", "≥22.00(次)"};

    private static final String[] RANDOM_TEXTS = {
        "项目支出绩效目标申报表",
        "项目名称",
        "主管部门",
        "其他资金",
        "年度资金总额",
        "年度目标",
        "三级指标",
        "指标值",
        "产出指标",
        "数量指标",
        "≥22.00(次)",
        "甲",
        "12.5",
        "绩效指标",
        "项目资金（万元）",
        "2024年",
        "项目支出绩效自评表",
        "序号",
        "备注"
    };

    private static String heading(int column) {
        return switch (column) {
            case 0 -> "一级指标";
            case 1 -> "二级指标";
            case 2 -> "三级指标";
            case 3 -> "指标值";
            default -> "备注";
        };
    }

    private static String flat(int column) {
        return switch (column) {
            case 0 -> "项目名称";
            case 1 -> "三级指标";
            case 2 -> "指标值";
            default -> "备注";
        };
    }

    /** Forms side by side, each of three columns, every row a name; table headings below. */
    private static String band(int row, int column) {
        return switch (row % 4) {
            case 0 -> column % 3 == 0 ? "项目支出绩效目标申报表" : "";
            case 1 -> column % 3 == 0 ? "项目名称" : column % 3 == 1 ? "甲" : "";
            case 2 -> column % 3 == 0 ? "主管部门" : column % 3 == 1 ? "实施单位" : "";
            default -> column % 3 == 0 ? "三级指标" : column % 3 == 1 ? "指标值" : "备注";
        };
    }

    private static void add(List<Arguments> storms, int width, String name, Texts texts) {
        storms.add(Arguments.of(name + " in " + width + " columns", (Supplier<Grid>) () -> grid(width, texts)));
    }

    private static Grid grid(int width, Texts texts) {
        int rows = Math.max(1, CELLS / width);
        List<Cell> cells = new ArrayList<>(CELLS);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                String text = texts.at(row, column);
                if (!text.isEmpty()) {
                    cells.add(Cell.text(row, column, text));
                }
            }
        }
        return Grid.of("表", cells, List.of());
    }

    @Test
    void a_stray_cell_beside_the_last_row_is_reported_and_the_form_read() {
        List<Cell> cells = form(0);
        cells.add(Cell.text(LAST_ROW, 5, "审计抽查"));
        Submission submission = read(Grid.of("表", cells, List.of()));
        assertThat(submission.readings())
                .singleElement()
                .satisfies(r -> assertThat(r.declaration().indicators()).hasSize(1));
        assertThat(submission.findings()).anySatisfy(f -> {
            assertThat(f.code()).isEqualTo(ReadFindings.UNCLAIMED);
            assertThat(f.location().cells()).contains(CellRange.cell(LAST_ROW, 5));
        });
    }

    @Test
    void merges_as_tall_as_the_sheet_that_hold_nothing_cost_nothing() {
        List<Cell> cells = form(0);
        List<CellRange> merges = new ArrayList<>();
        for (int column = 3; column < WIDEST; column++) {
            merges.add(new CellRange(0, column, LAST_ROW, column));
        }
        Submission submission = read(Grid.of("表", cells, merges));
        assertThat(submission.readings())
                .singleElement()
                .satisfies(r -> assertThat(r.declaration().project().name()).isEqualTo("文体事务管理"));
    }

    @Test
    void texts_merged_over_more_rows_than_any_form_needs_are_refused() {
        List<Cell> cells = new ArrayList<>();
        List<CellRange> merges = new ArrayList<>();
        for (int column = 1; column < 8000; column++) {
            cells.add(Cell.text(0, column, "项目名称"));
            merges.add(new CellRange(0, column, LAST_ROW, column));
        }
        for (int row = 0; row < 100_000; row++) {
            cells.add(Cell.text(row, 0, "项目名称"));
        }
        assertRefused(Grid.of("表", cells, merges), "2000000");
    }

    @Test
    void more_forms_than_any_sheet_holds_are_refused() {
        List<Cell> cells = new ArrayList<>();
        for (int form = 0; form < 10_001; form++) {
            cells.addAll(form(form * 6));
        }
        assertRefused(Grid.of("表", cells, List.of()), "10000");
    }

    private void assertRefused(Grid grid, String limit) {
        Submission submission = read(grid);
        assertThat(submission.readings()).isEmpty();
        assertThat(submission.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(GridFindings.LIMIT);
            assertThat(f.message(Locale.CHINESE)).contains("“表”", limit);
            assertThat(f.message(Locale.ENGLISH)).contains("\"表\"", limit);
        });
    }

    private static List<Cell> form(int top) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < FORM.length; row++) {
            cells.add(Cell.text(top + row, 0, FORM[row]));
            if (!VALUES[row].isEmpty()) {
                cells.add(Cell.text(top + row, 1, VALUES[row]));
            }
        }
        return cells;
    }

    private Submission read(Grid grid) {
        return assertTimeoutPreemptively(
                HANG, () -> reader.read("表.xlsx", new Book(List.of(grid), Map.of(), Map.of())));
    }
}
