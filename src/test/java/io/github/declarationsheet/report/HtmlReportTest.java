package io.github.declarationsheet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.DeclarationBuilder;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a run, taken apart. That a browser opens and filters it is held by tools/report-check. */
class HtmlReportTest {

    private static final String UNIT = "上海市松江区中山街道社区党群服务中心";

    private static final FindingCode SAID = new FindingCode(
            "Z-SAID", Severity.WARNING, MessageCatalog.of("Z-SAID", "请核对“{text}”", "please verify “{text}”"));

    private final Path folder;

    HtmlReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void counts_what_stands_in_the_run() throws IOException {
        Page page = Page.of(
                folder,
                Locale.CHINESE,
                Page.outcome("好.xlsx", workbook(d -> d)),
                Page.outcome("坏.xlsx", workbook(d -> d.indicator("产出指标", "数量指标", "走访困难群众", "≥**次"))),
                new Outcome("~$锁.xlsx", Status.SKIPPED, Optional.empty(), List.of()));

        assertThat(page.texts(".verdict")).containsExactly("审核了 2 个文件、2 份申报表：1 个文件有错误，0 个无法读取，须改正后重新报送。");
        assertThat(page.texts(".figures dd:eq(1)").subList(0, 4)).containsExactly("3", "2", "7,839,000.00", "1");
        assertThat(page.row("rules", "I-VALUE-PLACEHOLDER"))
                .startsWith("错误", "I-VALUE-PLACEHOLDER")
                .endsWith("1", "1");
        assertThat(page.row("units", UNIT).subList(0, 5)).containsExactly(UNIT, "2", "1", "7,839,000.00", "1");
        assertThat(page.texts("#chart-funds ~ g title")).containsExactly(UNIT + " 7,839,000.00");
        assertThat(page.texts("#chart-funds ~ g text")).containsExactly("上海市松江区中山街道社区党群服务中…", "7,839,000.00");
        assertThat(page.findings(0)).noneMatch(f -> f.startsWith("error"));
        assertThat(page.findings(1))
                .filteredOn(f -> f.startsWith("error"))
                .singleElement()
                .asString()
                .startsWith("error I-VALUE-PLACEHOLDER ")
                .contains("**");
    }

    @Test
    void draws_the_form_as_it_stands_in_the_workbook() throws IOException {
        Page page = Page.of(
                folder,
                Locale.CHINESE,
                Page.outcome("坏.xlsx", workbook(d -> d.indicator("产出指标", "数量指标", "走访困难群众", "≥**次"))));

        List<?> form = (List<?>) page.forms(0).get(0);
        List<?> rows = (List<?>) form.get(10);

        assertThat(form.get(0)).isEqualTo(0);
        assertThat(page.text(form.get(1))).isEqualTo("文体事务管理");
        assertThat(form.subList(3, 5)).isEqualTo(List.of(0, 0));
        assertThat(rows).hasSize((Integer) form.get(5));
        List<?> title = (List<?>) ((List<?>) rows.get(0)).get(0);
        assertThat(page.text(title.get(1))).isEqualTo("财政项目支出绩效目标申报表");
        assertThat(title.subList(2, 4)).isEqualTo(List.of(1, form.get(6)));
        assertThat(rows.stream().flatMap(r -> ((List<?>) r).stream()).map(c -> page.text(((List<?>) c).get(1))))
                .contains("项目名称", "文体事务管理", "3,919,500.00", "≥**次");
    }

    @Test
    void draws_nothing_of_files_without_findings() throws IOException {
        Outcome clean = new Outcome(
                "好.xlsx",
                Status.ACCEPTED,
                Page.outcome("好.xlsx", workbook(d -> d)).review(),
                List.of());

        Page page = Page.of(folder, Locale.CHINESE, clean);

        assertThat(page.document().getElementById("forms-0")).isNull();
        assertThat(((List<?>) page.files().get(0)).get(2)).isEqualTo(0);
        assertThat(page.texts("section[aria-labelledby=rules] p")).containsExactly("没有发现问题。");
    }

    @Test
    void nothing_that_others_wrote_is_more_than_a_text() throws IOException {
        String hostile =
                "</script><img src=x onerror=alert(1)>\" onload='x' <!-- <script>\u202E\u2028\u0000\u001B[31m\uD800";
        Page page = Page.of(
                folder,
                Locale.CHINESE,
                Page.outcome(hostile + ".xlsx", workbook(d -> d.implementingUnit("<b onclick=alert(2)>松江</b>")
                        .indicator("产出指标", "数量指标", "</td></table><script>alert(3)</script>", "≥**次"))),
                new Outcome(
                        hostile,
                        Status.UNREADABLE,
                        Optional.empty(),
                        List.of(Finding.of(SAID, Location.file(hostile), Optional.empty(), hostile, Map.of()))));

        assertThat(page.document().select("img, b, iframe, object, link, form[action], [href^=javascript]"))
                .isEmpty();
        assertThat(page.document().select("script:not([type])")).hasSize(1);
        assertThat(page.document().getAllElements().stream()
                        .flatMap(e -> e.attributes().asList().stream())
                        .filter(a -> a.getKey().startsWith("on") || a.getKey().equals("style")))
                .isEmpty();
        assertThat(((List<?>) page.files().get(1)).get(0))
                .isEqualTo("</script><img src=x onerror=alert(1)>\" onload='x' <!-- <script>\uFFFD\u2028  [31m\uFFFD");
        assertThat(page.texts("section[aria-labelledby=units] tbody th")).contains("<b onclick=alert(2)>松江</b>");
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).doesNotContain("\u202E", "\u0000", "\u001B");
    }

    @Test
    void asks_for_nothing_from_anywhere() throws IOException, NoSuchAlgorithmException {
        Page page = Page.of(folder, Locale.ENGLISH, Page.outcome("a.xlsx", workbook(d -> d)));

        String policy = page.document()
                .select("meta[http-equiv=Content-Security-Policy]")
                .attr("content");
        assertThat(policy)
                .startsWith("default-src 'none';")
                .contains("style-src '" + digest(page.the("style")) + "'")
                .contains("script-src '" + digest(page.the("script:not([type])")) + "'")
                .doesNotContain("unsafe");
        assertThat(page.document().select("[src], link, [href]:not([href^=#])")).isEmpty();
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8))
                .doesNotContain("http:", "https:", "@import", "url(h");
    }

    @Test
    void speaks_both_languages_without_a_gap() throws IOException {
        Outcome outcome = Page.outcome("坏.xlsx", workbook(d -> d.indicator("产出指标", "数量指标", "走访", "≥**次")));

        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Page page = Page.of(folder, locale, outcome);

            assertThat(page.document().body().text()).doesNotContain("page.", "{", "}");
            assertThat(page.the("#words").attributes().asList())
                    .filteredOn(a -> !a.getKey().equals("hidden"))
                    .isNotEmpty()
                    .noneMatch(a -> a.getValue().isEmpty() || a.getValue().contains("page.js"));
            assertThat(page.the("html").attr("lang")).isEqualTo(locale.equals(Locale.CHINESE) ? "zh-CN" : "en");
        }
    }

    @Test
    void everybody_finds_his_way() throws IOException {
        Page page = Page.of(folder, Locale.CHINESE, Page.outcome("坏.xlsx", workbook(d -> d)));

        assertThat(page.document().select("h1")).hasSize(1);
        assertThat(page.document().select("table"))
                .allMatch(t -> !t.select("caption").isEmpty());
        assertThat(page.document().select("th")).allMatch(th -> th.hasAttr("scope"));
        assertThat(page.document().select("input, select")).allMatch(i -> i.closest("label") != null);
        assertThat(page.document().select("svg")).allMatch(s -> s.attr("role").equals("img"));
        assertThat(page.document().select("[aria-labelledby]"))
                .allMatch(e -> page.document().getElementById(e.attr("aria-labelledby")) != null);
        assertThat(page.document().select("a[href^=#]"))
                .allMatch(a -> page.document().getElementById(a.attr("href").substring(1)) != null);
    }

    @Test
    void lists_and_marks_what_changed() throws IOException {
        DeclarationSheets sheets = DeclarationSheets.standard();
        Submission earlier = sheets.read(Source.of("旧.xlsx", workbook(d -> d)));
        Submission gone = sheets.read(Source.of("上次/社区自治.xlsx", workbook("社区自治管理")));
        Outcome later = Page.outcome("新.xlsx", workbook(d -> d.indicator("产出指标", "数量指标", "新增走访", "≥5(次)")));
        Comparison comparison = Comparison.of(
                List.of(earlier, gone), List.of(later.review().orElseThrow().submission()));

        Page page = Page.of(folder, Locale.CHINESE, Optional.of(comparison), later.with(comparison));

        assertThat(page.findings(0)).anyMatch(f -> f.startsWith("change V-ADDED ") && f.contains("新增走访"));
        assertThat(page.texts("#filter legend ~ label")).contains("变化");
        assertThat(page.texts("section[aria-labelledby=rules] tbody th")).doesNotContain("V-ADDED");
        assertThat(page.row("missing", "社区自治管理")).containsExactly("社区自治管理", UNIT, "上次/社区自治.xlsx");
        assertThat(page.texts(".figures .note")).contains("比对 1 份：原样重报 0，上次没有 0；另有 1 份没有再报");
    }

    @Test
    void same_input_same_bytes() throws IOException {
        Outcome outcome = Page.outcome("坏.xlsx", workbook(d -> d.indicator("产出指标", "数量指标", "走访", "≥**次")));

        assertThat(Page.of(folder, Locale.CHINESE, outcome).bytes())
                .isEqualTo(Page.of(folder, Locale.CHINESE, outcome).bytes());
    }

    @Test
    void says_that_a_run_had_no_files() throws IOException {
        Page page = Page.of(folder, Locale.CHINESE);

        assertThat(page.texts(".verdict")).containsExactly("没有审核任何文件。");
        assertThat(page.files()).isEmpty();
    }

    @Test
    void needs_a_folder_to_write_in() {
        assertThatThrownBy(() -> new HtmlReport(
                                folder.resolve("missing"), Limits.STANDARD, Passwords.none(), Locale.CHINESE)
                        .close())
                .isInstanceOf(NoSuchFileException.class);
    }

    private static byte[] workbook(String project) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeclarationSheets.standard()
                .write(
                        List.of(Declaration.builder(project)
                                .fiscalYear(2024)
                                .implementingUnit(UNIT)
                                .annual(a -> a.total("120000").fiscal("120000"))
                                .indicator("产出指标", "数量指标", "议事会场次", "≥12(次)")
                                .build()),
                        out);
        return out.toByteArray();
    }

    private static byte[] workbook(UnaryOperator<DeclarationBuilder> change) throws IOException {
        Declaration declaration = change.apply(Declaration.builder("文体事务管理")
                        .fiscalYear(2024)
                        .supervisingDepartment("上海市松江区人民政府中山街道办事处")
                        .implementingUnit(UNIT)
                        .period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                        .annualGoal("丰富群众文化生活，完成全年文体活动。")
                        .annual(a -> a.total("3919500").fiscal("3919500"))
                        .indicator("产出指标", "数量指标", "走访慰问次数", "≥22.00(次)")
                        .indicator("效益指标", "社会效益指标", "居民对文化活动的知晓率", "≥90.00(%)"))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeclarationSheets.standard().write(List.of(declaration), out);
        return out.toByteArray();
    }

    private static String digest(Element element) throws NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(element.data().getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
