package io.github.declarationsheet.model;

/** The classes of indicators (一级指标). */
public enum IndicatorClass {
    /** 成本指标. */
    COST,
    /** 产出指标. */
    OUTPUT,
    /** 效益指标. */
    BENEFIT,
    /** 满意度指标. */
    SATISFACTION
}
