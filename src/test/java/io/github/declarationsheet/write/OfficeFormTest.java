package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook that an office has marked up with placeholders is a form for both directions. */
class OfficeFormTest {

    private static final Path EXAMPLE = Path.of("examples/office-form/绩效计划书.xlsx");
    private static final int YEAR = 2027;
    private static final int INDICATORS = 9;

    private final OfficeForm form = OfficeForm.of(example());
    private final DeclarationSheets sheets =
            DeclarationSheets.builder().form(form).build();

    @Test
    void the_labels_of_the_office_are_those_of_its_form() {
        assertThat(form.findings()).isEmpty();
        assertThat(form.isUsable()).isTrue();
        assertThat(form.form().field("project.name").map(f -> f.label().text())).hasValue("计划名称");
        assertThat(form.form().field("funding.annualCarryover").map(f -> f.label()
                        .text()))
                .hasValue("历年结存");
        assertThat(form.form().field("funding.total")).isEmpty();
        assertThat(form.form().id()).isEqualTo("绩效计划书");
    }

    @Test
    void what_is_filled_in_is_read_again() throws IOException {
        List<Declaration> declarations = List.of(plan("公共图书馆免费开放", INDICATORS), plan("非遗传承展演", 1));

        Submission read = sheets.read(Source.of("filled.xlsx", filled(declarations)));

        assertThat(read.readings()).extracting(Reading::declaration).isEqualTo(declarations);
        assertThat(read.readings()).extracting(r -> r.form().id()).containsOnly("绩效计划书");
        assertThat(read.readings().stream().flatMap(r -> r.findings().stream()))
                .allMatch(f -> f.severity() == Severity.ADVICE);
        assertThat(DeclarationSheets.standard()
                        .read(Source.of("filled.xlsx", filled(declarations)))
                        .readings())
                .as("without the form nobody knows its labels")
                .isEmpty();
    }

    @Test
    void all_else_of_the_file_is_kept() throws IOException {
        byte[] filled = filled(List.of(plan("公共图书馆免费开放", INDICATORS)));
        Map<String, byte[]> before = parts(example().bytes());
        Map<String, byte[]> after = parts(filled);

        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((part, bytes) -> {
            boolean changed =
                    List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml").contains(part);
            assertThat(after.get(part)).as(part).satisfies(own -> {
                if (!changed) {
                    assertThat(own).isEqualTo(bytes);
                }
            });
        });
        assertThat(filled(List.of(plan("公共图书馆免费开放", INDICATORS)))).isEqualTo(filled);
        try (XSSFWorkbook workbook = open(filled)) {
            Sheet sheet = workbook.getSheetAt(0);
            Cell sum = sheet.getRow(11 + INDICATORS).getCell(5);
            assertThat(sum.getCellFormula()).isEqualTo("SUM(F12:F" + (11 + INDICATORS) + ")");
            assertThat(workbook.getPrintArea(0)).endsWith("$A$1:$F$" + (14 + INDICATORS));
        }
    }

    @Test
    void a_template_has_no_placeholders_but_rows_for_each_level() throws IOException {
        byte[] blank = template(Template.forYear(YEAR));

        assertThat(template(Template.forYear(YEAR))).isEqualTo(blank);
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook = open(blank)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    texts.add(cell.toString());
                }
            }
        }
        assertThat(texts).noneMatch(t -> t.contains("{")).contains("（2027年度）", "滨江区文化和旅游局项目预算绩效计划书");
        assertThat(texts.stream().filter("数量指标"::equals)).hasSize(2);

        Reading read = sheets.read(Source.of("blank.xlsx", blank)).readings().get(0);
        assertThat(read.declaration().fiscalYear()).hasValue(YEAR);
        assertThat(read.declaration().indicators()).isEmpty();
    }

    @Test
    void a_template_is_filled_as_the_form_is() throws IOException {
        Declaration plan = plan("公共图书馆免费开放", INDICATORS);
        Source blank = Source.of("blank.xlsx", template(Template.forYear(YEAR)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(sheets.fillInto(blank, List.of(plan), out)).isEmpty();
        assertThat(sheets.read(Source.of("filled.xlsx", out.toByteArray())).readings())
                .extracting(Reading::declaration)
                .containsExactly(plan);
    }

    @Test
    void a_template_says_what_is_known() throws IOException {
        Declaration known = plan("公共图书馆免费开放", 2);

        Reading read = sheets.read(
                        Source.of("known.xlsx", template(Template.forYear(YEAR).prefill(known))))
                .readings()
                .get(0);

        assertThat(read.declaration().project()).isEqualTo(known.project());
        assertThat(read.declaration().indicators()).isEqualTo(known.indicators());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B4  | {{project.nmae}}        | W-MARK-UNKNOWN  | B4  | {{project.name}}
            B4  | {{ProjectName}}         | W-MARK-UNKNOWN  | B4  | {{project.name}}
            B4  | {{项目名称}}            | W-MARK-UNKNOWN  | B4  | {{project.name}}
            B4  | {{name}}                | W-MARK-UNKNOWN  | B4  | {{project.name}}
            B4  | {{project.name}         | W-MARK-UNKNOWN  | B4  | {{project.name}}
            B4  | {project.name}          | W-MARK-UNKNOWN  | B4  | {{project.name}}
            E12 | {{indicators.value}}    | W-MARK-UNKNOWN  | E12 | {{indicator.value}}
            E12 | {{指标值}}              | W-MARK-UNKNOWN  | E12 | {{indicator.value}}
            C8  | {{funding.anualTotal}}  | W-MARK-UNKNOWN  | C8  | {{funding.annualTotal}}
            E9  | {{funding.annualFiscal}}| W-MARK-REPEATED | E9  | E8
            F13 | {{indicator.unit}}      | W-MARK-ROW      | F13 | A12
            B4  | -                       | W-MARK-MISSING  |     | {{project.name}}
            C12 | -                       | W-MARK-MISSING  |     | {{indicator.level3}}
            A15 | {{goals.overall}}       | W-MARK-UNREAD   | A15 | 项目总目标
            """)
    void a_wrong_placeholder_is_named_with_its_cell_and_the_nearest(
            String cell, String text, String code, String at, String nearest) throws IOException {
        OfficeForm wrong = OfficeForm.of(changed(sheet -> put(sheet, cell, "-".equals(text) ? "" : text)));

        List<Finding> errors = wrong.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).singleElement().satisfies(f -> {
            assertThat(f.code().id()).isEqualTo(code);
            assertThat(f.location().cellText().orElse(null)).isEqualTo(at);
            assertThat(f.message(Locale.CHINESE)).contains(nearest);
            assertThat(f.message(Locale.ENGLISH)).contains(nearest);
        });
        assertThat(wrong.isUsable()).isFalse();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(wrong.fill(List.of(plan("公共图书馆免费开放", 1)), out)).isEqualTo(wrong.findings());
        assertThat(out.size()).isZero();
        assertThatThrownBy(() -> DeclarationSheets.builder().form(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_label_without_a_placeholder_is_said_and_read_all_the_same() throws IOException {
        OfficeForm lacking = OfficeForm.of(changed(sheet -> {
            put(sheet, "D4", "项目编码");
            put(sheet, "E4", "");
        }));

        assertThat(lacking.isUsable()).isTrue();
        assertThat(lacking.findings()).singleElement().satisfies(f -> {
            assertThat(f.code().id()).isEqualTo("W-MARK-MISSING");
            assertThat(f.severity()).isEqualTo(Severity.WARNING);
            assertThat(f.location().cellText()).hasValue("E4");
            assertThat(f.message(Locale.CHINESE)).contains("{{project.code}}");
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(lacking.fill(List.of(plan("公共图书馆免费开放", 1)), out)).isEmpty();
    }

    @Test
    void braces_of_a_chinese_input_method_are_braces() throws IOException {
        OfficeForm typed = OfficeForm.of(changed(sheet -> put(sheet, "B4", "｛｛ project．name ｝｝")));

        assertThat(typed.findings()).isEmpty();
    }

    @Test
    void a_heading_left_of_goals_and_their_labels_labels_none_of_them() throws IOException {
        OfficeForm goals = OfficeForm.of(changed(sheet -> {
            put(sheet, "A9", "");
            sheet.removeMergedRegion(sheet.getMergedRegions().indexOf(CellRangeAddress.valueOf("A8:A9")));
            put(sheet, "A8", "年度用款");
            sheet.removeMergedRegion(sheet.getMergedRegions().indexOf(CellRangeAddress.valueOf("B10:F10")));
            put(sheet, "B9", "三年打算");
            put(sheet, "C9", "");
            put(sheet, "D9", "今年打算");
            put(sheet, "E9", "");
            put(sheet, "A10", "");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A9:A10"));
            put(sheet, "A9", "想干什么");
            put(sheet, "B10", "{{goals.overall}}");
            sheet.getRow(9).getCell(3).setCellValue("{{goals.annual}}");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B10:C10"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D10:F10"));
        }));

        assertThat(goals.findings()).isEmpty();
        assertThat(goals.form().field("goals.overall").map(f -> f.label().text()))
                .hasValue("三年打算");
        assertThat(goals.form().field("goals.annual").map(f -> f.label().text()))
                .hasValue("今年打算");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            什么时候做   | {{project.startDate}}至{{project.endDate}} |
            什么时候做   | {{project.startDate}}                      | {{project.endDate}}
            项目起止时间 | {{project.startDate}}                      | {{project.endDate}}
            """)
    void two_days_under_one_label_are_a_period(String label, String cell, String next) throws IOException {
        OfficeForm period = OfficeForm.of(changed(sheet -> {
            put(sheet, "A7", label);
            put(sheet, "B7", cell);
            put(sheet, "D7", next == null ? "" : next);
            put(sheet, "E7", "");
        }));
        Declaration plan = plan("公共图书馆免费开放", 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(period.findings()).isEmpty();
        assertThat(period.form().fields()).extracting(Field::key).contains(Field.PERIOD);
        assertThat(period.fill(List.of(plan), out)).isEmpty();
        assertThat(DeclarationSheets.builder()
                        .form(period)
                        .build()
                        .read(Source.of("filled.xlsx", out.toByteArray()))
                        .readings())
                .extracting(Reading::declaration)
                .containsExactly(plan);
        try (XSSFWorkbook workbook = open(out.toByteArray())) {
            assertThat(workbook.getSheetAt(0).getRow(6).getCell(3).toString().isEmpty())
                    .isEqualTo(next == null);
        }
    }

    @Test
    void a_placeholder_that_is_in_no_cell_is_named_with_its_place() throws IOException {
        OfficeForm stray = OfficeForm.of(changed(sheet -> {
            sheet.getFooter().setLeft("{{project.name}}");
            XSSFDrawing drawing = (XSSFDrawing) sheet.createDrawingPatriarch();
            drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 7, 3, 9, 6))
                    .setString(new XSSFRichTextString("填 {{project.code}}"));
            drawing.getSheet().getCellComments().values().forEach(c -> c.setAddress(new CellAddress("B4")));
            XSSFRichTextString box = new XSSFRichTextString("负责：{{project.implementingUnit}}");
            box.applyFont(0, 8, (short) 0);
            drawing.createTextbox(drawing.createAnchor(0, 0, 0, 0, 7, 1, 9, 3)).setText(box);
            sheet.getRow(3).createCell(8).setCellFormula("\"编号\"&\"{{other.编号}}\"");
            DataValidation prompt = sheet.getDataValidationHelper()
                    .createValidation(
                            sheet.getDataValidationHelper().createTextLengthConstraint(6, "100", ""),
                            new CellRangeAddressList(4, 4, 1, 1));
            prompt.createPromptBox("请填", "{{project.nature}}");
            sheet.addValidationData(prompt);
            sheet.getWorkbook().setSheetName(0, "{{fiscalYear}}");
        }));

        assertThat(stray.isUsable()).isFalse();
        assertThat(stray.findings())
                .allMatch(f -> f.code().id().equals("W-MARK-PLACE"))
                .extracting(f -> f.location().cellText().orElse("") + " " + f.text() + " " + f.message(Locale.CHINESE))
                .satisfiesExactlyInAnyOrder(
                        f -> assertThat(f).startsWith(" {{fiscalYear}} ").contains("在工作表名称里"),
                        f -> assertThat(f).startsWith("I4 {{other.编号}} ").contains("在公式里"),
                        f -> assertThat(f).startsWith(" {{project.name}} ").contains("在页眉或页脚里"),
                        f -> assertThat(f).startsWith("B5 {{project.nature}} ").contains("在输入提示里"),
                        f -> assertThat(f).startsWith("B4 {{project.code}} ").contains("在批注里"),
                        f -> assertThat(f)
                                .startsWith("H2 {{project.implementingUnit}} ")
                                .contains("在图形或文本框里"));
    }

    @Test
    void what_is_no_workbook_is_refused() {
        OfficeForm none = OfficeForm.of(Source.of("表.xlsx", new byte[] {1, 2, 3}));

        assertThat(none.isUsable()).isFalse();
        assertThat(none.findings()).hasSize(1);
    }

    private byte[] filled(List<Declaration> declarations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(sheets.write(declarations, out)).isEmpty();
        return out.toByteArray();
    }

    private byte[] template(Template template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(sheets.writeTemplate(template, out)).isEmpty();
        return out.toByteArray();
    }

    private static Source example() {
        try {
            return Source.of(EXAMPLE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Source changed(Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook workbook = open(example().bytes())) {
            change.accept(workbook.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return Source.of("绩效计划书.xlsx", out.toByteArray());
        }
    }

    private static void put(Sheet sheet, String at, String text) {
        CellAddress address = new CellAddress(at);
        Cell cell = sheet.getRow(address.getRow()).getCell(address.getColumn());
        cell.setBlank();
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Declaration plan(String name, int indicators) {
        Draft draft = new Draft();
        draft.put("fiscalYear", YEAR);
        draft.put("project.name", name);
        draft.put("project.code", "33010800" + name.length());
        draft.put("project.supervisingDepartment", "公共服务处");
        draft.put("project.implementingUnit", "滨江区图书馆");
        draft.put("project.nature", "经常性");
        draft.put("project.startDate", LocalDate.of(YEAR, 1, 1));
        draft.put("project.endDate", LocalDate.of(YEAR, 12, 31));
        draft.put("funding.annualTotal", new BigDecimal("1268000.00"));
        draft.put("funding.annualFiscal", new BigDecimal("1200000.00"));
        draft.put("funding.annualCarryover", new BigDecimal("68000.00"));
        draft.put("funding.annualOther", new BigDecimal("0.00"));
        draft.put("goals.annual", "全年开放不少于300天，接待读者60万人次。\n新增图书2万册，读者满意度达到95%以上。");
        String[][] levels = {
            {"成本指标", "经济成本指标", "新书平均采购单价", "≤55.00(元/册)"},
            {"产出指标", "数量指标", "开放天数", "≥300(天)"},
            {"产出指标", "质量指标", "图书验收合格率", "=100(%)"},
            {"效益指标", "社会效益指标", "居民阅读率提升", "有所提升"},
            {"满意度指标", "服务对象满意度指标", "读者满意度", "≥95(%)"}
        };
        for (int i = 0; i < indicators; i++) {
            String[] level = levels[i * levels.length / indicators];
            Indicator plain = Indicator.of(level[0], level[1], level[2] + i, level[3]);
            draft.indicators()
                    .add(new Indicator(
                            plain.level1(),
                            plain.level2(),
                            plain.level3(),
                            plain.target(),
                            Optional.of(BigDecimal.TEN),
                            List.of()));
        }
        draft.other().add(new OtherField("联系人", "王小明"));
        return draft.build();
    }
}
