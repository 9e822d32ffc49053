package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Identity;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private final Reopened book = Reopened.template(Template.forYear(2027));

    @Test
    void offers_two_rows_for_each_level_2_and_three_free_ones_on_one_page() {
        assertThat(book.sheet().getSheetName()).isEqualTo("财政项目支出绩效目标申报表");
        assertThat(book.cell("A2").getNumericCellValue()).isEqualTo(2027);
        assertThat(book.merges()).contains("B13:B18", "C13:C14", "C17:C18", "B33:B34", "A13:A37", "D37:F37");
        assertThat(book.text("C33")).isEqualTo("服务对象满意度指标");
        assertThat(book.cell("B35").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(book.sheet().getLastRowNum()).isEqualTo(36);

        double height = 0;
        for (int row = 0; row <= 36; row++) {
            height += book.sheet().getRow(row).getHeightInPoints();
        }
        assertThat(height * 0.83).isLessThan(841.9 - 2 * 0.59 * 72);
    }

    @Test
    void reads_as_a_declaration_of_nothing_but_the_year() {
        Draft year = new Draft();
        year.put("fiscalYear", 2027);

        assertThat(book.declaration(0)).isEqualTo(year.build());
    }

    @Test
    void takes_other_numbers_of_rows() {
        Reopened small =
                Reopened.template(Template.forYear(2027).withRowsPerGroup(1).withFreeRows(0));
        Reopened free = Reopened.template(Template.forYear(2027).withFreeRows(5).withRowsPerGroup(0));

        assertThat(small.sheet().getLastRowNum()).isEqualTo(22);
        assertThat(small.merges()).contains("B13:B15", "A13:A23").doesNotContain("C13:C14");
        assertThat(free.merges()).contains("A13:A17").noneMatch(m -> m.startsWith("B13"));
    }

    @Test
    void refuses_what_is_no_table() {
        Template template = Template.forYear(2027);

        assertThatIllegalArgumentException().isThrownBy(() -> template.withFreeRows(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> template.withRowsPerGroup(101));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> template.withFreeRows(0).withRowsPerGroup(0));
    }

    @Test
    void names_every_field_and_the_form() {
        assertThat(book.names())
                .containsEntry("decl_fiscalYear", "'财政项目支出绩效目标申报表'!$A$2")
                .containsEntry("decl_project_supervisingDepartment", "'财政项目支出绩效目标申报表'!$B$4")
                .containsEntry("decl_funding_totalOther", "'财政项目支出绩效目标申报表'!$D$9")
                .containsEntry("decl_goals_annual", "'财政项目支出绩效目标申报表'!$E$11")
                .containsEntry("decl_indicators", "'财政项目支出绩效目标申报表'!$B$13:$G$37")
                .containsEntry("decl_template_id", "\"standard\"")
                .containsEntry("decl_template_version", "\"1\"");
        StandardForms.STANDARD.fields().forEach(f -> assertThat(book.names())
                .containsKey(Identity.definedName(f.key())));
        var properties = book.workbook().getProperties().getCustomProperties();
        assertThat(properties.getProperty("templateId").getLpwstr()).isEqualTo("standard");
        assertThat(properties.getProperty("templateVersion").getLpwstr()).isEqualTo("1");
    }

    @Test
    void offers_lists_on_a_hidden_sheet() {
        var lists = book.workbook().getSheet("_lists");

        assertThat(book.workbook().isSheetHidden(book.workbook().getSheetIndex("_lists")))
                .isTrue();
        assertThat(book.names())
                .containsEntry("list_nature", "'_lists'!$A$2:$A$5")
                .containsEntry("list_level1", "'_lists'!$C$2:$C$5")
                .containsEntry("list_pair2", "'_lists'!$E$2:$E$12");
        assertThat(lists.getRow(0).getCell(1).getStringCellValue()).isEqualTo("项目类别");
        var groups =
                StandardForms.STANDARD.blocks(Block.Indicators.class).get(0).groups();
        int row = 1;
        for (Block.Group group : groups) {
            for (String level2 : group.level2()) {
                assertThat(lists.getRow(row).getCell(3).getStringCellValue()).isEqualTo(group.level1());
                assertThat(lists.getRow(row++).getCell(4).getStringCellValue()).isEqualTo(level2);
            }
        }
    }

    @Test
    void checks_what_is_typed_and_helps() {
        Map<String, XSSFDataValidation> checks = book.sheet().getDataValidations().stream()
                .collect(Collectors.toMap(
                        v -> v.getRegions().getCellRangeAddress(0).formatAsString(), v -> v));

        assertThat(checks.keySet())
                .contains("A2", "B3", "E3", "G3", "B4", "E4", "B5", "E5", "D6", "D7", "D9", "F6", "F9", "B11", "E11")
                .contains("A13:A37", "B13:B37", "C13:C37", "D13:D37", "G13:G37");
        assertThat(formula(checks, "E3")).isEqualTo("list_nature");
        assertThat(check(checks, "E3").getErrorStyle()).isEqualTo(ErrorStyle.WARNING);
        assertThat(formula(checks, "E5")).isEqualTo("MAX($B$5,DATE(2000,1,1))");
        assertThat(formula(checks, "A13:A37")).isEqualTo("SUBSTITUTE(A13,CHAR(10),\"\")=\"绩效指标\"");
        String above = "INDEX($B$12:$B13,SUMPRODUCT(MAX(($B$12:$B13<>\"\")*(ROW($B$12:$B13)-ROW($B$12)+1))))";
        assertThat(formula(checks, "C13:C37"))
                .isEqualTo(
                        "OFFSET(list_pair2,MATCH(" + above + ",list_pair1,0)-1,0,COUNTIF(list_pair1," + above + "),1)");
        assertThat(check(checks, "B3").getPromptBoxTitle()).isEqualTo("项目名称");
        assertThat(check(checks, "B3").getPromptBoxText()).isEqualTo("与预算批复中的项目名称一致。");
        assertThat(check(checks, "F6").getErrorBoxText()).isEqualTo("请填不小于 0 的金额（单位：元），不要带单位。");
        assertThat(checks.values()).allSatisfy(v -> {
            assertThat(v.getShowErrorBox()).isTrue();
            assertThat(v.getErrorBoxText()).isNotEmpty().doesNotContain("{").hasSizeLessThanOrEqualTo(255);
            assertThat(v.getErrorBoxTitle()).isNotEmpty().hasSizeLessThanOrEqualTo(32);
        });
    }

    @Test
    void colours_what_is_missing_or_wrong() {
        SheetConditionalFormatting formatting = book.sheet().getSheetConditionalFormatting();
        Map<String, String> rules = new TreeMap<>();
        for (int i = 0; i < formatting.getNumConditionalFormattings(); i++) {
            var one = formatting.getConditionalFormattingAt(i);
            String cells = one.getFormattingRanges()[0].formatAsString();
            for (int r = 0; r < one.getNumberOfRules(); r++) {
                rules.merge(cells, one.getRule(r).getFormula1(), (a, b) -> a + " | " + b);
            }
        }

        assertThat(rules)
                .containsEntry("B3", "LEN(TRIM($B$3))=0")
                .containsEntry(
                        "F6",
                        "AND(COUNT($F$6,$F$7,$F$8,$F$9)>1,ROUND($F$6-SUM($F$7,$F$8,$F$9),2)<>0)"
                                + " | OR(ISTEXT($F$6),N($F$6)<0) | LEN(TRIM($F$6))=0")
                .containsEntry(
                        "D6",
                        "AND(COUNT($D$6,$D$7,$D$9)>1,ROUND($D$6-SUM($D$7,$D$9),2)<>0)"
                                + " | OR(ISTEXT($D$6),N($D$6)<0)")
                .hasEntrySatisfying("G13:G37", f -> assertThat(f)
                        .startsWith("AND(LEN(TRIM($D13))>0,LEN(TRIM($G13))=0) | AND(LEN(TRIM($G13))>0,")
                        .contains("list_beginning", "list_numeral"))
                .containsEntry("B35:C37", "AND(LEN(TRIM($D35))>0,COUNTIFS(list_pair1,$B35,list_pair2,$C35)=0)")
                .doesNotContainKey("E3");
    }

    @Test
    void digits_that_are_meant_as_text_bear_no_warning_triangle() {
        assertThat(book.sheet().getIgnoredErrors().get(IgnoredErrorType.NUMBER_STORED_AS_TEXT))
                .extracting(CellRangeAddress::formatAsString)
                .containsExactly("A1:G37");
    }

    @Test
    void a_filled_form_keeps_checks_but_not_for_free_rows() {
        Declaration d = Samples.published().get(0);

        assertThat(Reopened.of(d).sheet().getDataValidations())
                .extracting(v -> v.getRegions().getCellRangeAddress(0).formatAsString())
                .contains("B13:B36", "G13:G36")
                .doesNotHaveDuplicates()
                .noneMatch(a -> a.startsWith("B37"));
    }

    private static String formula(Map<String, ? extends DataValidation> checks, String cells) {
        return check(checks, cells).getValidationConstraint().getFormula1();
    }

    private static DataValidation check(Map<String, ? extends DataValidation> checks, String cells) {
        return Objects.requireNonNull(checks.get(cells), cells);
    }
}
