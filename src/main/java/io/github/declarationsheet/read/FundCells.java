package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.FundTime;
import io.github.declarationsheet.form.FundTime.Kind;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cell around a table of funds may be: a label, a heading, an amount. */
final class FundCells {

    private final Board board;
    private final Map<Box, Mark> marks;
    private final Form form;
    private final List<Field> totals;
    private final List<Field> others;
    private final int firstColumn;
    private final int lastColumn;

    FundCells(Board board, Region region, Form form, Map<Box, Mark> marks) {
        this.board = board;
        this.marks = marks;
        this.form = form;
        this.totals = SumLabels.totals(form);
        this.others = SumLabels.others(form);
        this.firstColumn = region.area().firstColumn();
        this.lastColumn = region.area().lastColumn();
    }

    /** The boxes of a row within the region; those drawn from above are among them. */
    List<Box> row(int row) {
        return board.between(row, firstColumn, lastColumn);
    }

    /** The boxes of a row left of another. */
    List<Box> leftOf(int row, Box box) {
        return board.between(row, firstColumn, box.column() - 1);
    }

    /** The boxes of a row below or above another, over its columns. */
    List<Box> over(int row, Box box) {
        return board.between(row, box.column(), box.lastColumn());
    }

    /** The label that a box is, if it is one. */
    @Nullable
    Mark mark(Box box) {
        return marks.get(box);
    }

    /** Takes a text that no form knows for a label. */
    void mark(Mark label) {
        marks.put(label.box(), label);
    }

    /** 年度 before one year is the label of that year, before several it heads them. */
    boolean isYear(Box box) {
        Mark mark = marks.get(box);
        return mark != null && mark.inline().isEmpty() && mark.hasField(Keys.YEAR);
    }

    /** 单位 beside 金额 heads the units of the amounts. */
    boolean isUnit(Box box) {
        Mark mark = marks.get(box);
        return mark != null && mark.inline().isEmpty() && mark.hasField(Field.MONEY_UNIT);
    }

    boolean isHeading(Box box) {
        Mark mark = marks.get(box);
        return mark != null && mark.isHeading();
    }

    /** A label that the project itself has a value for, or no text at all. */
    boolean isOtherLabel(Box box) {
        Mark mark = marks.get(box);
        boolean own = mark != null
                && !mark.isHeading()
                && !isYear(box)
                && mark.hasField()
                && !mark.fields().get(0).isOther();
        return own || box.cell().kind() != Cell.Kind.TEXT;
    }

    /** The label of a text or a date, whose row says nothing of amounts: asked first, for it costs nothing. */
    boolean isPlainField(Box box) {
        Mark mark = marks.get(box);
        FieldType type =
                mark == null || !mark.hasField() ? null : mark.fields().get(0).type();
        return mark != null && !mark.isHeading() && (type == FieldType.TEXT || type == FieldType.DATE);
    }

    /** The label of a period of time, 项目期, which may also head amounts of the term. */
    boolean isPeriod(Box box) {
        Mark mark = marks.get(box);
        return mark != null
                && mark.inline().isEmpty()
                && mark.hasField()
                && mark.fields().get(0).type() == FieldType.PERIOD;
    }

    /** 金额 or 合计: a word that heads amounts and is none. */
    static boolean isHeadingWord(Box box) {
        Optional<FundTime> time =
                box.cell().kind() == Cell.Kind.TEXT ? FundTime.of(box.text(), box.label()) : Optional.empty();
        return time.isPresent()
                && (time.get().kind() == Kind.AMOUNT || time.get().kind() == Kind.SUM);
    }

    /** The next text right of a box. */
    @Nullable
    Box beside(Box box) {
        return board.rightOf(box);
    }

    boolean isLabelled(int row, Box head) {
        for (Box box : board.between(row, head.column(), head.lastColumn())) {
            if (marks.containsKey(box)) {
                return true;
            }
        }
        return false;
    }

    /** 合计 and its like. */
    static boolean isSum(Box box) {
        Optional<FundTime> time = FundTime.of(box.text(), box.label());
        return time.isPresent() && time.get().kind() == Kind.SUM;
    }

    /** The box under a heading, unless it is a label. */
    @Nullable
    Box value(int row, Box head) {
        for (Box box : board.between(row, head.column(), head.lastColumn())) {
            if (box.row() == row && box.column() >= head.column()) {
                return marks.containsKey(box) ? null : box;
            }
        }
        return null;
    }

    /** A source that no form knows is kept under its own name; 合计 is the total, 其他 the other funds. */
    Mark unknown(Box source) {
        if (FundTime.isRest(source.label())) {
            return Mark.of(source, others);
        }
        List<Field> named = SumLabels.namedInShort(source, form);
        if (!named.isEmpty()) {
            return Mark.of(source, named);
        }
        return Mark.of(source, isSum(source) ? totals : List.of(Field.other(CellText.oneLine(source.text()))));
    }

    CellRange room(int row, Box head) {
        return board.place(row, head.column());
    }

    boolean isAmountLabel(Box box) {
        Mark mark = marks.get(box);
        return mark != null && mark.isAmountAlone();
    }

    /** 年度总体目标 below the labels of amounts says a time, but is of a goal. */
    boolean isGoal(Box head) {
        Mark mark = marks.get(head);
        return mark != null && mark.isGoal();
    }
}
