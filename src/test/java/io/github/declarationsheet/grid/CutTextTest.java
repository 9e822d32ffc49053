package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A writer of xls that holds texts in the cells themselves cuts them at 255 characters, and nothing in the file says so. */
class CutTextTest {

    @Test
    void a_text_as_long_as_its_record_allows_is_pointed_at() {
        Opened.Workbook opened = open(Workbooks.bytes("s1-xls-sheetjs.xls"));
        Grid sheet = opened.book().sheets().get(0);

        assertThat(opened.findings()).hasSize(1);
        Finding finding = opened.findings().get(0);
        assertThat(finding.code()).isEqualTo(GridFindings.CUT);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.location())
                .isEqualTo(Location.sheet("申报表.xls", sheet.name(), List.of(CellRange.parse("E11"))));
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("有 1 处文字正好 255 字，可能在保存为 xls 时被截断。请核对，或改存 xlsx 后重新提交。");
        assertThat(sheet.cells())
                .filteredOn(c -> c.range().a1().equals("E11"))
                .singleElement()
                .satisfies(c -> assertThat(c.text()).hasSize(255));
    }

    /** POI, Excel and WPS hold texts in a list of their own, in which there is room. */
    @Test
    void a_text_of_that_length_by_chance_is_not() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("目".repeat(255));
            workbook.write(out);
        }
        assertThat(open(out.toByteArray()).findings()).isEmpty();
    }

    private static Opened.Workbook open(byte[] file) {
        return (Opened.Workbook) BookReader.open(Source.of("申报表.xls", file), Limits.STANDARD);
    }
}
