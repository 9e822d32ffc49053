package io.github.declarationsheet.model;

/** The kinds of indicators (二级指标), over all editions of the guidance. */
public enum IndicatorKind {
    /** 经济成本指标. */
    ECONOMIC_COST,
    /** 社会成本指标. */
    SOCIAL_COST,
    /** 生态环境成本指标. */
    ECOLOGICAL_COST,
    /** 数量指标. */
    QUANTITY,
    /** 质量指标. */
    QUALITY,
    /** 时效指标. */
    TIMELINESS,
    /** 成本指标 under 产出指标, as the edition of 2015 has it. */
    OUTPUT_COST,
    /** 经济效益指标. */
    ECONOMIC_BENEFIT,
    /** 社会效益指标. */
    SOCIAL_BENEFIT,
    /** 生态效益指标. */
    ECOLOGICAL_BENEFIT,
    /** 可持续影响指标. */
    SUSTAINABILITY,
    /** 服务对象满意度指标. */
    SATISFACTION
}
