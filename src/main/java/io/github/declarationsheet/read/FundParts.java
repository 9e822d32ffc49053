package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amounts under the name of a part: 自有资金 is the field 其他资金 where nothing else stands for it; beside 其他资金, or beside
 * another part, it is kept under its own name and added to nothing. So is 建设单位 the unit where nothing else names it.
 */
final class FundParts {

    private final List<Found> fields;
    private final List<Mark> headings;

    private FundParts(List<Found> fields, List<Mark> headings) {
        this.fields = fields;
        this.headings = headings;
    }

    /** The fields, those that are only a part of theirs under their own names. */
    static List<Found> settle(List<Found> fields, List<Mark> headings) {
        for (Found found : fields) {
            if (isPart(found)) {
                return new FundParts(fields, headings).settled();
            }
        }
        return fields;
    }

    private List<Found> settled() {
        List<Found> settled = new ArrayList<>(fields.size());
        for (Found found : fields) {
            settled.add(isPart(found) && !isWhole(found) ? apart(found) : found);
        }
        return settled;
    }

    /** Whether nothing nearer to the field is filled in, and no other part beside this one. */
    private boolean isWhole(Found part) {
        boolean rival = false;
        boolean before = false;
        boolean reached = false;
        for (Found found : fields) {
            boolean same = found.key().equals(part.key()) && !isBlank(found);
            boolean itself = isSame(found, part);
            reached |= itself;
            if (same && !itself) {
                if (found.mark().depth() < part.mark().depth()) {
                    return false;
                }
                boolean beside = found.mark().depth() == part.mark().depth();
                rival |= beside && !isZero(found);
                before |= beside && !reached;
            }
            rival |= isUnknownBeside(found, part) && !isZero(found);
        }
        return isZero(part) ? !rival && !before : !rival;
    }

    /** An amount below a source that no form knows, in the same row as a part: which of them is what nobody can tell. */
    private static boolean isUnknownBeside(Found found, Found part) {
        int row = found.cell().firstRow();
        return found.field().isOther()
                && row > found.mark().box().lastRow()
                && row == part.cell().firstRow()
                && found.mark().box().row() == part.mark().box().row()
                && AmountText.parse(found.text()).isPresent();
    }

    private static boolean isSame(Found found, Found part) {
        return found.mark().equals(part.mark()) && found.cell().equals(part.cell());
    }

    private static boolean isPart(Found found) {
        return found.mark().depth() > (found.field().type() == FieldType.AMOUNT ? 0 : 1);
    }

    private static boolean isBlank(Found found) {
        return CellText.isBlank(found.text());
    }

    private static boolean isZero(Found found) {
        Optional<AmountText> amount = AmountText.parse(found.text());
        return AmountText.saysNothing(found.text())
                || (amount.isPresent() && amount.get().number().signum() == 0);
    }

    /** The part as a further field, under the heading that is drawn beside it. */
    private Found apart(Found found) {
        Mark mark = found.mark();
        String text = mark.inline().isEmpty() ? mark.box().text() : mark.plain();
        String name = UnknownLabels.name(text);
        for (Mark heading : headings) {
            boolean beside = heading.box().lastColumn() < mark.box().column()
                    && heading.box().row() <= mark.box().row()
                    && heading.box().lastRow() >= mark.box().row();
            if (beside && heading.inline().isEmpty()) {
                name = UnknownLabels.name(heading.box().text()) + "/" + name;
                break;
            }
        }
        return new Found(Field.other(name), mark, found.value(), found.more(), found.cell(), found.choice());
    }
}
