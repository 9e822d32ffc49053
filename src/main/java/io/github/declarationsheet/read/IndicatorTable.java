package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import java.util.List;
import java.util.Optional;

/**
 * Where an indicator table stands.
 *
 * @param header its heading row
 * @param columns its columns from left to right
 * @param firstRow its first row below the heading
 * @param lastRow its last row
 * @param term whether its values are of the whole term
 */
record IndicatorTable(Header header, List<Span> columns, int firstRow, int lastRow, boolean term) {

    /**
     * A column of the table: its meaning and the sheet's columns it takes.
     *
     * @param role what its cells mean
     * @param heading the box of its heading
     * @param first its first sheet column
     * @param last its last sheet column
     */
    record Span(Role role, Box heading, int first, int last) {}

    Optional<Span> column(Role role) {
        for (Span span : columns) {
            if (span.role() == role) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    int firstColumn() {
        return columns.get(0).first();
    }

    int lastColumn() {
        return columns.get(columns.size() - 1).last();
    }

    boolean containsRow(int row) {
        return row >= header.row() && row <= lastRow;
    }
}
