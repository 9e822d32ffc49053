package io.github.declarationsheet.json;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects what is wrong with a JSON document. */
final class Problems {

    /** More say nothing new, and a hostile file could hold millions. */
    private static final int MOST = 10_000;

    private static final int LONGEST_QUOTE = 40;

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(Problems.class);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean isFull() {
        return findings.size() >= MOST;
    }

    /** The text is quoted as {@code {quote}}, the path as {@code {path}}. */
    void add(String code, JsonPath path, String text, Map<String, String> arguments) {
        Map<String, String> holes = new HashMap<>(arguments);
        holes.put("path", path.text());
        holes.put("quote", quote(text));
        findings.add(Finding.of(
                new FindingCode(code, Severity.ERROR, TEXTS),
                new Location(file, path.declaration(), Optional.empty(), List.of()),
                path.field(),
                text,
                holes));
    }

    /** A problem of the whole document. */
    void add(String code, Map<String, String> arguments) {
        findings.add(Finding.of(
                new FindingCode(code, Severity.ERROR, TEXTS),
                new Location(file, OptionalInt.empty(), Optional.empty(), List.of()),
                Optional.empty(),
                "",
                arguments));
    }

    private static String quote(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
