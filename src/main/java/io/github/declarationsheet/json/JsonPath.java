package io.github.declarationsheet.json;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a value stands in a document.
 *
 * @param text the whole path, {@code declarations[0].project.name}; in a bare list {@code [0].project.name}
 * @param declaration the index of the declaration it belongs to
 * @param field the path within that declaration, which is a field's key; empty for the declaration itself
 */
record JsonPath(String text, OptionalInt declaration, Optional<String> field) {

    static final JsonPath ROOT = new JsonPath("", OptionalInt.empty(), Optional.empty());

    JsonPath key(String key) {
        return new JsonPath(
                text.isEmpty() ? key : text + "." + key,
                declaration,
                declaration.isEmpty()
                        ? Optional.empty()
                        : Optional.of(field.map(f -> f + "." + key).orElse(key)));
    }

    JsonPath item(int index) {
        String step = "[" + index + "]";
        return new JsonPath(text + step, declaration, field.map(f -> f + step));
    }

    /** The declaration of an index; its fields are counted from here. */
    JsonPath declaration(int index) {
        return new JsonPath(text + "[" + index + "]", OptionalInt.of(index), Optional.empty());
    }
}
