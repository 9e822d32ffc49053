package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.model.Amount;
import io.github.declarationsheet.report.TextReport;
import io.github.declarationsheet.report.Totals;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.store.Fate;
import io.github.declarationsheet.store.Stored;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person reads at the end of an import. */
final class ImportSummary {

    /** Errors shown of each file that was not stored. */
    private static final int MOST = 5;

    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private final List<Left> left = new ArrayList<>();
    private int declarations;
    private int indicators;
    private BigDecimal annualTotal = BigDecimal.ZERO;

    /** A file that is not wholly in the database, and why. */
    private record Left(Stored stored, List<Finding> errors, int more) {}

    void add(Outcome outcome, Stored stored) {
        fates.merge(stored.fate(), 1, Integer::sum);
        declarations += stored.declarations();
        indicators += stored.indicators();
        annualTotal = annualTotal.add(stored.annualTotal());
        if (stored.fate() != Fate.STORED) {
            List<Finding> errors = outcome.findings().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .toList();
            int shown = Math.min(errors.size(), MOST);
            left.add(new Left(stored, List.copyOf(errors.subList(0, shown)), errors.size() - shown));
        }
    }

    void print(Totals totals, String store, PrintWriter out, Texts texts) {
        for (Left file : left) {
            print(file, out, texts);
        }
        if (!left.isEmpty()) {
            out.println();
        }
        out.println(texts.say("import.title", "store", store));
        out.println(texts.say("import.files", "files", totals.files(), "fates", fates(texts)));
        out.println(texts.say("import.declarations", "declarations", declarations, "indicators", indicators));
        out.println(texts.say("import.amount", "amount", Amount.grouped(annualTotal)));
        out.println(texts.say("import.findings", totals.holes()));
        out.println(texts.say(next(totals), "store", store));
    }

    private static void print(Left file, PrintWriter out, Texts texts) {
        Stored stored = file.stored();
        boolean again = stored.duplicateOf().filter(stored.file()::equals).isPresent();
        out.println(texts.say(
                again ? "import.file.again" : "import.file." + stored.fate().id(),
                "file",
                stored.file(),
                "declarations",
                stored.declarations(),
                "first",
                stored.duplicateOf().orElse("")));
        file.errors().forEach(f -> out.println("  " + TextReport.line(f, texts.locale())));
        if (file.more() > 0) {
            out.println("  " + texts.say("import.more", "count", file.more()));
        }
    }

    private String fates(Texts texts) {
        return fates.entrySet().stream()
                .map(e -> texts.say("import.fate." + e.getKey().id(), "count", e.getValue()))
                .collect(Collectors.joining(texts.say("comma")));
    }

    private String next(Totals totals) {
        if (totals.count(Severity.ERROR) > 0) {
            return "import.next.errors";
        }
        if (totals.count(Severity.WARNING) > 0) {
            return "import.next.warnings";
        }
        return declarations > 0 ? "import.next.done" : "import.next.nothing";
    }
}
