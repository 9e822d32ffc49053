package io.github.declarationsheet.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads declarations from JSON: the object that {@link JsonWriter} writes, or a bare list of declarations. Thread-safe:
 * no state.
 *
 * <p>{@code source}, {@code status}, {@code findings} and {@code files} are ignored. A missing key is an absent value. An
 * indicator's {@code value} decides; {@code operator}, {@code number}, {@code unit}, {@code lower} and {@code upper}, where
 * given, must agree with it. Anything else (unknown or repeated keys, wrong types, dates and amounts that are none) is a
 * finding that names the JSON path; bad content is never an exception. Memory is bounded, whatever the input.
 */
public final class JsonReader {

    private JsonReader() {}

    /**
     * Reads a document.
     *
     * @param file the file's name, for the findings
     * @param in UTF-8, with or without a byte order mark; read to its end, never closed
     * @return the declarations, or what is wrong
     * @throws IOException if the bytes can't be got
     * @throws IllegalStateException if jackson-core is not on the class path
     */
    public static JsonDeclarations read(String file, InputStream in) throws IOException {
        JacksonCore.require();
        Problems problems = new Problems(file);
        return new DocumentReader(new JsonInput(in, problems), problems).read();
    }
}
