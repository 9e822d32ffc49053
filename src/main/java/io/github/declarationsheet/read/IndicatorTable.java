package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator table stands.
 *
 * @param header its heading
 * @param columns its columns from left to right
 * @param rows the rows below the heading that may hold indicators: no headings drawn again, no totals
 * @param furniture the boxes of the other rows that belong to the table and say nothing of their own
 * @param term whether its values are of the whole term
 * @param over the 一级指标 that stands over its columns, null where levels stand in columns
 */
record IndicatorTable(
        Header header,
        List<Span> columns,
        List<Integer> rows,
        List<Box> furniture,
        boolean term,
        @Nullable Box over) {

    Optional<Span> column(Role role) {
        return Optional.ofNullable(span(role));
    }

    /** The column of a role, null without one: asked for each row. */
    @Nullable
    Span span(Role role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) {
                return columns.get(i);
            }
        }
        return null;
    }

    /** The same table with other rows of it. */
    IndicatorTable with(List<Integer> own) {
        return new IndicatorTable(header, columns, own, List.of(), term, over);
    }

    /** Some rows of the table, as one of the term or of the year. */
    IndicatorTable withRows(List<Integer> own, boolean ofTerm) {
        return new IndicatorTable(header, columns, own, furniture, ofTerm, over);
    }

    /** The same table with other columns. */
    IndicatorTable withColumns(List<Span> others) {
        return new IndicatorTable(header, others, rows, furniture, term, over);
    }

    /** The same table with more boxes that say nothing of their own, before the others. */
    IndicatorTable withFurniture(List<Box> more) {
        List<Box> all = new ArrayList<>(more);
        all.addAll(furniture);
        return new IndicatorTable(header, columns, rows, all, term, over);
    }

    /**
     * The table of a year: of several columns for values that name their years, that of the year holds the targets.
     *
     * @param year the declaration's year; without one, and where no column has it, the first column that names none does
     */
    IndicatorTable of(OptionalInt year) {
        Span chosen = null;
        for (Span span : columns) {
            if (span.role() == Role.VALUE) {
                OptionalInt own = span.year();
                boolean fits = own.isPresent() && own.equals(year);
                chosen = chosen == null
                                || fits
                                || (own.isEmpty() && !chosen.year().equals(year))
                        ? span
                        : chosen;
            }
        }
        List<Span> spans = new ArrayList<>(columns.size());
        for (Span span : columns) {
            spans.add(span.role() == Role.VALUE && !span.equals(chosen) ? span.as(Role.OTHER) : span);
        }
        return withColumns(spans);
    }

    /** Whether several columns name years, and none of them the year given. */
    boolean isUndecided(OptionalInt year) {
        int others = 0;
        for (Span span : columns) {
            if (span.role() == Role.VALUE) {
                if (span.year().isEmpty() || span.year().equals(year)) {
                    return false;
                }
                others++;
            }
        }
        return others > 1;
    }

    /** Says which columns were taken for what stands below their headings. */
    void reportInferred(FindingList findings) {
        List<CellRange> cells = new ArrayList<>(0);
        String text = "";
        for (Span span : columns) {
            if (span.inferred()) {
                text = cells.isEmpty() ? CellText.oneLine(span.heading().text()) : text;
                cells.add(span.heading().place());
            }
        }
        if (!cells.isEmpty()) {
            findings.add(
                    ReadFindings.INFERRED,
                    Severity.ADVICE,
                    Optional.of(Keys.INDICATORS),
                    text,
                    cells,
                    Map.of(Finding.VARIANT, "column"));
        }
    }

    int firstColumn() {
        return columns.get(0).first();
    }

    int lastColumn() {
        return columns.get(columns.size() - 1).last();
    }

    /** The last row that holds something of it; that of the heading if nothing does. */
    int lastRow() {
        int last = rows.isEmpty() ? header.lastRow() : rows.get(rows.size() - 1);
        return furniture.isEmpty()
                ? last
                : Math.max(last, furniture.get(furniture.size() - 1).row());
    }

    /** Marks the rows of its heading and of all that belongs to it. */
    void markRows(BitSet marked) {
        marked.set(header.row(), header.lastRow() + 1);
        for (Span span : columns) {
            marked.set(span.heading().row());
        }
        for (int row : rows) {
            marked.set(row);
        }
        for (Box box : furniture) {
            marked.set(box.row());
        }
    }

    boolean containsRow(int row) {
        return row >= header.row() && row <= lastRow();
    }
}
