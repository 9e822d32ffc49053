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

/** Sources of funds over columns: times in the rows below them, or one row of amounts. */
final class SourcesAcross {

    private static final int FEWEST_SOURCES = 2;

    private final FundCells cells;
    private final FundCrossings crossings;
    private final BitSet tableRows;
    private final BitSet seen;

    SourcesAcross(FundCells cells, FundCrossings crossings, BitSet tableRows, BitSet seen) {
        this.cells = cells;
        this.crossings = crossings;
        this.tableRows = tableRows;
        this.seen = seen;
    }

    /** Times in rows, sources over the columns; or one row of amounts below all of them, without a time. */
    void read(int row) {
        List<Mark> sources = sources(row);
        int known = 0;
        for (Mark source : sources) {
            known += cells.isAmountLabel(source.box()) ? 1 : 0;
        }
        if (sources.size() < FEWEST_SOURCES || known == 0) {
            return;
        }
        if (known < FEWEST_SOURCES) {
            if (!tableRows.get(row + 1) && isAmountsOnly(row + 1, sources)) {
                readBelow(row + 1, sources);
            }
            return;
        }
        List<Mark> leaves = leaves(row + 1, sources);
        if (!leaves.isEmpty() && !tableRows.get(row + 2) && isAmountsOnly(row + 2, leaves)) {
            crossings.consume(sources);
            seen.set(row + 1);
            readLeaves(row + 2, leaves);
            return;
        }
        int below = row + 1;
        while (!tableRows.get(below) && readTime(below, sources)) {
            seen.set(below++);
        }
        if (below > row + 1) {
            consumeHeading(row, sources);
        } else if (!tableRows.get(below) && isAmountsOnly(below, sources)) {
            readBelow(below, sources);
        }
    }

    /** 年度 over the years in the rows below heads them, and is the label of none. */
    private void consumeHeading(int row, List<Mark> sources) {
        for (Box box : cells.leftOf(row, sources.get(0).box())) {
            Mark mark = cells.isYear(box) ? cells.mark(box) : null;
            if (mark != null) {
                crossings.consume(mark);
                crossings.head(box);
            }
        }
    }

    /** The sources with 小计 and the parts below one of them in its place, where a second row names such; else none. */
    private List<Mark> leaves(int row, List<Mark> sources) {
        List<Mark> leaves = new ArrayList<>(sources.size());
        for (Mark source : sources) {
            Box over = source.box();
            List<Box> below = cells.over(row, over);
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
            Mark mark = cells.mark(box);
            boolean sum = FundCells.isSum(box);
            boolean text = box.cell().kind() == Cell.Kind.TEXT && !box.isAmount();
            if (!text || (!sum && mark != null && !mark.isAmount())) {
                return false;
            }
            Mark part = mark == null ? cells.unknown(box) : mark;
            leaves.add(sum ? new Mark(box, source.label(), source.meaning(), "") : part);
            if (mark != null) {
                crossings.consume(mark);
            }
        }
        crossings.head(source.box());
        return true;
    }

    private void readLeaves(int row, List<Mark> leaves) {
        seen.set(row);
        crossings.consume(leaves);
        for (Mark leaf : leaves) {
            crossings.head(leaf.box());
            crossings.add(leaf, amountsBelow(leaf), cells.value(row, leaf.box()), cells.room(row, leaf.box()), false);
        }
    }

    private static FundCrossings.Head amountsBelow(Mark source) {
        return new FundCrossings.Head(source.box(), Optional.of(new FundTime(Kind.AMOUNT, OptionalInt.empty())));
    }

    /** Sources that no form knows, with the amounts below them: those beside them are labels like all others then. */
    private void readBelow(int row, List<Mark> sources) {
        for (Mark source : sources) {
            if (!cells.isAmountLabel(source.box())) {
                Mark remark = cells.mark(source.box());
                if (remark != null) {
                    crossings.consume(remark);
                }
                crossings.head(source.box());
                crossings.add(
                        source,
                        amountsBelow(source),
                        cells.value(row, source.box()),
                        cells.room(row, source.box()),
                        false);
                cells.mark(source);
            }
        }
    }

    /** The sources that a row names: labels of amounts, 合计 before them, and what stands behind as 其他 does. */
    private List<Mark> sources(int row) {
        List<Mark> sources = new ArrayList<>();
        for (Box box : cells.row(row)) {
            if (box.row() != row) {
                continue;
            }
            Mark mark = cells.mark(box);
            if (mark != null && cells.isAmountLabel(box)) {
                sources.add(mark);
            } else if ((mark == null || isRemark(mark))
                    && box.cell().kind() == Cell.Kind.TEXT
                    && isSource(box, !sources.isEmpty())) {
                sources.add(cells.unknown(box));
            } else if (!sources.isEmpty()) {
                return List.of();
            }
        }
        return sources;
    }

    /** 备注 and its like: labels of further fields, which end a row of sources. */
    private static boolean isRemark(Mark mark) {
        return mark.inline().isEmpty()
                && mark.hasField()
                && mark.fields().get(0).isOther();
    }

    /** 合计, or behind other sources any text that is no amount itself. */
    private static boolean isSource(Box box, boolean behind) {
        return FundCells.isSum(box) || (behind && !box.isAmount() && !AmountText.saysNothing(box.text()));
    }

    /** Whether a row holds amounts below sources and nothing else but what is drawn over it from above. */
    private boolean isAmountsOnly(int row, List<Mark> sources) {
        int amounts = 0;
        for (Box box : cells.row(row)) {
            if (box.row() != row) {
                continue;
            }
            Mark source = above(box, sources);
            if (cells.mark(box) != null || source == null) {
                return false;
            }
            boolean fits = box.isAmount() || AmountText.saysNothing(box.text());
            if (!fits && cells.isAmountLabel(source.box())) {
                return false;
            }
            amounts += box.isAmount() ? 1 : 0;
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

    /** The time that the head of a row says; 年初预算数 does where amounts of all sources stand right of it. */
    private Optional<FundTime> timeBeside(Box head, List<Mark> sources) {
        Mark mark = cells.isAmountLabel(head) ? cells.mark(head) : null;
        Boolean annual = mark == null ? null : FundScopes.scope(mark);
        if (annual == null) {
            return FundTime.of(head.text(), head.label());
        }
        for (Mark source : sources) {
            if (cells.isLabelled(head.row(), source.box())) {
                return Optional.empty();
            }
        }
        return Optional.of(new FundTime(annual ? Kind.ANNUAL : Kind.TERM, OptionalInt.empty()));
    }

    private boolean readTime(int row, List<Mark> sources) {
        Box head = null;
        for (Box box : cells.leftOf(row, sources.get(0).box())) {
            head = box.row() == row ? box : head;
        }
        Optional<FundTime> time = head == null ? Optional.empty() : timeBeside(head, sources);
        if (head == null
                || time.isEmpty()
                || cells.isGoal(head)
                || cells.value(row, sources.get(0).box()) == null) {
            return false;
        }
        crossings.claimHeading(head);
        for (Mark source : sources) {
            crossings.consume(source);
            crossings.head(source.box());
            crossings.add(
                    source,
                    new FundCrossings.Head(head, time),
                    cells.value(row, source.box()),
                    cells.room(row, source.box()),
                    true);
        }
        return true;
    }
}
