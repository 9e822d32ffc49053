package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Scope;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.grid.Cell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fourth step: the labelled fields of a region outside its tables, each with the cell of its value. The cells that could
 * hold it are weighed by their {@link Evidence}; the best is taken, the next remembered.
 */
final class FieldFinder {

    private final Board board;
    private final Region region;
    private final Form form;
    private final BitSet tableRows;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Box, Mark> byBox = new HashMap<>();
    private final Map<Integer, TreeSet<Integer>> goalsByColumn = new HashMap<>();
    private final Map<Integer, Integer> goalsInRow = new HashMap<>();
    private final Set<Box> headings = new HashSet<>();
    private final Slots slots;
    private final Continuations continuations;
    private final int firstBodyRow;

    FieldFinder(Board board, Region region, Form form, List<IndicatorTable> tables) {
        this.board = board;
        this.region = region;
        this.form = form;
        this.tableRows = tableRows(tables);
        for (Mark mark : region.marks()) {
            if (!tableRows.get(mark.box().row())) {
                add(mark);
            }
        }
        new SumLabels(board, byBox, form).addTo(marks);
        this.slots = new Slots(board, region, byBox, headings, tableRows, lastColumn(tables));
        this.continuations = new Continuations(board, byBox, tableRows, region.area());
        for (Mark mark : marks) {
            if (!isField(mark) && (mark.isHeading() || mark.is(Meaning.Title.BUNDLE))) {
                headings.add(mark.box());
            } else if (mark.isGoal()) {
                int row = mark.box().row();
                goalsInRow.put(row, goalsInRow.getOrDefault(row, 0) + 1);
            }
        }
        this.firstBodyRow = firstBodyRow();
    }

    private void add(Mark mark) {
        marks.add(mark);
        byBox.putIfAbsent(mark.box(), mark);
        if (mark.isGoal()) {
            int row = mark.box().row();
            goalsByColumn.putIfAbsent(mark.box().column(), new TreeSet<>());
            goalsByColumn.get(mark.box().column()).add(row);
        }
    }

    /** The labels of fields in the order of reading. */
    List<Mark> labels() {
        List<Mark> labels = new ArrayList<>();
        for (Mark mark : marks) {
            if (isField(mark)) {
                labels.add(mark);
            }
        }
        return labels;
    }

    /**
     * The fields in the order of reading.
     *
     * @param year the year of the declaration as far as the title says it: it tells the columns of years apart
     */
    List<Found> fields(OptionalInt year) {
        List<Mark> labels = labels();
        Details details = new Details(board, region, byBox, tableRows);
        details.find(labels);
        headings.addAll(details.headings());
        List<Mark> own = new ArrayList<>();
        for (Mark mark : labels) {
            if (!details.isConsumed(mark)) {
                own.add(mark);
            }
        }
        FundTable funds = new FundTable(board, region, form, byBox, tableRows, year);
        funds.find(own);
        List<Mark> plain = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Mark mark : own) {
            if (isOfAnotherYear(mark, year)) {
                found.add(found(mark, Field.other(UnknownLabels.name(mark.box().text())), 0));
            } else if (headsAmounts(mark)) {
                found.add(new Found(mark.fields().get(0), mark, null, mark.box().place()));
            } else if (!funds.isConsumed(mark)) {
                plain.add(mark);
            }
        }
        Map<Mark, FundScopes.Amount> amounts = FundScopes.resolve(board, plain);
        Optional<Field> whole = goalOfTheTerm(plain);
        for (Mark mark : plain) {
            FundScopes.Amount amount = amounts.get(mark);
            Field field = amount != null
                    ? amount.field()
                    : isSignature(mark, labels)
                            ? Field.other(mark.plain())
                            : mark.fields().get(0);
            if (whole.isPresent()
                    && mark.isGoal()
                    && Scope.saysWhole(mark.label().key())) {
                field = whole.get();
            }
            Found first = found(mark, field, amount == null ? 0 : amount.evidence());
            if (field.key().equals(Field.MONEY_UNIT) && mark.fields().size() > 1 && namesOffice(first)) {
                first = found(mark, mark.fields().get(1), 0);
            }
            found.add(first);
            addSecond(first, found);
        }
        headings.addAll(funds.headings());
        found = withoutQuotes(found);
        found.addAll(funds.found());
        found.addAll(details.found());
        found.sort(new ByPlace());
        return found;
    }

    /** The goal that 总体目标 means beside 年度目标; empty where it is the only goal, or the form names another. */
    private Optional<Field> goalOfTheTerm(List<Mark> labels) {
        boolean annual = false;
        for (Mark mark : labels) {
            if (mark.hasField(Keys.OVERALL_GOAL)) {
                return Optional.empty();
            }
            annual |= mark.isGoal() && Scope.of(mark.label().key()).equals(Optional.of(Scope.ANNUAL));
        }
        return annual ? form.field(Keys.OVERALL_GOAL) : Optional.empty();
    }

    /** 主管部门（公章） below the tables, where the form has its 主管部门 above: who signs there. */
    private boolean isSignature(Mark mark, List<Mark> labels) {
        int end = tableRows.length();
        Field field = mark.fields().get(0);
        if (end == 0 || mark.box().row() < end || field.isOther() || field.type() != FieldType.TEXT) {
            return false;
        }
        for (Mark label : labels) {
            if (label.box().row() >= end) {
                return false;
            }
            if (label.hasField(field.key())) {
                return true;
            }
        }
        return false;
    }

    /** 项目金额 drawn along several labels of amounts heads them, and has no amount of its own. */
    private boolean headsAmounts(Mark mark) {
        Box box = mark.box();
        if (!mark.isAmount() || !mark.inline().isEmpty() || box.lastRow() == box.row()) {
            return false;
        }
        Box right = board.rightOf(box);
        return right != null && isAmountLabel(right) && right.lastRow() < box.lastRow();
    }

    /** 2024年预算 beside 2025年预算: the amount of a year that is not the declaration's. */
    private static boolean isOfAnotherYear(Mark mark, OptionalInt year) {
        if (year.isEmpty() || !mark.isAmount() || mark.label().remark().isEmpty()) {
            return false;
        }
        String remark = mark.label().remark();
        OptionalInt said = YearText.isPeriod(remark) ? OptionalInt.empty() : YearText.inside(remark);
        return said.isPresent() && said.getAsInt() != year.getAsInt();
    }

    /** 单位 beside anything but a unit of money. */
    private static boolean namesOffice(Found unit) {
        String text = unit.text().strip();
        return text.length() > 1 && !MoneyUnit.isOnly(text);
    }

    /** 主管部门及代码 | 区文旅局 | 123001: the second thing is kept under the same label. */
    private void addSecond(Found first, List<Found> found) {
        Box value = first.value();
        if (value == null
                || first.field().type() != FieldType.TEXT
                || !first.mark().label().namesTwo()) {
            return;
        }
        for (Box box : board.between(value.row(), value.lastColumn() + 1, value.lastColumn() + 1)) {
            if (box.row() == value.row() && !byBox.containsKey(box)) {
                Field other = Field.other(first.mark().plain());
                found.add(new Found(other, first.mark(), box, List.of(), box.place(), first.choice()));
            }
        }
    }

    /** What looks like labels inside a long text is a part of that text: 完成时间：2024年12月31日 in a goal. */
    private static List<Found> withoutQuotes(List<Found> found) {
        Set<Box> texts = new HashSet<>();
        for (Found field : found) {
            if (field.value() != null) {
                texts.add(field.value());
                texts.addAll(field.more());
            }
        }
        List<Found> left = new ArrayList<>(found.size());
        for (Found field : found) {
            if (!texts.contains(field.mark().box())) {
                left.add(field);
            }
        }
        return left;
    }

    /** By the row of the value, then by the label. A class, for a lambda would cost each cold read. */
    static final class ByPlace implements Comparator<Found> {
        @Override
        public int compare(Found a, Found b) {
            int byRow = Integer.compare(a.cell().firstRow(), b.cell().firstRow());
            return byRow != 0
                    ? byRow
                    : Integer.compare(a.mark().box().index(), b.mark().box().index());
        }
    }

    /** The boxes that head a block, a group of fields or amounts, and have no value of their own. */
    Set<Box> headings() {
        return headings;
    }

    private static int lastColumn(List<IndicatorTable> tables) {
        int last = 0;
        for (IndicatorTable table : tables) {
            last = Math.max(last, table.lastColumn());
        }
        return last;
    }

    private static BitSet tableRows(List<IndicatorTable> tables) {
        BitSet rows = new BitSet();
        for (IndicatorTable table : tables) {
            table.markRows(rows);
        }
        return rows;
    }

    /** The form's body begins with the name of the project: a line above it speaks of the sheet. */
    private int firstBodyRow() {
        for (Mark mark : marks) {
            if (mark.hasField(Keys.NAME)) {
                return mark.box().row();
            }
        }
        return 0;
    }

    private boolean isInBody(int row) {
        return row >= firstBodyRow && row <= Math.max(tableRows.length() - 1, firstBodyRow);
    }

    private boolean isField(Mark mark) {
        return mark.hasField() && !(mark.inline().isEmpty() && mark.isHeading() && headsGoals(mark));
    }

    /** 总体目标 is a heading where the goals' own labels stand right of it and no text of its own below it. */
    private boolean headsGoals(Mark mark) {
        TreeSet<Integer> rows = goalsByColumn.get(columnBeside(mark.box()));
        Integer row = rows == null ? null : rows.ceiling(mark.box().row());
        return row != null && row <= mark.box().lastRow() && !hasTextBelow(mark.box());
    }

    /** Where the next text right of a box begins; empty columns between them say nothing. */
    private int columnBeside(Box box) {
        int next = box.lastColumn() + 1;
        for (Box beside : board.between(box.row(), next, region.area().lastColumn())) {
            return beside.column();
        }
        return next;
    }

    private boolean hasTextBelow(Box label) {
        for (Box box : board.between(label.lastRow() + 1, label.column(), label.lastColumn())) {
            boolean own = box.row() == label.lastRow() + 1 && box.column() >= label.column();
            if (own && !byBox.containsKey(box) && !tableRows.get(box.row())) {
                return true;
            }
        }
        return false;
    }

    private Found found(Mark mark, Field field, int time) {
        int label = evidence(mark, field) | time;
        if (!mark.inline().isEmpty()) {
            return new Found(
                    field, mark, null, List.of(), mark.box().place(), Choice.of(label | Evidence.IN_LABEL_CELL.bit()));
        }
        boolean goal = Keys.isGoal(field.key());
        CellRange right = slots.right(mark, field);
        boolean paired = goal && goalsInRow.getOrDefault(mark.box().row(), 0) > 1;
        CellRange below = goal ? slots.belowGoal(mark, field, right, paired) : slots.below(mark, field, right);
        Candidate beside = candidate(mark, field, right, label | Evidence.RIGHT.bit());
        Candidate under =
                candidate(mark, field, below, label | Evidence.BELOW.bit() | (paired ? Evidence.PAIRED.bit() : 0));
        if (beside != null && goal && headsText(mark.box(), beside.box(), under == null ? null : under.box())) {
            beside = null;
        }
        if (beside != null && under != null) {
            beside = beside.with(fit(field, beside.box()));
            under = under.with(fit(field, under.box()));
            return under.score() > beside.score()
                    ? valued(field, mark, under, under.over(beside))
                    : valued(field, mark, beside, beside.over(under));
        }
        Candidate only = beside == null ? under : beside;
        if (only != null) {
            return valued(field, mark, only, Choice.of(only.bits()));
        }
        boolean drawn = goal && below != null && isDrawn(below, mark.box());
        CellRange blank = below != null && (right == null || paired || drawn) ? below : right;
        CellRange cell = blank != null ? first(blank) : mark.box().place();
        return new Found(field, mark, null, List.of(), cell, Choice.of(label));
    }

    /** Whether the text right of a goal's label labels the text below it, as the goal's own cell is drawn below it. */
    private boolean headsText(Box label, Box beside, @Nullable Box own) {
        int row = label.lastRow() + 1;
        boolean below = own == null
                ? isDrawn(CellRange.cell(row, label.column()), label)
                : own.row() == row && own.column() == label.column() && own.lastColumn() < beside.column();
        if (beside.row() != label.row() || tableRows.get(row) || !below || !UnknownLabels.mayHead(beside, own)) {
            return false;
        }
        for (Box under : board.between(row, beside.column(), beside.lastColumn())) {
            return under.row() == row && !byBox.containsKey(under);
        }
        return false;
    }

    /** Whether a blank cell is merged over the columns of the label above it, and no further. */
    private boolean isDrawn(CellRange cell, Box label) {
        CellRange room = board.room(cell.firstRow(), cell.firstColumn());
        return !room.isCell()
                && room.firstColumn() == label.column()
                && room.lastColumn() == label.lastColumn()
                && board.between(cell.firstRow(), label.column(), label.lastColumn())
                        .isEmpty();
    }

    /** Whether an amount stands beyond the column of another amount's label: that one's own label is missing. */
    private boolean isBeyond(Mark mark, Field field, Box box) {
        if (field.type() != FieldType.AMOUNT || box.row() != mark.box().row()) {
            return false;
        }
        int first = mark.box().lastColumn() + 1;
        for (int row : new int[] {box.row() - 1, box.row() + 1}) {
            boolean same = false;
            for (Box other : board.between(Math.max(row, 0), mark.box().column(), box.column())) {
                boolean amount = isAmountLabel(other);
                same |= amount && other.column() == mark.box().column();
                if (same && amount && other.column() >= first && box.column() > first) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAmountLabel(Box box) {
        Mark mark = headings.contains(box) ? null : byBox.get(box);
        return mark != null && mark.hasField() && mark.fields().get(0).type() == FieldType.AMOUNT;
    }

    /** A cell that may hold a value, with the room it stands in and what speaks for it. */
    private record Candidate(Box box, CellRange slot, int bits) {

        Candidate with(int more) {
            return new Candidate(box, slot, bits | more);
        }

        int score() {
            return Evidence.score(bits);
        }

        Choice over(Candidate other) {
            return Choice.of(bits).over(other.box.place(), other.score());
        }
    }

    private @Nullable Candidate candidate(Mark mark, Field field, @Nullable CellRange slot, int bits) {
        Box box = slot == null ? null : slots.first(slot, field);
        // below a blank form stands the title of the next
        boolean ofAnother = box != null && box.row() > region.area().lastRow();
        if (slot == null || box == null || ofAnother || headings.contains(box) || isBeyond(mark, field, box)) {
            return null;
        }
        boolean adjacent =
                box.row() == mark.box().row() && box.column() == mark.box().lastColumn() + 1;
        return new Candidate(box, slot, bits | (adjacent ? Evidence.ADJACENT.bit() : 0));
    }

    private Found valued(Field field, Mark mark, Candidate taken, Choice choice) {
        Box value = taken.box();
        return new Found(field, mark, value, continuations.of(field, mark, value, taken.slot()), value.place(), choice);
    }

    /** What the label itself speaks for the field. */
    private int evidence(Mark mark, Field field) {
        Evidence match =
                switch (mark.match(field)) {
                    case EXACT -> Evidence.LABEL_EXACT;
                    case NORMALISED -> Evidence.LABEL_NORMALISED;
                    case TYPO -> Evidence.LABEL_TYPO;
                    default -> Evidence.LABEL_SYNONYM;
                };
        boolean wider = match == Evidence.LABEL_SYNONYM
                && mark.label().key().contains(field.label().plain());
        return match.bit()
                | (wider ? Evidence.LABEL_WIDER.bit() : 0)
                | (mark.depth() > 0 ? Evidence.LABEL_FARTHER.bit() : 0)
                | (isInBody(mark.box().row()) ? Evidence.IN_BODY.bit() : 0);
    }

    /** Whether a cell can be read as what a field holds. */
    private static int fit(Field field, Box box) {
        boolean fits =
                switch (field.type()) {
                    case AMOUNT -> isAmount(box);
                    case DATE ->
                        box.cell().date().isPresent()
                                || DateText.parse(box.text()).isPresent();
                    default -> true;
                };
        return fits ? Evidence.TYPE_FITS.bit() : Evidence.TYPE_FAILS.bit();
    }

    private static boolean isAmount(Box box) {
        return box.cell().kind() == Cell.Kind.NUMBER
                || AmountText.parse(box.text()).isPresent();
    }

    private CellRange first(CellRange range) {
        return board.place(range.firstRow(), range.firstColumn());
    }
}
