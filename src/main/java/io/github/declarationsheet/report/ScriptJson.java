package io.github.declarationsheet.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * JSON that stands in a {@code script} element of a page: no text in it can end the element. Texts that come again are
 * written once, as far as a table of bounded size can hold them, and are numbers from then on. Not thread-safe.
 */
final class ScriptJson {

    /** So that memory stays flat: labels and messages come early, what comes later is mostly said once. */
    private static final int MOST_SHARED = 20_000;

    private static final int LONGEST_SHARED = 120;

    private final Map<String, Integer> shared;
    private final Writer out;
    private boolean first = true;

    ScriptJson(Writer out) {
        this(out, new HashMap<>());
    }

    private ScriptJson(Writer out, Map<String, Integer> shared) {
        this.out = out;
        this.shared = shared;
    }

    /** JSON elsewhere in the same page, which knows the same texts. */
    ScriptJson sharingWith(Writer other) {
        return new ScriptJson(other, shared);
    }

    /** The texts that were written as numbers, by number. */
    String[] sharedTexts() {
        String[] texts = new String[shared.size()];
        shared.forEach((text, number) -> texts[number] = text);
        return texts;
    }

    ScriptJson startArray() throws IOException {
        separate();
        out.append('[');
        first = true;
        return this;
    }

    ScriptJson endArray() throws IOException {
        out.append(']');
        first = false;
        return this;
    }

    ScriptJson number(long value) throws IOException {
        separate();
        out.append(Long.toString(value));
        return this;
    }

    /** A text made harmless, by its number if it came before. */
    ScriptJson text(String value) throws IOException {
        String visible = VisibleText.of(value);
        Integer number = shared.get(visible);
        if (number == null && visible.length() <= LONGEST_SHARED && shared.size() < MOST_SHARED) {
            number = shared.size();
            shared.put(visible, number);
        }
        return number == null ? literal(visible) : number(number);
    }

    /** A text, never as a number. */
    ScriptJson literal(String value) throws IOException {
        separate();
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        out.append('"');
        return this;
    }

    /** What stands after this is the beginning of something of its own. */
    void restart() {
        first = true;
    }

    private void separate() throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void escaped(char c) throws IOException {
        if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        } else {
            out.append(c);
        }
    }
}
