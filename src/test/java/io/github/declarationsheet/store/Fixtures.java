package io.github.declarationsheet.store;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Submissions as a reader hands them on, with the data of a published declaration. */
final class Fixtures {

    static final FindingCode PLACEHOLDER = new FindingCode(
            "I-VALUE-PLACEHOLDER",
            Severity.ERROR,
            MessageCatalog.of("I-VALUE-PLACEHOLDER", "指标值“{text}”是占位符，请填写。", "The value “{text}” is a placeholder."));

    private Fixtures() {}

    static Declaration declaration() {
        return Declaration.builder("文体事务管理")
                .fiscalYear(2024)
                .nature("其他经常性项目")
                .category("特定目标类")
                .supervisingDepartment("上海市松江区人民政府中山街道办事处")
                .implementingUnit("上海市松江区中山街道社区党群服务中心")
                .period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                .annual(a -> a.total("3919500.00")
                        .fiscal("3919500.00")
                        .carryover("0")
                        .other("0"))
                .annualGoal("完成图书馆文献信息资源的更新、收集；\n开展好文物法宣传。")
                .indicator("成本指标", "经济成本指标", "非遗主题活动成本", "≤8571.43(元/场)")
                .indicator("产出指标", "数量指标", "走访慰问次数", "=22.00(个)")
                .indicator("产出指标", "质量指标", "活动参与率", "85%-95%")
                .indicator("效益指标", "社会效益指标", "居民文化生活", "良好")
                .indicator(new Indicator(
                        "满意度指标",
                        "",
                        "居民满意度",
                        TargetValue.parse("≥90.00(%)"),
                        Optional.of(new BigDecimal("10")),
                        List.of(new OtherField("评分标准", "每低1%扣0.5分"))))
                .termIndicator(Indicator.of("产出指标", "数量指标", "三年活动场次", "≥300(场)"))
                .other("立项依据", "《公共文化服务保障法》")
                .build();
    }

    static Declaration withAmount(String yuan) {
        return Declaration.builder("项目 " + yuan)
                .annual(a -> a.total(yuan))
                .indicator("产出指标", "数量指标", "次数", "≥1(次)")
                .build();
    }

    static Outcome outcome(String file, String content, List<Finding> findings, Declaration... declarations) {
        List<Reading> readings = java.util.Arrays.stream(declarations)
                .map(d -> new Reading(
                        d, StandardForms.STANDARD, "文体事务管理", CellRange.parse("A1:G36"), Map.of(), List.of()))
                .toList();
        Source source = Source.of(file, content.getBytes(StandardCharsets.UTF_8));
        return Outcome.of(new Review(
                new Submission(file, Optional.of(source), true, List.of("文体事务管理"), readings, List.of()), findings));
    }

    static Outcome unreadable(String file, String content) {
        Source source = Source.of(file, content.getBytes(StandardCharsets.UTF_8));
        FindingCode code =
                new FindingCode("R-DAMAGED", Severity.ERROR, MessageCatalog.of("R-DAMAGED", "损坏", "damaged"));
        Finding finding = Finding.of(code, Location.file(file), Optional.empty(), "", Map.of());
        return Outcome.of(new Review(
                new Submission(file, Optional.of(source), false, List.of(), List.of(), List.of(finding)),
                List.of(finding)));
    }

    static Finding error(String file, int declaration) {
        Location location =
                new Location(file, OptionalInt.of(declaration), Optional.of("文体事务管理"), List.of(CellRange.parse("G13")));
        return Finding.of(PLACEHOLDER, location, Optional.of("indicators[0].value"), "≤**元", Map.of());
    }
}
