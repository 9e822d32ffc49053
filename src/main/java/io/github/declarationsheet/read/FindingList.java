package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects the findings of one declaration; each names its file, sheet and cells. */
final class FindingList {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding f) -> f.location().cells().isEmpty()
                            ? Optional.<CellRange>empty()
                            : Optional.of(f.location().cells().get(0)),
                    Comparator.comparing((Optional<CellRange> c) -> c.isPresent() ? 1 : 0)
                            .thenComparing(c -> c.orElse(CellRange.cell(0, 0))))
            .thenComparing(f -> f.code().id());

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

    List<Finding> sorted() {
        findings.sort(BY_PLACE);
        return findings;
    }
}
