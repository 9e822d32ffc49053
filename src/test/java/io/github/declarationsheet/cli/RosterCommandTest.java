package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.write.OfficeForm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterCommandTest {

    private static final String ROSTER = """
            项目名称,实施单位,项目编码,年度资金申请总额
            免费开放补助,市文化馆,0012,1205000
            送戏下乡,市文化馆,0013,300000
            CON,,,80000
            免费开放补助,市图书馆,0014,800000
            """;

    private static final Path OFFICE = Path.of("examples/office-form/绩效计划书.xlsx");

    /** By the office's own words. */
    private static final String PLANS = """
            计划名称,承担单位,年度资金申请总额,当年财政拨款,联系人
            送戏下乡,市文化馆,300000,300000,李强
            数字阅读,市图书馆,99500,99500,
            """;

    private static final String PLANS_OF_ONE = PLANS.replace("市图书馆", "市文化馆");

    private final Path folder;

    RosterCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writes_a_prefilled_workbook_for_each_project_and_lists_them() throws IOException {
        Path out = folder.resolve("发放");

        Ran ran = Ran.of("template", "--roster", roster(ROSTER), "--year", "2027", "-o", out, "--lang", "zh");

        assertThat(ran.code()).isZero();
        assertThat(files(out))
                .containsExactly("_CON.xlsx", "manifest.csv", "市图书馆-免费开放补助.xlsx", "市文化馆-免费开放补助.xlsx", "市文化馆-送戏下乡.xlsx");
        assertThat(Files.readString(out.resolve("manifest.csv")))
                .startsWith("\uFEFF")
                .isEqualToNormalizingNewlines("""
                        \uFEFF文件,项目名称,项目编码,实施单位,来源行
                        市文化馆-免费开放补助.xlsx,免费开放补助,0012,市文化馆,项目清单 第 2 行
                        市文化馆-送戏下乡.xlsx,送戏下乡,0013,市文化馆,项目清单 第 3 行
                        _CON.xlsx,CON,,,项目清单 第 4 行
                        市图书馆-免费开放补助.xlsx,免费开放补助,0014,市图书馆,项目清单 第 5 行
                        """);
        assertThat(ran.errors())
                .contains("建议  A4  “CON”不能用作文件名，已改用“_CON.xlsx”。（W-FILE-NAME）")
                .contains("提醒  C1  本表没有“项目编码”一栏")
                .contains("已生成 4 个文件，项目 4 个，清单见其中的 manifest.csv。");
        Declaration first = readings(out.resolve("市文化馆-免费开放补助.xlsx")).get(0).declaration();
        assertThat(first.fiscalYear()).hasValue(2027);
        assertThat(first.project().implementingUnit()).hasValue("市文化馆");
        assertThat(first.funding().annualTotal().orElseThrow()).isEqualByComparingTo("1205000");
    }

    @Test
    void fills_an_offices_own_form_for_each_project() throws IOException {
        Path out = folder.resolve("计划书");

        Ran ran = Ran.of(
                "template", "--form", OFFICE, "--roster", roster(PLANS), "--year", "2027", "-o", out, "--lang", "zh");

        assertThat(ran.code()).isZero();
        assertThat(ran.errors()).contains("已生成 2 个文件，项目 2 个");
        assertThat(files(out)).containsExactly("manifest.csv", "市图书馆-数字阅读.xlsx", "市文化馆-送戏下乡.xlsx");
        DeclarationSheets sheets = DeclarationSheets.builder()
                .form(OfficeForm.of(Source.of(OFFICE)))
                .build();
        Declaration first = sheets.read(Source.of(out.resolve("市文化馆-送戏下乡.xlsx")))
                .readings()
                .get(0)
                .declaration();
        assertThat(first.fiscalYear()).hasValue(2027);
        assertThat(first.project().implementingUnit()).hasValue("市文化馆");
        assertThat(first.funding().annualTotal().orElseThrow()).isEqualByComparingTo("300000");
        assertThat(first.other()).containsExactly(new OtherField("联系人", "李强"));
    }

    @Test
    void puts_all_projects_of_a_unit_on_copies_of_an_offices_sheet() throws IOException {
        Path out = folder.resolve("计划书");

        Ran ran = Ran.of("template", "--form", OFFICE, "--roster", roster(PLANS), "--per", "unit", "-o", out);
        Ran again = Ran.of("template", "--form", OFFICE, "--from", out, "--per", "unit", "-o", folder.resolve("新"));

        assertThat(ran.code()).isZero();
        assertThat(again.code()).isZero();
        assertThat(files(folder.resolve("新"))).containsExactly("manifest.csv", "市图书馆.xlsx", "市文化馆.xlsx");
    }

    @Test
    void says_of_each_unit_that_an_offices_form_cannot_be_copied() throws IOException {
        Path two = folder.resolve("两张表.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(OFFICE))) {
            workbook.getSheetAt(0).createTable(new AreaReference("J40:K42", SpreadsheetVersion.EXCEL2007));
            try (OutputStream bytes = Files.newOutputStream(two)) {
                workbook.write(bytes);
            }
        }
        Path out = folder.resolve("out");

        Ran ran = Ran.of(
                "template",
                "--form",
                two,
                "--roster",
                roster(PLANS_OF_ONE),
                "--per",
                "unit",
                "-o",
                out,
                "--lang",
                "zh");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).contains("市文化馆.xlsx").contains("按项目各生成一个文件。（W-TOO-MANY）");
        assertThat(files(out)).containsExactly("manifest.csv");
    }

    @Test
    void writes_a_workbook_for_each_unit() throws IOException {
        Path out = folder.resolve("out");

        Ran ran = Ran.of(
                "template",
                "--roster",
                roster(ROSTER),
                "--per",
                "unit",
                "--names",
                "{year}{unit}",
                "--year",
                "2027",
                "-o",
                out,
                "--lang",
                "zh");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).contains("错误  A4  项目“CON”没有实施单位，无法按单位生成。");
        assertThat(files(out)).containsExactly("2027市图书馆.xlsx", "2027市文化馆.xlsx", "manifest.csv");
        assertThat(readings(out.resolve("2027市文化馆.xlsx")))
                .extracting(Reading::sheet)
                .containsExactly("免费开放补助", "送戏下乡");
    }

    @Test
    void a_bad_row_is_told_and_the_others_are_written() throws IOException {
        Ran ran = Ran.of(
                "template",
                "--roster",
                roster("项目名称,年度资金申请总额\n甲,三十\n乙,30\n"),
                "-o",
                folder.resolve("out"),
                "--lang",
                "zh");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors()).contains("错误  B2  “年度资金申请总额”的内容“三十”无法识别。").contains("清单中有 1 个项目因上面的错误没有生成。");
        assertThat(files(folder.resolve("out"))).containsExactly("manifest.csv", "乙.xlsx");
    }

    @Test
    void a_unit_of_very_many_projects_has_several_workbooks() throws IOException {
        StringBuilder text = new StringBuilder("项目名称,实施单位\n");
        for (int i = 1; i <= 101; i++) {
            text.append("项目").append(i).append(",区教育局\n");
        }
        Path out = folder.resolve("out");

        Ran ran = Ran.of("template", "--roster", roster(text.toString()), "--per", "unit", "-o", out, "--lang", "zh");

        assertThat(ran.errors()).contains("建议  A102  一个文件放不下“区教育局”的全部项目，自此项目起另存为“区教育局(2).xlsx”。");
        assertThat(readings(out.resolve("区教育局(2).xlsx")))
                .extracting(Reading::sheet)
                .containsExactly("项目101");
    }

    @Test
    void a_file_that_was_filled_in_the_meantime_is_left_as_it_is() throws IOException {
        Path out = folder.resolve("out");
        Path roster = roster("项目名称\n甲\n乙\n");
        assertThat(Ran.of("template", "--roster", roster, "-o", out).code()).isZero();
        Files.writeString(out.resolve("甲.xlsx"), "filled in");

        Ran again = Ran.of("template", "--roster", roster, "-o", out, "--lang", "zh");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.errors()).contains("甲.xlsx 已经存在且内容不同").contains("已生成 1 个文件");
        assertThat(out.resolve("甲.xlsx")).hasContent("filled in");
    }

    @Test
    void takes_over_from_last_year_what_lasts_whether_workbook_or_json() throws IOException {
        Path last = folder.resolve("2026");
        Files.createDirectory(last);
        Declaration declaration = Declaration.builder("送戏下乡")
                .fiscalYear(2026)
                .nature("经常性项目")
                .implementingUnit("市文化馆")
                .annual(a -> a.total("280000"))
                .indicator("产出指标", "数量指标", "演出场次", "≥60(场)")
                .build();
        try (OutputStream file = Files.newOutputStream(last.resolve("送戏下乡.xlsx"))) {
            DeclarationSheets.standard().write(List.of(declaration), file);
        }
        Path json = folder.resolve("last.json");
        Files.write(json, Ran.of("read", last).bytes());

        for (Path from : List.of(last, json)) {
            Path out = folder.resolve("out-" + from.getFileName());
            Ran ran = Ran.of("template", "--roster", roster(ROSTER), "--from", from, "-o", out, "--year", "2027");

            assertThat(ran.code()).isZero();
            Declaration renewed = readings(out.resolve("市文化馆-送戏下乡.xlsx")).get(0).declaration();
            assertThat(renewed.project().nature()).hasValue("经常性项目");
            assertThat(renewed.funding().annualTotal().orElseThrow()).isEqualByComparingTo("300000");
            assertThat(renewed.indicators())
                    .extracting(i -> i.level3() + i.target().text())
                    .containsExactly("演出场次");
        }

        Path alone = folder.resolve("alone");
        assertThat(Ran.of("template", "--from", last, "--with-values", "-o", alone, "--year", "2027")
                        .code())
                .isZero();
        Declaration all = readings(alone.resolve("市文化馆-送戏下乡.xlsx")).get(0).declaration();
        assertThat(all.fiscalYear()).hasValue(2027);
        assertThat(all.indicators()).isEqualTo(declaration.indicators());
    }

    @Test
    void takes_the_year_of_the_roster_and_says_where_another_was_asked_for() throws IOException {
        Path roster = roster("2027年度项目清单,\n项目名称,实施单位\n送戏下乡,市文化馆\n");

        assertThat(Ran.of("template", "--roster", roster, "-o", folder.resolve("a"))
                        .code())
                .isZero();
        Ran other = Ran.of("template", "--roster", roster, "--year", "2028", "-o", folder.resolve("b"), "--lang", "zh");

        assertThat(readings(folder.resolve("a/市文化馆-送戏下乡.xlsx"))
                        .get(0)
                        .declaration()
                        .fiscalYear())
                .hasValue(2027);
        assertThat(readings(folder.resolve("b/市文化馆-送戏下乡.xlsx"))
                        .get(0)
                        .declaration()
                        .fiscalYear())
                .hasValue(2028);
        assertThat(other.errors()).contains("提醒  A1  清单写的是 2027 年度，模板按 2028 年度生成。");
    }

    @Test
    void says_what_is_wrong_with_the_options() throws IOException {
        Path roster = roster(ROSTER);

        assertThat(Ran.of("template", "--per", "unit", "-o", "a").code()).isEqualTo(2);
        assertThat(Ran.of("template", "--roster", roster, "--names", "{project}", "-o", folder.resolve("x")))
                .returns(2, Ran::code)
                .extracting(Ran::errors)
                .asString()
                .startsWith("“project” in --names is wrong; there are: {name}, {code}, {unit}");
        assertThat(Ran.of(
                                "template",
                                "--roster",
                                roster,
                                "--per",
                                "unit",
                                "--names",
                                "{name}",
                                "-o",
                                folder.resolve("x"))
                        .code())
                .isEqualTo(2);
        assertThat(Ran.of("template", "--roster", folder.resolve("none.csv"), "-o", folder.resolve("x")))
                .returns(1, Ran::code)
                .extracting(Ran::errors)
                .asString()
                .contains("R-MISSING-FILE");
        assertThat(Ran.of("template", "--roster", roster, "-o", folder.resolve("none/x"))
                        .code())
                .isEqualTo(3);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private Path roster(String text) throws IOException {
        return Files.write(folder.resolve("项目清单.csv"), text.getBytes(Charset.forName("GB18030")));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Reading> readings(Path file) throws IOException {
        Submission read = DeclarationSheets.standard().read(Source.of(file));
        return read.readings();
    }
}
