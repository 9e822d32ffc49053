package io.github.declarationsheet.write;

import io.github.declarationsheet.model.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the workbooks of a roster are named: a text with holes for what is known of a project, such as {@code
 * {unit}-{name}}. Immutable and thread-safe.
 */
public final class NamePattern {

    private static final Map<String, String> KEYS = keys();

    /** What all projects of a unit share. */
    private static final List<String> OF_UNIT = List.of("unit", "department", "year");

    private static final String ENDING = ".xlsx";

    /** What parts the holes, and is left over where one of them is empty. */
    private static final String PARTING = "^[-_ .]+|[-_ .]+$";

    /** Texts and, at odd places, the names of holes, in turn. */
    private final List<String> parts;

    private NamePattern(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("name", "project.name");
        keys.put("code", "project.code");
        keys.put("unit", "project.implementingUnit");
        keys.put("department", "project.supervisingDepartment");
        keys.put("category", "project.category");
        keys.put("nature", "project.nature");
        keys.put("year", "fiscalYear");
        return keys;
    }

    /**
     * Reads a pattern.
     *
     * @param pattern text with at least one hole; {@code .xlsx} at its end may be left out
     * @return the pattern
     * @throws IllegalArgumentException if there is no hole, one is not closed, or one is none of {@link #holes()}; the
     *     message is the hole
     */
    public static NamePattern of(String pattern) {
        String text = pattern.endsWith(ENDING) ? pattern.substring(0, pattern.length() - ENDING.length()) : pattern;
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            String hole = close < 0 ? text.substring(open) : text.substring(open + 1, close);
            if (!KEYS.containsKey(hole)) {
                throw new IllegalArgumentException(hole);
            }
            parts.add(text.substring(at, open));
            parts.add(hole);
            at = close + 1;
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(pattern);
        }
        parts.add(text.substring(at));
        return new NamePattern(parts);
    }

    /**
     * The names that holes may have.
     *
     * @return {@code name}, {@code code}, {@code unit}, …
     */
    public static List<String> holes() {
        return List.copyOf(KEYS.keySet());
    }

    /**
     * The names of holes for what all projects of a unit share.
     *
     * @return {@code unit}, {@code department}, {@code year}
     */
    public static List<String> holesOfUnit() {
        return OF_UNIT;
    }

    /**
     * Whether it says only what all projects of a unit share.
     *
     * @return true if a workbook of several projects may be named by it
     */
    public boolean isOfUnit() {
        for (int i = 1; i < parts.size(); i += 2) {
            if (!OF_UNIT.contains(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The name of a project's workbook, without its ending. */
    String fill(Draft project) {
        StringBuilder name = new StringBuilder(parts.get(0));
        for (int i = 1; i < parts.size(); i += 2) {
            String value = project.get(KEYS.getOrDefault(parts.get(i), ""))
                    .map(Object::toString)
                    .orElse("");
            // the text behind an empty hole parts it from the next
            name.append(value).append(value.isEmpty() && i + 2 < parts.size() ? "" : parts.get(i + 1));
        }
        return name.toString().replaceAll(PARTING, "");
    }
}
