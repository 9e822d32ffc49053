package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FundTime;
import io.github.declarationsheet.form.FundTime.Kind;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The amounts found where sources and times cross, and the labels and headings they take up. */
final class FundCrossings {

    private final FundCells cells;
    private final OptionalInt year;
    private final List<Found> found = new ArrayList<>();
    private final Set<Mark> consumed = new HashSet<>();
    private final List<Box> headings = new ArrayList<>();

    /** A heading of amounts: what it says, and the columns it stands over; without a time it heads a remark. */
    record Head(Box box, Optional<FundTime> time) {

        boolean is(Kind kind) {
            return time.isPresent() && time.get().kind() == kind;
        }
    }

    FundCrossings(FundCells cells, OptionalInt year) {
        this.cells = cells;
        this.year = year;
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

    /** A label that heads a row or a column has no value of its own. */
    void consume(Mark mark) {
        consumed.add(mark);
    }

    void consume(List<Mark> marks) {
        consumed.addAll(marks);
    }

    void head(Box heading) {
        headings.add(heading);
    }

    void claimHeadings(int row) {
        for (Box box : cells.row(row)) {
            if (box.row() == row) {
                claimHeading(box);
            }
        }
    }

    /** 资金来源 | 金额, once or twice over labels with their amounts, says nothing new. */
    void claimPlainHeadings(int row) {
        List<Box> plain = new ArrayList<>(0);
        for (Box box : cells.row(row)) {
            Optional<FundTime> time =
                    box.row() == row && !cells.isHeading(box) ? FundTime.of(box.text(), box.label()) : Optional.empty();
            if (time.isPresent() && time.get().kind() == Kind.AMOUNT && cells.mark(box) == null) {
                plain.add(box);
            } else if (box.row() == row && !cells.isHeading(box) && !cells.isUnit(box)) {
                return;
            }
        }
        headings.addAll(plain);
    }

    void claimHeading(Box box) {
        headings.add(box);
        Mark mark = cells.mark(box);
        if (mark != null && !mark.isHeading()) {
            consumed.add(mark);
        }
    }

    void add(Mark label, Head head, @Nullable Box value, CellRange cell, boolean severalTimes) {
        Optional<Field> field = head.time().isEmpty()
                ? Optional.empty()
                : field(label, head.time().get(), severalTimes);
        if (field.isEmpty() && value == null) {
            return;
        }
        boolean fits = value != null && value.isAmount();
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
