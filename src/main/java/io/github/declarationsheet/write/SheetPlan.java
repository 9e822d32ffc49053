package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A sheet as it will be drawn: its boxes, the heights of its rows, and where each field stands. Filled from the top. */
final class SheetPlan {

    /** The height of a row of one line, in points. */
    static final double ROW = 21.75;

    /** Excel's limit, in whole points. */
    static final double MAX_ROW = 409;

    /** What one row takes at most of a text that may go over several: a little less than Excel's limit. */
    private static final double WHOLE = 400;

    /** A row of a text that goes over several: eight lines, so that pages can break near their end. */
    private static final double PART = 122;

    private final List<Integer> widths;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();
    private final Map<String, CellRange> places = new LinkedHashMap<>();
    private final Paper paper;
    private final List<Integer> breaks = new ArrayList<>();
    private Optional<Table> table = Optional.empty();

    /**
     * How a sheet is printed and shown.
     *
     * @param landscape whether the page lies on its side
     * @param frozen the columns on the left that stay in sight and are printed on every page; 0 for none
     * @param parts the columns before which a page may end; none if the sheet is as wide as its page
     * @param filtered whether the heading row has arrows to choose rows by, and stays in sight
     */
    record Paper(boolean landscape, int frozen, List<Integer> parts, boolean filtered) {

        static final Paper FORM = new Paper(false, 0, List.of(), false);
    }

    /**
     * The rows of the indicator table.
     *
     * @param label the cells of the block's heading beside the rows, which nobody may change
     * @param header the row of the headings
     * @param first the first row of indicators
     * @param free the first row that belongs to no group; {@code last + 1} if there is none
     * @param last the last row
     * @param parts its columns: those of the year, then those of the term if there are any
     */
    record Table(Optional<CellRange> label, int header, int first, int free, int last, List<Part> parts) {}

    /**
     * Columns that say an indicator together.
     *
     * @param columns what they mean
     * @param spans where they stand
     */
    record Part(List<Column> columns, List<Span> spans) {

        /** The first sheet column of a role. */
        Optional<Integer> column(Role role) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).role() == role) {
                    return Optional.of(spans.get(i).first());
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A field of the form and the cell that holds its value.
     *
     * @param field the field
     * @param cell the first cell of its range; in a list its column
     */
    record Placed(Field field, CellRange cell) {}

    SheetPlan(List<Integer> widths, Paper paper) {
        this.widths = List.copyOf(widths);
        this.paper = paper;
    }

    /** The widths of its columns, in pixels. */
    List<Integer> widths() {
        return widths;
    }

    Paper paper() {
        return paper;
    }

    List<Box> boxes() {
        return boxes;
    }

    List<Double> heights() {
        return heights;
    }

    /** The fields of the form that stand on the sheet, in its order. */
    Stream<Placed> fields(Form form) {
        return form.fields().stream()
                .flatMap(field -> cell(field.key()).stream().map(cell -> new Placed(field, cell)));
    }

    /** The cell that holds the value of a key; in a list its column. */
    Optional<CellRange> cell(String key) {
        return Optional.ofNullable(places.get(key));
    }

    /** Notes where the values of a key stand. */
    void place(String key, CellRange cells) {
        places.put(key, cells);
    }

    Optional<Table> table() {
        return table;
    }

    /** The rows before which a page ends. */
    List<Integer> breaks() {
        return breaks;
    }

    /** Whether cells are drawn again on each page they reach: those beside the rows of the indicator table are. */
    boolean repeats(CellRange range) {
        return table.isPresent()
                && range.firstRow() >= table.get().first()
                && range.lastRow() <= table.get().last();
    }

    /** Ends a page above a row, and draws what crosses its end again below it. */
    void breakAbove(int row) {
        breaks.add(row);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.range().firstRow() < row && row <= box.range().lastRow() && repeats(box.range())) {
                boxes.set(i, box.above(row));
                boxes.add(i + 1, box.from(row));
            }
        }
    }

    void table(Table rows) {
        table = Optional.of(rows);
    }

    /** Adds a row of one line below the others; what is put there raises it. */
    int row() {
        return row(ROW);
    }

    /** Adds a row below the others. */
    int row(double height) {
        heights.add(height);
        return heights.size() - 1;
    }

    /** Adds the rows that a text needs which may be higher than a row can be, and tells how many. */
    int rows(double height) {
        if (height <= WHOLE) {
            row(height);
            return 1;
        }
        int count = (int) Math.ceil(height / PART);
        for (int i = 1; i < count; i++) {
            row(PART);
        }
        row(Math.max(ROW, Look.quarterUp(height - (count - 1) * PART)));
        return count;
    }

    /** Puts a printed label. */
    void label(CellRange range, Look look, String text) {
        put(new Box(range, look, Formats.GENERAL, new Content.Text(text)));
    }

    /**
     * Puts a box and raises its rows to show all of it.
     *
     * @return false if they cannot be so high
     */
    boolean put(Box box) {
        boxes.add(box);
        CellRange range = box.range();
        return raise(
                range.firstRow(),
                range.lastRow(),
                heightOf(box.look(), box.content().shown(), new Span(range.firstColumn(), range.lastColumn())));
    }

    /** The height in points that shows the whole text in these columns. */
    double heightOf(Look look, String text, Span span) {
        int pixels = 0;
        for (int width : widths.subList(span.first(), span.last() + 1)) {
            pixels += width;
        }
        return look.heightOf(text, pixels);
    }

    private boolean raise(int first, int last, double need) {
        double have = 0;
        for (double height : heights.subList(first, last + 1)) {
            have += height;
        }
        double more = Look.quarterUp(Math.max(0, need - have) / (last - first + 1));
        boolean shown = true;
        for (int i = first; i <= last && more > 0; i++) {
            shown &= heights.get(i) + more <= MAX_ROW;
            heights.set(i, Math.min(MAX_ROW, heights.get(i) + more));
        }
        return shown;
    }
}
