package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.model.CellText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of the reports in one language, with or without colours.
 *
 * @param locale Chinese, or anything else for English
 * @param colours whether a terminal shows them
 */
record Voice(Locale locale, boolean colours) {

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(Voice.class);

    /** A text whose holes may come from a file, and so hold anything. */
    String say(String key, Map<String, String> holes) {
        Map<String, String> safe = new HashMap<>();
        for (Map.Entry<String, String> hole : holes.entrySet()) {
            safe.put(hole.getKey(), printable(hole.getValue()));
        }
        return render(key, safe);
    }

    /** A text whose holes are safe by now, and may have colours. */
    String render(String key, Map<String, String> holes) {
        return TEXTS.render(key, locale, holes);
    }

    String paint(Ink ink, String text) {
        return colours ? ink.on(text) : text;
    }

    /** Cells and file names may hold control characters, which a terminal would obey. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }

    /** The text with blanks behind it up to a width, in which a Chinese character counts twice. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += CellText.isCjk(text.codePointAt(i)) ? 2 : 1;
        }
        return width;
    }
}
