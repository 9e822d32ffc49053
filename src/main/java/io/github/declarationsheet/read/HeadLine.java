package io.github.declarationsheet.read;

import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.model.CellText;
import java.util.Optional;

/**
 * A line such as stands above a form and belongs to no field: a year, a unit of money, the number of an annex.
 *
 * @param year the year, or where its place is left open
 * @param unit the unit of money
 * @param annex whether it numbers an annex
 */
record HeadLine(Optional<YearText> year, Optional<MoneyUnit> unit, boolean annex) {

    private static final char ANNEX = '附';
    private static final String ANNEX_KINDS = "件表";
    private static final String NUMERALS = "0123456789一二三四五六七八九十-";

    private static final HeadLine NONE = new HeadLine(Optional.empty(), Optional.empty(), false);

    static HeadLine of(Box box) {
        if (box.text().length() > LabelText.LONGEST) {
            return NONE;
        }
        Optional<YearText> year = YearText.line(CellText.oneLine(box.text()));
        if (year.isPresent()) {
            return new HeadLine(year, Optional.empty(), false);
        }
        LabelText label = box.label();
        if (isAnnex(label.key())) {
            return new HeadLine(Optional.empty(), Optional.empty(), true);
        }
        return label.key().isEmpty() ? new HeadLine(Optional.empty(), MoneyUnit.in(label.remark()), false) : NONE;
    }

    boolean isNone() {
        return year.isEmpty() && unit.isEmpty() && !annex;
    }

    /** 附件2, 附表一. */
    private static boolean isAnnex(String key) {
        if (key.isEmpty() || key.charAt(0) != ANNEX) {
            return false;
        }
        char second = key.length() > 1 ? key.charAt(1) : ANNEX;
        for (int at = ANNEX_KINDS.indexOf(second) >= 0 ? 2 : 1; at < key.length(); at++) {
            if (NUMERALS.indexOf(key.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
