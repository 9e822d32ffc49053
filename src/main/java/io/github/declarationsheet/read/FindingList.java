package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects the findings of one declaration; each names its file, sheet and cells. */
final class FindingList {

    private final String file;
    private final String sheet;
    private final int declaration;
    private final List<Finding> findings = new ArrayList<>();

    FindingList(String file, String sheet, int declaration) {
        this.file = file;
        this.sheet = sheet;
        this.declaration = declaration;
    }

    void add(FindingCode code, String field, String text, CellRange cell) {
        add(code, code.severity(), Optional.of(field), text, List.of(cell), Map.of());
    }

    void add(
            FindingCode code,
            Severity severity,
            Optional<String> field,
            String text,
            List<CellRange> cells,
            Map<String, String> arguments) {
        Location location = new Location(file, OptionalInt.of(declaration), Optional.of(sheet), cells);
        findings.add(new Finding(code, severity, location, field, text, arguments));
    }

    /** By place, those without a cell first, then by code. */
    List<Finding> sorted() {
        if (findings.size() > 1) {
            findings.sort(FindingList::compare);
        }
        return findings;
    }

    private static int compare(Finding a, Finding b) {
        List<CellRange> first = a.location().cells();
        List<CellRange> second = b.location().cells();
        if (first.isEmpty() || second.isEmpty()) {
            return Integer.compare(first.size(), second.size());
        }
        int byCell = first.get(0).compareTo(second.get(0));
        return byCell != 0 ? byCell : a.code().id().compareTo(b.code().id());
    }
}
