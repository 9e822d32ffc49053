package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields that no form knows: a short text where labels stand, and the text right of it. They are kept under their own
 * label; a text that stands alone stays unclaimed.
 */
final class UnknownLabels {

    private static final int LONGEST = 16;
    private static final String COLONS = ":：";
    private static final String SENTENCE = "，。；";

    private final Board board;
    private final Region region;
    private final Claims claims;
    private final BitSet taken = new BitSet();
    private final BitSet labelColumns = new BitSet();
    /** The rows below labels that are all blank: what stands there are their values gone astray, and labels nothing. */
    private final BitSet astray = new BitSet();

    private final Set<Box> blank = new HashSet<>();
    /** The headings that may have a text of their own, and whether in their first row too. */
    private final Map<Box, Boolean> headings = new HashMap<>();

    private int firstRow = Integer.MAX_VALUE;
    private int lastRow = -1;

    UnknownLabels(Board board, Region region, Claims claims) {
        this.board = board;
        this.region = region;
        this.claims = claims;
        for (Mark mark : region.marks()) {
            boolean funds = mark.isHeadingOf(Keys.FUNDING);
            if ((funds || mark.isHeadingOf("")) && mark.inline().isEmpty()) {
                headings.put(mark.box(), !funds);
            }
        }
    }

    /** The fields with those that no form knows, in the order of reading. */
    List<Found> add(List<Found> fields, List<IndicatorTable> tables) {
        for (Found found : fields) {
            Box label = found.mark().box();
            take(label);
            if (found.value() != null) {
                take(found.value());
            }
            if (found.mark().inline().isEmpty()) {
                labelColumns.set(label.column());
            }
            for (Box box : found.more()) {
                take(box);
            }
            if (found.key().equals(Keys.NAME)) {
                firstRow = Math.min(firstRow, label.row());
            }
        }
        for (Mark mark : region.marks()) {
            if (mark.hasField() || mark.isHeading() || mark.column().isEmpty()) {
                take(mark.box());
            }
        }
        BitSet tableRows = new BitSet();
        for (IndicatorTable table : tables) {
            tableRows.set(table.header().row(), table.lastRow() + 1);
            lastRow = Math.max(lastRow, table.lastRow());
        }
        findAstray(fields);
        List<Found> all = new ArrayList<>(fields);
        int row = firstRow;
        while (row <= lastRow) {
            if (!tableRows.get(row) && !astray.get(row)) {
                readRow(row, all);
            }
            row++;
        }
        if (all.size() > fields.size()) {
            all.sort(new FieldFinder.ByPlace());
        }
        return all;
    }

    private void findAstray(List<Found> fields) {
        BitSet once = new BitSet();
        BitSet filled = new BitSet();
        for (Found found : fields) {
            int below = found.mark().box().lastRow() + 1;
            boolean blankLabel = found.value() == null && found.mark().inline().isEmpty();
            if (!blankLabel) {
                filled.set(below);
            } else if (once.get(below)) {
                astray.set(below);
            }
            once.set(below);
            filled.set(found.mark().box().row());
        }
        astray.andNot(filled);
    }

    /** Whether a text is the label of a field that was left blank, 单位盖章： say: nothing is lost with it. */
    boolean isBlank(Box box) {
        String text = box.text().strip();
        return blank.contains(box) || (!text.isEmpty() && COLONS.indexOf(text.charAt(text.length() - 1)) >= 0);
    }

    /** Takes note of labels whose values were seen to be blank. */
    void addBlank(Set<Box> labels) {
        blank.addAll(labels);
    }

    private void take(Box box) {
        taken.set(box.index());
    }

    private boolean isFree(Box box) {
        return !taken.get(box.index()) && !claims.isClaimed(box);
    }

    private void readRow(int row, List<Found> all) {
        List<Box> boxes =
                board.between(row, region.area().firstColumn(), region.area().lastColumn());
        if (boxes.size() == 2 && isRemark(boxes.get(0), boxes.get(1), row)) {
            Field field = Field.other(name(boxes.get(0).text()));
            Box text = boxes.get(1);
            all.add(new Found(field, Mark.of(boxes.get(0), List.of(field)), text, text.place()));
            return;
        }
        Box heading = null;
        boolean first = true;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boolean drawn = box.lastRow() > box.row();
            if (box.row() != row || !isFree(box)) {
                heading = drawn ? box : heading;
                first &= drawn;
                continue;
            }
            Box next = i + 1 < boxes.size() ? boxes.get(i + 1) : null;
            boolean pair = next != null && next.row() == row && isFree(next);
            pair &= next == null || !isNextLabel(box, next, i + 2 < boxes.size() ? boxes.get(i + 2) : null);
            Found inline = pair ? null : LabelWithValue.behindColon(heading, box);
            if (inline != null) {
                all.add(inline);
                first = false;
                continue;
            }
            Box number = pair ? null : numberBelow(box);
            Found points = pair || number != null ? null : LabelWithValue.inBrackets(heading, box);
            if (points != null) {
                all.add(points);
                first = false;
                continue;
            }
            boolean adjacent = pair && next != null && next.column() == box.lastColumn() + 1;
            if (isLabel(box, first || adjacent || number != null || labelColumns.get(box.column()))) {
                if (next != null && pair) {
                    List<Box> second = second(box, next, i + 2 < boxes.size() ? boxes.get(i + 2) : null);
                    all.add(found(heading, box, next, second));
                    i += 1 + second.size();
                } else if (number != null) {
                    all.add(found(heading, box, number, List.of()));
                } else if (next == null ? box.lastColumn() < region.area().lastColumn() : hasRoom(box, next)) {
                    blank.add(box);
                }
            }
            first = false;
        }
    }

    /** Right of a blank cell, in a column of labels: the value of 分配方式 was left blank, and 存续状态 is the next label. */
    private boolean isNextLabel(Box box, Box next, @Nullable Box after) {
        return after != null
                && after.row() == box.row()
                && isFree(after)
                && hasRoom(box, next)
                && labelColumns.get(next.column());
    }

    /**
     * A text alone in its row beside a heading: 预算规模及资金用途 | 用于管网改造。 below the amounts, 基本情况 | 保障运转。 in any row.
     */
    private boolean isRemark(Box heading, Box text, int row) {
        Boolean anyRow = headings.get(heading);
        return anyRow != null
                && (anyRow || heading.row() != row)
                && text.row() == row
                && text.cell().kind() == Cell.Kind.TEXT
                && isFree(text);
    }

    /** A number that stands alone right below a text: 执行率分值(10) over 10. */
    private @Nullable Box numberBelow(Box label) {
        int row = label.lastRow() + 1;
        for (Box box : board.between(row, label.column(), label.lastColumn())) {
            return box.isAmount() && box.row() == row && box.column() == label.column() && isFree(box) ? box : null;
        }
        return null;
    }

    /** What follows a value where the label names two things, or the unit of an amount. */
    private List<Box> second(Box label, Box value, @Nullable Box after) {
        boolean own = after != null
                && after.row() == label.row()
                && isFree(after)
                && (MoneyUnit.is(after.text())
                        || (label.label().namesTwo() && after.column() == value.lastColumn() + 1));
        return own && after != null ? List.of(after) : List.of();
    }

    private static boolean hasRoom(Box box, Box next) {
        return next.column() > box.lastColumn() + 1;
    }

    /** A short text where a label would stand, or one that ends as labels do. */
    private static boolean isLabel(Box box, boolean place) {
        if (box.cell().kind() != Cell.Kind.TEXT) {
            return false;
        }
        String text = CellText.oneLine(box.text());
        String key = LabelText.of(text).key();
        boolean colon = !text.isEmpty() && COLONS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return (place || colon)
                && key.length() > 1
                && key.length() <= LONGEST
                && Character.isIdeographic(key.charAt(0));
    }

    /** Whether a text may be a label over another text: no sentence, and shorter than that. */
    static boolean mayHead(Box box, @Nullable Box text) {
        for (int i = 0; i < SENTENCE.length(); i++) {
            if (box.text().indexOf(SENTENCE.charAt(i)) >= 0) {
                return false;
            }
        }
        return isLabel(box, true)
                && (text == null || text.text().length() > box.text().length());
    }

    private static Found found(@Nullable Box heading, Box label, Box value, List<Box> more) {
        String name = name(label.text());
        Field field = Field.other(heading == null ? name : name(heading.text()) + "/" + name);
        int evidence = Evidence.RIGHT.bit() | Evidence.IN_BODY.bit();
        return new Found(field, Mark.of(label, List.of(field)), value, more, value.place(), Choice.of(evidence));
    }

    /** The name of a field that is kept under its label, as written but for the colon behind it. */
    static String name(String text) {
        String line = CellText.oneLine(text);
        int end = line.length();
        while (end > 1 && COLONS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
