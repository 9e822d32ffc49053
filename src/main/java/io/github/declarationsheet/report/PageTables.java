package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was counted by rule and by unit, as tables and charts of a page.
 *
 * @param tally what was counted
 * @param locale Chinese, or anything else for English
 */
record PageTables(Tally tally, Locale locale) {

    /** Bars a chart has; what is left is said below. */
    private static final int MOST_BARS = 15;

    /** Rows of the table of units; what is left is one more. The filter knows all units. */
    private static final int MOST_UNITS = 200;

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(PageTables.class);

    /** A row of the table of rules. */
    record RuleRow(String code, Severity severity, String word, String condition, String findings, String files) {}

    /** A row of the table of units; its number is negative for all that are left. */
    record UnitRow(
            int number,
            String name,
            String declarations,
            String rejected,
            String annualTotal,
            String errors,
            String warnings,
            String advice) {}

    List<RuleRow> rules() {
        List<RuleRow> rows = new ArrayList<>();
        for (Tally.OfRule rule : tally.rules()) {
            rows.add(new RuleRow(
                    rule.code().id(),
                    rule.severity(),
                    word(rule.severity()),
                    condition(rule),
                    Bars.grouped(rule.findings()),
                    Bars.grouped(rule.files())));
        }
        return rows;
    }

    /** When it fires; of what has no such text its message, without what differs from case to case. */
    private String condition(Tally.OfRule rule) {
        String id = rule.code().id();
        MessageCatalog texts = rule.code().messages();
        return VisibleText.of(texts.find(id + ".condition", locale)
                .or(() -> texts.find(id, locale))
                .orElse("")
                .replaceAll("\\{\\w+\\}", "…"));
    }

    Bars rulesChart() {
        List<Tally.OfRule> rules = new ArrayList<>(tally.rules());
        rules.sort(Comparator.comparing(Tally.OfRule::findings, Comparator.reverseOrder()));
        List<Bars.Value> values = new ArrayList<>();
        for (Tally.OfRule rule : rules.subList(0, Math.min(MOST_BARS, rules.size()))) {
            values.add(value(
                    word(rule.severity()) + " " + rule.code().id(),
                    rule.findings(),
                    rule.severity().id()));
        }
        int left =
                rules.stream().skip(MOST_BARS).mapToInt(Tally.OfRule::findings).sum();
        return Bars.of(values, left == 0 ? "" : rest("rules", rules.size() - MOST_BARS, Bars.grouped(left)));
    }

    private static Bars.Value value(String title, int count, String kind) {
        return new Bars.Value(title, BigDecimal.valueOf(count), Bars.grouped(count), kind);
    }

    Bars fundsChart() {
        List<Tally.OfUnit> units = new ArrayList<>(tally.units());
        units.removeIf(u -> u.annualTotal().signum() <= 0);
        units.sort(Comparator.comparing(Tally.OfUnit::annualTotal, Comparator.reverseOrder()));
        List<Bars.Value> values = new ArrayList<>();
        for (Tally.OfUnit unit : units.subList(0, Math.min(MOST_BARS, units.size()))) {
            values.add(new Bars.Value(name(unit), unit.annualTotal(), Bars.grouped(unit.annualTotal()), "funds"));
        }
        BigDecimal left = BigDecimal.ZERO;
        for (Tally.OfUnit unit : units.subList(values.size(), units.size())) {
            left = left.add(unit.annualTotal());
        }
        return Bars.of(values, left.signum() == 0 ? "" : rest("units", units.size() - MOST_BARS, Bars.grouped(left)));
    }

    private String rest(String what, int count, String sum) {
        return TEXTS.render("page.rest." + what, locale, Map.of("count", Bars.grouped(count), "sum", sum));
    }

    /** Those with the most errors first. */
    List<UnitRow> units() {
        List<Tally.OfUnit> units = new ArrayList<>(tally.units());
        units.sort(Comparator.<Tally.OfUnit>comparingInt(u -> -u.count(Severity.ERROR))
                .thenComparingInt(u -> -u.count(Severity.WARNING))
                .thenComparing(Tally.OfUnit::name));
        List<UnitRow> rows = new ArrayList<>();
        for (Tally.OfUnit unit : units.subList(0, Math.min(MOST_UNITS, units.size()))) {
            rows.add(row(unit.number(), VisibleText.of(name(unit)), unit));
        }
        if (units.size() > MOST_UNITS) {
            List<Tally.OfUnit> left = units.subList(MOST_UNITS, units.size());
            Tally.OfUnit rest = new Tally.OfUnit(Tally.NO_UNIT, -1);
            left.forEach(rest::include);
            rows.add(row(rest.number(), left("left.units", left.size()), rest));
        }
        return rows;
    }

    private static UnitRow row(int number, String name, Tally.OfUnit unit) {
        return new UnitRow(
                number,
                name,
                Bars.grouped(unit.declarations()),
                Bars.grouped(unit.rejected()),
                Bars.grouped(unit.annualTotal()),
                Bars.grouped(unit.count(Severity.ERROR)),
                Bars.grouped(unit.count(Severity.WARNING)),
                Bars.grouped(unit.count(Severity.ADVICE)));
    }

    String name(Tally.OfUnit unit) {
        return unit.name().equals(Tally.NO_UNIT) ? say("unit.none") : unit.name();
    }

    private String left(String key, int count) {
        return TEXTS.render("page." + key, locale, Map.of("count", Bars.grouped(count)));
    }

    private String say(String key) {
        return TEXTS.render("page." + key, locale, Map.of());
    }

    private String word(Severity severity) {
        return TextReport.word(severity, locale);
    }
}
