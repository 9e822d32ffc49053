package io.github.declarationsheet.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Reviewer;
import io.github.declarationsheet.review.RuleSet;
import io.github.declarationsheet.review.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private static final MessageCatalog TEXTS =
            MessageCatalog.of("R-UNCLAIMED", "“{text}”没有归属。", "“{text}” belongs nowhere.");

    @Test
    void aSmallRunToTheLetter() throws IOException {
        Declaration declaration = Declaration.builder("文体事务管理")
                .fiscalYear(2024)
                .nature("其他经常性项目")
                .implementingUnit("“党群”\\服务中心")
                .period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                .annual(a -> a.total("3919500").fiscal("3919500.005").carryover("0"))
                .annualGoal("一、完成活动。\n二、满意。")
                .indicator("成本指标", "经济成本指标", "非遗主题活动成本", "≤8571.43(元/场)")
                .indicator("产出指标", "数量指标", "参加人数", "5-10人")
                .indicator("满意度指标", "", "居民满意率", "满意")
                .indicator(new Indicator(
                        "",
                        "",
                        "",
                        TargetValue.parse(""),
                        Optional.of(new BigDecimal("22.50")),
                        List.of(new OtherField("备注", "甲"))))
                .termIndicator(Indicator.of("产出指标", "数量指标", "道路", "985米"))
                .other("立项依据", "文件𠀀")
                .build();
        Finding first = new Finding(
                new FindingCode("R-UNCLAIMED", Severity.ERROR, TEXTS),
                Severity.ERROR,
                new Location(
                        "a.xlsx",
                        OptionalInt.of(0),
                        Optional.of("文体事务管理"),
                        List.of(CellRange.parse("H15:H16"), CellRange.parse("H12"))),
                Optional.of("indicators[0].value"),
                "甲",
                Map.of());
        Finding second = new Finding(
                new FindingCode("R-UNCLAIMED", Severity.ADVICE, TEXTS),
                Severity.ADVICE,
                Location.file("b.xlsx"),
                Optional.empty(),
                "",
                Map.of());
        Reading reading = new Reading(
                declaration, StandardForms.STANDARD, "文体事务管理", CellRange.parse("A1:G36"), Map.of(), List.of());
        Submission submission =
                new Submission("a.xlsx", Optional.empty(), true, List.of("文体事务管理"), List.of(reading), List.of());

        String json = write(
                Locale.CHINESE,
                Outcome.of(new Review(submission, List.of(first))),
                new Outcome("b.xlsx", Status.UNREADABLE, Optional.empty(), List.of(second)),
                new Outcome("~$a.xlsx", Status.SKIPPED, Optional.empty(), List.of()));

        assertThat(json).isEqualTo("""
                {"declarations":[
                 {"source":{"file":"a.xlsx","sheet":"文体事务管理","range":"A1:G36"},"status":"rejected",
                  "fiscalYear":2024,
                  "project":{"name":"文体事务管理","code":null,"nature":"其他经常性项目","category":null,"supervisingDepartment":null,\
                "implementingUnit":"“党群”\\\\服务中心","startDate":"2024-01-01","endDate":"2024-12-31"},
                  "funding":{"total":null,"totalFiscal":null,"totalOther":null,"annualTotal":"3919500.00",\
                "annualFiscal":"3919500.005","annualCarryover":"0.00","annualOther":null},
                  "goals":{"overall":null,"annual":"一、完成活动。\\n二、满意。"},
                  "indicators":[
                   {"level1":"成本指标","level2":"经济成本指标","level3":"非遗主题活动成本","value":"≤8571.43(元/场)",\
                "operator":"≤","number":"8571.43","unit":"元/场","lower":null,"upper":null,"weight":null,"other":[]},
                   {"level1":"产出指标","level2":"数量指标","level3":"参加人数","value":"5-10人",\
                "operator":"~","number":null,"unit":"人","lower":"5","upper":"10","weight":null,"other":[]},
                   {"level1":"满意度指标","level2":null,"level3":"居民满意率","value":"满意",\
                "operator":null,"number":null,"unit":null,"lower":null,"upper":null,"weight":null,"other":[]},
                   {"level1":null,"level2":null,"level3":null,"value":null,\
                "operator":null,"number":null,"unit":null,"lower":null,"upper":null,"weight":"22.50",\
                "other":[{"label":"备注","text":"甲"}]}],
                  "termIndicators":[
                   {"level1":"产出指标","level2":"数量指标","level3":"道路","value":"985米",\
                "operator":null,"number":"985","unit":"米","lower":null,"upper":null,"weight":null,"other":[]}],
                  "other":[{"label":"立项依据","text":"文件𠀀"}]}],
                "findings":[
                 {"file":"a.xlsx","declaration":0,"sheet":"文体事务管理","cell":"H12,H15:H16","severity":"error","code":"R-UNCLAIMED",\
                "field":"indicators[0].value","text":"甲","message":"“甲”没有归属。"},
                 {"file":"b.xlsx","declaration":null,"sheet":null,"cell":null,"severity":"advice","code":"R-UNCLAIMED",\
                "field":null,"text":null,"message":"“”没有归属。"}],
                "files":[
                 {"file":"a.xlsx","status":"rejected"},
                 {"file":"b.xlsx","status":"unreadable"},
                 {"file":"~$a.xlsx","status":"skipped"}]}
                """);
    }

    @Test
    void nothingIsAnObjectWithEmptyLists() throws IOException {
        assertThat(write(Locale.ENGLISH)).isEqualTo("""
                {"declarations":[],
                "findings":[],
                "files":[]}
                """);
    }

    @Test
    void halfACharacterIsReplaced() throws IOException {
        String name = "a\uD840.xlsx\uDC00";
        assertThat(write(Locale.ENGLISH, new Outcome(name, Status.SKIPPED, Optional.empty(), List.of())))
                .contains("\"a\uFFFD.xlsx\uFFFD\"");
    }

    @Test
    void messagesAreInTheLanguageAskedFor() throws IOException {
        Submission empty = new Submission(
                "a.xlsx",
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(new Finding(
                        new FindingCode("R-UNCLAIMED", Severity.ERROR, TEXTS),
                        Severity.ERROR,
                        Location.file("a.xlsx"),
                        Optional.empty(),
                        "x",
                        Map.of())));
        Review review = new Reviewer(RuleSet.standard().rules()).review(empty);
        assertThat(write(Locale.ENGLISH, Outcome.of(review))).contains("\"message\":\"“x” belongs nowhere.\"");
        assertThat(write(Locale.SIMPLIFIED_CHINESE, Outcome.of(review))).contains("\"message\":\"“x”没有归属。\"");
    }

    @Test
    void theListsOfFormsAndRulesAreObjectsWithAnId() throws IOException {
        ByteArrayOutputStream forms = new ByteArrayOutputStream();
        JsonCatalog.forms(StandardForms.all(), forms);
        assertThat(forms.toString(StandardCharsets.UTF_8))
                .startsWith("[\n {\"id\":\"standard\",\"version\":1,\"title\":\"财政项目支出绩效目标申报表\",\"source\":\"")
                .contains(
                        "\n   {\"key\":\"project.name\",\"label\":\"项目名称\",\"type\":\"text\",\"required\":true,\"synonyms\":[{\"text\":\"")
                .contains("\n   {\"role\":\"value\",\"label\":\"年度(/项目)指标值\",\"synonyms\":[")
                .endsWith("]}]}]\n");

        ByteArrayOutputStream rules = new ByteArrayOutputStream();
        JsonCatalog.rules(RuleSet.standard().rules(), Locale.ENGLISH, rules);
        assertThat(rules.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "[\n {\"id\":\"F-NAME-MISSING\",\"severity\":\"error\",\"message\":\"The project has no name (项目名称);"
                                + " enter the name that the budget approval uses.\",\"condition\":\"the name of the project is blank\","
                                + "\"source\":\"AUDITDJ\",\"good\":\"项目名称：文体事务管理\",\"bad\":\"项目名称：（空）\"},\n {\"id\":")
                .endsWith("\"}]\n");
        assertThat(rules.toString(StandardCharsets.UTF_8).lines()).hasSize(1 + 31);
    }

    static String write(Locale locale, Outcome... outcomes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter json = new JsonWriter(out, locale);
        for (Outcome outcome : outcomes) {
            json.write(outcome);
        }
        json.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
