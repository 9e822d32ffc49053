package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.DeclarationBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Rows inserted into an office's form take all along that names them, and what cannot be moved is refused by name. */
class InsertedRowsTest {

    private static final int MORE = 5;
    private final DeclarationSheets sheets = DeclarationSheets.standard();

    @Test
    void all_that_names_rows_moves_with_them() throws IOException {
        try (XSSFWorkbook office = office()) {
            XSSFSheet sheet = office.getSheetAt(0);
            DataValidationHelper helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createFormulaListConstraint("$A$9:$A$10"), new CellRangeAddressList(5, 6, 3, 3)));
            sheet.getSheetConditionalFormatting()
                    .addConditionalFormatting(
                            new CellRangeAddress[] {CellRangeAddress.valueOf("D6:D7")},
                            sheet.getSheetConditionalFormatting().createConditionalFormattingRule("LEN($D6)=0"));
            XSSFName name = office.createName();
            name.setNameName("below");
            name.setRefersToFormula("'表'!$B$9");
            office.setPrintArea(0, 0, 3, 0, 8);
            sheet.setRowBreak(7);
            sheet.getRow(8).createCell(2).setCellFormula("SUM(D6:D7)+B9");
            XSSFHyperlink link = office.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.com/");
            sheet.getRow(8).getCell(0).setHyperlink(link);
            ClientAnchor anchor = office.getCreationHelper().createClientAnchor();
            anchor.setRow1(8);
            anchor.setRow2(11);
            sheet.createDrawingPatriarch().createCellComment(anchor).setAddress(new CellAddress("B9"));

            XSSFWorkbook filled = filled(office, MORE);
            XSSFSheet after = filled.getSheetAt(0);

            assertThat(after.getRow(8 + MORE).getCell(0).getStringCellValue()).isEqualTo("填报人");
            assertThat(after.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                    .contains("A1:D1", "A14:A15");
            assertThat(after.getDataValidations()
                            .get(0)
                            .getRegions()
                            .getCellRangeAddresses()[0]
                            .formatAsString())
                    .isEqualTo("D6:D12");
            assertThat(after.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getFormula1())
                    .isEqualTo("$A$14:$A$15");
            assertThat(after.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("D6:D12");
            assertThat(filled.getName("below").getRefersToFormula()).isEqualTo("'表'!$B$14");
            assertThat(filled.getPrintArea(0)).endsWith("$A$1:$D$14");
            assertThat(after.getRowBreaks()).containsExactly(7 + MORE);
            assertThat(after.getRow(8 + MORE).getCell(2).getCellFormula()).isEqualTo("SUM(D6:D12)+B14");
            assertThat(after.getHyperlink(new CellAddress("A14"))).isNotNull();
            assertThat(after.getCellComment(new CellAddress("B14"))).isNotNull();
            filled.close();
        }
    }

    @Test
    void a_table_below_is_refused_by_name() throws IOException {
        try (XSSFWorkbook office = office()) {
            XSSFSheet sheet = office.getSheetAt(0);
            for (int row = 20; row < 23; row++) {
                sheet.createRow(row).createCell(6).setCellValue("列" + row);
            }
            sheet.createTable(new AreaReference("G21:G23", SpreadsheetVersion.EXCEL2007));
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            List<Finding> findings = sheets.fillInto(source(office), List.of(declaration(2 + MORE)), out);

            assertThat(findings).extracting(f -> f.code().id()).containsOnly("W-CANNOT-MOVE");
            assertThat(findings.get(0).location().cellText()).contains("G21:G23");
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void formulas_of_a_row_are_copied_with_it_and_sums_take_its_copies_in() throws IOException {
        try (XSSFWorkbook office = office()) {
            XSSFSheet sheet = office.getSheetAt(0);
            for (int row = 5; row <= 6; row++) {
                sheet.getRow(row).createCell(5).setCellFormula("LEN(C" + (row + 1) + ")");
            }
            sheet.getRow(8).createCell(5).setCellFormula("SUM(F7:F7)");
            sheet.getRow(8).createCell(6).setCellFormula("F9*2");
            sheet.getRow(8).createCell(7).setCellFormula("COUNTA(A2:A3)");
            office.getCreationHelper().createFormulaEvaluator().evaluateAll();

            try (XSSFWorkbook filled = filled(office, MORE)) {
                XSSFSheet after = filled.getSheetAt(0);
                for (int row = 5; row <= 6 + MORE; row++) {
                    assertThat(after.getRow(row).getCell(5).getCellFormula()).isEqualTo("LEN(C" + (row + 1) + ")");
                }
                Row below = after.getRow(8 + MORE);
                assertThat(below.getCell(5).getCellFormula()).isEqualTo("SUM(F7:F" + (7 + MORE) + ")");
                assertThat(below.getCell(6).getCellFormula()).isEqualTo("F" + (9 + MORE) + "*2");
                assertThat(((XSSFCell) below.getCell(5)).getCTCell().isSetV()).isFalse();
                assertThat(((XSSFCell) below.getCell(6)).getCTCell().isSetV())
                        .as("what depends on a stale sum is stale")
                        .isFalse();
                assertThat(((XSSFCell) below.getCell(7)).getCTCell().getV()).isEqualTo("2.0");
                assertThat(filled.getForceFormulaRecalculation()).isTrue();
            }
        }
    }

    @Test
    void a_row_that_counts_the_others_is_none_of_them() throws IOException {
        try (XSSFWorkbook office = office()) {
            XSSFSheet sheet = office.getSheetAt(0);
            row(sheet, 7, "指标个数", "", "", "");
            sheet.getRow(7).getCell(2).setCellFormula("COUNTA(C6:C7)");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A8:B8"));

            try (XSSFWorkbook filled = filled(office, MORE)) {
                Row below = filled.getSheetAt(0).getRow(7 + MORE);
                assertThat(below.getCell(0).getStringCellValue()).isEqualTo("指标个数");
                assertThat(below.getCell(2).getCellFormula()).isEqualTo("COUNTA(C6:C" + (7 + MORE) + ")");
            }
        }
    }

    @Test
    void an_array_formula_over_the_rows_is_refused_by_name() throws IOException {
        try (XSSFWorkbook office = office()) {
            office.getSheetAt(0).setArrayFormula("LEN(C6:C7)", CellRangeAddress.valueOf("F6:F7"));
            assertRefused(office, "F6", "LEN(C6:C7)");
        }
    }

    @Test
    void an_address_spelled_in_a_text_is_refused_by_name() throws IOException {
        try (XSSFWorkbook office = office()) {
            office.getSheetAt(0).getRow(8).createCell(5).setCellFormula("INDIRECT(\"C7\")");
            assertRefused(office, "F9", "INDIRECT");
        }
    }

    @Test
    void a_pivot_table_is_refused_by_name() throws IOException {
        try (XSSFWorkbook office = office()) {
            XSSFSheet sheet = office.getSheetAt(0);
            row(sheet, 20, "", "", "", "", "", "", "科目", "金额");
            row(sheet, 21, "", "", "", "", "", "", "办公费", "1");
            sheet.createPivotTable(new AreaReference("G21:H22", SpreadsheetVersion.EXCEL2007), new CellReference("K21"))
                    .addRowLabel(0);
            assertRefused(office, "", "透视表");
        }
    }

    private void assertRefused(XSSFWorkbook office, String cell, String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        List<Finding> findings = sheets.fillInto(source(office), List.of(declaration(2 + MORE)), out);

        assertThat(findings).isNotEmpty().allSatisfy(f -> {
            assertThat(f.code().id()).isEqualTo("W-CANNOT-MOVE");
            assertThat(f.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(findings.get(0).location().cellText().orElse("")).contains(cell);
        assertThat(findings.get(0).message(Locale.CHINESE)).contains(words);
        assertThat(out.size()).isZero();
        ByteArrayOutputStream enough = new ByteArrayOutputStream();
        assertThat(sheets.fillInto(source(office), List.of(declaration(2)), enough))
                .as("nothing has to move for as many as there are rows")
                .noneMatch(f -> f.severity() == Severity.ERROR);
    }

    private XSSFWorkbook filled(XSSFWorkbook office, int more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Finding> findings = sheets.fillInto(source(office), List.of(declaration(2 + more)), out);
        assertThat(findings.stream().filter(f -> f.severity() == Severity.ERROR))
                .isEmpty();
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Source source(XSSFWorkbook office) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        office.write(out);
        return Source.of("单位表.xlsx", out.toByteArray());
    }

    private static Declaration declaration(int indicators) {
        DeclarationBuilder builder = Declaration.builder("社区图书室开放");
        IntStream.range(0, indicators)
                .forEach(i -> builder.indicator("产出指标", "数量指标", "开放第" + (i + 1) + "类阅览室", "≥" + (i + 2) + "(间)"));
        return builder.build();
    }

    /** A small form with two rows for indicators, and what stands below them. */
    private static XSSFWorkbook office() {
        XSSFWorkbook office = new XSSFWorkbook();
        Sheet sheet = office.createSheet("表");
        row(sheet, 0, "财政项目支出绩效目标申报表");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D1"));
        row(sheet, 1, "项目名称", "", "主管部门", "");
        row(sheet, 2, "项目性质", "", "实施单位", "");
        row(sheet, 4, "一级指标", "二级指标", "三级指标", "指标值");
        row(sheet, 5, "产出指标", "数量指标", "", "");
        row(sheet, 6, "产出指标", "数量指标", "", "");
        row(sheet, 8, "填报人", "");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A9:A10"));
        return office;
    }

    private static void row(Sheet sheet, int at, String... texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].isEmpty()) {
                row.createCell(i);
            } else {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }
}
