package io.github.declarationsheet.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The format codes that a workbook names by number alone. */
final class BuiltinFormats {

    private BuiltinFormats() {}

    /** The code of a number, General if the number has none. */
    static String code(int id) {
        return id == 0 ? NumberFormats.GENERAL : Table.CODES.getOrDefault(id, NumberFormats.GENERAL);
    }

    /** Read only when a number other than 0 is met. */
    private static final class Table {

        static final Map<Integer, String> CODES = read();

        private static Map<Integer, String> read() {
            Properties table = new Properties();
            try (InputStream in = BuiltinFormats.class.getResourceAsStream("builtin-formats.properties")) {
                if (in == null) {
                    throw new IllegalStateException("builtin-formats.properties is missing from the jar");
                }
                table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("builtin-formats.properties is unreadable", e);
            }
            return table.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            e -> Integer.valueOf((String) e.getKey()), e -> (String) e.getValue()));
        }
    }
}
