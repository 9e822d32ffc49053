package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.grid.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a form on its sheet: sentences that announce it, a table of allocations above its title or below its
 * indicators. Labels there give way to the form's own, and what heads a column of another table is no label of the form.
 */
final class Surroundings {

    /** The headings of a table may have so many rows below the first. */
    private static final int HEADING_ROWS = 2;

    private final Board board;
    private final Set<String> own = new HashSet<>();
    private final Map<Box, Mark> labels = new HashMap<>();
    private boolean amounts;
    private boolean goals;

    private Surroundings(Board board, List<Mark> marks) {
        this.board = board;
        for (Mark mark : marks) {
            labels.put(mark.box(), mark);
        }
    }

    /** The regions, each without the labels around its form that give way. */
    static List<Region> without(Board board, List<Region> regions, NavigableMap<Integer, Header> headers) {
        List<Region> kept = new ArrayList<>(regions.size());
        for (Region region : regions) {
            kept.add(without(board, region, headers));
        }
        return kept;
    }

    private static Region without(Board board, Region region, NavigableMap<Integer, Header> headers) {
        Integer table = headers.floorKey(region.area().lastRow());
        if (table == null || table < region.area().firstRow()) {
            return region;
        }
        Mark title = title(region, headers);
        int first = title == null ? region.area().firstRow() : title.box().row();
        CellRange area = region.area();
        Surroundings around = null;
        List<Mark> kept = new ArrayList<>(region.marks().size());
        for (Mark mark : region.marks()) {
            int row = mark.box().row();
            if (mark.hasField() && (row < first || row > table)) {
                if (around == null) {
                    around = new Surroundings(board, region.marks());
                    first = title == null ? first : around.ownRow(region.area().firstRow(), first);
                    around.takeOwn(region.marksBetween(first, table));
                }
                if (row < first && !around.keepsAbove(mark)) {
                    continue;
                }
                if (row > table + HEADING_ROWS && around.headsList(row)) {
                    area = new CellRange(area.firstRow(), area.firstColumn(), row - 1, area.lastColumn());
                    break;
                }
            }
            kept.add(mark);
        }
        return kept.size() == region.marks().size()
                ? region
                : new Region(area, kept, region.boxes(), region.lastMerged(), first);
    }

    /** The row of the first of the lines right above a title that belong to it: an annex, a unit of money, who fills it. */
    private int ownRow(int floor, int title) {
        int row = title;
        while (row > floor && isHead(row - 1)) {
            row--;
        }
        return row;
    }

    /** Whether a row holds nothing but such lines and labels with their values. */
    private boolean isHead(int row) {
        boolean head = false;
        boolean open = false;
        for (Box box : board.row(row)) {
            Mark mark = labels.get(box);
            if (mark != null && mark.hasField() && !declares(mark) && !headsColumn(mark, 1)) {
                open = mark.inline().isEmpty();
            } else if (open || !HeadLine.of(box).isNone()) {
                open = false;
            } else {
                return false;
            }
            head = true;
        }
        return head;
    }

    private static boolean declares(Mark mark) {
        return mark.isAmount() || mark.isGoal() || mark.hasField(Keys.NAME);
    }

    private void takeOwn(List<Mark> marks) {
        for (Mark mark : marks) {
            for (Field field : mark.fields()) {
                own.add(field.key());
            }
            amounts |= mark.isAmount();
            goals |= mark.isGoal();
        }
    }

    /** The first title, if fields stand above it, and the form's name and all its tables below. */
    private static @Nullable Mark title(Region region, NavigableMap<Integer, Header> headers) {
        Mark title = null;
        boolean fields = false;
        for (Mark mark : region.marks()) {
            if (title == null) {
                title = mark.is(Meaning.Title.DECLARATION) ? mark : null;
                fields |= mark.hasField();
                if (title != null && !fields) {
                    return null;
                }
            } else if (mark.hasField(Keys.NAME)) {
                int row = title.box().row();
                return headers.subMap(region.area().firstRow(), row).isEmpty() ? title : null;
            }
        }
        return null;
    }

    private boolean keepsAbove(Mark mark) {
        Box right = board.rightOf(mark.box());
        boolean value = !mark.inline().isEmpty() || (right != null && !labels.containsKey(right));
        // a unit of money there is of the amounts there
        return value && !gives(mark) && !mark.hasField(Field.MONEY_UNIT) && !headsColumn(mark, 1);
    }

    /**
     * Whether a row below the indicators heads another list: nothing but headings, two of them labels of fields. Over one
     * row of values they may be the form's own, unless it has such a field already; a goal's text goes on below.
     */
    private boolean headsList(int row) {
        int fields = 0;
        for (Box box : board.row(row)) {
            Mark mark = labels.get(box);
            if (mark != null && mark.hasField() && mark.column().isEmpty()) {
                boolean gives = gives(mark);
                if ((mark.isGoal() && !gives) || !headsColumn(mark, gives ? 1 : 2)) {
                    return false;
                }
                fields++;
            } else if (box.row() != row || Levels.isKnown(box) || box.cell().kind() != Cell.Kind.TEXT) {
                return false;
            }
        }
        return fields > 1;
    }

    private boolean gives(Mark mark) {
        for (Field field : mark.fields()) {
            if (own.contains(field.key())) {
                return true;
            }
        }
        return (mark.isAmount() && amounts) || (mark.isGoal() && goals);
    }

    /** Whether texts that are no labels stand in so many rows below a label and below what stands beside it. */
    private boolean headsColumn(Mark mark, int rows) {
        Box right = board.rightOf(mark.box());
        Box beside = right == null ? board.leftOf(mark.box()) : right;
        if (!mark.inline().isEmpty() || beside == null) {
            return false;
        }
        for (int i = 1; i <= rows; i++) {
            if (!hasText(mark.box(), i) || !hasText(beside, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether such a text stands so many rows below a box and within its columns. */
    private boolean hasText(Box box, int rows) {
        int row = box.lastRow() + rows;
        for (Box below : board.between(row, box.column(), box.lastColumn())) {
            return below.row() == row
                    && below.column() >= box.column()
                    && below.lastColumn() <= box.lastColumn()
                    && !labels.containsKey(below);
        }
        return false;
    }
}
