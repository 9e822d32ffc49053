package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Term;
import io.github.declarationsheet.read.IndicatorTable.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Third step: the indicator tables of a region, their columns and their last rows. */
final class TableFinder {

    private final Board board;
    private final Region region;
    private final TreeMap<Integer, Header> headers = new TreeMap<>();

    private TableFinder(Board board, Region region) {
        this.board = board;
        this.region = region;
        Map<Integer, List<Mark>> byRow = new HashMap<>();
        region.marks().forEach(m -> byRow.computeIfAbsent(m.box().row(), r -> new ArrayList<>())
                .add(m));
        byRow.forEach((row, marks) -> Header.of(row, marks).ifPresent(h -> headers.put(row, h)));
    }

    static List<IndicatorTable> find(Board board, Region region) {
        return new TableFinder(board, region).tables();
    }

    private List<IndicatorTable> tables() {
        List<IndicatorTable> tables = new ArrayList<>();
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
        List<Span> columns = spans(header);
        int first = header.lastRow() + 1;
        int last = first - 1;
        for (int row = first; row <= region.area().lastRow() && !endsTable(row, header, columns); row++) {
            last = row;
        }
        List<Span> all = new ArrayList<>(columns);
        all.addAll(unknownColumns(header, columns, first, last));
        all.sort(Comparator.comparingInt(Span::first));
        return new IndicatorTable(header, all, first, last);
    }

    /** Headings nobody knows name columns too, if anything stands below them; it is kept under that heading. */
    private List<Span> unknownColumns(Header header, List<Span> known, int first, int last) {
        List<Span> unknown = new ArrayList<>();
        for (Box box :
                board.between(header.row(), known.get(0).first(), region.area().lastColumn())) {
            boolean taken = known.stream().anyMatch(s -> s.mark().box().equals(box));
            boolean marked = region.marks().stream().anyMatch(m -> m.box().equals(box));
            if (!taken && !marked && box.row() == header.row() && hasCells(box, first, last)) {
                Mark mark = new Mark(box, LabelText.of(box.text()), List.of(), "");
                unknown.add(new Span(Role.OTHER, mark, box.column(), box.lastColumn()));
            }
        }
        return unknown;
    }

    private boolean hasCells(Box heading, int first, int last) {
        for (int row = first; row <= last; row++) {
            if (board.between(row, heading.column(), heading.lastColumn()).stream()
                    .anyMatch(b -> b.column() >= heading.column() && b.lastColumn() <= heading.lastColumn())) {
                return true;
            }
        }
        return false;
    }

    /** A column reaches to the next heading: unmerged headings name only their first cell. */
    private List<Span> spans(Header header) {
        List<Map.Entry<Mark, Role>> headings = new ArrayList<>(header.columns().entrySet());
        headings.sort(Comparator.comparingInt(e -> e.getKey().box().column()));
        List<Box> inRow = board.between(
                header.row(), region.area().firstColumn(), region.area().lastColumn());
        List<Span> spans = new ArrayList<>();
        for (Map.Entry<Mark, Role> heading : headings) {
            Box box = heading.getKey().box();
            int next = inRow.stream()
                    .mapToInt(Box::column)
                    .filter(c -> c > box.lastColumn())
                    .min()
                    .orElse(box.lastColumn() + 1);
            spans.add(new Span(heading.getValue(), heading.getKey(), box.column(), next - 1));
        }
        return spans;
    }

    /** Another table, a title, or the notes and signatures below a table. */
    private boolean endsTable(int row, Header header, List<Span> columns) {
        Header other = headers.get(row);
        if (other != null) {
            return !other.repeats(header);
        }
        int nameColumn = columns.stream()
                .filter(c -> c.role() == Role.LEVEL3)
                .mapToInt(Span::first)
                .findFirst()
                .orElse(0);
        return region.marks().stream()
                .filter(m -> m.box().row() == row)
                .anyMatch(m -> m.field().isPresent()
                        && !m.has(Term.OfHeading.class)
                        && m.box().column() < nameColumn);
    }

    /** The heading of the block, left of or above the table. */
    static Optional<Mark> blockHeading(Region region, String block) {
        return region.marks().stream()
                .filter(m -> m.entries().stream()
                        .anyMatch(e -> e.term() instanceof Term.OfHeading h
                                && h.block().equals(block)))
                .findFirst();
    }
}
