package io.github.declarationsheet.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Collects a part as UTF-8 while it is written, and gives it away without a copy. Not thread-safe. */
final class XmlBuffer {

    private final Bytes bytes = new Bytes();
    private final Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);

    XmlBuffer append(String text) {
        try {
            writer.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    XmlBuffer append(char c) {
        try {
            writer.append(c);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    XmlBuffer append(int number) {
        return append(Integer.toString(number));
    }

    /** How many bytes there are at least. */
    int size() {
        return bytes.size();
    }

    Part part(String name) {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.part(name);
    }

    /** What grows by doubling is not copied once more. */
    private static final class Bytes extends ByteArrayOutputStream {

        Part part(String name) {
            write(0);
            return new Part(name, buf, count - 1);
        }
    }
}
