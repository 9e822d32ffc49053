package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.DeclarationBuilder;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationWriterTest {

    private static final List<Declaration> PUBLISHED = Samples.published();

    @Test
    void the_published_declarations_read_back_equal() {
        Reopened book = Reopened.of(PUBLISHED.toArray(Declaration[]::new));

        assertThat(PUBLISHED).hasSize(3).allSatisfy(d -> assertThat(d.indicators())
                .isNotEmpty());
        for (int i = 0; i < PUBLISHED.size(); i++) {
            assertThat(book.declaration(i)).isEqualTo(PUBLISHED.get(i));
            assertThat(book.workbook().getSheetName(i))
                    .isEqualTo(PUBLISHED.get(i).project().name());
        }
    }

    @Test
    void the_sheet_stands_as_published() {
        Reopened book = Reopened.of(PUBLISHED.get(0));

        assertThat(book.sheet().getLastRowNum()).isEqualTo(35);
        assertThat(book.merges())
                .contains("A1:G1", "A2:G2", "B3:C3", "B4:C4", "E4:G4", "B5:C5", "E5:G5", "A6:A9", "B6:C6", "F6:G6")
                .contains("B7:C8", "D7:D8", "F7:G7", "F8:G8", "B9:C9", "F9:G9", "A10:A11", "B10:D10", "E10:G10")
                .contains("B11:D11", "E11:G11", "D12:F12", "A13:A36", "B13:B17", "C13:C17", "D13:F13", "D36:F36")
                .doesNotContain("D6:D6", "A12:A36");
        assertThat(book.text("A1")).isEqualTo("财政项目支出绩效目标申报表");
        assertThat(book.text("A6")).isEqualTo("项目资金\n（元）");
        assertThat(book.text("B7")).isEqualTo("其中：财政资金");
        assertThat(book.text("B9")).isEqualTo("　　　其他资金");
        assertThat(book.text("E8")).isEqualTo("　　　上年结转资金");
        assertThat(book.text("A10")).isEqualTo("项目\n绩效\n目标");
        assertThat(book.text("A13")).isEqualTo("绩效\n指标");
        assertThat(book.text("G12")).isEqualTo("年度(/项目)指标值");
    }

    @Test
    void values_are_true_numbers_days_and_texts_and_a_missing_one_is_an_empty_cell() {
        Reopened book = Reopened.of(PUBLISHED.get(0));

        assertThat(book.cell("A2").getNumericCellValue()).isEqualTo(2024);
        assertThat(book.cell("A2").getCellStyle().getDataFormatString()).isEqualTo("\"（\"0\"年度）\"");
        assertThat(book.cell("F6").getNumericCellValue()).isEqualTo(3919500);
        assertThat(book.cell("F6").getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(book.cell("F8").getNumericCellValue()).isZero();
        assertThat(book.cell("D6").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(book.cell("B11").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(book.cell("B5").getLocalDateTimeCellValue()).isEqualTo("2024-01-01T00:00");
        assertThat(book.cell("B5").getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(book.cell("G13").getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void looks_are_the_official_ones() {
        Reopened book = Reopened.of(PUBLISHED.get(0));

        assertThat(book.workbook().getFontAt(0).getFontName()).isEqualTo("Times New Roman");
        assertThat(book.sheet().getColumnWidth(4)).isEqualTo((int) (154 / 8.0 * 256));
        for (String label : List.of("A3", "E6", "A10", "D12", "B11", "F6", "B13")) {
            var font = book.workbook().getFontAt(book.cell(label).getCellStyle().getFontIndex());
            assertThat(font.getFontName()).isEqualTo("宋体");
            assertThat(font.getFontHeight()).isEqualTo((short) 210);
        }
        assertThat(book.cell("B3").getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.LEFT);
        assertThat(book.cell("E3").getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
        assertThat(book.cell("F6").getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
        assertThat(book.cell("F6").getCellStyle().getShrinkToFit()).isTrue();
        assertThat(List.of("A3", "B6", "A6", "A10", "B10", "A12", "D12"))
                .allSatisfy(
                        a -> assertThat(book.cell(a).getCellStyle().getLocked()).isTrue());
        assertThat(List.of("A2", "B3", "C3", "F6", "B11", "A13", "A20", "B13", "C13", "D13", "G36"))
                .allSatisfy(
                        a -> assertThat(book.cell(a).getCellStyle().getLocked()).isFalse());
    }

    @Test
    void every_merged_range_is_framed_all_around_and_empty_but_for_its_first_cell() {
        Reopened book = Reopened.of(PUBLISHED.get(0));

        for (CellRangeAddress range : book.sheet().getMergedRegions()) {
            if (range.getFirstRow() < 2) {
                continue;
            }
            for (var at : range) {
                var cell = book.sheet().getRow(at.getRow()).getCell(at.getColumn());
                var style = cell.getCellStyle();
                boolean open = at.getColumn() == 0 && at.getRow() == 12;
                assertThat(style.getBorderTop()).isEqualTo(line(at.getRow() == range.getFirstRow() && !open));
                assertThat(style.getBorderBottom()).isEqualTo(line(at.getRow() == range.getLastRow()));
                assertThat(style.getBorderLeft()).isEqualTo(line(at.getColumn() == range.getFirstColumn()));
                assertThat(style.getBorderRight()).isEqualTo(line(at.getColumn() == range.getLastColumn()));
                if (at.getRow() != range.getFirstRow() || at.getColumn() != range.getFirstColumn()) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
                }
            }
        }
        assertThat(book.cell("A12").getCellStyle().getBorderBottom()).isEqualTo(BorderStyle.NONE);
        assertThat(book.workbook().getNumCellStyles()).isLessThan(100);
    }

    @Test
    void prints_on_A4_as_wide_as_the_page_with_the_headings_on_each() {
        Reopened book = Reopened.of(PUBLISHED.get(0));
        XSSFSheet sheet = book.sheet();
        PrintSetup print = sheet.getPrintSetup();

        assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(print.getLandscape()).isFalse();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(print.getFitWidth()).isEqualTo((short) 1);
        assertThat(print.getFitHeight()).isEqualTo((short) 0);
        assertThat(sheet.getMargin(PageMargin.LEFT)).isEqualTo(0.31);
        assertThat(sheet.getMargin(PageMargin.FOOTER)).isEqualTo(0.3);
        assertThat(sheet.getHorizontallyCenter()).isTrue();
        assertThat(sheet.isDisplayGridlines()).isFalse();
        assertThat(book.workbook().getPrintArea(0)).isEqualTo("文体事务管理!$A$1:$G$36");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("12:12");
        assertThat(sheet.getFooter().getLeft()).isEqualTo("&9&\"宋体,Regular\"文体事务管理");
        assertThat(sheet.getFooter().getCenter()).isEqualTo("&9&\"宋体,Regular\"第 &P 页，共 &N 页");
    }

    @Test
    void the_foot_shortens_a_long_name_and_keeps_an_ampersand() {
        assertThat(Reopened.of(Declaration.builder("2024年A&B" + "园".repeat(30)).build())
                        .sheet()
                        .getFooter()
                        .getLeft())
                .isEqualTo("&9&\"宋体,Regular\"2024年A&&B" + "园".repeat(15) + "…");
    }

    @Test
    void the_same_input_is_the_same_bytes() throws IOException {
        byte[] first = Reopened.bytes(PUBLISHED.toArray(Declaration[]::new));
        byte[] again = Reopened.bytes(PUBLISHED.toArray(Declaration[]::new));

        assertThat(again).isEqualTo(first);
        Reopened book = Reopened.open(first);
        assertThat(book.workbook().getProperties().getCoreProperties().getCreated())
                .isEqualTo(Date.from(Reopened.CLOCK.instant()));
        assertThat(new String(first, 0, 200, StandardCharsets.ISO_8859_1))
                .startsWith("PK")
                .contains("[Content_Types].xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=22.00(个)",
                "-5%",
                "+3",
                "'单引号",
                "_x000D_",
                "_x005F_x0041_",
                "1/2",
                "007",
                "<&>\"",
                "𠮷野家 100%",
                "🎉"
            })
    void texts_stay_what_they_are(String text) {
        Declaration d = Declaration.builder("项目")
                .annualGoal(text + "\n\n　　" + text)
                .indicator("产出指标", "数量指标", text, text)
                .build();

        Reopened book = Reopened.of(d);

        assertThat(book.declaration(0)).isEqualTo(d);
        assertThat(book.text("G13")).isEqualTo(text);
        assertThat(book.cell("G13").getCellType()).isEqualTo(CellType.STRING);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, '#,##0.00'",
        "123456789.125, '#,##0.000'",
        "0.000000001, '#,##0.000000000'",
        "9999999999999.99, '#,##0.00'",
        "-12.5, '#,##0.00'"
    })
    void amounts_show_every_digit(String amount, String format) {
        Declaration d = Declaration.builder("项目").annual(a -> a.total(amount)).build();

        Reopened book = Reopened.of(d);

        assertThat(book.declaration(0)).isEqualTo(d);
        assertThat(book.cell("F6").getCellStyle().getDataFormatString()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "1900-03-01, NUMERIC",
        "9999-12-31, NUMERIC",
        "2024-02-29, NUMERIC",
        "1900-02-28, STRING",
        "1899-12-31, STRING",
        "+10000-01-01, STRING",
    })
    void days_that_spreadsheets_do_not_know_are_texts(LocalDate day, CellType type) {
        Declaration d = Declaration.builder("项目").period(day, day).build();

        Reopened book = Reopened.of(d);

        assertThat(book.cell("B5").getCellType()).isEqualTo(type);
        assertThat(book.declaration(0)).isEqualTo(d);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 2024, 10_000, Integer.MAX_VALUE})
    void any_year_is_a_number(int year) {
        Declaration d = Declaration.builder("项目").fiscalYear(year).build();

        assertThat(Reopened.of(d).declaration(0)).isEqualTo(d);
    }

    @Test
    void levels_that_return_or_are_blank_are_not_joined_to_their_neighbours() {
        Declaration d = Declaration.builder("项目")
                .indicator("产出指标", "数量指标", "甲", "≥1(个)")
                .indicator("产出指标", "数量指标", "乙", "≥1(个)")
                .indicator("产出指标", "", "丙", "≥1(个)")
                .indicator("产出指标", "", "丁", "≥1(个)")
                .indicator("产出指标", "质量指标", "戊", "良好")
                .indicator("效益指标", "数量指标", "己", "良好")
                .indicator("产出指标", "数量指标", "庚", "良好")
                .build();

        Reopened book = Reopened.of(d);

        assertThat(book.declaration(0)).isEqualTo(d);
        assertThat(book.merges()).contains("B13:B14", "C13:C14", "B15:C16");
        assertThat(book.text("B15")).isEqualTo("产出指标");
        assertThat(book.text("B17")).isEqualTo("产出指标");
    }

    @Test
    void a_declaration_without_indicators_has_rows_to_fill() {
        Reopened book = Reopened.of(Declaration.builder("项目").build());

        assertThat(book.merges()).contains("A13:A15", "D15:F15");
        assertThat(book.declaration(0).indicators()).isEmpty();
    }

    @Test
    void long_goals_go_over_several_rows_none_higher_than_excel_allows() {
        String goal = "完善街道公共文化服务体系，".repeat(400);
        Declaration d = Declaration.builder("项目")
                .annualGoal(goal)
                .indicator("产出指标", "数量指标", "甲", "≥1(个)")
                .build();

        Reopened book = Reopened.of(d);

        assertThat(goal).hasSizeGreaterThan(5000);
        assertThat(book.declaration(0)).isEqualTo(d);
        CellRangeAddress merge = book.sheet().getMergedRegions().stream()
                .filter(m -> m.getFirstRow() == 10 && m.getFirstColumn() == 4)
                .findFirst()
                .orElseThrow();
        double height = 0;
        for (int row = merge.getFirstRow(); row <= merge.getLastRow(); row++) {
            double points = book.sheet().getRow(row).getHeightInPoints();
            assertThat(points).isLessThan(409.5);
            height += points;
        }
        assertThat(height).isBetween(5200 / 32.0 * 15.2, 5200 / 32.0 * 15.2 * 1.15);
        assertThat(book.cell("E11").getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
    }

    @Test
    void what_the_form_has_no_place_for_is_told() throws IOException {
        Declaration d = Declaration.builder("路灯维护")
                .code("310117-24")
                .other("联系人", "张三")
                .indicator(new Indicator(
                        "产出指标",
                        "数量指标",
                        "路灯",
                        TargetValue.parse("≥5(盏)"),
                        Optional.of(new BigDecimal("20")),
                        List.of(new OtherField("备注", "含景观灯"))))
                .termIndicator(Indicator.of("产出指标", "数量指标", "路灯", "≥15(盏)"))
                .build();

        List<Finding> findings = Reopened.WRITER.write(List.of(d), new ByteArrayOutputStream());

        assertThat(findings).allSatisfy(f -> {
            assertThat(f.code().id()).isEqualTo("W-NOT-HELD");
            assertThat(f.location().sheet()).contains("路灯维护");
        });
        assertThat(findings)
                .extracting(f -> f.field().orElse("") + "=" + f.text())
                .containsExactly(
                        "project.code=310117-24",
                        "indicators[0].weight=20",
                        "indicators[0].other[0]=含景观灯",
                        "termIndicators[0]=产出指标 / 数量指标 / 路灯 / ≥15(盏)",
                        "other[0]=张三");
        assertThat(findings.get(0).message(Locale.CHINESE))
                .isEqualTo("本表没有“项目编码”一栏，未写入：310117-24。如需报送，请改用有此栏的表式或另附说明。");
        assertThat(findings.get(4).message(Locale.ENGLISH))
                .isEqualTo("The form has no place for “联系人”; not written: 张三."
                        + " Use a form that has it, or submit it separately.");
    }

    @Test
    void a_text_that_no_cell_holds_is_left_out_and_told() throws IOException {
        DeclarationBuilder fits = Declaration.builder("项目").annualGoal("字".repeat(32_767));
        DeclarationBuilder tooLong = Declaration.builder("项目").annualGoal("字".repeat(32_768));
        DeclarationBuilder tooManyLines = Declaration.builder("项目").annualGoal("字\n".repeat(254) + "字");

        assertThat(Reopened.of(fits.build()).declaration(0)).isEqualTo(fits.build());
        for (DeclarationBuilder d : List.of(tooLong, tooManyLines)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Finding> findings = Reopened.WRITER.write(List.of(d.build()), out);
            assertThat(findings).singleElement().satisfies(f -> {
                assertThat(f.code().id()).isEqualTo("W-TOO-LONG");
                assertThat(f.field()).contains("goals.annual");
                assertThat(f.message(Locale.CHINESE)).startsWith("“年度总体目标”共 ");
            });
            assertThat(Reopened.open(out.toByteArray()).cell("E11").getCellType())
                    .isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void a_text_higher_than_a_row_is_written_whole_and_told() throws IOException {
        Declaration d = Declaration.builder("项目")
                .indicator("产出指标", "数量指标", "字".repeat(2000), "良好")
                .build();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Finding> findings = Reopened.WRITER.write(List.of(d), out);

        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.code().id()).isEqualTo("W-CLIPPED");
            assertThat(f.location().cellText()).contains("D13:F13");
        });
        assertThat(Reopened.open(out.toByteArray()).declaration(0)).isEqualTo(d);
    }

    @Test
    void an_indicator_without_name_and_value_is_told() throws IOException {
        Declaration d =
                Declaration.builder("项目").indicator("产出指标", "数量指标", "", "").build();

        assertThat(Reopened.WRITER.write(List.of(d), new ByteArrayOutputStream()))
                .singleElement()
                .satisfies(f -> assertThat(f.message(Locale.CHINESE))
                        .isEqualTo("第 1 个指标（产出指标 数量指标）没有三级指标名称和指标值，只画出空行。请补充，或删去该指标。"));
    }

    @Test
    void a_field_added_to_the_form_is_drawn_without_a_change_here() {
        List<Block> blocks = new ArrayList<>(StandardForms.STANDARD.blocks());
        blocks.add(1, new Block.Fields(List.of(List.of(Field.of("project.code", FieldType.TEXT, "项目编码")))));
        blocks.add(2, new Block.Fields(List.of(List.of(Field.other("联系人"), Field.other("联系电话")))));
        Declaration d = Declaration.builder("项目")
                .code("310117-24")
                .other("联系电话", "021-12345678")
                .annual(a -> a.total("285000"))
                .build();

        Reopened book = Reopened.open(Reopened.bytes(with(blocks), d));

        assertThat(book.text("A6")).isEqualTo("项目编码");
        assertThat(book.text("B6")).isEqualTo("310117-24");
        assertThat(book.merges()).contains("B6:G6", "B7:C7", "E7:G7", "A8:A11");
        assertThat(book.text("A7")).isEqualTo("联系人");
        assertThat(book.cell("B7").getCellType()).isEqualTo(CellType.BLANK);
        assertThat(book.text("E7")).isEqualTo("021-12345678");
        assertThat(book.names()).containsEntry("decl_project_code", "'项目'!$B$6");
    }

    @Test
    void amounts_are_written_in_the_unit_of_the_form() {
        List<Block> blocks = new ArrayList<>(StandardForms.STANDARD.blocks());
        Block.Funds funds = (Block.Funds) blocks.get(1);
        blocks.set(1, new Block.Funds(funds.heading(), MoneyUnit.TEN_THOUSAND, funds.sums()));
        Declaration d =
                Declaration.builder("项目").annual(a -> a.total("3919567.89")).build();

        Reopened book = Reopened.open(Reopened.bytes(with(blocks), d));

        assertThat(book.text("A6")).isEqualTo("项目资金\n（万元）");
        assertThat(book.cell("F6").getNumericCellValue()).isEqualTo(391.956789);
        assertThat(book.cell("F6").getCellStyle().getDataFormatString()).isEqualTo("#,##0.000000");
    }

    @Test
    void projects_of_one_name_get_numbered_sheets() {
        Declaration d = Declaration.builder("绿化养护").build();

        Reopened book = Reopened.of(d, d, d);

        assertThat(book.workbook().getSheetName(0)).isEqualTo("绿化养护");
        assertThat(book.workbook().getSheetName(1)).isEqualTo("绿化养护(2)");
        assertThat(book.workbook().getSheetName(2)).isEqualTo("绿化养护(3)");
    }

    @Test
    void an_empty_list_is_misuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reopened.WRITER.write(List.of(), new ByteArrayOutputStream()));
    }

    private static Form with(List<Block> blocks) {
        Form form = StandardForms.STANDARD;
        return new Form(form.id(), form.version(), form.title(), form.year(), blocks, form.source());
    }

    private static BorderStyle line(boolean drawn) {
        return drawn ? BorderStyle.THIN : BorderStyle.NONE;
    }
}
