package io.github.declarationsheet.form;

import java.util.List;

/**
 * A labelled field of a form.
 *
 * @param key its one key, the JSON path: {@code project.name}; {@code other.<label>} for what the model has no place for
 * @param label its label and the label's synonyms
 * @param type what it holds
 * @param required whether a declaration lacks something without it
 * @param options the usual values, offered but never insisted on; empty if there are none
 * @param help what to fill in, for the person who fills the form; may be empty
 */
public record Field(String key, Label label, FieldType type, boolean required, List<String> options, String help) {

    /** The start of the keys of fields that the model has no place for. */
    public static final String OTHER = "other.";

    /** The key of a label over two dates, which the model keeps apart. */
    public static final String PERIOD = "project.period";

    private static final List<String> DAYS = List.of("project.startDate", "project.endDate");

    private static final String ANNUAL_FUNDS = "funding.annual";

    /** The key of a label over the unit of all amounts. */
    public static final String MONEY_UNIT = "funding.unit";

    /** Copies the options. */
    public Field {
        options = List.copyOf(options);
    }

    /**
     * An optional field without options or help.
     *
     * @param key its key
     * @param type what it holds
     * @param label the printed label
     * @return the field
     */
    public static Field of(String key, FieldType type, String label) {
        return new Field(key, Label.of(label), type, false, List.of(), "");
    }

    /**
     * A field that the model has no place for; it is kept under its label.
     *
     * @param label the printed label
     * @return the field
     */
    public static Field other(String label) {
        return of(OTHER + label, FieldType.LONG_TEXT, label);
    }

    /**
     * The keys of what the field holds.
     *
     * @return its own; of a period both its days
     */
    public List<String> keys() {
        return type == FieldType.PERIOD ? DAYS : List.of(key);
    }

    /**
     * Whether it is an amount of the year of the declaration, not of the whole term (年度资金).
     *
     * @return true for {@code funding.annualTotal} and its parts
     */
    public boolean isOfYear() {
        return key.startsWith(ANNUAL_FUNDS);
    }

    /**
     * Whether the model has no place for this field.
     *
     * @return true if it goes to the other fields
     */
    public boolean isOther() {
        return key.startsWith(OTHER);
    }

    /**
     * This field under another printed label; the former one becomes a synonym.
     *
     * @param text the printed label
     * @return a new field
     */
    public Field printed(String text) {
        return withLabel(label.printed(text));
    }

    /**
     * This field with more synonyms of its label.
     *
     * @param source who writes so, {@code -} for common usage
     * @param texts as written
     * @return a new field
     */
    public Field also(String source, String... texts) {
        return withLabel(label.also(source, texts));
    }

    /**
     * This field with the names of its parts, which stand for the whole where nothing else does.
     *
     * @param depth 1 for a part, 2 for a part of a part
     * @param source who writes so, {@code -} for common usage
     * @param texts as written
     * @return a new field
     */
    public Field part(int depth, String source, String... texts) {
        return withLabel(label.part(depth, source, texts));
    }

    /**
     * This field, required.
     *
     * @return a new field
     */
    public Field mandatory() {
        return new Field(key, label, type, true, options, help);
    }

    /**
     * This field with its usual values.
     *
     * @param values what is offered
     * @return a new field
     */
    public Field offering(String... values) {
        return new Field(key, label, type, required, List.of(values), help);
    }

    /**
     * This field with a help text.
     *
     * @param text what to fill in
     * @return a new field
     */
    public Field explained(String text) {
        return new Field(key, label, type, required, options, text);
    }

    private Field withLabel(Label other) {
        return new Field(key, other, type, required, options, help);
    }
}
