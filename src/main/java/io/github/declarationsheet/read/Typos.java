package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.model.CellText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which labels were read in spite of a mistake in them. */
final class Typos {

    private Typos() {}

    static void report(List<Mark> marks, FindingList findings) {
        for (Mark mark : marks) {
            if (mark.typo()) {
                findings.add(
                        ReadFindings.TYPO,
                        Severity.ADVICE,
                        mark.hasField() ? Optional.of(mark.fields().get(0).key()) : Optional.empty(),
                        CellText.oneLine(mark.box().text()),
                        List.of(mark.box().place()),
                        Map.of("label", mark.label().key()));
            }
        }
    }
}
