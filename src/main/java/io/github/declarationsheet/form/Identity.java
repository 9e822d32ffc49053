package io.github.declarationsheet.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a template says of itself where users don't destroy it: in defined names and, once more, in custom document
 * properties. What is missing, damaged or contradicts itself there is unknown. Immutable and thread-safe.
 *
 * @param form the id of its form
 * @param version the version of its form
 * @param year the 预算年度 it was made for
 */
public record Identity(Optional<String> form, Optional<Integer> version, Optional<Integer> year) {

    private static final String NAMES = "decl_";

    private static final int LONGEST_ID = 40;
    private static final int MOST_DIGITS = 4;

    /** What is said, by its defined name without the prefix, and its property. */
    private enum Fact {
        FORM("template_id", "templateId"),
        VERSION("template_version", "templateVersion"),
        YEAR("template_year", "templateYear");

        private final String name;
        private final String property;

        Fact(String name, String property) {
            this.name = NAMES + name;
            this.property = property;
        }
    }

    /**
     * The defined name of a field, from its key. Dots are legal in names, but not every program takes them.
     *
     * @param key such as {@code project.name}
     * @return such as {@code decl_project_name}
     */
    public static String definedName(String key) {
        return NAMES + key.replace('.', '_');
    }

    /**
     * What a template of a form says.
     *
     * @param form the form
     * @param year the year it is made for, if it is made for one
     * @return its identity
     */
    public static Identity of(Form form, Optional<Integer> year) {
        return new Identity(Optional.of(form.id()), Optional.of(form.version()), year);
    }

    /**
     * What a book says.
     *
     * @param names its defined names and what they refer to
     * @param properties its custom document properties
     * @return its identity, of which anything may be unknown
     */
    public static Identity in(Map<String, String> names, Map<String, String> properties) {
        return new Identity(
                id(said(Fact.FORM, names, properties)),
                number(said(Fact.VERSION, names, properties)),
                number(said(Fact.YEAR, names, properties)));
    }

    /** What either says, or both alike. */
    private static String said(Fact fact, Map<String, String> names, Map<String, String> properties) {
        String name = names.getOrDefault(fact.name, "").replace("\"", "").strip();
        String property = properties.getOrDefault(fact.property, "").strip();
        boolean one = name.isEmpty() || property.isEmpty() || name.equals(property);
        return one ? name + (name.isEmpty() ? property : "") : "";
    }

    private static Optional<String> id(String text) {
        return text.isEmpty() || text.length() > LONGEST_ID ? Optional.empty() : Optional.of(text);
    }

    private static Optional<Integer> number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
        for (int i = 0; digits && i < text.length(); i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /**
     * The defined names that say it, and what they stand for.
     *
     * @return texts by name
     */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            value(fact).ifPresent(v -> names.put(fact.name, v));
        }
        return names;
    }

    /**
     * The custom document properties that say it.
     *
     * @return texts by property
     */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            value(fact).ifPresent(v -> properties.put(fact.property, v));
        }
        return properties;
    }

    private Optional<String> value(Fact fact) {
        return switch (fact) {
            case FORM -> form;
            case VERSION -> version.map(v -> Integer.toString(v));
            case YEAR -> year.map(v -> Integer.toString(v));
        };
    }
}
