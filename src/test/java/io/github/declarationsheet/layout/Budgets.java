package io.github.declarationsheet.layout;

import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.TargetValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Declarations as a district's offices write them: sums that add up, indicators of the usual classes, no text twice. */
final class Budgets {

    private static final String[] PROJECTS = {
        "社区公共文化服务", "老旧小区综合整治", "河道长效管理养护", "困难群众救助补助", "义务教育课后服务", "市政道路养护维修", "基层卫生服务能力提升",
        "数字政务平台运维", "垃圾分类收运处置", "退役军人服务保障", "公园绿地养护", "2024年就业技能培训", "国防教育和民兵训练（专项）", "党建引领基层治理"
    };
    private static final String[] DEPARTMENTS = {"上海市松江区中山街道办事处", "民政局", "县教育体育局", "市住房和城乡建设局", "区绿化和市容管理局", "卫生健康委员会"};
    private static final String[] UNITS = {"中山街道社区党群服务中心", "市福利院", "第一实验小学", "市政工程养护所", "园林绿化管理中心", "疾病预防控制中心"};
    private static final String[] NATURES = {"其他经常性项目", "阶段性项目", "一次性项目", "新增项目", "延续项目"};
    private static final String[] CATEGORIES = {"特定目标类", "运转类", "其他运转类"};
    private static final String[] GOALS = {
        "保障社区正常运转", "提升公共服务水平", "完成年度各项工作任务", "改善居民生活环境", "确保设施设备完好", "提高群众满意度", "按时足额发放补助资金"
    };

    /** level1, level2, name, unit, comparison (a wording where it is none). */
    private static final String[][] INDICATORS = {
        {"成本指标", "经济成本指标", "探望慰问人均成本", "元/人", "≤"},
        {"成本指标", "经济成本指标", "文化活动每场成本", "元/场", "≤"},
        {"成本指标", "经济成本指标", "物业管理每月费用", "元/月", "≤"},
        {"成本指标", "经济成本指标", "项目总成本", "万元", "≤"},
        {"成本指标", "社会成本指标", "施工对居民出行的影响", "", "可控"},
        {"成本指标", "生态环境成本指标", "施工扬尘污染", "", "轻微"},
        {"产出指标", "数量指标", "走访慰问次数", "次", "≥"},
        {"产出指标", "数量指标", "开展文化活动场次", "场", "≥"},
        {"产出指标", "数量指标", "购置健身器材数量", "套", "="},
        {"产出指标", "数量指标", "培训人员数量", "人次", "≥"},
        {"产出指标", "数量指标", "道路保洁面积", "平方米", "≥"},
        {"产出指标", "数量指标", "更新22个健身点", "个", "="},
        {"产出指标", "数量指标", "新增养老床位", "张", ">"},
        {"产出指标", "质量指标", "工程验收合格率", "%", "="},
        {"产出指标", "质量指标", "设备完好率", "%", "≥"},
        {"产出指标", "质量指标", "活动组织质量", "", "良好"},
        {"产出指标", "质量指标", "政府采购流程合规性", "", "合规"},
        {"产出指标", "时效指标", "项目按期完成率", "%", "≥"},
        {"产出指标", "时效指标", "资金拨付时间", "", "12月底前"},
        {"产出指标", "时效指标", "人员经费发放及时性", "", "及时"},
        {"产出指标", "时效指标", "报修响应时间", "小时", "<"},
        {"效益指标", "经济效益指标", "带动周边就业", "人", "≥"},
        {"效益指标", "社会效益指标", "受益群众覆盖率", "%", "≥"},
        {"效益指标", "社会效益指标", "公共文化服务水平", "", "有所提升"},
        {"效益指标", "生态效益指标", "绿化覆盖率", "%", "≥"},
        {"效益指标", "可持续影响指标", "长效管理机制", "", "健全"},
        {"效益指标", "可持续影响指标", "设施持续使用年限", "年", "≥"},
        {"满意度指标", "服务对象满意度指标", "居民满意度", "%", "≥"},
        {"满意度指标", "服务对象满意度指标", "参训学员满意度", "%", "≥"},
    };

    private final Random random;

    private Budgets(Random random) {
        this.random = random;
    }

    /** A declaration that no other of the same workbook is taken for. */
    static Declaration next(Random random, int index) {
        return new Budgets(random).declaration(index);
    }

    private Declaration declaration(int index) {
        Draft draft = new Draft();
        int year = 2020 + random.nextInt(8);
        draft.put("fiscalYear", year);
        draft.put("project.name", pick(PROJECTS) + (index == 0 ? "" : index + "期"));
        draft.put("project.nature", pick(NATURES));
        draft.put("project.category", pick(CATEGORIES));
        draft.put("project.supervisingDepartment", pick(DEPARTMENTS));
        draft.put("project.implementingUnit", pick(UNITS));
        draft.put("project.startDate", LocalDate.of(year, 1, 1).plusDays(random.nextInt(90)));
        draft.put(
                "project.endDate",
                LocalDate.of(year + random.nextInt(2), 12, 31).minusDays(random.nextInt(60)));
        BigDecimal fiscal = amount();
        BigDecimal carried = random.nextBoolean() ? BigDecimal.ZERO : amount();
        BigDecimal others = random.nextBoolean() ? BigDecimal.ZERO : amount();
        draft.put("funding.annualTotal", fiscal.add(carried).add(others));
        draft.put("funding.annualFiscal", fiscal);
        draft.put("funding.annualCarryover", carried);
        draft.put("funding.annualOther", others);
        if (random.nextBoolean()) {
            BigDecimal total = amount();
            draft.put("funding.total", total.add(others));
            draft.put("funding.totalFiscal", total);
            draft.put("funding.totalOther", others);
            draft.put("goals.overall", "三年内" + pick(GOALS) + "。");
        }
        draft.put("goals.annual", "1、" + pick(GOALS) + "；\n2、" + pick(GOALS) + "。");
        indicators(draft);
        return draft.build();
    }

    private void indicators(Draft draft) {
        List<Indicator> chosen = new ArrayList<>();
        for (String[] i : INDICATORS) {
            if (random.nextInt(5) < 3) {
                chosen.add(new Indicator(i[0], i[1], i[2], target(i[3], i[4]), Optional.empty(), List.of()));
            }
        }
        if (chosen.size() < 2) {
            indicators(draft);
        } else {
            draft.indicators().addAll(chosen);
        }
    }

    private TargetValue target(String unit, String sign) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.symbol().equals(sign)) {
                int scale = unit.startsWith("元") || random.nextBoolean() ? 2 : 0;
                int bound = unit.equals("%") ? 100 : unit.equals("年") || unit.equals("小时") ? 48 : 20_000;
                BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(bound));
                if (unit.startsWith("元")) {
                    number = number.add(BigDecimal.valueOf(random.nextInt(100), 2));
                }
                return TargetValue.of(comparison, number.setScale(scale), unit);
            }
        }
        return TargetValue.parse(sign);
    }

    private BigDecimal amount() {
        BigDecimal whole = BigDecimal.valueOf(1L + random.nextInt(random.nextBoolean() ? 9_000 : 90_000_000));
        return random.nextInt(3) == 0 ? whole.add(BigDecimal.valueOf(random.nextInt(100), 2)) : whole;
    }

    private String pick(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }
}
