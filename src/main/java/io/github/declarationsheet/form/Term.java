package io.github.declarationsheet.form;

/** What a text means where it stands as a label. */
public sealed interface Term {

    /**
     * The label of a field.
     *
     * @param field the field
     */
    record OfField(Field field) implements Term {}

    /**
     * The heading of a column of the indicator table.
     *
     * @param role what the column means
     * @param label the heading as a form prints it
     */
    record OfColumn(Column.Role role, String label) implements Term {}

    /**
     * The heading of a block, which has no value of its own.
     *
     * @param block {@code funding}, {@code goals} or {@code indicators}; empty for any other heading
     */
    record OfHeading(String block) implements Term {}

    /** The title of a declaration. */
    record OfTitle() implements Term {}

    /** The title over several declarations, as a published bundle has it. */
    record OfBundle() implements Term {}

    /**
     * The title of another form, never to be read as a declaration.
     *
     * @param name its usual name
     */
    record OfSibling(String name) implements Term {}
}
