package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a declaration was read: each of its values with the cell it stood in, the label it was found by, and what was done
 * to it. Immutable and thread-safe.
 *
 * @param file the file's name as given
 * @param reading the declaration
 * @param values its values in the order of the contract: the fields, the indicators, the other fields
 * @param unclaimed the cells that were not understood
 */
public record Explanation(String file, Reading reading, List<Value> values, List<CellRange> unclaimed) {

    /** Copies the lists. */
    public Explanation {
        values = List.copyOf(values);
        unclaimed = List.copyOf(unclaimed);
    }

    /**
     * A value and where it came from.
     *
     * @param key its key: {@code project.name}, {@code indicators[0].value}, {@code other[0]}
     * @param name what people call it: the printed label of a field, the heading of a column
     * @param text the value as the contract writes it
     * @param cell the cell it stood in; absent for what was inferred from other values
     * @param written what that cell shows; empty if the file's bytes are not at hand
     * @param label the cell of its label, absent if it was found without one
     * @param labelText what the label says
     * @param match how the label was recognised
     * @param conversions what was done to the text
     * @param choice why this cell and no other
     */
    public record Value(
            String key,
            String name,
            String text,
            Optional<CellRange> cell,
            String written,
            Optional<CellRange> label,
            String labelText,
            Match match,
            Set<Conversion> conversions,
            Choice choice) {

        /** Copies the set. */
        public Value {
            conversions = Set.copyOf(conversions);
        }
    }

    /**
     * The value of a key.
     *
     * @param key such as {@code project.name}
     * @return the value, empty if the declaration has none
     */
    public Optional<Value> value(String key) {
        for (Value value : values) {
            if (value.key().equals(key)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
