package io.github.declarationsheet.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One performance indicator (绩效指标): a row of the form. {@link Taxonomy} tells its class and kind.
 *
 * @param level1 一级指标 as written, such as 产出指标
 * @param level2 二级指标 as written, such as 数量指标; may be empty
 * @param level3 三级指标, the indicator's name
 * @param target 指标值
 * @param weight 权重 or 分值, where the form has a column for it
 * @param other further columns of the row, in order
 */
public record Indicator(
        String level1,
        String level2,
        String level3,
        TargetValue target,
        Optional<BigDecimal> weight,
        List<OtherField> other) {

    /** Brings the names into their one-line form. */
    public Indicator {
        level1 = CellText.oneLine(level1);
        level2 = CellText.oneLine(level2);
        level3 = CellText.oneLine(level3);
        other = List.copyOf(other);
    }

    /**
     * An indicator as the standard form has it, without a weight or further columns.
     *
     * @param level1 一级指标
     * @param level2 二级指标; may be empty
     * @param level3 三级指标
     * @param value 指标值 as written, see {@link TargetValue#parse}
     * @return the indicator
     */
    public static Indicator of(String level1, String level2, String level3, String value) {
        return new Indicator(level1, level2, level3, TargetValue.parse(value), Optional.empty(), List.of());
    }
}
