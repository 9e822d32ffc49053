package io.github.declarationsheet.form;

import io.github.declarationsheet.form.Block.Group;
import io.github.declarationsheet.form.Block.Sum;
import java.util.List;

/** 项目支出绩效目标申报表 as the central departments were given it in 2015: 实施期 on the left, 年度 on the right. */
final class CentralForm {

    private static final Field PERIOD =
            CommonLabels.PROJECT_PERIOD.printed("项目期").mandatory().explained("填写起止日期，如 2024-01-01至2026-12-31。");

    private static final Column VALUE = StandardForms.VALUE.printed("指标值");

    static final Form FORM = new Form(
            "central-2015",
            1,
            Label.of("项目支出绩效目标申报表"),
            StandardForms.FISCAL_YEAR,
            List.of(
                    new Block.Fields(List.of(
                            List.of(StandardForms.NAME),
                            List.of(StandardForms.DEPARTMENT.printed("主管部门及代码"), StandardForms.UNIT),
                            List.of(StandardForms.NATURE.printed("项目属性").offering("新增项目", "延续项目"), PERIOD))),
                    new Block.Funds(
                            StandardForms.FUNDS,
                            MoneyUnit.TEN_THOUSAND,
                            List.of(
                                    new Sum(
                                            StandardForms.TOTAL.printed("实施期资金总额"),
                                            List.of(
                                                    StandardForms.TOTAL_FISCAL.printed("其中：财政拨款"),
                                                    StandardForms.TOTAL_OTHER)),
                                    new Sum(
                                            StandardForms.ANNUAL_TOTAL
                                                    .printed("年度资金总额")
                                                    .explained("单位为万元。年度资金总额＝财政拨款＋其他资金。"),
                                            List.of(
                                                    StandardForms.ANNUAL_FISCAL.printed("其中：财政拨款"),
                                                    StandardForms.ANNUAL_OTHER)))),
                    new Block.GoalTexts(
                            StandardForms.GOALS.printed("总体\n目标"),
                            List.of(StandardForms.OVERALL.printed("实施期目标"), StandardForms.ANNUAL_GOAL.printed("年度目标"))),
                    new Block.Indicators(
                            StandardForms.INDICATORS,
                            List.of(StandardForms.LEVEL1, StandardForms.LEVEL2, StandardForms.LEVEL3, VALUE),
                            List.of(StandardForms.LEVEL2, StandardForms.LEVEL3, VALUE),
                            List.of(
                                    new Group("产出指标", List.of("数量指标", "质量指标", "时效指标", "成本指标")),
                                    new Group("效益指标", List.of("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
                                    new Group("满意度指标", List.of("服务对象满意度指标"))))),
            "中央部门项目支出绩效目标申报表（财预〔2015〕88号）的通行版式；原文未见，栏目据 BJ-TZ 及通行用法");

    private CentralForm() {}
}
