package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of texts that a writer of xls may have cut at the length its records can hold. */
final class CutTexts {

    private CutTexts() {}

    /** A workbook with a finding for each sheet that has such texts, {@code cuttable} naming their cells by sheet. */
    static Opened.Workbook added(String file, Opened.Workbook opened, Map<Integer, List<CellRange>> cuttable) {
        if (cuttable.isEmpty()) {
            return opened;
        }
        List<Finding> findings = new ArrayList<>(opened.findings());
        List<Grid> sheets = opened.book().sheets();
        for (int i = 0; i < sheets.size(); i++) {
            List<CellRange> cells = cuttable.getOrDefault(i, List.of());
            if (!cells.isEmpty()) {
                findings.add(Finding.of(
                        GridFindings.CUT,
                        Location.sheet(file, sheets.get(i).name(), cells),
                        Optional.empty(),
                        "",
                        Map.of("count", Integer.toString(cells.size()))));
            }
        }
        return new Opened.Workbook(opened.book(), findings);
    }
}
