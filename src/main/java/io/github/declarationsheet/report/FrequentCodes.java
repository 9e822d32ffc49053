package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what was found in how many files: what many do wrong is better said once to all. Not thread-safe. */
final class FrequentCodes {

    private static final int MOST = 5;

    /** In a small run everything is in sight. */
    private static final int FEWEST_FILES = 3;

    private final Map<String, Count> counts = new HashMap<>();

    private static final class Count {
        private final Finding example;
        private int findings;
        private int files;

        private Count(Finding example) {
            this.example = example;
        }
    }

    /** Counts the findings of one file. */
    void add(List<Finding> findings) {
        Set<String> inFile = new HashSet<>();
        for (Finding finding : findings) {
            String code = finding.code().id();
            Count count = counts.computeIfAbsent(code, c -> new Count(finding));
            count.findings++;
            count.files += inFile.add(code) ? 1 : 0;
        }
    }

    /** What several files have in common: the severe first, then what most have. */
    List<String> lines(Voice voice) {
        List<Count> common = new ArrayList<>(
                counts.values().stream().filter(c -> c.files >= FEWEST_FILES).toList());
        common.sort((a, b) -> {
            int bySeverity = a.example.severity().compareTo(b.example.severity());
            int byFiles = bySeverity != 0 ? bySeverity : Integer.compare(b.files, a.files);
            return byFiles != 0
                    ? byFiles
                    : a.example.code().id().compareTo(b.example.code().id());
        });
        List<String> lines = new ArrayList<>();
        for (Count count : common.subList(0, Math.min(MOST, common.size()))) {
            Map<String, String> holes = new HashMap<>();
            holes.put(
                    "severity",
                    voice.paint(
                            Ink.of(count.example.severity()),
                            TextReport.word(count.example.severity(), voice.locale())));
            holes.put("code", count.example.code().id());
            holes.put("findings", Integer.toString(count.findings));
            holes.put("files", Integer.toString(count.files));
            holes.put("message", Voice.printable(count.example.message(voice.locale())));
            lines.add(voice.render("frequent.code", holes));
        }
        return lines;
    }
}
