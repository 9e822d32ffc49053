package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuideTest {

    private static final String EXAMPLE = "样写：";

    static List<Form> forms() {
        return StandardForms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void explains_every_field_and_every_class_of_indicators_of_the_form(Form form) throws IOException {
        List<String> lines = lines(form);

        form.fields()
                .forEach(f -> assertThat(lines).anyMatch(l -> says(l, f.label().plain())));
        for (Block.Indicators table : form.blocks(Block.Indicators.class)) {
            for (Block.Group group : table.groups()) {
                assertThat(lines).anyMatch(l -> says(l, group.level1()));
                group.level2().forEach(level2 -> assertThat(lines).anyMatch(l -> says(l, level2)));
            }
        }
        assertThat(lines).last().asString().contains(form.id(), "第 " + form.version() + " 版", "2027年度");
    }

    @Test
    void gives_examples_that_the_grammar_takes_and_others_that_it_does_not() throws IOException {
        List<String> lines = lines(StandardForms.STANDARD);

        List<TargetValue> good = examples(lines, "可以这");
        List<TargetValue> bad = examples(lines, "不要这");
        assertThat(good.subList(0, 3)).allMatch(TargetValue.Quantitative.class::isInstance);
        assertThat(good.get(3)).isInstanceOf(TargetValue.Range.class);
        assertThat(bad).hasSize(3).allMatch(TargetValue.Qualitative.class::isInstance);
    }

    @Test
    void says_nothing_to_the_reader_under_whatever_name_even_where_it_stands_alone() throws IOException {
        for (Form form : forms()) {
            try (XSSFWorkbook workbook = template(form)) {
                workbook.setSheetName(1, "Sheet2");
                workbook.removeSheetAt(0);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                workbook.write(out);
                Submission read = new SubmissionReader(StandardForms.all(), Limits.STANDARD)
                        .read(Source.of("说明.xlsx", out.toByteArray()));

                assertThat(read.readings()).as(form.id()).isEmpty();
                assertThat(read.findings()).extracting(f -> f.code().id()).containsExactly("R-NO-FORM");
            }
        }
    }

    private static boolean says(String line, String label) {
        return line.matches("\\d+\\.\\Q" + label + "\\E(（必填）)?：.+");
    }

    private static List<TargetValue> examples(List<String> lines, String start) {
        List<TargetValue> examples = new ArrayList<>();
        for (String line : lines) {
            int at = line.indexOf(start + EXAMPLE);
            if (at >= 0) {
                examples.add(TargetValue.parse(line.substring(at + start.length() + EXAMPLE.length())));
            }
        }
        return examples;
    }

    private static List<String> lines(Form form) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XSSFWorkbook workbook = template(form)) {
            XSSFSheet sheet = workbook.getSheet("填表说明");
            for (Row row : sheet) {
                lines.add(row.getCell(0).getStringCellValue());
            }
        }
        return lines;
    }

    private static XSSFWorkbook template(Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DeclarationWriter(form).writeTemplate(Template.forYear(2027), out);
        return new XSSFWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()));
    }
}
