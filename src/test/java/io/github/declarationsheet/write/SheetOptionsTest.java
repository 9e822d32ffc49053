package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Blank forms with each set-up and other numbers of rows. */
class SheetOptionsTest {

    private static final Template ROOMY =
            Template.forYear(2027).withRowsPerGroup(4).withFreeRows(9);

    static Stream<Arguments> formsAndSetups() {
        return StandardForms.all().stream().flatMap(form -> Stream.of(
                        new SheetSetup(true, false, false),
                        new SheetSetup(false, true, false),
                        new SheetSetup(true, true, true),
                        new SheetSetup(false, false, true))
                .map(setup -> Arguments.of(form, setup)));
    }

    @ParameterizedTest
    @MethodSource("formsAndSetups")
    void a_blank_form_is_the_same_twice_and_says_nothing_but_its_year_whatever_its_guide_is_called(
            Form form, SheetSetup setup) throws IOException {
        byte[] written = template(form, setup);
        assertThat(written).isEqualTo(template(form, setup));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            workbook.setSheetName(workbook.getSheetIndex("填表说明"), "Sheet9");
            ByteArrayOutputStream renamed = new ByteArrayOutputStream();
            workbook.write(renamed);
            Submission read = new SubmissionReader(StandardForms.all(), Limits.STANDARD)
                    .read(Source.of("空白.xlsx", renamed.toByteArray()));

            assertThat(read.findings()).isEmpty();
            assertThat(read.readings()).singleElement().satisfies(r -> assertThat(r.declaration())
                    .isEqualTo(Declaration.builder("").fiscalYear(2027).build()));
        }
    }

    @Test
    void a_list_is_printed_in_parts_none_of_which_is_smaller_than_half() throws IOException {
        Declaration wordy = Declaration.builder("社区为老服务")
                .fiscalYear(2027)
                .overallGoal("为辖区老年人提供助餐、助浴、助医服务。".repeat(80))
                .annualGoal("完成两处助餐点改造，服务半径缩短到十五分钟。".repeat(60))
                .indicator("产出指标", "数量指标", "助餐人次", "≥60000(人次)")
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new DeclarationWriter(StandardForms.FLAT).write(List.of(wordy), out))
                .isEmpty();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int goals = column(sheet, "实施期目标");
            assertThat(sheet.getColumnBreaks()).contains(goals - 1, goals, goals + 1);
            assertThat(sheet.getPrintSetup().getScale()).isBetween((short) 50, (short) 100);
        }
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
            if (sheet.getRow(0).getCell(c).getStringCellValue().equals(heading)) {
                return c;
            }
        }
        throw new AssertionError(heading);
    }

    private static byte[] template(Form form, SheetSetup setup) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DeclarationWriter(form).with(setup).writeTemplate(ROOMY, out);
        return out.toByteArray();
    }
}
