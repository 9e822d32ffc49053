package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.model.TargetValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Whatever stands where, reading ends with a verdict, never an exception. Runs its seeds with the tests; fuzzes with {@code JAZZER_FUZZ=1}. */
class RecognitionFuzzTest {

    private static final int SIDE = 12;
    private static final String[] TEXTS = {
        "项目支出绩效目标申报表",
        "项目支出绩效自评表",
        "项目名称",
        "主管部门",
        "实施单位",
        "其他资金",
        "年度资金总额",
        "年度目标",
        "总体目标",
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标值",
        "产出指标",
        "数量指标",
        "≥22.00(次)",
        "（2024年度）",
        "项目名称：甲",
        "12.5",
        "甲",
        "备注"
    };

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    /** The bytes place known texts, others and merged ranges on a small sheet. */
    @FuzzTest
    void a_grid(FuzzedDataProvider data) {
        List<CellRange> merges = List.of();
        if (data.consumeBoolean()) {
            int row = data.consumeInt(0, SIDE);
            int column = data.consumeInt(0, SIDE);
            merges = List.of(
                    new CellRange(row, column, row + data.consumeInt(0, SIDE), column + 1 + data.consumeInt(0, SIDE)));
        }
        Map<CellRange, Cell> cells = new TreeMap<>();
        while (data.remainingBytes() > 0) {
            int row = data.consumeInt(0, SIDE);
            int column = data.consumeInt(0, SIDE);
            int text = data.consumeInt(0, TEXTS.length);
            String content = text < TEXTS.length ? TEXTS[text] : data.consumeString(SIDE);
            if (!content.isEmpty()) {
                cells.put(CellRange.cell(row, column), Cell.text(row, column, content));
            }
        }
        Grid grid = Grid.of("表", List.copyOf(cells.values()), merges);
        Submission submission = reader.read("表.xlsx", new Book(List.of(grid), Map.of(), Map.of()));
        submission.findings().forEach(f -> assertThat(f.message(Locale.ENGLISH)).isNotEmpty());
    }

    /** A target value is read the same again from its own text; the other grammars only must not throw. */
    @FuzzTest
    void a_text(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        TargetValue target = TargetValue.parse(text);
        assertThat(TargetValue.parse(target.text())).isEqualTo(target);
        AmountText.parse(text);
        DateText.parse(text);
        DateText.period(text);
        LabelText.of(text);
    }
}
