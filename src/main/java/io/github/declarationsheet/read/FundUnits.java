package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The unit of each amount, and what a reader should know of it: that it was converted, or that its display rounds it. */
final class FundUnits {

    private final Optional<MoneyUnit> all;
    /** Whether another currency is said for all. */
    private final boolean foreign;
    /** The unit that stands in the cell of some amount, which others may mean too. */
    private final Optional<MoneyUnit> inCell;

    private final FindingList findings;
    private final List<CellRange> converted = new ArrayList<>();
    private final List<CellRange> rounded = new ArrayList<>();
    private MoneyUnit from = MoneyUnit.YUAN;
    private String shown = "";
    private String stored = "";

    /** The unit of all amounts, as far as one is said for all; or that it is another currency. */
    FundUnits(Optional<MoneyUnit> all, boolean foreign, List<Found> fields, FindingList findings) {
        this.all = all;
        this.foreign = foreign;
        this.inCell = inCell(fields);
        this.findings = findings;
    }

    /** The one unit that labels of amounts say: one label often says it for those that follow. */
    static Optional<MoneyUnit> said(List<Found> fields) {
        Optional<MoneyUnit> said = Optional.empty();
        for (Found found : fields) {
            Optional<MoneyUnit> own = found.field().type() == FieldType.AMOUNT ? ofLabel(found) : Optional.empty();
            if (own.isPresent() && said.isPresent() && own.get() != said.get()) {
                return Optional.empty();
            }
            said = own.isPresent() ? own : said;
        }
        return said;
    }

    /** A text that no form knows, left of the labels of amounts and drawn along their rows, that says a unit of money. */
    static Optional<Box> heading(Board board, Region region, List<Found> fields) {
        Set<Box> labels = new HashSet<>();
        for (Mark mark : region.marks()) {
            labels.add(mark.box());
        }
        for (Found found : fields) {
            if (found.field().type() != FieldType.AMOUNT) {
                continue;
            }
            Box label = found.mark().box();
            for (Box box : board.between(label.row(), region.area().firstColumn(), label.column() - 1)) {
                boolean free = box.column() < label.column() && !labels.contains(box);
                if (free && MoneyUnit.in(box.label().remark()).isPresent()) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<MoneyUnit> inCell(List<Found> fields) {
        for (Found found : fields) {
            Optional<MoneyUnit> unit = found.field().type() == FieldType.AMOUNT ? written(found) : Optional.empty();
            if (unit.isPresent() && unit.get() != MoneyUnit.YUAN) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static Optional<MoneyUnit> written(Found found) {
        String text = found.text();
        if (text.isEmpty() || isDigit(text.charAt(text.length() - 1))) {
            return Optional.empty();
        }
        Optional<AmountText> amount = AmountText.parse(text);
        return amount.isPresent() ? amount.get().unit() : Optional.empty();
    }

    /** Whether what is said of the unit of an amount names another currency; its own cell may still say 元. */
    boolean isForeign(Found found) {
        for (Box box : found.more()) {
            if (MoneyUnit.isForeign(box.text())) {
                return true;
            }
        }
        return MoneyUnit.isForeign(found.mark().label().remark())
                || (foreign && own(found).isEmpty() && written(found).isEmpty());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The other unit that an amount may be in: nothing says its own, and another amount is written with one. */
    Optional<MoneyUnit> doubt(Found found) {
        if (all.isPresent() || inCell.isEmpty()) {
            return Optional.empty();
        }
        Optional<AmountText> amount = AmountText.parse(found.text());
        boolean bare = amount.isPresent()
                && amount.get().unit().isEmpty()
                && amount.get().number().signum() != 0;
        return bare && own(found).isEmpty() ? inCell : Optional.empty();
    }

    /** The unit that the label of an amount says, or the cell beside it. */
    static Optional<MoneyUnit> own(Found found) {
        for (Box box : found.more()) {
            if (MoneyUnit.is(box.text())) {
                return MoneyUnit.in(box.text());
            }
        }
        return ofLabel(found);
    }

    private static Optional<MoneyUnit> ofLabel(Found found) {
        return MoneyUnit.in(found.mark().label().remark());
    }

    /** The unit of an amount; that it is converted is remembered. */
    MoneyUnit of(Found found) {
        MoneyUnit unit = own(found).orElse(all.orElse(MoneyUnit.YUAN));
        if (unit != MoneyUnit.YUAN && !endsWith(converted, found.cell())) {
            converted.add(found.cell());
            from = unit;
        }
        return unit;
    }

    /** A stored number that its format shows with fewer decimals is another than the one people saw. */
    void noteRounding(Found found, AmountReading amount) {
        Box value = found.value();
        if (value != null
                && value.cell().kind() == Cell.Kind.NUMBER
                && amount.rounded()
                && !endsWith(rounded, found.cell())) {
            boolean first = rounded.isEmpty();
            shown = first ? CellText.oneLine(value.text()) : shown;
            stored = first ? value.cell().decimal().orElse(BigDecimal.ZERO).toPlainString() : stored;
            rounded.add(found.cell());
        }
    }

    /** Several amounts in one cell follow each other. */
    private static boolean endsWith(List<CellRange> cells, CellRange cell) {
        return !cells.isEmpty() && cells.get(cells.size() - 1).equals(cell);
    }

    /** One advice for all amounts that were converted, one for all that are rounded. */
    void report() {
        if (!converted.isEmpty()) {
            findings.add(
                    ReadFindings.CONVERTED,
                    Severity.ADVICE,
                    Optional.of(Keys.FUNDING),
                    from.text(),
                    converted,
                    Map.of());
        }
        if (!rounded.isEmpty()) {
            findings.add(
                    ReadFindings.ROUNDED,
                    Severity.ADVICE,
                    Optional.of(Keys.FUNDING),
                    shown,
                    rounded,
                    Map.of("stored", stored));
        }
    }
}
