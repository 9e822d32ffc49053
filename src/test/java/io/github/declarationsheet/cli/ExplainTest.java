package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.read.Conversion;
import io.github.declarationsheet.read.Evidence;
import io.github.declarationsheet.read.Explanation;
import io.github.declarationsheet.read.Match;
import io.github.declarationsheet.read.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a form was read, as a program and as a person sees it. */
class ExplainTest {

    private static final String[][] FORM = {
        {"项目支出绩效目标申报表"},
        {"（2024年度）"},
        {"填报单位：中山街道办事处"},
        {"项目名称", "文体 事务管理", "项目实施单位", "社区文化中心"},
        {"计划开始日期", "2024年1月1日", "年度资金总额（万元）", "391.95"},
        {"一级指标", "二级指标", "三级指标名称", "指标值", "意见"},
        {"产出指标", "数量指标", "走访慰问次数", "≥２２次"},
        {"", "质量指标", "活动合格率", "0.9", ""}
    };

    private Path form;

    @BeforeEach
    void drawAForm(@TempDir Path folder) throws IOException {
        form = folder.resolve("申报表.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(form)) {
            Sheet sheet = workbook.createSheet("文体");
            for (int r = 0; r < FORM.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < FORM[r].length; c++) {
                    row.createCell(c).setCellValue(FORM[r][c]);
                }
            }
            sheet.getRow(7).getCell(3).setCellValue(0.9);
            sheet.getRow(7).getCell(3).setCellStyle(workbook.createCellStyle());
            sheet.getRow(7)
                    .getCell(3)
                    .getCellStyle()
                    .setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
            sheet.createRow(20).createCell(6).setCellValue("审计抽查");
            workbook.write(out);
        }
    }

    @Test
    void eachValueHasItsCellItsLabelAndWhatWasDoneToIt() throws IOException {
        DeclarationSheets sheets = DeclarationSheets.standard();
        Submission submission = sheets.read(Source.of(form));

        assertThat(sheets.explain(submission)).hasSize(1);
        Explanation explanation = sheets.explain(submission).get(0);

        Explanation.Value name = explanation.value("project.name").orElseThrow();
        assertThat(name.text()).isEqualTo("文体事务管理");
        assertThat(name.written()).isEqualTo("文体 事务管理");
        assertThat(name.cell()).contains(CellRange.parse("B4"));
        assertThat(name.label()).contains(CellRange.parse("A4"));
        assertThat(name.match()).isEqualTo(Match.EXACT);
        assertThat(name.conversions()).containsExactly(Conversion.SPACES);
        assertThat(name.choice().runnerUp()).isEmpty();

        Explanation.Value unit = explanation.value("project.implementingUnit").orElseThrow();
        assertThat(unit.text()).isEqualTo("社区文化中心");
        assertThat(unit.match()).isEqualTo(Match.SYNONYM);
        assertThat(unit.choice().evidence()).contains(Evidence.LABEL_WIDER, Evidence.RIGHT, Evidence.IN_BODY);
        assertThat(unit.choice().runnerUp()).contains(CellRange.parse("A3"));
        assertThat(unit.choice().runnerUpScore())
                .isPositive()
                .isLessThan(unit.choice().score());

        Explanation.Value total = explanation.value("funding.annualTotal").orElseThrow();
        assertThat(total.text()).isEqualTo("3919500.00");
        assertThat(total.conversions()).containsExactly(Conversion.UNIT);
        assertThat(explanation.value("project.startDate").orElseThrow().conversions())
                .containsExactly(Conversion.DATE);
        assertThat(explanation.value("indicators[0].value").orElseThrow().match())
                .isEqualTo(Match.SYNONYM);
        assertThat(explanation.value("indicators[1].value").orElseThrow().conversions())
                .containsExactly(Conversion.PERCENT);
        assertThat(explanation.value("indicators[1].level1").orElseThrow().cell())
                .contains(CellRange.parse("A7"));
        assertThat(explanation.value("other[0]").orElseThrow().text()).isEqualTo("中山街道办事处");
        assertThat(explanation.unclaimed()).contains(CellRange.parse("G21"));
    }

    @Test
    void thePersonSeesALineForEachValue() {
        Ran ran = Ran.of(Locale.CHINESE, StandardCharsets.UTF_8, "read", "--explain", form);

        assertThat(ran.out())
                .contains("文体!A1:D8")
                .contains("  项目名称：文体事务管理  [B4]  栏目“项目名称”A4，完全一致  去掉空格或换行\n")
                .contains("换算为元（原为“391.95”）")
                .contains("次选 A3")
                .contains("  indicators[1]\n")
                .contains("    指标值：90.00(%)  [D8]  栏目“指标值”D6，同义  换成百分数（原为“90.00%”）\n")
                .contains("  填报单位：中山街道办事处  [A3]")
                .contains("未识别的单元格：E6,G21\n");
        assertThat(ran.errors()).isEmpty();
    }

    @Test
    void inEnglishToo() {
        Ran ran = Ran.of("read", "--explain", "--lang", "en", form);

        assertThat(ran.out())
                .contains("项目名称: 文体事务管理  [B4]  label “项目名称” A4, exact")
                .contains("runner-up A3");
        assertThat(Ran.of("read", "--help", "--lang", "en").out()).contains("--explain");
        assertThat(Ran.of("read", "--help", "--lang", "zh").out()).contains("--explain", "取自哪一格");
    }
}
