package io.github.declarationsheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A part of a drawn form, from above to below. Transformations change it in place. */
sealed interface Section {

    /** Where a value stands. */
    enum Placing {
        RIGHT,
        BELOW,
        /** Behind its label in the same cell. */
        INLINE
    }

    /** How the levels of a table are written. */
    enum Levels {
        MERGED,
        /** In the first row only, blank cells below. */
        BLANK,
        REPEATED
    }

    /** Rows of labelled fields. */
    final class Fields implements Section {
        final List<List<Entry>> rows = new ArrayList<>();
        Placing placing = Placing.RIGHT;
    }

    /** Columns of amounts beside a heading, which may be absent. */
    final class Funds implements Section {
        String heading = "";
        final List<List<Entry>> columns = new ArrayList<>();
    }

    /** Long texts beside a heading, which may be absent. */
    final class Goals implements Section {
        String heading = "";
        final List<Entry> goals = new ArrayList<>();
        Placing placing = Placing.BELOW;
    }

    /** A table of indicators beside a heading, which may be absent. */
    final class Table implements Section {
        String heading = "";
        final List<Column> columns = new ArrayList<>();
        final List<List<Content>> rows = new ArrayList<>();
        Levels levels = Levels.MERGED;
        /** The rows before which a page ends, so that the headings stand there again. */
        final TreeSet<Integer> pages = new TreeSet<>();
        /** Whether the heading in the first column is drawn along the table or stands once. */
        boolean headingMerged = true;

        int width() {
            return columns.stream().mapToInt(Column::width).sum();
        }

        int column(Role role) {
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c).role() == role) {
                    return c;
                }
            }
            return -1;
        }
    }

    /** A line over the whole width, below or between the blocks. */
    final class Line implements Section {
        final String text;

        Line(String text) {
            this.text = text;
        }
    }

    /** What a column of a drawn table holds. */
    enum Role {
        LEVEL1,
        LEVEL2,
        NAME,
        VALUE,
        COMPARISON,
        UNIT,
        TERM_VALUE,
        /** The columns of the term's table on the left of the year's. */
        TERM_LEVEL2,
        TERM_NAME,
        FURTHER;

        boolean isLevel() {
            return this == LEVEL1 || this == LEVEL2 || this == TERM_LEVEL2;
        }
    }

    /** A column of a drawn table; {@code over} is a heading over it and its neighbours, empty if there is none. */
    record Column(Role role, String heading, int width, String over) {

        Column(Role role, String heading, int width) {
            this(role, heading, width, "");
        }

        Column headed(String other) {
            return new Column(role, other, width, over);
        }

        Column under(String group) {
            return new Column(role, heading, width, group);
        }
    }
}
