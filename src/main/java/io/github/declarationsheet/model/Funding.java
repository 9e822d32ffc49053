package io.github.declarationsheet.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The funds (项目资金) in 元: for the whole term of the project, and applied for in the year. The two are never equal by
 * rule: the whole term may span years.
 *
 * @param total 项目资金总额
 * @param totalFiscal 其中：财政资金
 * @param totalOther 其他资金 of the whole term
 * @param annualTotal 年度资金申请总额
 * @param annualFiscal 其中：当年财政拨款
 * @param annualCarryover 上年结转资金
 * @param annualOther 其他资金 of the year
 */
public record Funding(
        Optional<BigDecimal> total,
        Optional<BigDecimal> totalFiscal,
        Optional<BigDecimal> totalOther,
        Optional<BigDecimal> annualTotal,
        Optional<BigDecimal> annualFiscal,
        Optional<BigDecimal> annualCarryover,
        Optional<BigDecimal> annualOther) {

    /** No amount at all. */
    public static final Funding NONE = new Funding(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * Brings the amounts into their normal form.
     *
     * @throws IllegalArgumentException if one has more than 15 significant digits
     */
    public Funding {
        total = normal(total);
        totalFiscal = normal(totalFiscal);
        totalOther = normal(totalOther);
        annualTotal = normal(annualTotal);
        annualFiscal = normal(annualFiscal);
        annualCarryover = normal(annualCarryover);
        annualOther = normal(annualOther);
    }

    private static Optional<BigDecimal> normal(Optional<BigDecimal> yuan) {
        return yuan.isPresent() ? Optional.of(Amount.of(yuan.get())) : yuan;
    }
}
