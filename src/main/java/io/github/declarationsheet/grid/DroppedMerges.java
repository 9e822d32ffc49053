package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of merged ranges that do not hold. */
final class DroppedMerges {

    private static final int SHOWN = 10;

    private DroppedMerges() {}

    /** The finding of a sheet, naming the first of the ranges; empty if none was dropped. */
    static Optional<Finding> find(String file, String sheet, List<CellRange> dropped, List<String> bad) {
        int count = dropped.size() + bad.size();
        if (count == 0) {
            return Optional.empty();
        }
        List<CellRange> shown = dropped.stream().limit(SHOWN).toList();
        String text = Stream.concat(shown.stream().map(CellRange::a1), bad.stream())
                .limit(SHOWN)
                .collect(Collectors.joining(","));
        return Optional.of(Finding.of(
                GridFindings.MERGE_DROPPED,
                Location.sheet(file, sheet, shown),
                Optional.empty(),
                text,
                Map.of("count", Integer.toString(count))));
    }
}
