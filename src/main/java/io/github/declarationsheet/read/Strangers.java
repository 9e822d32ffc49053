package io.github.declarationsheet.read;

import io.github.declarationsheet.form.LabelText;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which it was found before that they are not what is sought: names of levels, options and wordings stand in one
 * form after another. Forgets what takes the same place; threads that race lose an entry, never more, since a text cannot
 * change.
 */
final class Strangers {

    private static final int PLACES = 1024;

    private final @Nullable String[] texts = new @Nullable String[PLACES];

    boolean has(String text) {
        return text.length() <= LabelText.LONGEST && text.equals(texts[place(text)]);
    }

    void add(String text) {
        if (text.length() <= LabelText.LONGEST) {
            texts[place(text)] = text;
        }
    }

    private static int place(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> Short.SIZE) & PLACES - 1;
    }
}
