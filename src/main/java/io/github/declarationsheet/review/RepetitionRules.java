package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ADVICE;
import static io.github.declarationsheet.finding.Severity.ERROR;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The rules on indicators that stand twice in one table; the later one is marked. */
final class RepetitionRules {

    private RepetitionRules() {}

    static List<Rule> all() {
        return List.of(
                StandardRule.of("I-DUP", ERROR, eachTable(RepetitionRules::sameKind)),
                StandardRule.of("I-DUP-CROSS", ADVICE, eachTable(RepetitionRules::otherKind)));
    }

    /** The indicators of one name: of each kind those that have it, in order. */
    private record Named(Map<String, List<Row>> byKind) {}

    private static StandardRule.Check eachTable(BiFunction<Named, Report, Stream<Finding>> check) {
        return (subject, code) -> Stream.of(Row.ofYear(subject.declaration()), Row.ofTerm(subject.declaration()))
                .flatMap(table -> byName(table).flatMap(n -> check.apply(n, new Report(subject, code))))
                .toList();
    }

    private record Report(Subject subject, FindingCode code) {

        Finding on(Row row, Map<String, String> arguments) {
            return subject.finding(code, row.indicator().level3(), arguments, row.nameKey());
        }
    }

    private static Stream<Finding> sameKind(Named named, Report report) {
        return named.byKind().values().stream().flatMap(rows -> rows.stream()
                .skip(1)
                .map(later -> report.on(
                        later,
                        Map.of(
                                "name", Quote.text(later.indicator().level3()),
                                "earlier",
                                        report.subject()
                                                .cell(rows.get(0).nameKey())
                                                .a1()))));
    }

    private static Stream<Finding> otherKind(Named named, Report report) {
        List<Row> firsts =
                named.byKind().values().stream().map(rows -> rows.get(0)).toList();
        Row first = firsts.get(0);
        return firsts.stream()
                .skip(1)
                .map(later -> report.on(
                        later,
                        Map.of(
                                "name", Quote.text(later.indicator().level3()),
                                "first", Quote.text(level(first)),
                                "second", Quote.text(level(later)))));
    }

    private static String level(Row row) {
        return row.indicator().level2().isEmpty()
                ? row.indicator().level1()
                : row.indicator().level2();
    }

    private static Stream<Named> byName(List<Row> table) {
        Map<String, Named> names = new LinkedHashMap<>();
        for (Row row : table) {
            String name = normal(row.indicator().level3());
            if (!Filler.saysNothing(name)) {
                names.computeIfAbsent(name, n -> new Named(new LinkedHashMap<>()))
                        .byKind()
                        .computeIfAbsent(kind(row), k -> new ArrayList<>())
                        .add(row);
            }
        }
        return names.values().stream();
    }

    private static String kind(Row row) {
        return row.kind()
                .map(Enum::name)
                .orElseGet(() ->
                        normal(row.indicator().level1() + "/" + row.indicator().level2()));
    }

    private static String normal(String text) {
        return CellText.halfWidth(text).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
