package io.github.declarationsheet.layout;

import io.github.declarationsheet.layout.Section.Column;
import io.github.declarationsheet.layout.Section.Levels;
import io.github.declarationsheet.layout.Section.Placing;
import java.util.ArrayList;
import java.util.List;

/** Puts a drawing on cells, from above to below. */
final class Renderer {

    private static final int STANDARD_WIDTH = 7;

    private final Drawing drawing;
    private final int width;
    private final List<Piece> pieces = new ArrayList<>();
    private int row;

    private Renderer(Drawing drawing) {
        this.drawing = drawing;
        this.width = drawing.all(Section.Table.class).stream()
                .mapToInt(t -> t.width() + indent(t.heading))
                .reduce(STANDARD_WIDTH, Math::max);
    }

    static List<Piece> draw(Drawing drawing) {
        return new Renderer(drawing).draw();
    }

    private List<Piece> draw() {
        drawing.above.forEach(l -> line(l, Kind.LINE));
        title();
        for (Section section : drawing.sections) {
            if (section instanceof Section.Fields fields) {
                fields.rows.forEach(r -> fields(r, fields.placing));
            } else if (section instanceof Section.Funds funds) {
                funds(funds);
            } else if (section instanceof Section.Goals goals) {
                goals(goals);
            } else if (section instanceof Section.Table table) {
                table(table);
            } else if (section instanceof Section.Line line) {
                line(line.text, Kind.LINE);
            }
        }
        drawing.below.forEach(l -> line(l, Kind.LINE));
        return pieces;
    }

    private void title() {
        line(drawing.title, Kind.TITLE);
        if (!drawing.year.isBlank()) {
            put(row++, 0, 1, width, drawing.year, Kind.YEAR);
        }
    }

    private void line(String text, Kind kind) {
        put(row++, 0, 1, width, Content.text(text), kind);
    }

    private void fields(List<Entry> entries, Placing placing) {
        int n = entries.size();
        for (int i = 0; i < n; i++) {
            Entry entry = entries.get(i);
            int first = bound(i, n);
            int count = bound(i + 1, n) - first;
            switch (placing) {
                case RIGHT -> {
                    put(row, first, 1, 1, Content.text(entry.label()), Kind.LABEL);
                    put(row, first + 1, 1, count - 1, entry.value(), Kind.VALUE);
                }
                case BELOW -> {
                    put(row, first, 1, count, Content.text(entry.label()), Kind.LABEL);
                    put(row + 1, first, 1, count, entry.value(), Kind.VALUE);
                }
                case INLINE -> put(row, first, 1, count, inline(entry), Kind.VALUE);
            }
        }
        row += placing == Placing.BELOW ? 2 : 1;
    }

    static Content inline(Entry entry) {
        String label = entry.label().strip();
        return Content.text(label
                + (label.endsWith("：") || label.endsWith(":") ? "" : "：")
                + entry.value().shown());
    }

    /** Where the i-th of n groups begins, as the writer has it. */
    private int bound(int i, int n) {
        return n == 2 ? width * i / 2 : (width * i + n - 1) / n;
    }

    private void funds(Section.Funds funds) {
        int rows = funds.columns.stream().mapToInt(List::size).max().orElse(0);
        int indent = indent(funds.heading);
        int n = funds.columns.size();
        for (int c = 0; c < n; c++) {
            int first = indent + (width - indent) * c / n;
            int end = indent + (width - indent) * (c + 1) / n;
            // the first column has the wide labels, the last one the wide values
            int label = c < n - 1 || n == 1 ? Math.max(1, end - first - (n == 1 ? 3 : 1)) : 1;
            List<Entry> entries = funds.columns.get(c);
            int r = row;
            for (int i = 0; i < entries.size(); i++) {
                int tall = i == Math.min(1, entries.size() - 1) ? 1 + rows - entries.size() : 1;
                put(r, first, tall, label, Content.text(entries.get(i).label()), Kind.LABEL);
                put(r, first + label, tall, end - first - label, entries.get(i).value(), Kind.VALUE);
                r += tall;
            }
        }
        heading(funds.heading, row, rows);
        row += rows;
    }

    private void goals(Section.Goals goals) {
        int indent = indent(goals.heading);
        int n = goals.goals.size();
        int top = row;
        for (int i = 0; i < n; i++) {
            Entry goal = goals.goals.get(i);
            int first = indent + (width - indent) * i / n;
            int count = indent + (width - indent) * (i + 1) / n - first;
            switch (goals.placing) {
                case BELOW -> {
                    put(top, first, 1, count, Content.text(goal.label()), Kind.LABEL);
                    put(top + 1, first, 1, count, goal.value(), Kind.VALUE);
                    row = top + 2;
                }
                case RIGHT -> {
                    put(row, indent, 1, 1, Content.text(goal.label()), Kind.LABEL);
                    put(row, indent + 1, 1, width - indent - 1, goal.value(), Kind.VALUE);
                    row++;
                }
                case INLINE -> put(row++, indent, 1, width - indent, inline(goal), Kind.VALUE);
            }
        }
        heading(goals.heading, top, row - top);
    }

    private void table(Section.Table table) {
        int indent = indent(table.heading);
        int top = row;
        headings(table, indent);
        int first = row;
        for (int r = 0; r < table.rows.size(); r++) {
            if (table.pages.contains(r)) {
                headings(table, indent);
            }
            int at = indent;
            for (int c = 0; c < table.columns.size(); c++) {
                Column column = table.columns.get(c);
                cell(table, r, c, at);
                at += column.width();
            }
            row++;
        }
        if (!table.headingMerged) {
            heading(table.heading, top, 1);
        } else if (table.pages.isEmpty()) {
            heading(table.heading, first, row - first);
        } else {
            heading(table.heading, top, row - top);
        }
    }

    private void headings(Section.Table table, int indent) {
        boolean two = table.columns.stream().anyMatch(c -> !c.over().isEmpty());
        int at = indent;
        for (int c = 0; c < table.columns.size(); c++) {
            Column column = table.columns.get(c);
            if (column.over().isEmpty()) {
                put(row, at, two ? 2 : 1, column.width(), Content.text(column.heading()), Kind.COLUMN);
            } else {
                if (c == 0 || !column.over().equals(table.columns.get(c - 1).over())) {
                    int wide = 0;
                    for (int k = c;
                            k < table.columns.size()
                                    && table.columns.get(k).over().equals(column.over());
                            k++) {
                        wide += table.columns.get(k).width();
                    }
                    put(row, at, 1, wide, Content.text(column.over()), Kind.COLUMN);
                }
                put(row + 1, at, 1, column.width(), Content.text(column.heading()), Kind.COLUMN);
            }
            at += column.width();
        }
        row += two ? 2 : 1;
    }

    /** A cell of a table; a level takes the rows that follow with the same levels, up to the page's end. */
    private void cell(Section.Table table, int r, int c, int at) {
        Column column = table.columns.get(c);
        Content content = table.rows.get(r).get(c);
        if (!column.role().isLevel() || table.levels == Levels.REPEATED) {
            put(row, at, 1, column.width(), content, column.role().isLevel() ? Kind.LEVEL : Kind.CELL);
            return;
        }
        if (r > 0 && !table.pages.contains(r) && joins(table, r, c)) {
            return;
        }
        int last = r;
        while (last + 1 < table.rows.size() && !table.pages.contains(last + 1) && joins(table, last + 1, c)) {
            last++;
        }
        put(row, at, table.levels == Levels.MERGED ? last - r + 1 : 1, column.width(), content, Kind.LEVEL);
    }

    /** Whether a row has the levels of the row above, up to a column. */
    private static boolean joins(Section.Table table, int r, int c) {
        for (int k = 0; k <= c; k++) {
            if (table.columns.get(k).role().isLevel()
                    && !table.rows.get(r).get(k).equals(table.rows.get(r - 1).get(k))) {
                return false;
            }
        }
        return !table.rows.get(r).get(c).isBlank();
    }

    private void heading(String text, int top, int rows) {
        if (!text.isEmpty()) {
            put(top, 0, rows, 1, Content.text(text), Kind.HEADING);
        }
    }

    private static int indent(String heading) {
        return heading.isEmpty() ? 0 : 1;
    }

    private void put(int top, int column, int rows, int columns, Content content, Kind kind) {
        pieces.add(new Piece(top, column, rows, Math.max(columns, 1), content, kind));
    }
}
