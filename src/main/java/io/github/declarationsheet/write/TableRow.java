package io.github.declarationsheet.write;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a row of a table shall hold.
 *
 * @param declaration whose it is
 * @param annual the indicator of the year
 * @param term the indicator of the whole term in the same row
 */
record TableRow(Declaration declaration, Optional<Indicator> annual, Optional<Indicator> term) {

    /** The indicator that names the row; empty for a project without any. */
    Optional<Indicator> named() {
        return annual.isPresent() ? annual : term;
    }

    String level1() {
        return named().map(Indicator::level1).orElse("");
    }

    String level2() {
        return named().map(Indicator::level2).orElse("");
    }

    boolean isBeside(TableRow other) {
        return level1().equals(other.level1()) && level2().equals(other.level2());
    }

    static List<TableRow> annual(Declaration declaration) {
        return declaration.indicators().stream()
                .map(i -> new TableRow(declaration, Optional.of(i), Optional.empty()))
                .toList();
    }

    static List<TableRow> term(Declaration declaration) {
        return declaration.termIndicators().stream()
                .map(i -> new TableRow(declaration, Optional.empty(), Optional.of(i)))
                .toList();
    }

    /** Both in one table: the same indicator of the year and of the term shares a row. */
    static List<TableRow> both(Declaration declaration) {
        List<TableRow> rows = new ArrayList<>();
        List<Indicator> term = declaration.termIndicators();
        int next = 0;
        for (Indicator annual : declaration.indicators()) {
            int same = next;
            while (same < term.size() && !isSame(annual, term.get(same))) {
                same++;
            }
            if (same == term.size()) {
                rows.add(new TableRow(declaration, Optional.of(annual), Optional.empty()));
                continue;
            }
            while (next < same) {
                rows.add(new TableRow(declaration, Optional.empty(), Optional.of(term.get(next++))));
            }
            rows.add(new TableRow(declaration, Optional.of(annual), Optional.of(term.get(next++))));
        }
        while (next < term.size()) {
            rows.add(new TableRow(declaration, Optional.empty(), Optional.of(term.get(next++))));
        }
        return rows;
    }

    private static boolean isSame(Indicator a, Indicator b) {
        return a.level1().equals(b.level1())
                && a.level2().equals(b.level2())
                && a.level3().equals(b.level3());
    }
}
