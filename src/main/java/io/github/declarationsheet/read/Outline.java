package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.MoneyUnit;
import java.util.List;
import java.util.Optional;

/**
 * Where a form on a sheet has its values, filled or blank: what {@link SubmissionReader} would read from where. Rows and
 * columns are those of the sheet, from 0. Immutable and thread-safe.
 *
 * @param sheet the sheet's name
 * @param list whether it is a list of several projects, one row an indicator
 * @param entries the fields outside tables
 * @param tables the indicator tables, from top to bottom
 * @param findings what the reader says of what stands there
 */
public record Outline(String sheet, boolean list, List<Entry> entries, List<Table> tables, List<Finding> findings) {

    /** Copies. */
    public Outline {
        entries = List.copyOf(entries);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /**
     * A field and the cell of its value.
     *
     * @param field the field
     * @param cell the first cell of its value's room
     * @param more the cells that go on with the value now: further lines, the end of a period
     * @param unit the unit an amount is in
     * @param span the part of the cell's text that is the value, where it shares the cell with its label
     */
    public record Entry(
            Field field, CellRange cell, List<CellRange> more, Optional<MoneyUnit> unit, Optional<Span> span) {
        /** Copies. */
        public Entry {
            more = List.copyOf(more);
        }
    }

    /**
     * A part of a text.
     *
     * @param from where it begins
     * @param to where it ends, excluded
     */
    public record Span(int from, int to) {}

    /**
     * An indicator table.
     *
     * @param headingRow the last row of its headings
     * @param columns its columns, from left to right
     * @param rows the rows that hold something of it, from top to bottom
     * @param fixed rows between them that hold no indicators: headings drawn again, totals, notes
     * @param next the next row that holds something else, {@link CellRange#MAX_ROWS} if there is none
     * @param term whether its values are of the whole term
     */
    public record Table(
            int headingRow, List<Column> columns, List<Row> rows, List<Integer> fixed, int next, boolean term) {
        /** Copies. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            fixed = List.copyOf(fixed);
        }

        /**
         * The first column of a role.
         *
         * @param role the role
         * @return the column, empty if the table has none
         */
        public Optional<Column> column(Role role) {
            for (Column column : columns) {
                if (column.role() == role && column.field().isEmpty()) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A column of a table.
     *
     * @param role what its cells mean
     * @param field the field of the project that it holds in a list
     * @param label what its heading says
     * @param first its first column on the sheet
     * @param last its last column on the sheet
     * @param unit the unit its amounts are in
     */
    public record Column(
            Role role, Optional<Field> field, String label, int first, int last, Optional<MoneyUnit> unit) {}

    /**
     * A row of a table, with the levels in force on it.
     *
     * @param row the row
     * @param level1 its 一级指标, may be empty
     * @param level2 its 二级指标, may be empty
     */
    public record Row(int row, String level1, String level2) {}
}
