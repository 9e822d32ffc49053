package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the end of a printed page put into a form: its number, 续表, and the title, the name and the headings that
 * the next page repeats. They say nothing new, so that they are left out and the form goes on as if no page had ended.
 */
final class PageBreaks {

    /** So many rows at most stand above a name in its form's head. */
    private static final int MOST_ABOVE = 12;
    /** A head that stands again has no more rows. */
    private static final int MOST_ROWS = 40;

    private final Board board;
    private final List<Mark> marks;
    private final BitSet repeated = new BitSet();

    private PageBreaks(Board board, List<Mark> marks) {
        this.board = board;
        this.marks = marks;
    }

    /** The rows of a sheet that hold nothing but a page's number or 续表. */
    static BitSet lines(Grid grid) {
        BitSet lines = new BitSet();
        int row = -1;
        for (Cell cell : grid.cells()) {
            boolean first = cell.row() != row;
            row = cell.row();
            // what stands in a row as its first cell says is mostly none
            if (first || lines.get(row)) {
                lines.set(row, cell.kind() == Cell.Kind.TEXT && Placeholder.isPage(cell.raw()));
            }
        }
        return lines;
    }

    /** The rows of a sheet in which a form's head stands again; empty if there are none. */
    static BitSet repeats(Board board, List<Mark> marks, NavigableMap<Integer, Header> headers) {
        List<Mark> names = new ArrayList<>(1);
        for (Mark mark : marks) {
            boolean beside = !names.isEmpty()
                    && names.get(names.size() - 1).box().row() == mark.box().row();
            if (mark.hasField(Keys.NAME) && !beside && !isColumn(mark, headers)) {
                names.add(mark);
            }
        }
        BitSet rows = new BitSet();
        PageBreaks breaks = new PageBreaks(board, marks);
        if (names.size() > 1 && breaks.hasTwins(names)) {
            BitSet found = breaks.find(names, headers);
            for (int row = found.nextSetBit(0); row >= 0; row = found.nextSetBit(row + 1)) {
                rows.set(board.original(CellRange.cell(row, 0)).firstRow());
            }
        }
        return rows;
    }

    /** In a list of projects 项目名称 heads a column, and the table itself passes over headings drawn again. */
    private static boolean isColumn(Mark name, NavigableMap<Integer, Header> headers) {
        Map.Entry<Integer, Header> header = headers.floorEntry(name.box().lastRow());
        return header != null && header.getValue().lastRow() >= name.box().row();
    }

    private boolean hasTwins(List<Mark> names) {
        String before = "";
        for (Mark name : names) {
            String own = value(name);
            if (!own.isEmpty() && own.equals(before)) {
                return true;
            }
            before = own;
        }
        return false;
    }

    private BitSet find(List<Mark> names, NavigableMap<Integer, Header> headers) {
        Mark form = names.get(0);
        Set<String> head = Set.of();
        for (Mark name : names.subList(1, names.size())) {
            Map.Entry<Integer, Header> header = headers.ceilingEntry(form.box().row());
            boolean twin = header != null
                    && header.getKey() < name.box().row()
                    && value(name).equals(value(form));
            if (twin && header != null && head.isEmpty()) {
                head = head(form, header.getValue());
            }
            if (!twin || header == null || !takeRepeat(name, header.getValue(), head)) {
                form = name;
                head = Set.of();
            }
        }
        return repeated;
    }

    /** All texts from above a form's name to the heading of its table. */
    private Set<String> head(Mark form, Header header) {
        Set<String> texts = new HashSet<>();
        int first = form.box().row();
        int most = first - MOST_ABOVE;
        while (first - 1 >= Math.max(most, 0) && repeats(first - 1, Set.of())) {
            first--;
        }
        for (int row = first; row <= header.lastRow(); row++) {
            for (Box box : board.row(row)) {
                texts.add(text(box));
            }
        }
        return texts;
    }

    /** Takes the rows around a name that stands again, if they say nothing new and the table goes on below them. */
    private boolean takeRepeat(Mark name, Header header, Set<String> head) {
        int first = name.box().row();
        int table = header.lastRow() + 1;
        int most = first - MOST_ABOVE;
        while (first - 1 > Math.max(table, most) && repeats(first - 1, head)) {
            first--;
        }
        int end = first;
        while (end <= board.lastRow() && end < first + MOST_ROWS && repeats(end, head)) {
            end++;
        }
        if (end <= name.box().row() || !goesOn(end) || isSame(end, table)) {
            return false;
        }
        repeated.set(first, end);
        return true;
    }

    /** Whether a row says nothing but what a form's head says: titles, lines such as the year's, and what stood there. */
    private boolean repeats(int row, Set<String> head) {
        boolean any = false;
        for (Box box : board.row(row)) {
            if (box.row() == row) {
                any = true;
                boolean again = head.contains(text(box)) || !HeadLine.of(box).isNone() || isHead(box, head);
                if (!again) {
                    return false;
                }
            }
        }
        return any;
    }

    /** A title before the form's own, or 项目名称：文体事务管理 where 文体事务管理 stood beside its label before. */
    private boolean isHead(Box box, Set<String> head) {
        List<Mark> own = marksOf(box);
        for (Mark mark : own) {
            boolean title = head.isEmpty() && mark.meaning().title().isPresent();
            if (!title && (mark.inline().isEmpty() || !head.contains(text(mark.inline())))) {
                return false;
            }
        }
        return !own.isEmpty();
    }

    /** Whether no field begins in a row: further fields would make another form of it. */
    private boolean goesOn(int row) {
        if (row <= board.lastRow()) {
            for (Box box : board.row(row)) {
                for (Mark mark : marksOf(box)) {
                    boolean field = mark.hasField() && mark.column().isEmpty() && !Levels.isKnown(box);
                    if (box.row() == row && (field || mark.meaning().title().isPresent())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether two rows say the same: then the form itself stands there twice. */
    private boolean isSame(int row, int other) {
        List<Box> boxes = board.row(row);
        List<Box> others = board.row(other);
        if (boxes.isEmpty() || boxes.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (!boxes.get(i).text().equals(others.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private List<Mark> marksOf(Box box) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).box().index() < box.index()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < marks.size() && marks.get(end).box().equals(box)) {
            end++;
        }
        return marks.subList(low, end);
    }

    /** What is called so: right of the label, or below it where another label stands right of it. */
    private String value(Mark name) {
        if (!name.inline().isEmpty()) {
            return text(name.inline());
        }
        Box label = name.box();
        Box right = first(label.row(), label.lastColumn() + 1, board.lastColumn());
        if (right == null || !marksOf(right).isEmpty()) {
            right = first(label.lastRow() + 1, label.column(), label.lastColumn());
        }
        // of blank forms nothing tells whether one goes on or another begins
        return right == null || !marksOf(right).isEmpty() ? "" : text(right);
    }

    private @Nullable Box first(int row, int firstColumn, int lastColumn) {
        for (Box box : board.between(row, firstColumn, lastColumn)) {
            return box;
        }
        return null;
    }

    private static String text(Box box) {
        return text(box.text());
    }

    private static String text(String text) {
        return Placeholder.beforeContinued(CellText.oneLine(text));
    }
}
