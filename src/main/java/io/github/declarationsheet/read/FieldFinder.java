package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Scope;
import io.github.declarationsheet.form.YearText;
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

/**
 * Fourth step: the labelled fields of a region outside its tables, each with the cell of its value ({@link ValueFinder}).
 */
final class FieldFinder {

    private final Board board;
    private final Region region;
    private final Form form;
    private final BitSet tableRows;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Box, Mark> byBox = new HashMap<>();
    private final Map<Integer, TreeSet<Integer>> goalsByColumn = new HashMap<>();
    private final Set<Box> headings = new HashSet<>();
    private final SumLabels sums;
    private final ValueFinder values;

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
        this.sums = new SumLabels(board, byBox, form);
        sums.addTo(marks);
        for (Mark mark : marks) {
            if (!isField(mark) && (mark.isHeading() || mark.is(Meaning.Title.BUNDLE))) {
                headings.add(mark.box());
            }
        }
        this.values = new ValueFinder(board, region, marks, byBox, headings, tableRows, lastColumn(tables));
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
                found.add(values.find(
                        mark, Field.other(UnknownLabels.name(mark.box().text())), 0));
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
            Found first = values.find(mark, field, amount == null ? 0 : amount.evidence());
            if (field.key().equals(Field.MONEY_UNIT) && mark.fields().size() > 1 && namesOffice(first)) {
                first = values.find(mark, mark.fields().get(1), 0);
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

    /** 项目金额 drawn along several labels of amounts, or before 合计, heads them and has no amount of its own. */
    private boolean headsAmounts(Mark mark) {
        Box box = mark.box();
        if (sums.isBefore(mark)) {
            return true;
        }
        if (!mark.isAmount() || !mark.inline().isEmpty() || box.lastRow() == box.row()) {
            return false;
        }
        Box right = board.rightOf(box);
        int beside = box.lastColumn() + 1;
        // a blank cell drawn beside it is for its own amount
        return right != null
                && values.isAmountLabel(right)
                && right.lastRow() < box.lastRow()
                && (right.column() == beside || board.room(box.row(), beside).isCell());
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

    /** The labels that no form knows and that were seen to have no value. */
    Set<Box> blank() {
        return values.blank();
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
}
