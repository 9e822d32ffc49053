package io.github.declarationsheet.read;

import io.github.declarationsheet.form.FundTime;
import io.github.declarationsheet.form.FundTime.Kind;
import io.github.declarationsheet.grid.Cell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Sources of funds in rows under times: 实施期 | 年度, 金额, 2024年 | 2025年 | 合计. */
final class TimesAcross {

    private static final int FEWEST_YEARS = 2;

    private final FundCells cells;
    private final FundCrossings crossings;
    private final BitSet tableRows;
    private final BitSet seen;

    TimesAcross(FundCells cells, FundCrossings crossings, BitSet tableRows, BitSet seen) {
        this.cells = cells;
        this.crossings = crossings;
        this.tableRows = tableRows;
        this.seen = seen;
    }

    /** Sources in rows, times over the columns; the row given is that of a source. */
    boolean read(int sourceRow) {
        int first = sourceRow;
        List<FundCrossings.Head> heads = List.of();
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
        crossings.claimHeadings(first - 1);
        int row = first;
        while (!tableRows.get(row) && readSource(row, heads)) {
            seen.set(row++);
        }
        return true;
    }

    /** Whether a row is itself one of times, over the row of sources below it. */
    boolean isHeadedBy(int row) {
        return !times(row, row + 1).isEmpty();
    }

    /** A row that begins with 合计. */
    private boolean isSumRow(int row) {
        List<Box> boxes = cells.row(row);
        for (Box box : boxes) {
            if (cells.isPlainField(box)) {
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
    private List<FundCrossings.Head> times(int row, int below) {
        List<FundCrossings.Head> heads = new ArrayList<>();
        boolean amounts = false;
        int fewest = 1;
        boolean labelled = false;
        for (Box box : cells.row(row)) {
            if (box.row() != row) {
                continue;
            }
            fewest = cells.isYear(box) ? FEWEST_YEARS : fewest;
            if (cells.isPlainField(box)) {
                return List.of();
            }
            Optional<FundTime> time = time(box, below);
            boolean head = time.isPresent() && (labelled || !cells.isHeading(box)) && !cells.isYear(box);
            labelled = heads.isEmpty() && isBeforeHeading(box);
            if (labelled) {
                continue;
            }
            if (head && hasOwnValue(box, below)) {
                return List.of();
            }
            if (!head && cells.isOtherLabel(box)) {
                return List.of();
            }
            if (head || !heads.isEmpty()) {
                if (cells.isLabelled(below, box)) {
                    return List.of();
                }
                heads.add(new FundCrossings.Head(box, time));
                Box value = cells.value(below, box);
                // a list that nobody filled is one if its heading says so
                boolean blank = value == null && time.isPresent() && time.get().kind() == Kind.AMOUNT;
                amounts |= head && (blank || (value != null && value.isAmount()));
            }
        }
        return !amounts || heads.size() < fewest || source(below, heads) == null ? List.of() : heads;
    }

    /** 年度资金总额 | 金额（万元）: the label of an amount beside the heading of a column heads the sources below it. */
    private boolean isBeforeHeading(Box label) {
        Box next = cells.isAmountLabel(label) ? cells.beside(label) : null;
        if (next == null || next.row() != label.row()) {
            return false;
        }
        Optional<FundTime> time = FundTime.of(next.text(), next.label());
        return time.isPresent() && time.get().kind() == Kind.AMOUNT;
    }

    /** 项目期 | 1年 over amounts: the label of a period with its value, under which no amount stands. */
    private boolean hasOwnValue(Box label, int below) {
        if (!cells.isPeriod(label)) {
            return false;
        }
        boolean outside = beginsBlock(below, label.row());
        Box value = cells.beside(label);
        if (value == null || value.row() != label.row()) {
            return outside;
        }
        if (cells.mark(value) != null
                || (FundTime.of(value.text(), value.label()).isPresent() && !outside)) {
            return false;
        }
        Box under = cells.value(below, value);
        return under == null || !under.isAmount();
    }

    /** Whether the heading drawn along the rows of sources begins below a row, which is then outside its block. */
    private boolean beginsBlock(int below, int row) {
        List<Box> boxes = cells.row(below);
        Box first = boxes.isEmpty() ? null : boxes.get(0);
        return first != null && first.row() > row && (cells.isHeading(first) || first.lastRow() > first.row());
    }

    /** The time that a heading says; 项目总投资 says the term where amounts of sources stand below it. */
    private Optional<FundTime> time(Box box, int below) {
        if (box.cell().kind() != Cell.Kind.TEXT) {
            return Optional.empty();
        }
        Optional<FundTime> said = FundTime.of(box.text(), box.label());
        Mark mark = cells.mark(box);
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
        List<Box> boxes = cells.leftOf(row, head);
        Box last = boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
        if (last == null || last.row() != row || tableRows.get(row)) {
            return false;
        }
        return cells.isAmountLabel(last) || FundCells.isSum(last);
    }

    /** The text that names the source of a row: the last before the first heading. */
    private @Nullable Box source(int row, List<FundCrossings.Head> heads) {
        Box source = null;
        for (Box box : cells.leftOf(row, heads.get(0).box())) {
            source = box.row() == row && box.cell().kind() == Cell.Kind.TEXT ? box : source;
        }
        return source;
    }

    private boolean readSource(int row, List<FundCrossings.Head> heads) {
        Box source = source(row, heads);
        Mark mark = source == null ? null : cells.mark(source);
        if (source == null || (mark != null && !mark.isAmountAlone())) {
            return false;
        }
        boolean values = mark != null;
        for (FundCrossings.Head head : heads) {
            if (cells.isLabelled(row, head.box())) {
                return false;
            }
            values |= cells.value(row, head.box()) != null;
        }
        if (!values) {
            return false;
        }
        if (mark != null) {
            crossings.consume(mark);
        }
        Mark label = mark != null ? mark : cells.unknown(source);
        crossings.head(source);
        for (FundCrossings.Head head : heads) {
            crossings.add(label, head, cells.value(row, head.box()), cells.room(row, head.box()), severalTimes(heads));
        }
        return true;
    }

    private static boolean severalTimes(List<FundCrossings.Head> heads) {
        int years = 0;
        for (FundCrossings.Head head : heads) {
            years += head.time().isEmpty() || head.is(Kind.AMOUNT) || head.is(Kind.SUM) ? 0 : 1;
        }
        return years > 0;
    }
}
