package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetDrawerTest {

    private static final Declaration PUBLISHED = Samples.published().get(0);

    @Test
    void draws_into_a_sheet_of_an_xlsx_and_leaves_the_others_alone() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet own = workbook.createSheet("目录");
            own.createRow(0).createCell(0).setCellValue("本单位项目");
            Sheet sheet = workbook.createSheet("申报表");

            assertThat(new SheetDrawer(StandardForms.STANDARD, workbook).draw(PUBLISHED, sheet))
                    .isEmpty();

            assertThat(sheet.getRow(35).getCell(6).getStringCellValue())
                    .isEqualTo(PUBLISHED.indicators().get(23).target().text());
            assertThat(sheet.getColumnWidth(4)).isEqualTo((int) Math.round(154 / 7.0 * 256));
            assertThat(own.getRow(0).getCell(0).getStringCellValue()).isEqualTo("本单位项目");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getFontAt(0).getFontName()).isEqualTo("Calibri");
        }
    }

    @Test
    void shares_styles_between_sheets_also_of_an_xls() throws IOException {
        try (Workbook workbook = new HSSFWorkbook()) {
            SheetDrawer drawer = new SheetDrawer(StandardForms.STANDARD, workbook);
            drawer.draw(PUBLISHED, workbook.createSheet("一"));
            int styles = workbook.getNumCellStyles();
            drawer.draw(PUBLISHED, workbook.createSheet("二"));

            assertThat(workbook.getNumCellStyles()).isEqualTo(styles);
            assertThat(workbook.getSheet("二").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("财政项目支出绩效目标申报表");
        }
    }

    @Test
    void tells_what_is_not_held_by_the_sheets_name() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            var findings = new SheetDrawer(StandardForms.STANDARD, workbook)
                    .draw(Declaration.builder("项目").code("1").build(), workbook.createSheet("申报表"));

            assertThat(findings)
                    .singleElement()
                    .satisfies(f -> assertThat(f.location().sheet()).contains("申报表"));
        }
    }

    @Test
    void refuses_a_sheet_that_holds_something() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("申报表");
            sheet.createRow(3);
            SheetDrawer drawer = new SheetDrawer(StandardForms.STANDARD, workbook);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> drawer.draw(PUBLISHED, sheet))
                    .withMessage("The sheet 申报表 is not empty");
            assertThat(List.of(sheet.getLastRowNum())).containsExactly(3);
        }
    }
}
