package io.github.declarationsheet.form;

import io.github.declarationsheet.form.Block.Sum;
import java.util.List;

/**
 * The list that budget systems (预算管理一体化) exchange. Labels that the standard form tells apart by their place say here
 * which time they are of.
 */
final class FlatForm {

    static final Form FORM = new Form(
            "flat",
            1,
            Form.Shape.LIST,
            Label.of("项目支出绩效目标清单"),
            StandardForms.FISCAL_YEAR.printed("预算年度").explained("填四位年份，如 2024。"),
            List.of(
                    new Block.Fields(List.of(List.of(
                            CommonLabels.CODE,
                            StandardForms.NAME,
                            StandardForms.NATURE,
                            StandardForms.CATEGORY,
                            StandardForms.DEPARTMENT,
                            StandardForms.UNIT,
                            StandardForms.START,
                            StandardForms.END))),
                    new Block.Funds(
                            StandardForms.FUNDS,
                            MoneyUnit.YUAN,
                            List.of(
                                    new Sum(
                                            StandardForms.TOTAL.printed("实施期资金总额"),
                                            List.of(
                                                    StandardForms.TOTAL_FISCAL.printed("实施期财政资金"),
                                                    StandardForms.TOTAL_OTHER.printed("实施期其他资金"))),
                                    new Sum(
                                            StandardForms.ANNUAL_TOTAL,
                                            List.of(
                                                    StandardForms.ANNUAL_FISCAL.printed("当年财政拨款"),
                                                    StandardForms.ANNUAL_CARRYOVER,
                                                    StandardForms.ANNUAL_OTHER.printed("年度其他资金"))))),
                    new Block.GoalTexts(
                            StandardForms.GOALS,
                            List.of(StandardForms.OVERALL.printed("实施期目标"), StandardForms.ANNUAL_GOAL)),
                    new Block.Indicators(
                            StandardForms.INDICATORS,
                            List.of(
                                    StandardForms.LEVEL1,
                                    StandardForms.LEVEL2,
                                    StandardForms.LEVEL3,
                                    CommonLabels.COMPARISON,
                                    StandardForms.VALUE.printed("指标值").explained("定量填数字；定性填文字，如 良好。"),
                                    CommonLabels.UNIT,
                                    CommonLabels.WEIGHT.explained("填数字，不带百分号；不考核权重的留空。"),
                                    CommonLabels.EXPLANATION.explained("说明指标含义、计算方法或数据来源。"),
                                    CommonLabels.REMARK),
                            StandardForms.STANDARD
                                    .blocks(Block.Indicators.class)
                                    .get(0)
                                    .groups())),
            "预算管理一体化系统导入导出的清单格式（PMKPI）");

    private FlatForm() {}
}
