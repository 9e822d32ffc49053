package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefillTest {

    private static final Declaration LAST = Declaration.builder("送戏下乡")
            .fiscalYear(2026)
            .nature("经常性项目")
            .implementingUnit("市文化馆")
            .annual(a -> a.total("300000").fiscal("300000"))
            .indicator("产出指标", "数量指标", "演出场次", "≥60(场)")
            .indicator("产出指标", "数量指标", "覆盖乡镇数", "≥12(个)")
            .indicator("产出指标", "数量指标", "观众人次", "≥18000(人次)")
            .indicator("管理指标", "制度建设", "演出管理制度", "健全")
            .build();

    @Test
    void holds_all_that_a_declaration_says_in_the_year_of_the_template() throws IOException {
        Submission read = written(Template.forYear(2027).prefill(LAST), StandardForms.STANDARD);

        Declaration declaration = read.readings().get(0).declaration();
        assertThat(declaration.fiscalYear()).hasValue(2027);
        assertThat(declaration.project()).isEqualTo(LAST.project());
        assertThat(declaration.funding()).isEqualTo(LAST.funding());
        assertThat(declaration.indicators()).isEqualTo(LAST.indicators());
    }

    @Test
    void renewed_it_holds_what_lasts_and_no_values_of_the_year_before() throws IOException {
        Submission read = written(Template.forYear(2027).renew(LAST), StandardForms.STANDARD);

        Declaration declaration = read.readings().get(0).declaration();
        assertThat(declaration.project()).isEqualTo(LAST.project());
        assertThat(declaration.funding().annualTotal()).isEmpty();
        assertThat(declaration.indicators())
                .extracting(i -> i.level1() + "/" + i.level2() + "/" + i.level3() + "/"
                        + i.target().text())
                .containsExactly("产出指标/数量指标/演出场次/", "产出指标/数量指标/覆盖乡镇数/", "产出指标/数量指标/观众人次/", "管理指标/制度建设/演出管理制度/");
    }

    @Test
    void what_is_known_now_goes_before_what_was_known_before() throws IOException {
        Declaration now = Declaration.builder("送戏下乡")
                .implementingUnit("市文化和旅游中心")
                .annual(a -> a.total("280000"))
                .build();
        Submission read = written(Template.forYear(2027).renew(LAST).prefill(now), StandardForms.STANDARD);

        Declaration declaration = read.readings().get(0).declaration();
        assertThat(declaration.project().implementingUnit()).hasValue("市文化和旅游中心");
        assertThat(declaration.project().nature()).hasValue("经常性项目");
        assertThat(declaration.funding().annualTotal().orElseThrow()).isEqualByComparingTo("280000");
        assertThat(declaration.indicators()).hasSize(4);
    }

    @Test
    void a_group_keeps_its_free_rows_below_what_is_known() {
        Reopened book = Reopened.template(Template.forYear(2027).prefill(LAST));

        // three known in a group of two rows, the group behind it as ever, the unknown one before the free rows
        assertThat(book.sheet().getLastRowNum()).isEqualTo(36 + 2);
        assertThat(book.merges()).contains("C19:C21", "C22:C23");
        assertThat(book.text("B36")).isEqualTo("管理指标");
    }

    @Test
    void every_form_is_prefilled_and_says_what_it_has_no_place_for() throws IOException {
        Declaration coded = Declaration.builder("送戏下乡").code("0012").build();
        for (Form form : StandardForms.all()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Finding> findings = new DeclarationWriter(form)
                    .writeTemplate(Template.forYear(2027).prefill(coded), out);
            Reading read = reader().read(Source.of(form.id() + ".xlsx", out.toByteArray()))
                    .readings()
                    .get(0);

            assertThat(read.declaration().project().name()).as(form.id()).isEqualTo("送戏下乡");
            assertThat(read.declaration().project().code().isPresent())
                    .as(form.id())
                    .isNotEqualTo(findings.stream().anyMatch(f -> f.field()
                            .equals(coded.project().code().map(c -> "project.code"))));
        }
    }

    @Test
    void a_workbook_holds_a_form_for_each_of_several_templates() throws IOException {
        Template blank = Template.forYear(2027);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DeclarationWriter(StandardForms.STANDARD)
                .writeTemplates(
                        List.of(
                                blank.renew(LAST),
                                blank.prefill(Declaration.builder("图书购置").build())),
                        out);
        Submission read = reader().read(Source.of("市文化馆.xlsx", out.toByteArray()));

        assertThat(read.readings()).extracting(Reading::sheet).containsExactly("送戏下乡", "图书购置");
        assertThat(read.readings().get(1).declaration().indicators()).isEqualTo(List.<Indicator>of());
    }

    private static Submission written(Template template, Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new DeclarationWriter(form).writeTemplate(template, out)).isEmpty();
        return reader().read(Source.of("模板.xlsx", out.toByteArray()));
    }

    private static SubmissionReader reader() {
        return new SubmissionReader(StandardForms.all(), Limits.STANDARD);
    }
}
