package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one order of findings within a file: declaration, sheet, row, column, code; and what is said of many cells, once. */
final class FindingOrder implements Comparator<Finding> {

    private final Map<String, Integer> sheets = new HashMap<>();

    FindingOrder(List<String> sheets) {
        for (String sheet : sheets) {
            this.sheets.putIfAbsent(sheet, this.sheets.size());
        }
    }

    List<Finding> of(Collection<Finding> findings) {
        List<Finding> ordered = merged(findings);
        ordered.sort(this);
        return List.copyOf(ordered);
    }

    @Override
    public int compare(Finding a, Finding b) {
        Location left = a.location();
        Location right = b.location();
        int order = Integer.compare(
                left.declaration().orElse(-1), right.declaration().orElse(-1));
        order = order != 0 ? order : Integer.compare(position(left.sheet()), position(right.sheet()));
        order = order != 0 ? order : compareCells(left.cells(), right.cells());
        return order != 0 ? order : a.code().id().compareTo(b.code().id());
    }

    private int position(Optional<String> sheet) {
        return sheet.isPresent() ? sheets.getOrDefault(sheet.get(), sheets.size()) : -1;
    }

    private static int compareCells(List<CellRange> a, List<CellRange> b) {
        return a.isEmpty() || b.isEmpty()
                ? Boolean.compare(b.isEmpty(), a.isEmpty())
                : a.get(0).compareTo(b.get(0));
    }

    /** What two findings have in common that say the same. A list: the hash code of a record takes long to start. */
    private static List<Object> complaint(Finding f) {
        Location at = f.location();
        return List.of(f.code().id(), f.severity(), at.declaration(), at.sheet(), f.text(), f.arguments());
    }

    private static List<Finding> merged(Collection<Finding> findings) {
        Map<List<Object>, List<Finding>> same = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Object> complaint = complaint(finding);
            List<Finding> said = same.get(complaint);
            if (said == null) {
                said = new ArrayList<>(1);
                same.put(complaint, said);
            }
            said.add(finding);
        }
        List<Finding> merged = new ArrayList<>();
        for (List<Finding> said : same.values()) {
            merged.add(merge(said));
        }
        return merged;
    }

    /** The first of them, at the cells of all. */
    private static Finding merge(List<Finding> same) {
        Finding first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        List<CellRange> cells = new ArrayList<>();
        for (Finding finding : same) {
            cells.addAll(finding.location().cells());
        }
        Location at = first.location();
        return new Finding(
                first.code(),
                first.severity(),
                new Location(at.file(), at.declaration(), at.sheet(), runs(cells)),
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
