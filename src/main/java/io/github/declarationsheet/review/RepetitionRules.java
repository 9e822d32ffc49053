package io.github.declarationsheet.review;

import static io.github.declarationsheet.finding.Severity.ADVICE;
import static io.github.declarationsheet.finding.Severity.ERROR;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private record Named(Map<String, List<Row>> byKind) {

        static Named first(Row row) {
            Named named = new Named(new LinkedHashMap<>());
            named.add(row);
            return named;
        }

        void add(Row row) {
            byKind.computeIfAbsent(row.group(), k -> new ArrayList<>()).add(row);
        }
    }

    private static StandardRule.Check eachTable(BiFunction<Named, Report, Stream<Finding>> check) {
        return (subject, code) -> Stream.of(subject.rowsOfYear(), subject.rowsOfTerm())
                .flatMap(table -> repeated(table).flatMap(n -> check.apply(n, new Report(subject, code))))
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

    /** The names that stand more than once. */
    private static Stream<Named> repeated(List<Row> table) {
        Map<String, Row> firsts = new HashMap<>(2 * table.size());
        Map<String, Named> names = new LinkedHashMap<>(0);
        for (Row row : table) {
            Row first = firsts.putIfAbsent(row.name(), row);
            if (first != null && !Filler.saysNothing(row.name())) {
                names.computeIfAbsent(row.name(), n -> Named.first(first)).add(row);
            }
        }
        return names.values().stream();
    }
}
