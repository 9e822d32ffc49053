package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Outcome;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as text for people: each file with what is wrong in it, the counts at the end. Not thread-safe. */
public final class TextReport {

    /** So that one bad file does not drown the others; the data format has them all. */
    private static final int MOST = 50;

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(TextReport.class);

    private final PrintWriter out;
    private final Locale locale;

    /**
     * A report.
     *
     * @param out takes the text; not closed
     * @param locale Chinese, or anything else for English
     */
    public TextReport(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /**
     * Prints a file and its findings.
     *
     * @param outcome what came of the file
     */
    public void print(Outcome outcome) {
        out.println(say("file." + outcome.status().id(), Map.of("file", outcome.file())));
        print(outcome.findings());
    }

    /**
     * Prints findings, each on a line; of very many only the first, and how many more there are.
     *
     * @param findings the findings
     */
    public void print(List<Finding> findings) {
        for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            out.println("  " + line(finding, locale));
        }
        if (findings.size() > MOST) {
            out.println("  " + say("more", Map.of("count", Integer.toString(findings.size() - MOST))));
        }
    }

    /**
     * Prints the counts of the run.
     *
     * @param totals the counts
     */
    public void finish(Totals totals) {
        if (totals.files() > 0) {
            out.println();
        }
        out.println(say("files", totals.holes()));
        out.println(say("findings", totals.holes()));
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
        return printable(TEXTS.render(place.isEmpty() ? "finding" : "finding.at", locale, holes));
    }

    /**
     * The word for a severity.
     *
     * @param severity the severity
     * @param locale Chinese, or anything else for English
     * @return such as 错误
     */
    public static String word(Severity severity, Locale locale) {
        return TEXTS.render("severity." + severity.id(), locale, Map.of());
    }

    private static String place(Location location) {
        String sheet = location.sheet().orElse("");
        String cells = location.cellText().orElse("");
        return sheet.isEmpty() || cells.isEmpty() ? sheet + cells : sheet + "!" + cells;
    }

    private String say(String key, Map<String, String> holes) {
        return printable(TEXTS.render(key, locale, holes));
    }

    /** Cells and file names may hold control characters, which a terminal would obey. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }
}
