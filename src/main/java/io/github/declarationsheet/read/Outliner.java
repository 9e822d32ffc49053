package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says where a form has its values, from what its reading found. */
final class Outliner {

    private static final String COLONS = ":：";
    private static final String BLANKS = "_＿";

    private final Board board;
    private final List<Outline.Entry> entries = new ArrayList<>();
    private final List<Outline.Table> tables = new ArrayList<>();
    /** By box, where the label looked at last ends in its text. */
    private final Map<Box, Integer> ends = new HashMap<>();

    /** What the headings of blocks beside the tables say. */
    private final Set<String> headings = new HashSet<>();

    private final CellRange area;

    Outliner(Board board, CellRange area, List<Mark> blockHeadings) {
        this.board = board;
        this.area = area;
        for (Mark heading : blockHeadings) {
            headings.add(heading.label().key());
        }
    }

    /** What has a sheet with forms. */
    interface Outlined {
        Outline outline();
    }

    List<Outline.Entry> entries() {
        return entries;
    }

    List<Outline.Table> tables() {
        return tables;
    }

    /** Adds a field; one that stands twice is written twice, or under its own label if that is how it was read. */
    void add(Found found, Optional<MoneyUnit> unit, boolean best) {
        Field field = found.field();
        boolean line = field.isOther() && !HeadLine.of(found.mark().box()).isNone();
        if (line || field.key().equals(Field.MONEY_UNIT)) {
            return;
        }
        boolean blank = CellText.oneLine(found.text()).isEmpty();
        if (!best && blank) {
            return;
        }
        if (!best && field.type() == FieldType.TEXT && !field.isOther()) {
            field = Field.other(found.mark().plain());
        }
        List<CellRange> more = new ArrayList<>(found.more().size());
        for (Box box : found.more()) {
            if (field.type() != FieldType.AMOUNT) {
                more.add(box.place());
            }
        }
        CellRange cell = found.value() == null ? blank(found) : found.cell();
        boolean inLabel = cell.equals(found.mark().box().place());
        if (inLabel && !hasColon(found.mark()) && field.type() != FieldType.YEAR) {
            return;
        }
        Optional<Outline.Span> span =
                inLabel && hasColon(found.mark()) ? Optional.of(span(found.mark())) : Optional.empty();
        entries.add(new Outline.Entry(field, cell, more, unit, span));
    }

    /** Whether a colon stands behind the label, not inside it. */
    private static boolean hasColon(Mark label) {
        String text = label.box().cell().raw();
        for (int at = 0; at < text.length(); at++) {
            if (isBehind(label, text, 0, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBehind(Mark label, String text, int from, int at) {
        return COLONS.indexOf(text.charAt(at)) >= 0
                && LabelText.of(text.substring(from, at))
                        .key()
                        .endsWith(label.label().key());
    }

    /** The cell of a blank value: rows and columns in which nothing stands are there all the same. */
    private CellRange blank(Found found) {
        Box label = found.mark().box();
        int below = board.original(label.range()).lastRow() + 1;
        if (found.cell().firstRow() > below) {
            return CellRange.cell(below, label.column());
        }
        boolean none = found.cell().equals(label.place()) || holdsOther(found.cell());
        if (!none || hasColon(found.mark())) {
            return none ? label.place() : found.cell();
        }
        CellRange under = CellRange.cell(below, label.column());
        if (Keys.isGoal(found.key()) && !holdsOther(under)) {
            return under;
        }
        CellRange beside = board.place(label.row(), label.lastColumn() + 1);
        boolean free = beside.firstRow() == label.place().firstRow() && !holdsOther(beside);
        return free ? beside : label.place();
    }

    private boolean holdsOther(CellRange cell) {
        int row = board.at(cell.firstRow());
        return board.original(CellRange.cell(row, 0)).firstRow() == cell.firstRow()
                && !board.between(row, cell.firstColumn(), cell.firstColumn()).isEmpty();
    }

    /** Where a value stands in the cell of its label, or would: behind the label's colon. */
    private Outline.Span span(Mark mark) {
        String text = mark.box().cell().raw();
        int from = ends.getOrDefault(mark.box(), 0);
        for (int at = from; at < text.length(); at++) {
            if (isBehind(mark, text, from, at)) {
                int end = valueEnd(text, at + 1, mark.inline());
                ends.put(mark.box(), end);
                return new Outline.Span(at + 1, end);
            }
        }
        ends.put(mark.box(), text.length());
        return new Outline.Span(text.length(), text.length());
    }

    private static int valueEnd(String text, int from, String inline) {
        if (!inline.isBlank() && text.startsWith(inline, from)) {
            return from + inline.length();
        }
        int end = from;
        while (end < text.length() && (CellText.isWhite(text.charAt(end)) || BLANKS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** Adds the cell of a year that stands in a line of its own or in the title. */
    void addYear(Field year, CellRange cell) {
        for (Outline.Entry entry : entries) {
            if (entry.field().key().equals(year.key())) {
                return;
            }
        }
        entries.add(new Outline.Entry(year, cell, List.of(), Optional.empty(), Optional.empty()));
    }

    /** Adds a table with its rows, and the columns that say something of the project in a list. */
    void add(IndicatorTable table, IndicatorReader reader, List<Outline.Column> projects) {
        List<Outline.Column> columns = new ArrayList<>(projects);
        for (Span span : table.columns()) {
            columns.add(new Outline.Column(
                    span.role(), Optional.empty(), span.label(), span.first(), span.last(), Optional.empty()));
        }
        columns.sort((a, b) -> Integer.compare(a.first(), b.first()));
        List<Integer> fixed = new ArrayList<>();
        for (Box box : table.furniture()) {
            fixed.add(box.place().firstRow());
        }
        List<Outline.Row> rows = reader.rows(fixed);
        int next = rowAfter(table.lastRow());
        while (isUnused(next, table)) {
            rows.add(new Outline.Row(original(next), "", ""));
            next = rowAfter(next);
        }
        int last = rows.isEmpty()
                ? original(table.header().lastRow())
                : rows.get(rows.size() - 1).row();
        int end = next == Integer.MAX_VALUE ? CellRange.MAX_ROWS : original(next);
        for (int row : leftOut(original(table.header().lastRow()), end)) {
            if (row < last) {
                fixed.add(row);
            } else {
                end = Math.min(end, row);
            }
        }
        tables.add(new Outline.Table(original(table.header().lastRow()), columns, rows, fixed, end, table.term()));
    }

    /** Rows between two others that hold something and were left out before reading, as what a page break drew again. */
    private Set<Integer> leftOut(int first, int end) {
        Set<Integer> rows = new HashSet<>();
        for (Cell cell : board.grid().cells()) {
            int row = cell.row();
            if (row > first && row < end && original(board.at(row)) != row) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A row that holds nothing but its number in the column of numbers, or the heading of the block beside it. */
    private boolean isUnused(int row, IndicatorTable table) {
        if (row == Integer.MAX_VALUE) {
            return false;
        }
        Optional<Span> number = table.column(Role.NUMBER);
        for (Box box : board.between(row, area.firstColumn(), area.lastColumn())) {
            boolean numbered = number.isPresent()
                    && box.column() == number.get().first()
                    && Placeholder.number(box.text()).isPresent();
            boolean beside = box.lastColumn() < table.firstColumn()
                    && headings.contains(box.label().key());
            if (box.row() == row && !numbered && !beside) {
                return false;
            }
        }
        return true;
    }

    /** The next row in which something of the form's columns begins; another form may stand beside it. */
    private int rowAfter(int row) {
        int next = board.rowAfter(row);
        while (next != Integer.MAX_VALUE) {
            for (Box box : board.between(next, area.firstColumn(), area.lastColumn())) {
                if (box.row() == next) {
                    return next;
                }
            }
            next = board.rowAfter(next);
        }
        return next;
    }

    private int original(int row) {
        return board.original(CellRange.cell(row, 0)).firstRow();
    }
}
