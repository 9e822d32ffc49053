package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.DeclarationBuilder;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetSetupTest {

    private static final Declaration LONG = declaration();

    private static Declaration declaration() {
        DeclarationBuilder builder = Declaration.builder("社区为老服务")
                .fiscalYear(2027)
                .annual(a -> a.total("600000"))
                .annualGoal("全年为辖区老年人提供助餐、助浴、助医服务。");
        for (int i = 1; i <= 40; i++) {
            builder.indicator("产出指标", i <= 35 ? "数量指标" : "质量指标", "第" + i + "社区助餐人次", "≥" + i * 100 + "(人次)");
        }
        return builder.build();
    }

    @Test
    void paged_sheets_draw_the_levels_again_on_each_page_and_read_back_as_one() throws IOException {
        for (boolean landscape : new boolean[] {false, true}) {
            byte[] written = written(new SheetSetup(landscape, true, false));
            try (XSSFWorkbook workbook = open(written)) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                assertThat(sheet.getRowBreaks()).isNotEmpty();
                assertThat(sheet.getFitToPage()).isFalse();
                for (int end : sheet.getRowBreaks()) {
                    assertThat(sheet.getRow(end + 1).getCell(1).getStringCellValue())
                            .isEqualTo("产出指标");
                    assertThat(sheet.getMergedRegions()).noneMatch(m -> m.getFirstRow() <= end && m.getLastRow() > end);
                }
            }
            assertThat(written).isEqualTo(written(new SheetSetup(landscape, true, false)));
            Submission read =
                    new SubmissionReader(StandardForms.all(), Limits.STANDARD).read(Source.of("a.xlsx", written));
            assertThat(read.findings()).isEmpty();
            assertThat(read.readings()).singleElement().satisfies(r -> assertThat(r.declaration())
                    .isEqualTo(LONG));
        }
    }

    @Test
    void locked_sheets_guard_labels_and_leave_inputs_and_whole_rows_of_indicators_open() throws IOException {
        try (XSSFWorkbook workbook = open(written(new SheetSetup(false, false, true)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isInsertRowsLocked()).isFalse();
            assertThat(sheet.isDeleteRowsLocked()).isFalse();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getLocked()).isFalse();
            for (int column = 0; column < 7; column++) {
                assertThat(sheet.getRow(20).getCell(column).getCellStyle().getLocked())
                        .isFalse();
            }
            assertThat(sheet.getColumnStyle(9000).getLocked()).isFalse();
        }
    }

    private static byte[] written(SheetSetup setup) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DeclarationWriter(StandardForms.STANDARD).with(setup).write(List.of(LONG), out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
