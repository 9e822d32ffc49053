package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Field;

/** What a sheet says of a field to the person who fills it in. */
final class Prompts {

    private Prompts() {}

    /** The help of the field, or else of its type. */
    static String of(Field field) {
        return field.help().isEmpty() ? WriteFindings.sheetText("guide.type." + field.type()) : field.help();
    }
}
