package io.github.declarationsheet.read;

import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.model.CellText;
import java.util.Optional;

/**
 * A line such as stands above a form and belongs to no field: a year, a unit of money, the number of an annex, or several
 * of them in one cell: {@code （2024年度）　　单位：万元}.
 *
 * @param year the year, or where its place is left open
 * @param unit the unit of money
 * @param annex whether it numbers an annex
 */
record HeadLine(Optional<YearText> year, Optional<MoneyUnit> unit, boolean annex) {

    private static final char ANNEX = '附';
    private static final char SHEET = '表';
    private static final String ANNEX_KINDS = "件表";
    private static final String NUMERALS = "0123456789一二三四五六七八九十-";
    private static final String COLONS = ":：";
    private static final String CLOSING = ")）]】〕";
    private static final int LONGEST = 2 * LabelText.LONGEST;
    /** So many blanks part two things on one line; a wide one is enough. */
    private static final int GAP = 2;
    /** A text with more gaps than this is no such line. */
    private static final int MOST_GAPS = 8;

    private static final char WIDE = '\u3000';

    private static final HeadLine NONE = new HeadLine(Optional.empty(), Optional.empty(), false);

    /** What a text says that is nothing else. */
    static HeadLine of(Box box) {
        String text = box.text();
        return text.length() > LONGEST ? NONE : of(text.strip());
    }

    /** What stands behind a value in the same cell, parted from it by a gap: 填报单位：文化馆　　2024年度. */
    static HeadLine behind(String text) {
        int end = valueEnd(text);
        return end == text.length() ? NONE : of(text.substring(end).strip());
    }

    /** Where a value ends, if a gap and such a line stand behind it; else the text's end. */
    static int valueEnd(String text) {
        if (text.length() > LONGEST) {
            return text.length();
        }
        int at = 0;
        while (at < text.length()) {
            int next = at;
            while (next < text.length() && CellText.isWhite(text.charAt(next))) {
                next++;
            }
            boolean gap = next - at >= GAP || (next > at && text.charAt(at) == WIDE);
            if (gap && next < text.length() && !of(text.substring(next).strip()).isNone()) {
                return at;
            }
            at = Math.max(next, at + 1);
        }
        return text.length();
    }

    private static HeadLine of(String text) {
        HeadLine whole = single(text);
        int tried = 0;
        for (int i = 1; whole.isNone() && tried < MOST_GAPS && i < text.length(); i++) {
            if (mayPart(text, i)) {
                tried++;
                HeadLine first = single(text.substring(0, i));
                if (!first.isNone()) {
                    return first.with(of(text.substring(i).strip()));
                }
            }
        }
        return whole;
    }

    private static boolean mayPart(String text, int at) {
        char before = text.charAt(at - 1);
        return (CellText.isWhite(text.charAt(at)) && !CellText.isWhite(before)) || CLOSING.indexOf(before) >= 0;
    }

    private HeadLine with(HeadLine rest) {
        return rest.isNone()
                ? NONE
                : new HeadLine(
                        year.isPresent() ? year : rest.year, unit.isPresent() ? unit : rest.unit, annex || rest.annex);
    }

    private static HeadLine single(String text) {
        Optional<YearText> year = YearText.line(CellText.oneLine(text));
        if (year.isPresent()) {
            return new HeadLine(year, Optional.empty(), false);
        }
        LabelText label = LabelText.of(text);
        if (isAnnex(label.key())) {
            return new HeadLine(Optional.empty(), Optional.empty(), true);
        }
        Optional<MoneyUnit> unit = label.key().isEmpty() ? MoneyUnit.in(label.remark()) : labelled(text);
        return new HeadLine(Optional.empty(), unit, false);
    }

    /** 单位：万元, also where it shares its line. */
    private static Optional<MoneyUnit> labelled(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (COLONS.indexOf(text.charAt(i)) >= 0) {
                String unit = MoneyUnit.withoutSign(text.substring(i + 1).strip());
                return MoneyUnit.is(unit) ? MoneyUnit.in(unit) : Optional.empty();
            }
            if (!Character.isIdeographic(text.charAt(i)) && !CellText.isWhite(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    boolean isNone() {
        return year.isEmpty() && unit.isEmpty() && !annex;
    }

    /** 附件2, 附表一, 表十. */
    private static boolean isAnnex(String key) {
        if (key.isEmpty() || (key.charAt(0) != ANNEX && !(key.charAt(0) == SHEET && key.length() > 1))) {
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
