package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.TargetValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an indicator table: where it ends, and which rows in between are no indicators. It ends at another table, at
 * the label of a field, at a signature or another block, or at a text far below it. Blank rows do not end it.
 */
final class TableRows {

    /** After so many blank rows a name without a value is no indicator, and ends the table. */
    private static final int GAP = 3;

    /** After so many blank rows only the name of a level goes on with the table. */
    private static final int LONG_GAP = 10;

    /** So many texts left of the names say a project that has no name. */
    private static final int ENOUGH = 3;

    private static final int YEAR_DIGITS = 4;

    private static final String COLONS = ":：";

    private final Board board;
    private final Region region;
    private final BitSet blockColumns;
    private final BitSet drawn;
    private final NavigableMap<Integer, Header> headers;
    /** By row, its first label of a field. */
    private final Map<Integer, Mark> fields = new HashMap<>();

    private final Map<Box, Mark> marks = new HashMap<>();
    /** Of the table at hand: the columns left of it and those of levels and numbers. */
    private BitSet lead = new BitSet();
    /** Of the table at hand: the columns left of it in which the heading of the block is merged along its rows. */
    private BitSet blocks = new BitSet();
    /** Of the table at hand: the column of projects, -1 if it is the table of a form. */
    private int projects = -1;
    /** The column of years beside it, -1 if there is none. */
    private int years = -1;

    TableRows(Board board, Region region, BitSet blockColumns, BitSet drawn, NavigableMap<Integer, Header> headers) {
        this.board = board;
        this.region = region;
        this.blockColumns = blockColumns;
        this.drawn = drawn;
        this.headers = headers;
        for (Mark mark : region.marks()) {
            marks.put(mark.box(), mark);
            if (mark.hasField() && !mark.isHeading()) {
                fields.putIfAbsent(mark.box().row(), mark);
            }
        }
    }

    /**
     * Collects the rows of a table below its heading.
     *
     * @param table the table, without rows
     * @param first the row below its heading
     * @param repeats the rows of the headings that a page break drew again
     */
    IndicatorTable collect(IndicatorTable table, int first, BitSet repeats) {
        prepare(table);
        List<Integer> rows = new ArrayList<>();
        List<Box> furniture = new ArrayList<>(0);
        int gap = 0;
        int used = 0;
        int row = first;
        int last = region.area().lastRow();
        while (row <= last) {
            Header other = headers.get(row);
            if (other != null && !repeats.get(row)) {
                break;
            }
            if (other != null) {
                row = skip(other, furniture);
                gap = 0;
                continue;
            }
            boolean blank = isBlank(row);
            if (!blank && ends(row, table, gap)) {
                Map.Entry<Integer, Header> next = headers.higherEntry(row);
                if (next == null || !repeats.get(next.getKey())) {
                    break;
                }
                row = next.getKey();
                continue;
            }
            if (blank) {
                gap++;
            } else if (isPage(row) || isTotal(row, table) || (rows.isEmpty() && isNumbering(row, table))) {
                addAll(row, furniture);
                gap = 0;
            } else {
                rows.add(row);
                boolean wide = isWide(row, table);
                gap = wide ? GAP : 0;
                used = wide || !isUsed(row, table) ? used : rows.size();
            }
            int next = board.rowAfter(row);
            gap += board.rowsBetween(row, next);
            row = next;
        }
        return new IndicatorTable(
                table.header(),
                table.columns(),
                List.copyOf(rows.subList(0, used)),
                furniture,
                table.term(),
                table.over());
    }

    /** Passes over a heading drawn again; the row below it. */
    private int skip(Header other, List<Box> furniture) {
        int last = new HeadingRows(board, region, blockColumns, other).lastRow();
        for (int row = other.row(); row <= last; row++) {
            addAll(row, furniture);
        }
        return last + 1;
    }

    private void addAll(int row, List<Box> furniture) {
        for (Box box : inRow(row)) {
            if (box.row() == row) {
                furniture.add(box);
            }
        }
    }

    private List<Box> inRow(int row) {
        return board.between(row, region.area().firstColumn(), region.area().lastColumn());
    }

    private boolean isBlank(int row) {
        for (Box box : inRow(row)) {
            if (box.row() == row) {
                return false;
            }
        }
        return true;
    }

    private boolean ends(int row, IndicatorTable table, int gap) {
        boolean lone = own(row, Role.LEVEL3, table) == null
                || (own(row, Role.VALUE, table) == null && own(row, Role.TERM_VALUE, table) == null);
        if (projects >= 0 && (!lone || (own(row, Role.LEVEL3, table) != null && saysProject(row)))) {
            return false;
        }
        Mark field = fields.get(row);
        if (field != null && endsAt(field) && (lone || !isRemark(field, table))) {
            return true;
        }
        boolean level = false;
        boolean other = false;
        for (Box box : inRow(row)) {
            if (box.row() != row || !lead.get(box.column())) {
                continue;
            }
            boolean known = Levels.isKnown(box);
            level |= known;
            other |= !known && headsOther(box);
            if (!known && isForeign(box)) {
                return true;
            }
        }
        return !level && ((other && lone) || gap >= LONG_GAP || (gap >= GAP && lone));
    }

    /** Left of the names the label of a field ends a table; elsewhere an indicator may be named so, but with no colon. */
    private boolean endsAt(Mark field) {
        boolean colon = !field.inline().isEmpty() || endsWithColon(field.box().text());
        return !Levels.isKnown(field.box()) && (lead.get(field.box().column()) || colon);
    }

    /** Whether a row of a list says of which project it is: its name, or enough else, and no label. */
    private boolean saysProject(int row) {
        int said = 0;
        boolean named = false;
        for (Box box : inRow(row)) {
            if (box.row() == row && lead.get(box.column())) {
                if (marks.containsKey(box) && !Levels.isKnown(box)) {
                    return false;
                }
                named |= box.column() == projects;
                said++;
            }
        }
        return named || said >= ENOUGH;
    }

    /** A text such as 注：按季统计 in a further column of the table. */
    private static boolean isRemark(Mark field, IndicatorTable table) {
        for (Span span : table.columns()) {
            int column = field.box().column();
            if (span.role() == Role.OTHER && column >= span.first() && column <= span.last()) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithColon(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && COLONS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    private void prepare(IndicatorTable table) {
        lead = new BitSet();
        lead.set(0, table.firstColumn());
        for (Span span : table.columns()) {
            if (span.isLevel() || span.role() == Role.NUMBER) {
                lead.set(span.first(), span.last() + 1);
            }
        }
        blocks = drawn.get(0, table.firstColumn());
        projects = headedColumn(Keys.NAME, table.header());
        years = projects < 0 ? -1 : headedColumn(Keys.YEAR, table.header());
    }

    private int headedColumn(String key, Header header) {
        for (Mark mark : region.marksBetween(header.row() - Header.MOST_ROWS + 1, header.lastRow())) {
            if (mark.hasField(key) && mark.box().lastRow() >= header.row()) {
                return mark.box().column();
            }
        }
        return -1;
    }

    /** The heading of the goals or the funds beside a row. */
    private boolean headsOther(Box box) {
        Mark mark = marks.get(box);
        return mark != null && (mark.isHeadingOf(Keys.GOALS) || mark.isHeadingOf(Keys.FUNDING));
    }

    /** A text that names no level: one with a colon, or the heading of another block beside the table. */
    private boolean isForeign(Box box) {
        Mark mark = marks.get(box);
        String text = CellText.oneLine(box.text());
        if (box.cell().kind() != Cell.Kind.TEXT
                || Placeholder.isTotal(box.label())
                || (mark != null && (mark.isHeading() || !mark.hasField()))
                || YearText.line(text).isPresent()) {
            return false;
        }
        for (int i = 0; i < COLONS.length(); i++) {
            if (text.indexOf(COLONS.charAt(i)) >= 0) {
                return true;
            }
        }
        return text.length() > 1 && blocks.get(box.column());
    }

    /** 合计 or 小计 of the weights: no value stands in its row, or only a number and no name. */
    private boolean isTotal(int row, IndicatorTable table) {
        boolean total = false;
        for (Box box : inRow(row)) {
            if (box.row() == row) {
                String summed = Placeholder.summed(box.label());
                total |= Placeholder.isTotal(box.label())
                        || (!summed.isEmpty()
                                && (LevelPair.of(summed).isKnown() || own(row, Role.LEVEL3, table) == null));
            }
        }
        if (!total) {
            return false;
        }
        Box name = own(row, Role.LEVEL3, table);
        Box value = own(row, Role.VALUE, table);
        boolean nameless = name == null || Placeholder.isTotal(name.label());
        if (value == null || Placeholder.isFiller(value.text()) || Placeholder.isTotal(value.label())) {
            return true;
        }
        return nameless && isBareNumber(value.text());
    }

    /** The number of a page, alone in its row. */
    private boolean isPage(int row) {
        int count = 0;
        for (Box box : inRow(row)) {
            if (box.row() == row && (count++ > 0 || !Placeholder.isPage(box.text()))) {
                return false;
            }
        }
        return count > 0;
    }

    private static boolean isBareNumber(String text) {
        return TargetValue.parse(text) instanceof TargetValue.Quantitative q
                && q.comparison().isEmpty();
    }

    /** The row below a heading that numbers its columns: 1, 2, 3, 4. */
    private boolean isNumbering(int row, IndicatorTable table) {
        int last = -1;
        int count = 0;
        for (Box box : board.between(row, table.firstColumn(), table.lastColumn())) {
            if (box.row() == row) {
                OptionalInt number = Placeholder.number(box.text());
                if (number.isEmpty() || (count > 0 && number.getAsInt() != last + 1)) {
                    return false;
                }
                last = number.getAsInt();
                count++;
            }
        }
        return count > 2;
    }

    /** A text that is merged from the levels over the names. */
    private static boolean isOver(Box box, IndicatorTable table) {
        Span name = table.column(Role.LEVEL3).orElseThrow();
        return box.column() < name.first() && box.lastColumn() >= name.first();
    }

    private boolean isWide(int row, IndicatorTable table) {
        for (Box box : inRow(row)) {
            if (box.row() == row && isOver(box, table)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row holds a name, a value or a level, or in a list the name of a project. */
    private boolean isUsed(int row, IndicatorTable table) {
        for (Box box : board.between(row, Math.max(projects, 0), projects)) {
            if (box.row() == row) {
                return true;
            }
        }
        // a row that a list offers and nobody used says its year
        for (Box box : board.between(row, Math.max(years, 0), years)) {
            if (box.row() == row && isYear(box.text().strip())) {
                return true;
            }
        }
        for (Span span : table.columns()) {
            Box box = own(row, span);
            if (box != null
                    && (span.role() == Role.LEVEL3
                            || span.role() == Role.VALUE
                            || span.role() == Role.TERM_VALUE
                            || (span.isLevel() && Levels.isKnown(box)))) {
                return true;
            }
        }
        return table.over() != null ? isBeside(row, table) : isUsedBeside(row, table);
    }

    private static boolean isYear(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == YEAR_DIGITS;
    }

    /** Whether anything stands in a row under another 一级指标 that stands over columns. */
    private boolean isBeside(int row, IndicatorTable table) {
        List<List<Mark>> blocks = table.header().blocks();
        int first = table.header().firstColumn(1);
        Box last = blocks.get(blocks.size() - 1)
                .get(blocks.get(blocks.size() - 1).size() - 1)
                .box();
        for (Box box : board.between(row, first, last.lastColumn())) {
            if (box.row() == row) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second of two tables side by side has a level, a name or a value in a row. */
    private boolean isUsedBeside(int row, IndicatorTable table) {
        List<List<Mark>> blocks = table.header().blocks();
        for (List<Mark> block : blocks.subList(1, blocks.size())) {
            for (Mark mark : block) {
                for (Box box :
                        board.between(row, mark.box().column(), mark.box().lastColumn())) {
                    Role role = mark.column().orElseThrow();
                    boolean says = role == Role.LEVEL3 || role == Role.VALUE;
                    if (box.row() == row && (says || Levels.isKnown(box))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private @Nullable Box own(int row, Role role, IndicatorTable table) {
        Span span = table.span(role);
        return span == null ? null : own(row, span);
    }

    private @Nullable Box own(int row, Span span) {
        for (Box box : board.between(row, span.first(), span.last())) {
            if (box.row() == row && box.column() >= span.first()) {
                return box;
            }
        }
        return null;
    }
}
