package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.Project;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private final SubmissionReader reader = new SubmissionReader(StandardForms.all(), Limits.STANDARD);

    @Test
    void takes_each_row_for_a_project_by_labels_and_synonyms_of_the_form() {
        Submission roster = csv("""
                2027年度预算项目清单,,,,
                ,,,,单位：万元
                序号,预算单位,项目名称,项目编码,年度预算金额
                1,市文化馆,免费开放补助,0012,120.5
                2,市图书馆,"图书购置,\"\"新馆\"\"\",0013,80
                ,合计,,,200.5
                """);

        assertThat(roster.readings()).hasSize(2);
        Declaration first = roster.readings().get(0).declaration();
        assertThat(first.fiscalYear()).hasValue(2027);
        assertThat(first.project().implementingUnit()).hasValue("市文化馆");
        assertThat(first.project().code()).hasValue("0012");
        assertThat(first.funding().annualTotal().orElseThrow()).isEqualByComparingTo("1205000");
        assertThat(roster.readings().get(1).declaration().project().name()).isEqualTo("图书购置,\"新馆\"");
        // said once, not of each row
        assertThat(said(roster)).containsExactly("R-CONVERTED E4");
    }

    @Test
    void says_of_a_bad_row_the_cell_and_reads_the_others() {
        Submission roster = csv("""
                项目名称,实施单位,年度资金申请总额,计划开始日期
                送戏下乡,市文化馆,三十,2027-01-01
                图书购置,市图书馆,80,2027-01-01
                ,市图书馆,5,
                图书购置,市图书馆,90,
                图书购置,市文化馆,90,
                """);

        assertThat(said(roster))
                .containsExactly("R-UNREADABLE-VALUE C2", "R-ROSTER-NAMELESS A4", "R-ROSTER-REPEATED A5");
        assertThat(roster.readings().stream().filter(RosterTest::isGood))
                .extracting(r -> r.range().a1())
                .containsExactly("A3:D3", "A6:D6");
    }

    @Test
    void keeps_what_is_no_field_of_the_form_under_its_label_and_says_which_columns_nobody_knows() {
        Submission roster = csv("项目名称,实施单位,随便写的一列,备注\n送戏下乡,市文化馆,甲,乙\n");

        assertThat(roster.readings().get(0).declaration().project().name()).isEqualTo("送戏下乡");
        assertThat(roster.readings().get(0).declaration().other()).containsExactly(new OtherField("备注", "乙"));
        assertThat(said(roster)).containsExactly("R-ROSTER-UNUSED C1");
        assertThat(roster.findings()).allMatch(f -> f.severity() == Severity.ADVICE);
    }

    @Test
    void one_column_of_names_is_a_roster() {
        assertThat(names(csv("项目名称\n送戏下乡\n图书购置\n"))).containsExactly("送戏下乡", "图书购置");
    }

    @Test
    void without_a_column_of_names_nothing_is_read() {
        assertThat(said(csv("实施单位,年度资金申请总额\n市文化馆,30\n"))).containsExactly("R-ROSTER-NO-NAMES -");
        assertThat(said(csv("项目名称,实施单位\n"))).containsExactly("R-ROSTER-NO-NAMES -");
    }

    @Test
    void a_unit_merged_over_rows_is_said_of_each_and_notes_and_repeated_headings_are_no_projects() {
        List<Cell> cells = List.of(
                Cell.text(0, 0, "实施单位"),
                Cell.text(0, 1, "项目名称"),
                Cell.text(0, 2, "项目类别"),
                Cell.text(1, 0, "市文化馆"),
                Cell.text(1, 1, "送戏下乡"),
                Cell.text(2, 1, "免费开放补助"),
                Cell.text(3, 0, "实施单位"),
                Cell.text(3, 1, "项目名称"),
                Cell.text(3, 2, "项目类别"),
                Cell.text(4, 0, "市图书馆"),
                Cell.text(4, 1, "图书购置"),
                Cell.text(5, 0, "注：本表由预算科汇总。"));
        Grid grid = Grid.of("清单", cells, List.of(new CellRange(1, 0, 2, 0), new CellRange(5, 0, 5, 2)));
        RosterReader roster =
                new SheetReader(StandardForms.all()).roster("清单.xlsx", grid).orElseThrow();
        roster.read(0);

        assertThat(roster.readings())
                .extracting(r -> r.declaration().project())
                .extracting(p -> p.implementingUnit().orElse("") + "/" + p.name())
                .containsExactly("市文化馆/送戏下乡", "市文化馆/免费开放补助", "市图书馆/图书购置");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void text_is_read_in_the_encodings_that_offices_save(String charset) {
        byte[] bytes = "项目名称\t实施单位\r\n“送戏下乡”①\t市文化馆\r\n".getBytes(Charset.forName(charset));

        assertThat(names(reader.readRoster(Source.of("清单.txt", bytes)))).containsExactly("“送戏下乡”①");
    }

    @Test
    void text_may_have_a_mark_semicolons_and_fields_of_several_lines() {
        Submission roster = csv("\uFEFF项目名称;年度总体目标;实施单位\n送戏下乡;\"一、演出60场；\n二、覆盖12个乡镇。\";市文化馆\n图书购置;;市图书馆\n");

        assertThat(names(roster)).containsExactly("送戏下乡", "图书购置");
        assertThat(roster.readings().get(0).declaration().goals().annual()).hasValue("一、演出60场；\n二、覆盖12个乡镇。");
        // a record is a row, as Excel counts
        assertThat(roster.readings().get(1).range().a1()).isEqualTo("A3:C3");
    }

    @Test
    void text_that_cannot_be_parted_or_decoded_is_refused() {
        assertThat(said(csv("项目名称,实施单位\n\"送戏下乡,市文化馆\n图书购置,市图书馆\n"))).containsExactly("R-DAMAGED -");
        byte[] broken = {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'};
        assertThat(said(reader.readRoster(Source.of("清单.csv", broken)))).containsExactly("R-NOT-WORKBOOK -");
    }

    @Test
    void five_thousand_rows_are_read_and_all_their_errors_told() {
        StringBuilder text = new StringBuilder("项目名称,实施单位,年度资金申请总额\n");
        for (int i = 1; i <= 5_000; i++) {
            text.append("项目")
                    .append(i)
                    .append(",第")
                    .append(i % 40)
                    .append("小学,")
                    .append(i % 100 == 0 ? "待定" : i)
                    .append('\n');
        }
        Submission roster = csv(text.toString());

        assertThat(roster.readings()).hasSize(5_000);
        assertThat(roster.readings().stream().filter(RosterTest::isGood)).hasSize(4_950);
        assertThat(said(roster)).hasSize(50).startsWith("R-UNREADABLE-VALUE C101");
    }

    @Test
    void a_list_of_indicators_is_a_roster_too() {
        Submission roster = csv("""
                项目名称,实施单位,一级指标,二级指标,三级指标,指标值
                送戏下乡,市文化馆,产出指标,数量指标,演出场次,≥60(场)
                送戏下乡,市文化馆,产出指标,质量指标,演出完成率,=100(%)
                图书购置,市图书馆,产出指标,数量指标,购书册数,≥5000(册)
                """);

        assertThat(names(roster)).containsExactly("送戏下乡", "图书购置");
        assertThat(roster.readings().get(0).declaration().indicators()).hasSize(2);
    }

    private Submission csv(String text) {
        return reader.readRoster(Source.of("清单.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isGood(Reading reading) {
        return reading.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
    }

    private static List<String> names(Submission roster) {
        return roster.readings().stream()
                .map(Reading::declaration)
                .map(Declaration::project)
                .map(Project::name)
                .toList();
    }

    private static List<String> said(Submission roster) {
        return roster.findings().stream().map(RosterTest::said).toList();
    }

    private static String said(Finding finding) {
        return finding.code().id() + " " + finding.location().cellText().orElse("-");
    }
}
