package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Scope;
import io.github.declarationsheet.read.IndicatorTable.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Third step: the indicator tables of a region, their columns and their last rows. */
final class TableFinder {

    private final Board board;
    private final Region region;
    private final TreeMap<Integer, Header> headers;
    private final Set<Box> marked = new HashSet<>();
    /** By row, the first column that holds the label of a field. */
    private final Map<Integer, Integer> firstField = new HashMap<>();

    private TableFinder(Board board, Region region) {
        this.board = board;
        this.region = region;
        this.headers = Header.in(region.marks());
        for (Mark mark : region.marks()) {
            marked.add(mark.box());
            if (mark.hasField() && !mark.isHeading()) {
                firstField.putIfAbsent(mark.box().row(), mark.box().column());
            }
        }
    }

    static List<IndicatorTable> find(Board board, Region region) {
        return new TableFinder(board, region).tables();
    }

    private List<IndicatorTable> tables() {
        List<IndicatorTable> tables = new ArrayList<>(1);
        Header previous = null;
        for (Header header : headers.values()) {
            if (previous == null || !continues(header, previous)) {
                addTables(header, tables);
                previous = header;
            }
        }
        return tables;
    }

    /** Whether a page break drew the heading again; the same columns under another time are another table. */
    private boolean continues(Header header, Header previous) {
        Optional<Scope> scope = scope(header);
        return header.repeats(previous) && (scope.isEmpty() || scope.equals(scope(previous)));
    }

    private void addTables(Header header, List<IndicatorTable> tables) {
        int nameColumn = nameColumn(header);
        int first = firstRow(header);
        int last = first - 1;
        for (int row = board.rowAfter(last);
                row <= region.area().lastRow() && !endsTable(row, header, nameColumn);
                row = board.rowAfter(row)) {
            last = row;
        }
        List<Span> shared = List.of();
        for (int i = 0; i < header.blocks().size(); i++) {
            List<Span> spans = new HeadingRows(board, region, header, first - 1).spans(i);
            addUnknownColumns(header, i, first, last, spans);
            boolean term = isTerm(header, i, spans);
            tables.add(new IndicatorTable(header, withLevels(shared, spans), first, last, term));
            shared = spans;
        }
    }

    /** The second of two tables side by side may leave the levels to the first. */
    private static List<Span> withLevels(List<Span> left, List<Span> own) {
        List<Span> spans = new ArrayList<>();
        for (Span span : left) {
            boolean level = span.role() == Role.LEVEL1 || span.role() == Role.LEVEL2;
            if (level && !has(own, span.role())) {
                spans.add(span);
            }
        }
        spans.addAll(own);
        return spans;
    }

    private static boolean has(List<Span> spans, Role role) {
        for (Span span : spans) {
            if (span.role() == role) {
                return true;
            }
        }
        return false;
    }

    /** Of the term if its own headings say so; of two tables side by side the left one is. */
    private boolean isTerm(Header header, int block, List<Span> spans) {
        for (Span span : spans) {
            if (span.role() == Role.VALUE) {
                Optional<Scope> own = Scope.of(span.heading().label().key());
                if (own.isPresent()) {
                    return own.get() == Scope.TERM;
                }
            }
        }
        if (!has(spans, Role.VALUE)) {
            return true;
        }
        Optional<Scope> above = scopeAbove(header, spans);
        if (above.isPresent()) {
            return above.get() == Scope.TERM;
        }
        return header.blocks().size() > 1
                ? block < header.blocks().size() - 1
                : scope(header).equals(Optional.of(Scope.TERM));
    }

    /** The time that a heading over the columns of a block says. */
    private Optional<Scope> scopeAbove(Header header, List<Span> spans) {
        int last = spans.get(spans.size() - 1).last();
        for (Box box : board.between(header.row() - 1, spans.get(0).first(), last)) {
            if (box.column() >= spans.get(0).first() && marked.contains(box)) {
                return Scope.of(box.label().key());
            }
        }
        return Optional.empty();
    }

    /** The time that the heading beside or above the table says. */
    private Optional<Scope> scope(Header header) {
        int first = HeadingRows.firstColumn(header, 0);
        for (Mark mark : region.headings(Keys.INDICATORS)) {
            Box box = mark.box();
            boolean beside = box.column() < first && box.row() <= header.row() && box.lastRow() >= header.row();
            boolean above = box.lastColumn() >= first && box.lastRow() == header.row() - 1;
            if ((beside || above) && !header.contains(mark)) {
                return Scope.of(mark.label().key());
            }
        }
        return Optional.empty();
    }

    private int firstRow(Header header) {
        int last = header.lastRow();
        return new HeadingRows(board, region, header, last + 1).isSubHeading(last + 1) ? last + 2 : last + 1;
    }

    private static int nameColumn(Header header) {
        for (Map.Entry<Mark, Role> column : header.blocks().get(0).entrySet()) {
            if (column.getValue() == Role.LEVEL3) {
                return column.getKey().box().column();
            }
        }
        return 0;
    }

    /** Headings nobody knows name columns too, if anything stands below them; it is kept under that heading. */
    private void addUnknownColumns(Header header, int block, int first, int last, List<Span> spans) {
        int from = spans.get(0).first();
        int to = block + 1 < header.blocks().size()
                ? HeadingRows.firstColumn(header, block + 1) - 1
                : region.area().lastColumn();
        for (Box box : board.between(header.row(), from, to)) {
            if (!marked.contains(box) && box.column() >= from && hasCells(box, first, last)) {
                int at = 0;
                while (at < spans.size() && spans.get(at).first() < box.column()) {
                    at++;
                }
                spans.add(at, new Span(Role.OTHER, box, box.column(), box.lastColumn()));
            }
        }
    }

    private boolean hasCells(Box heading, int first, int last) {
        for (int row = board.rowAfter(first - 1); row <= last; row = board.rowAfter(row)) {
            for (Box box : board.between(row, heading.column(), heading.lastColumn())) {
                if (box.column() >= heading.column() && box.lastColumn() <= heading.lastColumn()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Another table, a title, or the notes and signatures below a table. */
    private boolean endsTable(int row, Header header, int nameColumn) {
        Header other = headers.get(row);
        if (other != null) {
            return !continues(other, header);
        }
        return firstField.getOrDefault(row, Integer.MAX_VALUE) < nameColumn;
    }
}
