package io.github.declarationsheet.write;

import java.util.regex.Pattern;

/** The escape of SpreadsheetML texts (ECMA-376 22.9.2.19), which POI undoes on reading but does not make. */
final class CellEscape {

    /** An underscore that would be read as the start of an escape. */
    private static final Pattern MISTAKABLE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellEscape() {}

    /** Keeps {@code _x000D_} what it is: seven characters. */
    static String escape(String text) {
        return text.contains("_x") ? MISTAKABLE.matcher(text).replaceAll("_x005F_") : text;
    }
}
