package io.github.declarationsheet.report;

import io.github.declarationsheet.compare.Changes;
import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.compare.Version;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run as text for people: each file with what is wrong in it, the severe first, then what was found most, the counts at
 * the end. Long lists are cut and counted; the data format has all. Not thread-safe.
 */
public final class TextReport {

    /** Files about which there is nothing to say. */
    private static final int MOST_CLEAN = 20;

    private static final int MOST_MISSING = 20;

    private final PrintWriter out;
    private final Voice voice;
    private final FrequentCodes frequent = new FrequentCodes();
    private int clean;

    /**
     * A report without colours.
     *
     * @param out takes the text; not closed
     * @param locale Chinese, or anything else for English
     */
    public TextReport(PrintWriter out, Locale locale) {
        this(out, locale, false);
    }

    /**
     * A report.
     *
     * @param out takes the text; not closed
     * @param locale Chinese, or anything else for English
     * @param colours whether to write ANSI colours, for a terminal
     */
    public TextReport(PrintWriter out, Locale locale, boolean colours) {
        this.out = out;
        this.voice = new Voice(locale, colours);
    }

    /**
     * Prints a file, its findings, and what changed in it if it was compared.
     *
     * @param outcome what came of the file
     */
    public void print(Outcome outcome) {
        List<Changes> changes =
                outcome.review().isPresent() ? outcome.review().get().changes() : List.of();
        boolean isClean =
                outcome.status() == Status.ACCEPTED && outcome.findings().isEmpty() && changes.isEmpty();
        clean += isClean ? 1 : 0;
        if (isClean && clean > MOST_CLEAN) {
            return;
        }
        Map<String, String> holes = new HashMap<>();
        holes.put("file", voice.paint(Ink.STRONG, Voice.printable(outcome.file())));
        String status = voice.render("status." + outcome.status().id(), Map.of());
        holes.put("status", voice.paint(Ink.of(outcome.status()), status));
        out.println(voice.render("file", holes) + counts(outcome.findings()));
        print(outcome.findings());
        for (Changes change : changes) {
            for (String line : new ChangeLines(voice, change).lines()) {
                out.println("  " + line);
            }
        }
        frequent.add(outcome.findings());
    }

    /**
     * Prints findings, each on a line; of very many only the first, and how many more there are.
     *
     * @param findings the findings
     */
    public void print(List<Finding> findings) {
        for (String line : new FindingLines(voice, findings).lines()) {
            out.println("  " + line);
        }
    }

    /**
     * Prints what a comparison says of the run as a whole: the counts, and what was not handed in again.
     *
     * @param comparison the comparison
     */
    public void print(Comparison comparison) {
        int unchanged = 0;
        int isNew = 0;
        for (Changes changes : comparison.changes()) {
            unchanged += changes.isUnchanged() ? 1 : 0;
            isNew += changes.isNew() ? 1 : 0;
        }
        int missing = comparison.missing().size();
        Map<String, String> holes = new HashMap<>();
        holes.put("changed", Integer.toString(comparison.changes().size() - unchanged - isNew));
        holes.put("unchanged", Integer.toString(unchanged));
        holes.put("new", Integer.toString(isNew));
        holes.put("missing", Integer.toString(missing));
        out.println();
        out.println(voice.render("comparison", holes));
        for (Version version : comparison.missing().subList(0, Math.min(MOST_MISSING, missing))) {
            out.println("  "
                    + voice.say(
                            "comparison.missing",
                            Map.of(
                                    "name", version.declaration().project().name(),
                                    "file", version.file(),
                                    "sheet", version.reading().sheet())));
        }
        if (missing > MOST_MISSING) {
            holes.put("count", Integer.toString(missing - MOST_MISSING));
            out.println("  " + voice.render("comparison.more", holes));
        }
    }

    /**
     * Prints what was found most, and the counts of the run.
     *
     * @param totals the counts
     */
    public void finish(Totals totals) {
        if (clean > MOST_CLEAN) {
            out.println(voice.render("file.clean", Map.of("count", Integer.toString(clean - MOST_CLEAN))));
        }
        if (totals.files() > 0) {
            out.println();
        }
        List<String> most = frequent.lines(voice);
        if (!most.isEmpty()) {
            out.println(voice.paint(Ink.STRONG, voice.render("frequent", Map.of())));
            for (String line : most) {
                out.println("  " + line);
            }
            out.println();
        }
        out.println(voice.render("files", totals.holes()));
        out.println(voice.render("findings", totals.holes()));
    }

    /**
     * A finding on one line: severity, place, what is wrong and what to do, code.
     *
     * @param finding the finding
     * @param locale Chinese, or anything else for English
     * @return the line
     */
    public static String line(Finding finding, Locale locale) {
        String place = place(finding.location());
        Map<String, String> holes = new HashMap<>();
        holes.put("severity", word(finding.severity(), locale));
        holes.put("place", place);
        holes.put("message", finding.message(locale));
        holes.put("code", finding.code().id());
        return new Voice(locale, false).say(place.isEmpty() ? "finding" : "finding.at", holes);
    }

    /**
     * The word for a severity.
     *
     * @param severity the severity
     * @param locale Chinese, or anything else for English
     * @return such as 错误
     */
    public static String word(Severity severity, Locale locale) {
        return new Voice(locale, false).render("severity." + severity.id(), Map.of());
    }

    /** How many of each severity, where there are several at all. */
    private String counts(List<Finding> findings) {
        if (findings.size() < 2) {
            return "";
        }
        StringBuilder counts = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = 0;
            for (Finding finding : findings) {
                count += finding.severity() == severity ? 1 : 0;
            }
            if (count > 0) {
                String part = voice.render("count." + severity.id(), Map.of("count", Integer.toString(count)));
                counts.append(counts.isEmpty() ? "" : voice.render("comma", Map.of()))
                        .append(voice.paint(Ink.of(severity), part));
            }
        }
        return voice.render("file.counts", Map.of("counts", counts.toString()));
    }

    private static String place(Location location) {
        String sheet = location.sheet().orElse("");
        String cells = location.cellText().orElse("");
        return sheet.isEmpty() || cells.isEmpty() ? sheet + cells : sheet + "!" + cells;
    }
}
