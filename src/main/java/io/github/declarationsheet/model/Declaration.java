package io.github.declarationsheet.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A declaration of performance goals (财政项目支出绩效目标申报表): one project, its funds, goals and indicators.
 *
 * <p>Immutable and thread-safe; texts and amounts are in one normal form, so that equal content is equal. Build one with
 * {@link #builder(String)}.
 *
 * @param fiscalYear 预算年度
 * @param project 项目
 * @param funding 项目资金, in 元
 * @param goals 项目绩效目标
 * @param indicators 绩效指标 of the year, in the order of the form
 * @param termIndicators indicators of the whole term (实施期, 中期, 长期); mostly none
 * @param other what the form has beyond these fields
 */
public record Declaration(
        OptionalInt fiscalYear,
        Project project,
        Funding funding,
        Goals goals,
        List<Indicator> indicators,
        List<Indicator> termIndicators,
        List<OtherField> other) {

    /** Copies the lists. */
    public Declaration {
        indicators = List.copyOf(indicators);
        termIndicators = List.copyOf(termIndicators);
        other = List.copyOf(other);
    }

    /**
     * Starts a declaration.
     *
     * @param projectName 项目名称
     * @return a builder that has nothing but the name
     */
    public static DeclarationBuilder builder(String projectName) {
        return new DeclarationBuilder(projectName);
    }
}
