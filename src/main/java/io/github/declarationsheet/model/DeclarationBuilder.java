package io.github.declarationsheet.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Builds a declaration, as in {@code Declaration.builder("文体事务管理").fiscalYear(2024).annual(a ->
 * a.total("3919500")).build()}. Not thread-safe.
 */
public final class DeclarationBuilder {

    private final Draft draft = new Draft();

    DeclarationBuilder(String projectName) {
        draft.put("project.name", projectName);
    }

    /**
     * Sets 预算年度.
     *
     * @param year such as 2024
     * @return this
     */
    public DeclarationBuilder fiscalYear(int year) {
        return set("fiscalYear", year);
    }

    /**
     * Sets 项目编码.
     *
     * @param code the code
     * @return this
     */
    public DeclarationBuilder code(String code) {
        return set("project.code", code);
    }

    /**
     * Sets 项目性质.
     *
     * @param nature such as 其他经常性项目
     * @return this
     */
    public DeclarationBuilder nature(String nature) {
        return set("project.nature", nature);
    }

    /**
     * Sets 项目类别.
     *
     * @param category such as 特定目标类
     * @return this
     */
    public DeclarationBuilder category(String category) {
        return set("project.category", category);
    }

    /**
     * Sets 主管部门.
     *
     * @param department its name
     * @return this
     */
    public DeclarationBuilder supervisingDepartment(String department) {
        return set("project.supervisingDepartment", department);
    }

    /**
     * Sets 实施单位.
     *
     * @param unit its name
     * @return this
     */
    public DeclarationBuilder implementingUnit(String unit) {
        return set("project.implementingUnit", unit);
    }

    /**
     * Sets 计划开始日期 and 计划完成日期.
     *
     * @param start the first day
     * @param end the last day
     * @return this
     */
    public DeclarationBuilder period(LocalDate start, LocalDate end) {
        return set("project.startDate", start).set("project.endDate", end);
    }

    /**
     * Sets the funds of the whole term (项目资金总额).
     *
     * @param amounts receives the amounts
     * @return this
     */
    public DeclarationBuilder term(Consumer<Amounts> amounts) {
        amounts.accept(new Amounts("funding.total", "funding.totalFiscal", "", "funding.totalOther"));
        return this;
    }

    /**
     * Sets the funds of the year (年度资金申请总额).
     *
     * @param amounts receives the amounts
     * @return this
     */
    public DeclarationBuilder annual(Consumer<Amounts> amounts) {
        amounts.accept(new Amounts(
                "funding.annualTotal", "funding.annualFiscal", "funding.annualCarryover", "funding.annualOther"));
        return this;
    }

    /**
     * Sets 项目总目标.
     *
     * @param text the goal; lines are kept
     * @return this
     */
    public DeclarationBuilder overallGoal(String text) {
        return set("goals.overall", text);
    }

    /**
     * Sets 年度总体目标.
     *
     * @param text the goal; lines are kept
     * @return this
     */
    public DeclarationBuilder annualGoal(String text) {
        return set("goals.annual", text);
    }

    /**
     * Adds an indicator of the year.
     *
     * @param level1 一级指标
     * @param level2 二级指标; may be empty
     * @param level3 三级指标
     * @param value 指标值 as written, {@code ≥22.00(次)}
     * @return this
     */
    public DeclarationBuilder indicator(String level1, String level2, String level3, String value) {
        return indicator(Indicator.of(level1, level2, level3, value));
    }

    /**
     * Adds an indicator of the year.
     *
     * @param indicator the indicator
     * @return this
     */
    public DeclarationBuilder indicator(Indicator indicator) {
        draft.indicators().add(indicator);
        return this;
    }

    /**
     * Adds an indicator of the whole term.
     *
     * @param indicator the indicator
     * @return this
     */
    public DeclarationBuilder termIndicator(Indicator indicator) {
        draft.termIndicators().add(indicator);
        return this;
    }

    /**
     * Adds a field beyond the model.
     *
     * @param label its label
     * @param text its text
     * @return this
     */
    public DeclarationBuilder other(String label, String text) {
        draft.other().add(new OtherField(label, text));
        return this;
    }

    /**
     * Puts the declaration together.
     *
     * @return the declaration
     * @throws IllegalArgumentException if an amount has more than 15 digits
     */
    public Declaration build() {
        return draft.build();
    }

    private DeclarationBuilder set(String key, Object value) {
        draft.put(key, value);
        return this;
    }

    /** Receives the amounts of one column of the funds block, in 元. */
    public final class Amounts {
        private final String total;
        private final String fiscal;
        private final String carryover;
        private final String other;

        private Amounts(String total, String fiscal, String carryover, String other) {
            this.total = total;
            this.fiscal = fiscal;
            this.carryover = carryover;
            this.other = other;
        }

        /**
         * Sets the sum.
         *
         * @param yuan the amount in 元, a plain decimal
         * @return this
         */
        public Amounts total(String yuan) {
            return amount(total, yuan);
        }

        /**
         * Sets 财政资金 or 当年财政拨款.
         *
         * @param yuan the amount in 元, a plain decimal
         * @return this
         */
        public Amounts fiscal(String yuan) {
            return amount(fiscal, yuan);
        }

        /**
         * Sets 上年结转资金, which only the funds of the year have.
         *
         * @param yuan the amount in 元, a plain decimal
         * @return this
         * @throws IllegalArgumentException for the whole term
         */
        public Amounts carryover(String yuan) {
            return amount(carryover, yuan);
        }

        /**
         * Sets 其他资金.
         *
         * @param yuan the amount in 元, a plain decimal
         * @return this
         */
        public Amounts other(String yuan) {
            return amount(other, yuan);
        }

        private Amounts amount(String key, String yuan) {
            set(key, new BigDecimal(yuan));
            return this;
        }
    }
}
