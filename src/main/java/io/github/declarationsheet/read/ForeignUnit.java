package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.MoneyUnit;
import java.util.List;

/** Whether a form says of all its amounts that they are in another currency: none of them is taken for 元 then. */
final class ForeignUnit {

    private ForeignUnit() {}

    /** Looks at the unit's own label, the heading of the funds, and the lines in brackets above the first row of labels. */
    static boolean in(Region region, List<Found> fields, int firstRow) {
        for (Mark mark : region.marks()) {
            boolean said = mark.hasField(Field.MONEY_UNIT) && MoneyUnit.isForeign(mark.inline());
            if (said
                    || (mark.isHeadingOf(Keys.FUNDING) && isForeign(mark.label().remark()))) {
                return true;
            }
        }
        for (Found found : fields) {
            if (found.key().equals(Field.MONEY_UNIT) && MoneyUnit.isForeign(found.text())) {
                return true;
            }
        }
        for (Box box : region.boxes()) {
            if (box.row() >= firstRow) {
                break;
            }
            if (box.label().key().isEmpty() && isForeign(box.label().remark())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForeign(String remark) {
        return !remark.isEmpty() && MoneyUnit.isForeign(remark);
    }
}
