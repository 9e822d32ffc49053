package io.github.declarationsheet.review;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Declarations about which no rule has anything to say. */
public final class Valid {

    private static final List<String> SUBJECTS =
            List.of("文体事务", "社区自治", "党群服务", "河道保洁", "校舍维修", "困难群众救助", "健身步道", "垃圾分类", "数字档案", "农田水利");
    private static final List<String> WORKS = List.of("管理", "建设", "提升", "维护", "补助", "宣传");
    private static final List<Object[]> LEVELS = List.of(
            new Object[] {"成本指标", "经济成本指标", "单位成本", "≤%d.00(元/项)"},
            new Object[] {"成本指标", "生态环境成本指标", "废弃物排放", "≤%d(吨)"},
            new Object[] {"产出指标", "数量指标", "活动场次", "≥%d.00(场)"},
            new Object[] {"产出指标", "质量指标", "验收合格率", "=100.00(%%)"},
            new Object[] {"产出指标", "时效指标", "完成及时率", "≥9%d(%%)"},
            new Object[] {"效益指标", "社会效益指标", "居民参与度", "良好"},
            new Object[] {"效益指标", "可持续影响指标", "长效机制", "持续完善"},
            new Object[] {"满意度指标", "服务对象满意度指标", "居民满意度", "≥9%d.00(%%)"});

    private Valid() {}

    /** The one that examples and messages are about. */
    public static Declaration declaration() {
        return declaration(new Random(0));
    }

    public static Declaration declaration(Random random) {
        Draft draft = new Draft();
        int year = 2015 + random.nextInt(20);
        draft.put("fiscalYear", year);
        draft.put("project.name", pick(SUBJECTS, random) + pick(WORKS, random) + random.nextInt(1000));
        draft.put("project.nature", "其他经常性项目");
        draft.put("project.supervisingDepartment", "上海市松江区人民政府中山街道办事处");
        draft.put("project.implementingUnit", "上海市松江区中山街道社区党群服务中心");
        draft.put("project.startDate", LocalDate.of(year - random.nextInt(2), 1 + random.nextInt(6), 1));
        draft.put("project.endDate", LocalDate.of(year + random.nextInt(2), 7 + random.nextInt(6), 28));
        BigDecimal fiscal = amount(random);
        BigDecimal carryover = random.nextBoolean() ? amount(random) : BigDecimal.ZERO;
        BigDecimal annual = fiscal.add(carryover);
        draft.put("funding.annualFiscal", fiscal);
        draft.put("funding.annualCarryover", carryover);
        draft.put("funding.annualOther", BigDecimal.ZERO);
        draft.put("funding.annualTotal", annual);
        if (random.nextBoolean()) {
            BigDecimal other = amount(random);
            draft.put("funding.total", annual.add(other));
            draft.put("funding.totalFiscal", annual);
            draft.put("funding.totalOther", other);
        }
        draft.put("goals.annual", "一、完成全年任务。\n二、居民满意度不低于90%。");
        draft.indicators().addAll(indicators(random));
        return draft.build();
    }

    private static List<Indicator> indicators(Random random) {
        List<Indicator> indicators = new ArrayList<>();
        for (Object[] level : LEVELS) {
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                indicators.add(Indicator.of(
                        (String) level[0],
                        (String) level[1],
                        pick(SUBJECTS, random) + level[2] + indicators.size(),
                        String.format(Locale.ROOT, (String) level[3], 1 + random.nextInt(9))));
            }
        }
        return indicators;
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 2);
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
