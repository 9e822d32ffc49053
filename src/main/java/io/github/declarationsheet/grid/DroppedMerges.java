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

    /** The finding of a sheet of which at least one was dropped, naming the first of them. */
    static Finding of(String file, String sheet, List<CellRange> dropped, List<String> bad) {
        int count = dropped.size() + bad.size();
        List<CellRange> shown = dropped.stream().limit(SHOWN).toList();
        String text = Stream.concat(shown.stream().map(CellRange::a1), bad.stream())
                .limit(SHOWN)
                .collect(Collectors.joining(","));
        return Finding.of(
                GridFindings.MERGE_DROPPED,
                Location.sheet(file, sheet, shown),
                Optional.empty(),
                text,
                Map.of("count", Integer.toString(count)));
    }
}
