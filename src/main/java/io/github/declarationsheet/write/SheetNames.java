package io.github.declarationsheet.write;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each sheet of a workbook a name that every program accepts. Not thread-safe. */
final class SheetNames {

    private static final int MAX_LENGTH = 31;

    /** What Excel keeps for itself. */
    private static final String RESERVED = "history";

    /** Excel repairs a name that starts with an underscore and is longer than this. */
    private static final int MAX_UNDERSCORED = 22;

    /** Programs, POI among them, take print titles apart at commas, also at those in a quoted sheet name. */
    private static final char LIST_SAFE_COMMA = '，';

    private final String fallback;
    private final Set<String> used = new HashSet<>(Set.of(RESERVED, ChoiceLists.SHEET));

    /**
     * Names for the sheets of a workbook.
     *
     * @param fallback the name of a sheet whose project has none
     */
    SheetNames(String fallback) {
        this.fallback = fallback;
    }

    /** A name like the project's that no sheet has yet. */
    String next(String project) {
        String base = bare(project);
        String name = base;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = "(" + i + ")";
            name = cut(base, MAX_LENGTH - suffix.length()) + suffix;
        }
        return name;
    }

    private String bare(String project) {
        String legal = project.replaceAll("[\\[\\]:*?/\\\\]", "_").replace(',', LIST_SAFE_COMMA);
        String cut = trimmed(cut(trimmed(legal), MAX_LENGTH));
        if (cut.startsWith("_") && cut.length() > MAX_UNDERSCORED) {
            cut = trimmed(cut.replaceFirst("^_+", ""));
        }
        return cut.isEmpty() ? fallback : cut;
    }

    /** Blanks and apostrophes off the ends. */
    private static String trimmed(String name) {
        return name.replaceAll("^['\\s\\p{Z}]+|['\\s\\p{Z}]+$", "");
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
