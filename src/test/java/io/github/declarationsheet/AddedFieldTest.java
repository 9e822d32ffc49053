package io.github.declarationsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.review.Reviewer;
import io.github.declarationsheet.review.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A field is added in one place, the form's description: writer and reader follow, as docs/architecture.md says. */
class AddedFieldTest {

    private static final Form LONGER =
            withRow(Field.of("project.code", FieldType.TEXT, "项目编码").also("-", "项目代码"), Field.other("项目负责人"));

    private static final Declaration DECLARED = Declaration.builder("社区自治管理")
            .fiscalYear(2026)
            .code("310117240001")
            .supervisingDepartment("中山街道办事处")
            .implementingUnit("社区党群服务中心")
            .annual(a -> a.total("68813800").fiscal("68813800").carryover("0").other("0"))
            .annualGoal("保障社区运转。")
            .indicator("产出指标", "数量指标", "走访慰问次数", "≥22.00(次)")
            .other("项目负责人", "张三")
            .build();

    @Test
    void the_writer_draws_it_and_the_reader_finds_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(DeclarationSheets.builder().form(LONGER).build().write(List.of(DECLARED), out))
                .isEmpty();

        Submission submission = new SubmissionReader(List.of(LONGER), Limits.STANDARD)
                .read(Source.of("社区自治管理.xlsx", out.toByteArray()));

        assertThat(submission.findings()).isEmpty();
        assertThat(submission.readings()).extracting(Reading::declaration).containsExactly(DECLARED);
        assertThat(submission.readings().get(0).place("project.code"))
                .hasValueSatisfying(p -> assertThat(p.cell().a1()).isEqualTo("B4"));
    }

    @Test
    void what_the_standard_form_has_no_place_for_is_said() throws IOException {
        assertThat(DeclarationSheets.standard().write(List.of(DECLARED), new ByteArrayOutputStream()))
                .extracting(f -> f.code().id() + " " + f.field().orElse(""))
                .containsExactlyInAnyOrder("W-NOT-HELD project.code", "W-NOT-HELD other[0]");
    }

    @Test
    void the_review_of_the_longer_form_is_the_same() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeclarationSheets.builder().form(LONGER).build().write(List.of(DECLARED), out);
        Submission submission = new SubmissionReader(List.of(LONGER), Limits.STANDARD)
                .read(Source.of("社区自治管理.xlsx", out.toByteArray()));

        assertThat(new Reviewer(RuleSet.standard().rules()).review(submission).findings())
                .extracting(f -> f.code().id())
                .contains("F-DATE-MISSING")
                .doesNotContain("M-ANNUAL-SUM");
    }

    private static Form withRow(Field... row) {
        Form standard = StandardForms.STANDARD;
        List<Block> blocks = new ArrayList<>(standard.blocks());
        Block.Fields fields = (Block.Fields) blocks.get(0);
        List<List<Field>> rows = new ArrayList<>(fields.rows());
        rows.add(1, List.of(row));
        blocks.set(0, new Block.Fields(rows));
        return new Form("longer", 1, standard.title(), standard.year(), blocks, standard.source());
    }
}
