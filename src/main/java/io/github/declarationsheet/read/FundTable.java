package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.FundTime;
import io.github.declarationsheet.form.FundTime.Kind;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amounts where a source of funds and a time cross: sources in the rows under headings such as 实施期 | 年度, 金额, 2024年 |
 * 2025年 | 合计 or 上年度预算安排 | 本年度申请金额, or the other way round. Other years are kept, never taken for the year.
 */
final class FundTable {

    private static final int FEWEST_SOURCES = 2;
    private static final int FEWEST_YEARS = 2;

    private final Board board;
    private final Map<Box, Mark> marks;
    private final OptionalInt year;
    private final List<Field> totals;
    private final List<Field> others;
    private final BitSet tableRows;
    private final int firstColumn;
    private final int lastColumn;
    private final BitSet seen = new BitSet();
    private final List<Found> found = new ArrayList<>();
    private final Set<Mark> consumed = new HashSet<>();
    private final List<Box> headings = new ArrayList<>();

    /** A heading of amounts: what it says, and the columns it stands over; without a time it heads a remark. */
    private record Head(Box box, Optional<FundTime> time) {

        boolean is(Kind kind) {
            return time.isPresent() && time.get().kind() == kind;
        }
    }

    FundTable(Board board, Region region, Form form, Map<Box, Mark> marks, BitSet tableRows, OptionalInt year) {
        this.board = board;
        this.marks = marks;
        this.tableRows = tableRows;
        this.year = year;
        this.totals = SumLabels.totals(form);
        this.others = SumLabels.others(form);
        this.firstColumn = region.area().firstColumn();
        this.lastColumn = region.area().lastColumn();
    }

    /** Looks for tables around the labels of amounts. */
    void find(List<Mark> labels) {
        for (Mark mark : labels) {
            if (mark.isAmount()
                    && mark.inline().isEmpty()
                    && !seen.get(mark.box().row())) {
                int row = mark.box().row();
                seen.set(row);
                if (!readTimesAcross(row) && times(row, row + 1).isEmpty()) {
                    readSourcesAcross(row);
                    claimPlainHeadings(row - 1);
                }
            }
        }
    }

    /** The amounts where rows and columns cross. */
    List<Found> found() {
        return found;
    }

    /** Whether a label heads a row or a column of such a table, and has no value of its own. */
    boolean isConsumed(Mark mark) {
        return consumed.contains(mark);
    }

    /** The headings that are no labels. */
    List<Box> headings() {
        return headings;
    }

    /** Sources in rows, times over the columns; the row given is that of a source. */
    private boolean readTimesAcross(int sourceRow) {
        int first = sourceRow;
        List<Head> heads = List.of();
        while (first > 0 && heads.isEmpty() && !tableRows.get(first - 1)) {
            heads = times(first - 1, first);
            if (heads.isEmpty() && !isSumRow(first - 1)) {
                return false;
            }
            first -= heads.isEmpty() ? 1 : 0;
        }
        if (heads.isEmpty()) {
            return false;
        }
        claimHeadings(first - 1);
        int row = first;
        while (!tableRows.get(row) && readSource(row, heads)) {
            seen.set(row++);
        }
        return true;
    }

    /** A row that begins with 合计. */
    private boolean isSumRow(int row) {
        List<Box> boxes = board.between(row, firstColumn, lastColumn);
        for (Box box : boxes) {
            if (isPlainField(box)) {
                return false;
            }
            Optional<FundTime> time = box.row() == row ? FundTime.of(box.text(), box.label()) : Optional.empty();
            if (time.isPresent()) {
                return time.get().kind() == Kind.SUM;
            }
        }
        return false;
    }

    /** The times a row of headings says, if amounts stand below them and no other label beside them. */
    private List<Head> times(int row, int below) {
        List<Head> heads = new ArrayList<>();
        boolean amounts = false;
        int fewest = 1;
        for (Box box : board.between(row, firstColumn, lastColumn)) {
            if (box.row() != row) {
                continue;
            }
            fewest = isYear(box) ? FEWEST_YEARS : fewest;
            if (isPlainField(box)) {
                return List.of();
            }
            Optional<FundTime> time = time(box, below);
            boolean head = time.isPresent() && !isHeading(box) && !isYear(box);
            if (!head && isOtherLabel(box)) {
                return List.of();
            }
            if (head || !heads.isEmpty()) {
                if (isLabelled(below, box)) {
                    return List.of();
                }
                heads.add(new Head(box, time));
                Box value = value(below, box);
                // a list that nobody filled is one if its heading says so
                boolean blank = value == null && time.isPresent() && time.get().kind() == Kind.AMOUNT;
                amounts |= head && (blank || (value != null && isAmount(value)));
            }
        }
        return !amounts || heads.size() < fewest || source(below, heads) == null ? List.of() : heads;
    }

    /** 年度 before one year is the label of that year, before several it heads them. */
    private boolean isYear(Box box) {
        Mark mark = marks.get(box);
        return mark != null && mark.inline().isEmpty() && mark.hasField(Keys.YEAR);
    }

    /** The time that a heading says; 项目总投资 says the term where amounts of sources stand below it. */
    private Optional<FundTime> time(Box box, int below) {
        if (box.cell().kind() != Cell.Kind.TEXT) {
            return Optional.empty();
        }
        Optional<FundTime> said = FundTime.of(box.text(), box.label());
        Mark mark = marks.get(box);
        Boolean annual = null;
        if (said.isEmpty() && mark != null && mark.inline().isEmpty()) {
            annual = FundScopes.scope(mark);
        }
        return annual != null && isSource(below, box)
                ? Optional.of(new FundTime(annual ? Kind.ANNUAL : Kind.TERM, OptionalInt.empty()))
                : said;
    }

    /** Whether a row names a source of funds left of a heading above it, or their sum. */
    private boolean isSource(int row, Box head) {
        List<Box> boxes = board.between(row, firstColumn, head.column() - 1);
        Box last = boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
        if (last == null || last.row() != row || tableRows.get(row)) {
            return false;
        }
        Mark mark = marks.get(last);
        Optional<FundTime> time = FundTime.of(last.text(), last.label());
        return (mark != null && mark.isAmount() && mark.inline().isEmpty())
                || (time.isPresent() && time.get().kind() == Kind.SUM);
    }

    private boolean isHeading(Box box) {
        Mark mark = marks.get(box);
        return mark != null && mark.isHeading();
    }

    /** A label that the project itself has a value for, or no text at all. */
    private boolean isOtherLabel(Box box) {
        Mark mark = marks.get(box);
        boolean own = mark != null
                && !mark.isHeading()
                && !isYear(box)
                && mark.hasField()
                && !mark.fields().get(0).isOther();
        return own || box.cell().kind() != Cell.Kind.TEXT;
    }

    /** The label of a text or a date, whose row says nothing of amounts: asked first, for it costs nothing. */
    private boolean isPlainField(Box box) {
        Mark mark = marks.get(box);
        FieldType type =
                mark == null || !mark.hasField() ? null : mark.fields().get(0).type();
        return mark != null && !mark.isHeading() && (type == FieldType.TEXT || type == FieldType.DATE);
    }

    private boolean isLabelled(int row, Box head) {
        for (Box box : board.between(row, head.column(), head.lastColumn())) {
            if (marks.containsKey(box)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmount(Box box) {
        return box.cell().kind() == Cell.Kind.NUMBER
                || AmountText.parse(box.text()).isPresent();
    }

    /** The box under a heading, unless it is a label. */
    private @Nullable Box value(int row, Box head) {
        for (Box box : board.between(row, head.column(), head.lastColumn())) {
            if (box.row() == row && box.column() >= head.column()) {
                return marks.containsKey(box) ? null : box;
            }
        }
        return null;
    }

    /** The text that names the source of a row: the last before the first heading. */
    private @Nullable Box source(int row, List<Head> heads) {
        Box source = null;
        for (Box box : board.between(row, firstColumn, heads.get(0).box().column() - 1)) {
            source = box.row() == row && box.cell().kind() == Cell.Kind.TEXT ? box : source;
        }
        return source;
    }

    private boolean readSource(int row, List<Head> heads) {
        Box source = source(row, heads);
        Mark mark = source == null ? null : marks.get(source);
        if (source == null
                || (mark != null && !(mark.isAmount() && mark.inline().isEmpty()))) {
            return false;
        }
        boolean values = mark != null;
        for (Head head : heads) {
            if (isLabelled(row, head.box())) {
                return false;
            }
            values |= value(row, head.box()) != null;
        }
        if (!values) {
            return false;
        }
        if (mark != null) {
            consumed.add(mark);
        }
        Mark label = mark != null ? mark : unknown(source);
        headings.add(source);
        for (Head head : heads) {
            add(label, head, value(row, head.box()), room(row, head.box()), severalTimes(heads));
        }
        return true;
    }

    /** A source that no form knows is kept under its own name; 合计 is the total, 其他 the other funds. */
    private Mark unknown(Box source) {
        Optional<FundTime> time = FundTime.of(source.text(), source.label());
        boolean total = time.isPresent() && time.get().kind() == Kind.SUM;
        if (FundTime.isRest(source.label())) {
            return Mark.of(source, others);
        }
        return Mark.of(source, total ? totals : List.of(Field.other(CellText.oneLine(source.text()))));
    }

    private CellRange room(int row, Box head) {
        return board.place(row, head.column());
    }

    private static boolean severalTimes(List<Head> heads) {
        int years = 0;
        for (Head head : heads) {
            years += head.time().isEmpty() || head.is(Kind.AMOUNT) || head.is(Kind.SUM) ? 0 : 1;
        }
        return years > 0;
    }

    /** Times in rows, sources over the columns; or one row of amounts below all of them, without a time. */
    private void readSourcesAcross(int row) {
        List<Mark> sources = sources(row);
        int known = 0;
        for (Mark source : sources) {
            known += isAmountLabel(source.box()) ? 1 : 0;
        }
        if (known < FEWEST_SOURCES) {
            return;
        }
        List<Mark> leaves = leaves(row + 1, sources);
        if (!leaves.isEmpty() && !tableRows.get(row + 2) && isAmountsOnly(row + 2, leaves)) {
            consumed.addAll(sources);
            seen.set(row + 1);
            readLeaves(row + 2, leaves);
            return;
        }
        int below = row + 1;
        while (!tableRows.get(below) && readTime(below, sources)) {
            seen.set(below++);
        }
        if (below == row + 1 && !tableRows.get(below) && isAmountsOnly(below, sources)) {
            readBelow(below, sources);
        }
    }

    /** The sources with 小计 and the parts below one of them in its place, where a second row names such; else none. */
    private List<Mark> leaves(int row, List<Mark> sources) {
        List<Mark> leaves = new ArrayList<>(sources.size());
        for (Mark source : sources) {
            Box over = source.box();
            List<Box> below = board.between(row, over.column(), over.lastColumn());
            if (below.isEmpty() || below.get(0).equals(over)) {
                leaves.add(source);
            } else if (below.size() < 2 || !addLeaves(source, below, leaves)) {
                return List.of();
            }
        }
        return leaves.size() > sources.size() ? leaves : List.of();
    }

    /** Adds what stands below a source that is drawn over several columns; false if that is no source. */
    private boolean addLeaves(Mark source, List<Box> below, List<Mark> leaves) {
        for (Box box : below) {
            Optional<FundTime> time = FundTime.of(box.text(), box.label());
            Mark mark = marks.get(box);
            boolean sum = time.isPresent() && time.get().kind() == Kind.SUM;
            boolean text = box.cell().kind() == Cell.Kind.TEXT && !isAmount(box);
            if (!text || (!sum && mark != null && !mark.isAmount())) {
                return false;
            }
            Mark part = mark == null ? unknown(box) : mark;
            leaves.add(sum ? new Mark(box, source.label(), source.meaning(), "") : part);
            if (mark != null) {
                consumed.add(mark);
            }
        }
        headings.add(source.box());
        return true;
    }

    private void readLeaves(int row, List<Mark> leaves) {
        seen.set(row);
        consumed.addAll(leaves);
        for (Mark leaf : leaves) {
            headings.add(leaf.box());
            Head amount = new Head(leaf.box(), Optional.of(new FundTime(Kind.AMOUNT, OptionalInt.empty())));
            add(leaf, amount, value(row, leaf.box()), room(row, leaf.box()), false);
        }
    }

    /** Sources that no form knows, with the amounts below them: those beside them are labels like all others then. */
    private void readBelow(int row, List<Mark> sources) {
        for (Mark source : sources) {
            if (!isAmountLabel(source.box())) {
                Mark remark = marks.get(source.box());
                if (remark != null) {
                    consumed.add(remark);
                }
                Head amount = new Head(source.box(), Optional.of(new FundTime(Kind.AMOUNT, OptionalInt.empty())));
                headings.add(source.box());
                add(source, amount, value(row, source.box()), room(row, source.box()), false);
                marks.put(source.box(), source);
            }
        }
    }

    /** The sources that a row names: labels of amounts, 合计 before them, and what stands behind as 其他 does. */
    private List<Mark> sources(int row) {
        List<Mark> sources = new ArrayList<>();
        for (Box box : board.between(row, firstColumn, lastColumn)) {
            if (box.row() != row) {
                continue;
            }
            Mark mark = marks.get(box);
            if (mark != null && isAmountLabel(box)) {
                sources.add(mark);
            } else if ((mark == null || isRemark(mark))
                    && box.cell().kind() == Cell.Kind.TEXT
                    && isSource(box, !sources.isEmpty())) {
                sources.add(unknown(box));
            } else if (!sources.isEmpty()) {
                return List.of();
            }
        }
        return sources;
    }

    private boolean isAmountLabel(Box box) {
        Mark mark = marks.get(box);
        return mark != null && mark.isAmount() && mark.inline().isEmpty();
    }

    /** 备注 and its like: labels of further fields, which end a row of sources. */
    private static boolean isRemark(Mark mark) {
        return mark.inline().isEmpty()
                && mark.hasField()
                && mark.fields().get(0).isOther();
    }

    /** 合计, or behind other sources any text that is no amount itself. */
    private static boolean isSource(Box box, boolean behind) {
        Optional<FundTime> time = FundTime.of(box.text(), box.label());
        boolean sum = time.isPresent() && time.get().kind() == Kind.SUM;
        return sum || (behind && !isAmount(box) && !AmountText.saysNothing(box.text()));
    }

    /** Whether a row holds amounts below sources and nothing else but what is drawn over it from above. */
    private boolean isAmountsOnly(int row, List<Mark> sources) {
        int amounts = 0;
        for (Box box : board.between(row, firstColumn, lastColumn)) {
            if (box.row() != row) {
                continue;
            }
            Mark source = above(box, sources);
            if (marks.containsKey(box) || source == null) {
                return false;
            }
            boolean fits = isAmount(box) || AmountText.saysNothing(box.text());
            if (!fits && isAmountLabel(source.box())) {
                return false;
            }
            amounts += isAmount(box) ? 1 : 0;
        }
        return amounts > 0;
    }

    private static @Nullable Mark above(Box value, List<Mark> sources) {
        for (Mark source : sources) {
            if (value.column() <= source.box().lastColumn()
                    && value.lastColumn() >= source.box().column()) {
                return source;
            }
        }
        return null;
    }

    /** 年度总体目标 below the labels of amounts says a time, but is of a goal. */
    private boolean isGoal(Box head) {
        Mark mark = marks.get(head);
        return mark != null && mark.isGoal();
    }

    private boolean readTime(int row, List<Mark> sources) {
        Box head = null;
        for (Box box : board.between(row, firstColumn, sources.get(0).box().column() - 1)) {
            head = box.row() == row ? box : head;
        }
        Optional<FundTime> time = head == null ? Optional.empty() : FundTime.of(head.text(), head.label());
        if (head == null
                || time.isEmpty()
                || isGoal(head)
                || value(row, sources.get(0).box()) == null) {
            return false;
        }
        claimHeading(head);
        for (Mark source : sources) {
            consumed.add(source);
            headings.add(source.box());
            add(source, new Head(head, time), value(row, source.box()), room(row, source.box()), true);
        }
        return true;
    }

    private void claimHeadings(int row) {
        for (Box box : board.between(row, firstColumn, lastColumn)) {
            if (box.row() == row) {
                claimHeading(box);
            }
        }
    }

    /** 资金来源 | 金额, once or twice over labels with their amounts, says nothing new. */
    private void claimPlainHeadings(int row) {
        List<Box> plain = new ArrayList<>(0);
        for (Box box : board.between(row, firstColumn, lastColumn)) {
            Optional<FundTime> time =
                    box.row() == row && !isHeading(box) ? FundTime.of(box.text(), box.label()) : Optional.empty();
            if (time.isPresent() && time.get().kind() == Kind.AMOUNT && !marks.containsKey(box)) {
                plain.add(box);
            } else if (box.row() == row && !isHeading(box)) {
                return;
            }
        }
        headings.addAll(plain);
    }

    private void claimHeading(Box box) {
        headings.add(box);
        Mark mark = marks.get(box);
        if (mark != null && !mark.isHeading()) {
            consumed.add(mark);
        }
    }

    private void add(Mark label, Head head, @Nullable Box value, CellRange cell, boolean severalTimes) {
        Optional<Field> field = head.time().isEmpty()
                ? Optional.empty()
                : field(label, head.time().get(), severalTimes);
        if (field.isEmpty() && value == null) {
            return;
        }
        boolean fits = value != null && isAmount(value);
        int evidence = Evidence.CROSSING.bit() | (fits ? Evidence.TYPE_FITS.bit() : 0);
        String text = CellText.oneLine(label.box().text());
        String heading = head.is(Kind.AMOUNT) ? "" : CellText.oneLine(head.box().text()) + "/";
        found.add(new Found(
                field.orElse(Field.other(heading + text)),
                inUnitOf(head.box(), label),
                value,
                List.of(),
                cell,
                Choice.of(evidence)));
    }

    /** The label of a source with the unit that the heading of its amounts says. */
    private static Mark inUnitOf(Box head, Mark label) {
        String remark = LabelText.of(head.text()).remark();
        return MoneyUnit.in(remark).isEmpty()
                ? label
                : new Mark(label.box(), new LabelText(label.label().key(), remark), label.meaning(), "");
    }

    /** The field of a source at a time, empty if the form has none: another year's. */
    private Optional<Field> field(Mark source, FundTime time, boolean severalTimes) {
        return switch (time.kind()) {
            case ANNUAL -> FundScopes.counterpart(source, true);
            case TERM -> FundScopes.counterpart(source, false);
            case YEAR ->
                year.isPresent() && year.getAsInt() == time.year().orElse(-1)
                        ? FundScopes.counterpart(source, true)
                        : Optional.empty();
            case SUM -> FundScopes.counterpart(source, !severalTimes);
            case AMOUNT -> annualFirst(source);
            case HISTORY -> Optional.empty();
        };
    }

    private static Optional<Field> annualFirst(Mark source) {
        Optional<Field> annual = FundScopes.counterpart(source, true);
        return annual.isPresent() ? annual : FundScopes.counterpart(source, false);
    }
}
