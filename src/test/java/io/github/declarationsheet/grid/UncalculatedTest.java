package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A zero that a program stored with a formula without calculating it is no value. */
class UncalculatedTest {

    private static final String SUM = "<sheetData><row r='7'><c r='F7'><v>5</v></c>"
            + "<c r='G7'><f>SUM(F7)</f><v>%s</v></c><c r='H7'><f>F7-1</f><v>%s</v></c></row></sheetData>";

    /** EasyExcel writes by it. */
    @Test
    void the_zeros_of_a_streaming_workbook_are_not_believed() throws IOException {
        assertThat(kinds(sums(new SXSSFWorkbook()))).containsExactly(Cell.Kind.NO_VALUE, Cell.Kind.NO_VALUE);
        assertThat(kinds(sums(new HSSFWorkbook()))).containsExactly(Cell.Kind.NO_VALUE, Cell.Kind.NO_VALUE);
    }

    @Test
    void a_zero_beside_results_is_one() throws IOException {
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            fill(workbook);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(formulas(written(workbook)))
                    .extracting(Cell::number)
                    .as(workbook.getClass().getSimpleName())
                    .containsExactly(5.0, 0.0);
        }
    }

    /** A template with sums, filled by a program that leaves them to whoever opens the file. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 4, NO_VALUE, NUMBER",
        "true, 0, 0, NO_VALUE, NO_VALUE",
        "0, 0, 4, NUMBER, NUMBER",
        "0, 0, 0, NUMBER, NUMBER",
        "0, 0.0, 0.0, NO_VALUE, NO_VALUE",
        "0, 0.0, 4.0, NUMBER, NUMBER"
    })
    void a_zero_is_not_believed_where_the_workbook_asks_to_be_calculated(
            String onOpening, String sum, String difference, Cell.Kind first, Cell.Kind second) {
        byte[] file = Zips.sheet(SUM.formatted(sum, difference))
                .replaced(
                        "xl/workbook.xml",
                        "</workbook>",
                        "<calcPr calcId='124519' fullCalcOnLoad='" + onOpening + "'/></workbook>")
                .bytes();
        assertThat(kinds(file)).containsExactly(first, second);
    }

    @Test
    void a_typed_zero_is_one() {
        byte[] file = Zips.sheet("<sheetData><row r='1'><c r='A1'><v>0.0</v></c></row></sheetData>")
                .replaced("xl/workbook.xml", "</workbook>", "<calcPr fullCalcOnLoad='1'/></workbook>")
                .bytes();
        assertThat(Opening.book(file).sheets().get(0).cells())
                .extracting(Cell::kind)
                .containsExactly(Cell.Kind.NUMBER);
    }

    @Test
    void poi_and_we_believe_the_same() throws IOException {
        OracleTest.agree(sums(new SXSSFWorkbook()));
        Workbook calculated = new XSSFWorkbook();
        fill(calculated);
        calculated.getCreationHelper().createFormulaEvaluator().evaluateAll();
        calculated.setForceFormulaRecalculation(true);
        byte[] file = written(calculated);
        OracleTest.agree(file);
        assertThat(kinds(file)).containsExactly(Cell.Kind.NUMBER, Cell.Kind.NO_VALUE);
    }

    private static List<Cell.Kind> kinds(byte[] file) {
        return formulas(file).stream().map(Cell::kind).toList();
    }

    private static List<Cell> formulas(byte[] file) {
        return Opening.book(file).sheets().get(0).cells().stream()
                .filter(Cell::formula)
                .toList();
    }

    private static byte[] sums(Workbook workbook) throws IOException {
        fill(workbook);
        return written(workbook);
    }

    private static void fill(Workbook workbook) {
        Row row = workbook.createSheet("申报表").createRow(0);
        row.createCell(0).setCellValue(5);
        row.createCell(1).setCellFormula("SUM(A1:A1)");
        row.createCell(2).setCellFormula("A1-5");
    }

    private static byte[] written(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }
}
