package io.github.declarationsheet.form;

import java.util.ArrayList;
import java.util.List;

/** The standard form as offices use it that score: the table has columns for 权重, 指标解释 and 备注. */
final class WeightedForm {

    static final Form FORM = new Form(
            "weighted",
            1,
            StandardForms.STANDARD.title(),
            StandardForms.FISCAL_YEAR,
            blocks(),
            "标准表式，另设权重、指标解释、备注栏（PMKPI、P-YY）");

    private WeightedForm() {}

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Block block : StandardForms.STANDARD.blocks()) {
            blocks.add(block instanceof Block.Indicators table ? weighted(table) : block);
        }
        return blocks;
    }

    private static Block weighted(Block.Indicators table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(CommonLabels.WEIGHT.explained("填数字；各项三级指标权重合计为 100。"));
        columns.add(CommonLabels.EXPLANATION.explained("说明指标含义、计算方法或数据来源。"));
        columns.add(CommonLabels.REMARK);
        return new Block.Indicators(table.heading(), columns, table.groups());
    }
}
