package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ERROR;
import static io.github.declarationsheet.finding.Severity.WARNING;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.read.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules on the funds. What is the sum of what is said by the form. */
final class FundingRules {

    private static final String TOTAL = "funding.total";
    private static final String ANNUAL = "funding.annualTotal";

    /** Amounts are kept in 元 with at least two decimals, so the last written place is a cent or finer. */
    private static final BigDecimal LEAST_TOLERANCE = new BigDecimal("0.01");

    private FundingRules() {}

    static List<Rule> all() {
        return List.of(
                StandardRule.of("M-ANNUAL-MISSING", ERROR, FieldRules.required(ANNUAL)),
                StandardRule.of("M-ANNUAL-NONPOSITIVE", WARNING, FundingRules::positive),
                StandardRule.of("M-NEGATIVE", ERROR, FundingRules::negative),
                StandardRule.of("M-ANNUAL-SUM", ERROR, sum(ANNUAL)),
                StandardRule.of("M-TOTAL-SUM", ERROR, sum(TOTAL)),
                StandardRule.of("M-ANNUAL-GT-TOTAL", WARNING, FundingRules::annualOverTotal));
    }

    private static List<Finding> positive(Subject subject, FindingCode code) {
        return amount(subject, ANNUAL)
                .filter(a -> a.signum() <= 0)
                .map(a -> List.of(subject.finding(
                        code,
                        a.toPlainString(),
                        Map.of("label", label(subject, ANNUAL), "amount", Quote.amount(a)),
                        ANNUAL)))
                .orElse(List.of());
    }

    private static List<Finding> negative(Subject subject, FindingCode code) {
        return Draft.keys().stream()
                .filter(k -> Draft.type(k) == BigDecimal.class)
                .flatMap(k -> amount(subject, k).filter(a -> a.signum() < 0).stream()
                        .map(a -> subject.finding(
                                code,
                                a.toPlainString(),
                                Map.of("label", label(subject, k), "amount", Quote.amount(a)),
                                k)))
                .toList();
    }

    private static StandardRule.Check sum(String key) {
        return (subject, code) -> {
            Optional<BigDecimal> total = amount(subject, key);
            List<Field> fields = sums(subject)
                    .filter(s -> s.total().key().equals(key))
                    .findFirst()
                    .map(Block.Sum::parts)
                    .orElse(List.of());
            Optional<BigDecimal> parts = sumOf(subject, fields);
            if (total.isEmpty() || parts.isEmpty()) {
                return List.of();
            }
            BigDecimal difference = total.get().subtract(parts.get());
            if (difference.abs().compareTo(tolerance(subject, key, fields)) <= 0) {
                return List.of();
            }
            Map<String, String> arguments = Map.of(
                    "label", label(subject, key),
                    "total", Quote.amount(total.get()),
                    "sum", Quote.amount(parts.get()),
                    "difference", Quote.amount(difference.abs()));
            return List.of(subject.finding(code, total.get().toPlainString(), arguments, key));
        };
    }

    /** Half a unit of the last place that was written, at least a 分. */
    private static BigDecimal tolerance(Subject subject, String total, List<Field> parts) {
        return Stream.concat(Stream.of(total), parts.stream().map(Field::key))
                .flatMap(k -> subject.reading().place(k).flatMap(Place::lastPlace).stream())
                .map(p -> p.divide(BigDecimal.valueOf(2)))
                .reduce(LEAST_TOLERANCE, BigDecimal::max);
    }

    /** The sum of the parts; empty if one is blank under its label or unreadable, or if none is given. */
    private static Optional<BigDecimal> sumOf(Subject subject, List<Field> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Field part : parts) {
            Optional<BigDecimal> amount = part.isOther() ? Optional.empty() : amount(subject, part.key());
            boolean unknown = subject.isLabelled(part.key()) || subject.isDisputed(part.key());
            if (amount.isEmpty() && unknown) {
                return Optional.empty();
            }
            any |= amount.isPresent();
            sum = sum.add(amount.orElse(BigDecimal.ZERO));
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    private static List<Finding> annualOverTotal(Subject subject, FindingCode code) {
        Optional<BigDecimal> total = amount(subject, TOTAL);
        Optional<BigDecimal> annual = amount(subject, ANNUAL);
        if (total.isEmpty() || annual.isEmpty() || annual.get().compareTo(total.get()) <= 0) {
            return List.of();
        }
        Map<String, String> arguments = Map.of(
                "annualLabel", label(subject, ANNUAL),
                "annual", Quote.amount(annual.get()),
                "totalLabel", label(subject, TOTAL),
                "total", Quote.amount(total.get()));
        return List.of(subject.finding(code, annual.get().toPlainString(), arguments, ANNUAL));
    }

    private static Optional<BigDecimal> amount(Subject subject, String key) {
        return subject.value(key).map(BigDecimal.class::cast);
    }

    private static Stream<Block.Sum> sums(Subject subject) {
        return subject.reading().form().blocks(Block.Funds.class).stream().flatMap(b -> b.sums().stream());
    }

    private static String label(Subject subject, String key) {
        return subject.reading()
                .form()
                .field(key)
                .or(() -> StandardForms.STANDARD.field(key))
                .map(f -> f.label().plain())
                .orElse(key);
    }
}
