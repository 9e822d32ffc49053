package io.github.declarationsheet.grid;

import java.util.List;
import java.util.Map;

/**
 * A workbook as grids. Immutable and thread-safe.
 *
 * @param sheets its sheets, in order
 * @param names its defined names and what they refer to; a name of one sheet is written {@code sheet!name}
 * @param properties its custom document properties
 */
public record Book(List<Grid> sheets, Map<String, String> names, Map<String, String> properties) {

    /** Copies. */
    public Book {
        sheets = List.copyOf(sheets);
        names = Map.copyOf(names);
        properties = Map.copyOf(properties);
    }
}
