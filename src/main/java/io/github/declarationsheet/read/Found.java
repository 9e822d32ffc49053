package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import java.util.Optional;

/**
 * A field whose label stands in the form.
 *
 * @param field the field
 * @param mark its label
 * @param value the box of its value; empty if the value is blank or stands in the label's own cell
 * @param cell the cell of its value, also of a blank one; the label's where there is no room for a value
 */
record Found(Field field, Mark mark, Optional<Box> value, CellRange cell) {

    Place place() {
        Box box = mark.box();
        return new Place(cell, Optional.of(CellRange.cell(box.row(), box.column())), mark.match(field));
    }

    /** What was written, wherever it stands; empty if nothing was. */
    String text() {
        return mark.inline().isEmpty() ? value.map(Box::text).orElse("") : mark.inline();
    }
}
