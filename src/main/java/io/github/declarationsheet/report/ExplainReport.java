package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.read.Choice;
import io.github.declarationsheet.read.Conversion;
import io.github.declarationsheet.read.Evidence;
import io.github.declarationsheet.read.Explanation;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How declarations were read, as text for people: one line a value, by declaration. Not thread-safe. */
public final class ExplainReport {

    /** A goal may be long; the line is to show which text was taken, not all of it. */
    private static final int LONGEST = 48;

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(ExplainReport.class);

    private final PrintWriter out;
    private final Locale locale;

    /**
     * A report.
     *
     * @param out takes the text; not closed
     * @param locale Chinese, or anything else for English
     */
    public ExplainReport(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /**
     * Prints a declaration: where each value was found and how.
     *
     * @param explanation how it was read
     */
    public void print(Explanation explanation) {
        out.println(say(
                "explain.declaration",
                Map.of(
                        "file", explanation.file(),
                        "place",
                                explanation.reading().sheet() + "!"
                                        + explanation.reading().range().a1(),
                        "form", explanation.reading().form().id())));
        String row = "";
        for (Explanation.Value value : explanation.values()) {
            String own = row(value.key());
            if (!own.isEmpty() && !own.equals(row)) {
                out.println("  " + own);
            }
            row = own;
            out.println((own.isEmpty() ? "  " : "    ") + line(value));
        }
        List<CellRange> unclaimed = explanation.unclaimed();
        if (!unclaimed.isEmpty()) {
            String cells = Location.sheet(
                            explanation.file(), explanation.reading().sheet(), unclaimed)
                    .cellText()
                    .orElse("");
            out.println("  " + say("explain.unclaimed", Map.of("cells", cells)));
        }
        out.println();
    }

    /** The row of a table that a value belongs to: {@code indicators[0]}; empty for a field. */
    private static String row(String key) {
        int dot = key.indexOf("].");
        return dot < 0 ? "" : key.substring(0, dot + 1);
    }

    private String line(Explanation.Value value) {
        Map<String, String> holes = new HashMap<>();
        holes.put("name", value.name().isEmpty() ? value.key() : value.name());
        holes.put("text", shortened(value.text()));
        StringBuilder line = new StringBuilder(say("explain.value", holes));
        if (value.cell().isEmpty()) {
            return line.append(part("explain.inferred", Map.of())).toString();
        }
        line.append(part("explain.cell", Map.of("cell", value.cell().get().a1())));
        line.append(
                part(value.label().isEmpty() ? "explain.place" : "explain.match." + id(value.match()), label(value)));
        for (Conversion conversion : Conversion.values()) {
            if (value.conversions().contains(conversion)) {
                line.append(
                        part("explain.conversion." + id(conversion), Map.of("written", shortened(value.written()))));
            }
        }
        Choice choice = value.choice();
        if (choice.runnerUp().isPresent()) {
            line.append(part("explain.score", Map.of("score", Integer.toString(choice.score()), "why", why(choice))));
            line.append(part(
                    "explain.runner-up",
                    Map.of("cell", choice.runnerUp().get().a1(), "score", Integer.toString(choice.runnerUpScore()))));
        }
        return line.toString();
    }

    private static Map<String, String> label(Explanation.Value value) {
        return Map.of(
                "label",
                shortened(value.labelText()),
                "place",
                value.label().isPresent() ? value.label().get().a1() : "");
    }

    private String why(Choice choice) {
        StringBuilder why = new StringBuilder();
        for (Evidence evidence : choice.evidence()) {
            String word = say("explain.evidence." + id(evidence), Map.of());
            why.append(why.length() == 0 ? "" : " ").append(word).append(evidence.weight() < 0 ? "" : "+");
            why.append(evidence.weight());
        }
        return why.toString();
    }

    private String part(String key, Map<String, String> holes) {
        return "  " + say(key, holes);
    }

    private String say(String key, Map<String, String> holes) {
        return Voice.printable(TEXTS.render(key, locale, holes));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').strip();
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
