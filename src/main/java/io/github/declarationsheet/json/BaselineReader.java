package io.github.declarationsheet.json;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.review.Baseline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the findings of a run, and the declarations that tell which rows they are about. */
final class BaselineReader {

    private static final String FINDINGS = "findings";
    private static final String DECLARATION = "declaration";
    private static final Set<String> TEXTS =
            Set.of("file", "sheet", "cell", "severity", "code", "field", "text", "message");

    private static final Pattern INDEX = Pattern.compile("\\d{1,7}");

    private final JsonInput json;
    private final Problems problems;
    private final DeclarationReader declarations;
    private final Map<String, List<Declaration>> byFile = new HashMap<>();
    private final List<Map<String, String>> findings = new ArrayList<>();

    BaselineReader(JsonInput json, Problems problems) {
        this.json = json;
        this.problems = problems;
        this.declarations = new DeclarationReader(json, true);
    }

    JsonBaseline read() throws IOException {
        json.document(this::root);
        Baseline.Builder baseline = Baseline.builder();
        if (problems.findings().isEmpty()) {
            findings.forEach(finding -> accept(baseline, finding));
        }
        return new JsonBaseline(baseline.build(), problems.findings());
    }

    private void root() throws IOException {
        if (!json.isObject()) {
            json.skip();
            problems.add("J-NO-RUN", Map.of());
            return;
        }
        List<String> found = new ArrayList<>(1);
        json.object(JsonPath.ROOT, (key, path) -> {
            switch (key) {
                case "declarations" -> json.array(path, i -> declaration(path.declaration(i)));
                case FINDINGS -> {
                    found.add(key);
                    json.array(path, i -> finding(path.item(i)));
                }
                case "files" -> json.skip();
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (found.isEmpty()) {
            problems.add("J-NO-RUN", Map.of());
        }
    }

    private void declaration(JsonPath path) throws IOException {
        Optional<Declaration> read = declarations.read(path);
        if (read.isPresent()) {
            byFile.computeIfAbsent(declarations.file(), f -> new ArrayList<>(1)).add(read.get());
        }
    }

    private void finding(JsonPath path) throws IOException {
        if (!json.isObject()) {
            json.required("object", path);
            return;
        }
        Map<String, String> texts = new HashMap<>();
        json.object(path, (key, at) -> {
            Optional<String> text = key.equals(DECLARATION) ? json.integer(at) : Optional.empty();
            if (TEXTS.contains(key)) {
                text = json.text(at);
            } else if (!key.equals(DECLARATION)) {
                return false;
            }
            text.ifPresent(t -> texts.put(key, t));
            return true;
        });
        findings.add(texts);
    }

    private void accept(Baseline.Builder baseline, Map<String, String> finding) {
        String file = finding.getOrDefault("file", "");
        List<Declaration> declared = byFile.getOrDefault(file, List.of());
        String index = finding.getOrDefault(DECLARATION, "");
        Optional<Declaration> declaration = INDEX.matcher(index).matches() && Integer.parseInt(index) < declared.size()
                ? Optional.of(declared.get(Integer.parseInt(index)))
                : Optional.empty();
        baseline.accept(
                finding.getOrDefault("code", ""),
                file,
                declaration,
                finding.getOrDefault("field", ""),
                cells(finding.getOrDefault("cell", "")),
                finding.getOrDefault("text", ""));
    }

    /** What is no cell was not written by us, and stands for nothing. */
    private static List<CellRange> cells(String text) {
        List<CellRange> cells = new ArrayList<>();
        for (String range : text.isEmpty() ? new String[0] : text.split(",")) {
            try {
                cells.add(CellRange.parse(range));
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }
        return cells;
    }
}
