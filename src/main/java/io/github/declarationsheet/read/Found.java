package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field whose label stands in the form.
 *
 * @param field the field
 * @param mark its label
 * @param value the box of its value; null if the value is blank or stands in the label's own cell
 * @param cell the cell of its value, also of a blank one; the label's where there is no room for a value
 */
record Found(Field field, Mark mark, @Nullable Box value, CellRange cell) {

    String key() {
        return field.key();
    }

    Place place() {
        return new Place(cell, Optional.of(mark.box().place()), mark.match(field));
    }

    /** What was written, wherever it stands; empty if nothing was. */
    String text() {
        if (!mark.inline().isEmpty()) {
            return mark.inline();
        }
        return value == null ? "" : value.text();
    }
}
