package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The one order of findings within a file: declaration, sheet, row, column, code; and what is said of many cells, once. */
final class FindingOrder {

    private final Map<String, Integer> sheets = new HashMap<>();

    FindingOrder(List<String> sheets) {
        for (String sheet : sheets) {
            this.sheets.putIfAbsent(sheet, this.sheets.size());
        }
    }

    List<Finding> of(Collection<Finding> findings) {
        Comparator<Finding> order = Comparator.<Finding>comparingInt(
                        f -> f.location().declaration().orElse(-1))
                .thenComparingInt(f -> f.location().sheet().map(this::position).orElse(-1))
                .thenComparing(f -> f.location().cells().stream().findFirst(), FindingOrder::compareCells)
                .thenComparing(f -> f.code().id());
        return merged(findings).stream().sorted(order).toList();
    }

    private int position(String sheet) {
        return sheets.getOrDefault(sheet, sheets.size());
    }

    private static int compareCells(Optional<CellRange> a, Optional<CellRange> b) {
        return a.isPresent() && b.isPresent()
                ? a.get().compareTo(b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    }

    /** What two findings have in common that say the same. */
    private record Complaint(
            String code,
            Severity severity,
            OptionalInt declaration,
            Optional<String> sheet,
            String text,
            Map<String, String> arguments) {

        Complaint(Finding f) {
            this(
                    f.code().id(),
                    f.severity(),
                    f.location().declaration(),
                    f.location().sheet(),
                    f.text(),
                    f.arguments());
        }
    }

    private static Collection<Finding> merged(Collection<Finding> findings) {
        Map<Complaint, List<Finding>> same = new LinkedHashMap<>();
        findings.forEach(f ->
                same.computeIfAbsent(new Complaint(f), c -> new ArrayList<>(1)).add(f));
        return same.values().stream().map(FindingOrder::merge).toList();
    }

    /** The first of them, at the cells of all. */
    private static Finding merge(List<Finding> same) {
        Finding first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        List<CellRange> cells =
                runs(same.stream().flatMap(f -> f.location().cells().stream()).toList());
        Location at = first.location();
        return new Finding(
                first.code(),
                first.severity(),
                new Location(at.file(), at.declaration(), at.sheet(), cells),
                first.field(),
                first.text(),
                first.arguments());
    }

    /** Cells that stand one below the other become one range: {@code H12,H15:H16}. */
    private static List<CellRange> runs(List<CellRange> cells) {
        List<CellRange> runs = new ArrayList<>();
        List<CellRange> byColumn = cells.stream()
                .distinct()
                .sorted(Comparator.comparingInt(CellRange::firstColumn).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (CellRange cell : byColumn) {
            CellRange last = runs.isEmpty() ? cell : runs.get(runs.size() - 1);
            boolean below = last.lastRow() + 1 == cell.firstRow()
                    && last.firstColumn() == cell.firstColumn()
                    && last.lastColumn() == cell.lastColumn();
            if (below) {
                runs.set(runs.size() - 1, last.union(cell));
            } else {
                runs.add(cell);
            }
        }
        return runs;
    }
}
