package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field whose label stands in the form.
 *
 * @param field the field
 * @param mark its label
 * @param value the box of its value; null if the value is blank or stands in the label's own cell
 * @param more the boxes that go on with it: further lines of a text, the end of a period, the unit of an amount
 * @param cell the cell of its value, also of a blank one; the label's where there is no room for a value
 * @param choice why this cell
 */
record Found(Field field, Mark mark, @Nullable Box value, List<Box> more, CellRange cell, Choice choice) {

    Found(Field field, Mark mark, @Nullable Box value, CellRange cell) {
        this(field, mark, value, List.of(), cell, Choice.NONE);
    }

    String key() {
        return field.key();
    }

    Place place() {
        Match match = mark.match(field);
        Optional<CellRange> label =
                match == Match.NAME ? Optional.empty() : Optional.of(mark.box().place());
        return new Place(cell, label, match, Optional.empty(), choice);
    }

    /** What was written, wherever it stands; empty if nothing was. */
    String text() {
        if (!mark.inline().isEmpty()) {
            return mark.inline();
        }
        if (value == null) {
            return "";
        }
        return more.isEmpty() ? value.text() : joined(value);
    }

    /** Lines of a text stay lines; all else that is written in pieces is one line. */
    private String joined(Box first) {
        StringBuilder out = new StringBuilder(first.text());
        int row = first.row();
        for (Box box : more) {
            boolean line = field.type() == FieldType.LONG_TEXT && box.row() > row;
            out.append(line ? '\n' : ' ').append(box.text());
            row = box.row();
        }
        return out.toString();
    }
}
