package io.github.declarationsheet.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes JSON of this project's habits: UTF-8 as it is, absent and blank values {@code null}, numbers as plain decimal
 * strings, and a line break only where it is asked for. All of Jackson on the writing side is in here. Not thread-safe.
 */
final class JsonOutput {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private final JsonGenerator generator;
    private final Lines lines = new Lines();

    JsonOutput(OutputStream out) throws IOException {
        generator = FACTORY.createGenerator(out);
        generator.setPrettyPrinter(lines);
    }

    /** Begins a line, indented, before the next value or key. */
    JsonOutput line(int indent) {
        lines.pending = "\n" + " ".repeat(indent);
        return this;
    }

    void startObject() throws IOException {
        generator.writeStartObject();
    }

    void startObject(String key) throws IOException {
        generator.writeObjectFieldStart(key);
    }

    void endObject() throws IOException {
        generator.writeEndObject();
    }

    void startArray() throws IOException {
        generator.writeStartArray();
    }

    void startArray(String key) throws IOException {
        generator.writeArrayFieldStart(key);
    }

    void endArray() throws IOException {
        generator.writeEndArray();
    }

    void text(String key, String text) throws IOException {
        if (text.isEmpty()) {
            generator.writeNullField(key);
        } else {
            generator.writeStringField(key, wellFormed(text));
        }
    }

    void text(String key, Optional<String> text) throws IOException {
        text(key, text.orElse(""));
    }

    void number(String key, Optional<BigDecimal> number) throws IOException {
        text(key, number.isPresent() ? number.get().toPlainString() : "");
    }

    void number(String key, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            generator.writeNumberField(key, number.getAsInt());
        } else {
            generator.writeNullField(key);
        }
    }

    void flag(String key, boolean value) throws IOException {
        generator.writeBooleanField(key, value);
    }

    void finish() throws IOException {
        generator.writeRaw('\n');
        generator.close();
    }

    /** A file name or a raw cell may hold half a surrogate pair, which UTF-8 can't say. */
    private static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (Character.charCount(text.codePointAt(i)) == 2) {
                i++;
            } else {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired == null ? text : repaired.toString();
    }

    /** Breaks lines where {@link #line} asked for it, nowhere else. */
    private static final class Lines extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        private String pending = "";

        @Override
        public void beforeArrayValues(JsonGenerator g) throws IOException {
            breakLine(g);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator g) throws IOException {
            g.writeRaw(',');
            breakLine(g);
        }

        @Override
        public void beforeObjectEntries(JsonGenerator g) throws IOException {
            breakLine(g);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator g) throws IOException {
            g.writeRaw(',');
            breakLine(g);
        }

        private void breakLine(JsonGenerator g) throws IOException {
            if (!pending.isEmpty()) {
                g.writeRaw(pending);
                pending = "";
            }
        }
    }
}
