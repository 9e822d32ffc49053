package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.policy.YamlNode.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with a policy file, each with its line and column. Not thread-safe. */
final class YamlProblems {

    /** A person corrects a few at a time. */
    private static final int MOST = 200;

    private static final int LONGEST_QUOTE = 30;

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(YamlProblems.class);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    YamlProblems(String file) {
        this.file = file;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** A problem of the whole file. */
    void add(String code) {
        add(code, new Position(1, 1), "", Map.of());
    }

    /** The text is quoted as {@code {quote}}. */
    void add(String code, Position at, String text, Map<String, String> arguments) {
        if (findings.size() >= MOST) {
            return;
        }
        Map<String, String> holes = new HashMap<>(arguments);
        holes.put("line", Integer.toString(at.line()));
        holes.put("column", Integer.toString(at.column()));
        holes.put("quote", quote(text));
        findings.add(Finding.of(
                new FindingCode(code, Severity.ERROR, TEXTS), Location.file(file), Optional.empty(), text, holes));
    }

    /** A word that is none of those it may be: the nearest of them is named, or all if there are few. */
    void unknown(String code, YamlNode.Scalar word, List<String> known) {
        Optional<String> nearest = Nearest.of(word.text(), known);
        Map<String, String> holes = new HashMap<>();
        holes.put("nearest", nearest.orElse(""));
        holes.put("known", String.join(", ", known));
        if (nearest.isPresent()) {
            holes.put(Finding.VARIANT, "similar");
        }
        add(code, word.at(), word.text(), holes);
    }

    private static String quote(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
