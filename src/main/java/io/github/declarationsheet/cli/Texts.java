package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.MessageCatalog;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The program's texts in one language. Immutable. */
record Texts(Locale locale) {

    private static final MessageCatalog CATALOG = MessageCatalog.bundle(Texts.class);

    /**
     * A text.
     *
     * @param key its key
     * @param holes names and values of its holes, in turn
     */
    String say(String key, Object... holes) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < holes.length; i += 2) {
            values.put((String) holes[i], printable(holes[i + 1].toString()));
        }
        return CATALOG.render(key, locale, values);
    }

    /**
     * A text.
     *
     * @param key its key
     * @param holes the values of its holes
     */
    String say(String key, Map<String, String> holes) {
        return CATALOG.render(key, locale, holes);
    }

    boolean has(String key) {
        return CATALOG.find(key, locale).isPresent();
    }

    /** Cells and file names may hold control characters, which a terminal would obey. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            // control characters are single chars, and no half of a pair is one
            out.append(Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return out.toString();
    }
}
