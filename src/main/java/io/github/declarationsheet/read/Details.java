package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Further fields that stand under a heading of their own: 项目立项情况 over 依据 and 可行性, 项目实施进度计划 over a small table
 * with 开始时间 and 完成时间. They are kept under both names; a date in them is none of the project. A text that no form knows
 * is such a heading where it is drawn along more rows than what stands right of it: 支出明细 over a table of its own.
 */
final class Details {

    /** No small table under a heading has more columns. */
    private static final int MOST_COLUMNS = 40;
    /** No heading is longer. */
    private static final int LONGEST = 20;

    private final Board board;
    private final Region region;
    private final Map<Box, Mark> labels;
    private final BitSet tableRows;
    private final int firstColumn;
    private final int lastColumn;
    private final Set<Mark> consumed = new HashSet<>();
    private final List<Box> headings = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    Details(Board board, Region region, Map<Box, Mark> labels, BitSet tableRows) {
        this.board = board;
        this.region = region;
        this.labels = labels;
        this.tableRows = tableRows;
        this.firstColumn = region.area().firstColumn();
        this.lastColumn = region.area().lastColumn();
    }

    /** Looks for headings among the labels of further fields. */
    void find(List<Mark> marks) {
        int first = Integer.MAX_VALUE;
        for (Mark mark : marks) {
            first = Math.min(first, mark.box().row());
            if (mark.fields().get(0).isOther() && mark.inline().isEmpty() && !consumed.contains(mark)) {
                read(mark);
            }
        }
        for (Box box : region.boxes()) {
            if (box.lastRow() > box.row() && box.row() >= first && isUnknownHeading(box)) {
                Mark heading = Mark.of(box, List.of(Field.other(UnknownLabels.name(box.text()))));
                if (isItemised(box, marks)) {
                    take(heading, rows(box));
                } else if (holdsFields(box) || !read(heading)) {
                    headings.add(box);
                }
            }
        }
    }

    /** A text that is no label and no label's value, drawn along more rows than the box right of it. */
    private boolean isUnknownHeading(Box box) {
        if (labels.containsKey(box)
                || box.cell().kind() != Cell.Kind.TEXT
                || tableRows.get(box.row())
                || Levels.isKnown(box)
                || box.label().key().length() > LONGEST) {
            return false;
        }
        Box left = board.leftOf(box);
        Box right = board.rightOf(box);
        return (left == null || left.lastColumn() < firstColumn || isHeading(left))
                && right != null
                && right.row() == box.row()
                && right.lastRow() < box.lastRow();
    }

    /** What is bought, item by item with its sources: the project's own amounts stand elsewhere then. */
    private boolean isItemised(Box heading, List<Mark> marks) {
        List<List<Box>> rows = rows(heading);
        if (!isTable(rows) || isAmount(rows.get(0).get(0))) {
            return false;
        }
        for (List<Box> row : rows) {
            if (row.get(0).cell().kind() != Cell.Kind.TEXT || row.get(0).isAmount()) {
                return false;
            }
        }
        for (Mark mark : marks) {
            int row = mark.box().row();
            if (mark.isAmount() && (row < heading.row() || row > heading.lastRow())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAmount(Box box) {
        Mark mark = labels.get(box);
        return mark != null && mark.isAmount();
    }

    /** Whether a label of the project's own fields stands right of a heading; a small table has none but in its first row. */
    private boolean holdsFields(Box heading) {
        List<List<Box>> rows = rows(heading);
        for (List<Box> row : isTable(rows) ? List.<List<Box>>of() : rows) {
            for (Box box : row) {
                Mark mark = labels.get(box);
                if (mark != null && mark.hasField() && !mark.fields().get(0).isOther()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isHeading(Box box) {
        Mark mark = labels.get(box);
        return (mark != null && mark.isHeading()) || headings.contains(box);
    }

    List<Found> found() {
        return found;
    }

    boolean isConsumed(Mark mark) {
        return consumed.contains(mark);
    }

    List<Box> headings() {
        return headings;
    }

    /** Reads what stands under a heading; false if that belongs to the project itself. */
    private boolean read(Mark heading) {
        List<List<Box>> rows = rows(heading.box());
        if (!heads(heading.box(), rows) || holdsProject(rows)) {
            return false;
        }
        take(heading, rows);
        return true;
    }

    private void take(Mark heading, List<List<Box>> rows) {
        consumed.add(heading);
        headings.add(heading.box());
        String name = heading.fields().get(0).label().plain();
        boolean table = isTable(rows);
        for (List<Box> row : rows.subList(table ? 1 : 0, rows.size())) {
            if (table) {
                readColumns(name, rows.get(0), row);
            } else {
                readPairs(name, heading, row);
            }
        }
        for (List<Box> row : rows) {
            for (Box box : row) {
                Mark mark = labels.get(box);
                if (mark != null) {
                    consumed.add(mark);
                    headings.add(box);
                }
            }
        }
        if (table) {
            headings.addAll(rows.get(0));
        }
    }

    /** What stands right of a heading in the rows it is drawn along; alone in its column it goes on below. */
    private List<List<Box>> rows(Box heading) {
        List<List<Box>> rows = new ArrayList<>();
        boolean drawn = heading.lastRow() > heading.row();
        for (int row = heading.row(); row <= board.lastRow() && !tableRows.get(row); row++) {
            boolean own = row <= heading.lastRow();
            if (!own
                    && (drawn
                            || !board.between(row, firstColumn, heading.lastColumn())
                                    .isEmpty())) {
                break;
            }
            List<Box> boxes = new ArrayList<>();
            for (Box box : board.between(row, heading.lastColumn() + 1, lastColumn)) {
                if (box.row() == row) {
                    boxes.add(box);
                }
                if (boxes.size() > MOST_COLUMNS) {
                    return List.of();
                }
            }
            if (boxes.isEmpty() && !own) {
                break;
            }
            if (!boxes.isEmpty()) {
                rows.add(boxes);
            }
        }
        return rows;
    }

    /** A heading has a label next to it, or is drawn along rows of pairs. */
    private boolean heads(Box heading, List<List<Box>> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        Box first = rows.get(0).get(0);
        if (first.row() == heading.row() && isPlainLabel(first)) {
            return heading.lastRow() > heading.row() || rows.get(0).size() > 2 || isTable(rows);
        }
        return heading.lastRow() > heading.row() && rows.get(0).size() > 1;
    }

    private boolean isPlainLabel(Box box) {
        Mark mark = labels.get(box);
        return mark != null && mark.hasField() && mark.inline().isEmpty();
    }

    /** Whether what stands there belongs to the project itself: the heading is one of the whole form then. */
    private boolean holdsProject(List<List<Box>> rows) {
        for (List<Box> row : rows) {
            for (Box box : row) {
                Mark mark = labels.get(box);
                if (mark != null && (mark.hasField(Keys.NAME) || mark.isAmount() || mark.isGoal())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A first row of labels only, and rows without any; or one of three texts or more over rows with numbers. */
    private boolean isTable(List<List<Box>> rows) {
        if (rows.size() < 2 || rows.get(0).size() < 2) {
            return false;
        }
        boolean labelled = true;
        boolean texts = rows.get(0).size() > 2;
        for (Box box : rows.get(0)) {
            labelled &= isPlainLabel(box);
            texts &= box.cell().kind() == Cell.Kind.TEXT && !box.isAmount();
        }
        boolean numbers = false;
        for (List<Box> row : rows.subList(1, rows.size())) {
            boolean number = false;
            for (Box box : row) {
                number |= box.isAmount();
                if (isPlainLabel(box)) {
                    return false;
                }
            }
            numbers |= number;
        }
        return labelled || (texts && numbers);
    }

    private void readColumns(String heading, List<Box> columns, List<Box> row) {
        for (Box box : row) {
            Box column = columns.get(0);
            for (Box next : columns) {
                column = next.column() <= box.column() ? next : column;
            }
            add(heading + "/" + CellText.oneLine(column.text()), column, box);
        }
    }

    private void readPairs(String heading, Mark alone, List<Box> row) {
        for (int i = 0; i < row.size(); i++) {
            Box label = row.get(i);
            Mark mark = labels.get(label);
            if (mark != null && !mark.inline().isEmpty()) {
                Field field =
                        Field.other(heading + "/" + mark.fields().get(0).label().plain());
                found.add(new Found(field, mark, null, label.place()));
                continue;
            }
            Box value = i + 1 < row.size() && !labels.containsKey(row.get(i + 1)) ? row.get(i + 1) : null;
            if (value != null) {
                add(heading + "/" + CellText.oneLine(label.text()), label, value);
                i++;
            } else if (mark == null) {
                add(heading, alone.box(), label);
            }
        }
    }

    private void add(String name, Box label, Box value) {
        Mark mark = labels.getOrDefault(label, Mark.of(label, List.of(Field.other(name))));
        int evidence = Evidence.RIGHT.bit() | Evidence.IN_BODY.bit();
        found.add(new Found(Field.other(name), mark, value, List.of(), value.place(), Choice.of(evidence)));
    }
}
