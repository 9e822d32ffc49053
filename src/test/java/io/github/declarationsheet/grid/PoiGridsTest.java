package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PoiGridsTest {

    @Test
    void an_xls_and_an_xlsx_of_the_same_content_give_the_same_book() throws IOException {
        Book xls = Opening.book(written(new HSSFWorkbook()));
        Book xlsx = Opening.book(written(new XSSFWorkbook()));
        assertThat(xls.sheets().get(0)).isNotEqualTo(xls.sheets().get(1));
        assertThat(texts(xls)).isEqualTo(texts(xlsx));
        assertThat(xls.names()).isEqualTo(xlsx.names()).isEqualTo(Map.of("project.name", "申报表!$B$2"));
        for (int i = 0; i < 2; i++) {
            Grid old = xls.sheets().get(i);
            Grid now = xlsx.sheets().get(i);
            assertThat(old.name()).isEqualTo(now.name());
            assertThat(old.state()).isEqualTo(now.state());
            assertThat(old.merges()).isEqualTo(now.merges());
            assertThat(old.hiddenRows()).isEqualTo(now.hiddenRows());
            assertThat(old.hiddenColumns()).isEqualTo(now.hiddenColumns());
        }
    }

    @Test
    void a_sheet_alone_is_the_grid_of_its_workbook() throws IOException {
        try (Workbook workbook = filled(new XSSFWorkbook())) {
            assertThat(PoiGrids.of(workbook.getSheetAt(0)))
                    .isEqualTo(PoiGrids.of(workbook).sheets().get(0));
        }
    }

    @Test
    void dates_that_the_chinese_edition_names_by_number_are_dates() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet().createRow(0);
            for (short format : new short[] {14, 27, 31, 57, 58, 23}) {
                var cell = row.createCell(row.getPhysicalNumberOfCells());
                cell.setCellValue(45292);
                cell.setCellStyle(workbook.createCellStyle());
                cell.getCellStyle().setDataFormat(format);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            List<String> texts = List.of("2024/1/1", "2024年1月", "2024年1月1日", "2024年1月", "1月1日", "45292");
            assertThat(Opening.book(out.toByteArray()).sheets().get(0).cells())
                    .extracting(Cell::text)
                    .isEqualTo(texts);
            assertThat(PoiGrids.of(workbook).sheets().get(0).cells())
                    .extracting(Cell::text)
                    .isEqualTo(texts);
        }
    }

    @Test
    void the_dates_of_an_old_workbook_count_from_1904_where_it_says_so() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(r -> ((DateWindow1904Record) r).setWindowing((short) 1));
            var cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(45657 - 1462);
            cell.setCellStyle(workbook.createCellStyle());
            cell.getCellStyle().setDataFormat((short) 14);
            workbook.write(out);
        }
        assertThat(Opening.book(out.toByteArray()).sheets().get(0).cells())
                .singleElement()
                .satisfies(c -> assertThat(c.text()).isEqualTo("2024/12/31"));
    }

    private static List<String> texts(Book book) {
        return book.sheets().stream()
                .flatMap(s -> s.cells().stream())
                .map(c -> c.range() + " " + c.kind() + " " + c.text() + " " + c.formula() + " " + c.decimal())
                .toList();
    }

    private static byte[] written(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook filled = filled(workbook)) {
            filled.write(out);
        }
        return out.toByteArray();
    }

    private static Workbook filled(Workbook workbook) {
        Sheet sheet = workbook.createSheet("申报表");
        Sheet hidden = workbook.createSheet("代码");
        hidden.createRow(3).createCell(3).setCellValue("隐藏");
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        CellStyle money = workbook.createCellStyle();
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        Row row = sheet.createRow(1);
        row.createCell(0).setCellValue("项目名称");
        row.createCell(1).setCellValue("文体事务管理");
        row.createCell(2).setCellValue(391.95000000000005);
        row.getCell(2).setCellStyle(money);
        row.createCell(3).setCellValue(LocalDate.of(2024, 1, 1));
        row.getCell(3).setCellStyle(date);
        row.createCell(4).setCellValue(true);
        row.createCell(5).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
        row.createCell(6).setCellFormula("1+1");
        row.getCell(6).setCellValue(2);
        row.createCell(7).setCellValue("");
        sheet.createRow(4).setZeroHeight(true);
        sheet.setColumnHidden(7, true);
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 8, 9));
        var name = workbook.createName();
        name.setNameName("project.name");
        name.setRefersToFormula("申报表!$B$2");
        return workbook;
    }
}
