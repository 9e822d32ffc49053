package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.read.IndicatorTable.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Third step: the indicator tables of a region, their columns and their last rows. */
final class TableFinder {

    private final Board board;
    private final Region region;
    private final TreeMap<Integer, Header> headers;
    private final Set<Box> marked = new HashSet<>();

    private TableFinder(Board board, Region region) {
        this.board = board;
        this.region = region;
        this.headers = Header.in(region.marks());
        for (Mark mark : region.marks()) {
            marked.add(mark.box());
        }
    }

    static List<IndicatorTable> find(Board board, Region region) {
        return new TableFinder(board, region).tables();
    }

    private List<IndicatorTable> tables() {
        List<IndicatorTable> tables = new ArrayList<>(1);
        Header previous = null;
        for (Header header : headers.values()) {
            if (previous == null || !header.repeats(previous)) {
                tables.add(table(header));
                previous = header;
            }
        }
        return tables;
    }

    private IndicatorTable table(Header header) {
        int nameColumn = nameColumn(header);
        int first = header.lastRow() + 1;
        int last = first - 1;
        for (int row = first; row <= region.area().lastRow() && !endsTable(row, header, nameColumn); row++) {
            last = row;
        }
        return new IndicatorTable(header, spans(header, first, last), first, last);
    }

    private static int nameColumn(Header header) {
        for (Map.Entry<Mark, Role> column : header.columns().entrySet()) {
            if (column.getValue() == Role.LEVEL3) {
                return column.getKey().box().column();
            }
        }
        return 0;
    }

    /**
     * A column reaches to the next heading: unmerged headings name only their first cell. Headings nobody knows name
     * columns too, if anything stands below them; it is kept under that heading.
     */
    private List<Span> spans(Header header, int first, int last) {
        List<Span> spans = new ArrayList<>();
        List<Box> inRow = board.between(
                header.row(), region.area().firstColumn(), region.area().lastColumn());
        for (int i = 0; i < inRow.size(); i++) {
            Box box = inRow.get(i);
            int end = i + 1 < inRow.size() ? inRow.get(i + 1).column() - 1 : box.lastColumn();
            Role role = role(header, box);
            if (role != null) {
                spans.add(new Span(role, box, box.column(), end));
            } else if (!spans.isEmpty() && !marked.contains(box) && hasCells(box, first, last)) {
                spans.add(new Span(Role.OTHER, box, box.column(), box.lastColumn()));
            }
        }
        return spans;
    }

    private static @Nullable Role role(Header header, Box box) {
        for (Map.Entry<Mark, Role> column : header.columns().entrySet()) {
            if (column.getKey().box().equals(box)) {
                return column.getValue();
            }
        }
        return null;
    }

    private boolean hasCells(Box heading, int first, int last) {
        for (int row = first; row <= last; row++) {
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
            return !other.repeats(header);
        }
        for (Mark mark : region.marks()) {
            if (mark.box().row() == row
                    && mark.hasField()
                    && !mark.isHeading()
                    && mark.box().column() < nameColumn) {
                return true;
            }
        }
        return false;
    }
}
