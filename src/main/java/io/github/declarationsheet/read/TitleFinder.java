package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Fifth step: what the lines above and below a title say: the year, the unit of money, the number of an annex. */
final class TitleFinder {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LINES_BELOW = 2;
    private static final char ANNEX = '附';
    private static final String ANNEX_KINDS = "件表";
    private static final String NUMERALS = "0123456789一二三四五六七八九十-";

    private final Region region;
    private final Claims claims;

    private OptionalInt year = OptionalInt.empty();
    private Optional<CellRange> yearCell = Optional.empty();
    private Optional<MoneyUnit> unit = Optional.empty();

    TitleFinder(Region region, List<IndicatorTable> tables, List<Mark> labels, Claims claims) {
        this.region = region;
        this.claims = claims;
        claimAll(region.titles(Meaning.Title.DECLARATION));
        claimAll(region.titles(Meaning.Title.BUNDLE));
        for (Box line : lines(firstLabel(labels, tables), labels)) {
            readLine(line);
        }
        takeYearInside(region.titles(Meaning.Title.DECLARATION));
        takeYearInside(region.titles(Meaning.Title.BUNDLE));
    }

    /** The year, empty if nothing here says one. */
    OptionalInt year() {
        return year;
    }

    /** Where the year stands, or where its place was left open. */
    Optional<CellRange> yearCell() {
        return yearCell;
    }

    /** The unit of money of a line such as 单位：万元. */
    Optional<MoneyUnit> unit() {
        return unit;
    }

    private void claimAll(List<Mark> titles) {
        for (Mark title : titles) {
            claims.claim(title.box());
        }
    }

    private static int firstLabel(List<Mark> labels, List<IndicatorTable> tables) {
        int first = Integer.MAX_VALUE;
        for (Mark label : labels) {
            first = Math.min(first, label.box().row());
        }
        for (IndicatorTable table : tables) {
            first = Math.min(first, table.header().row());
        }
        return first;
    }

    /** The boxes above the first label, and those right below a title that a page break drew again. */
    private List<Box> lines(int end, List<Mark> labels) {
        BitSet below = new BitSet();
        for (Mark title : region.titles(Meaning.Title.DECLARATION)) {
            int last = title.box().lastRow();
            below.set(last + 1, last + LINES_BELOW + 1);
        }
        for (Mark label : labels) {
            below.clear(label.box().row(), label.box().lastRow() + 1);
        }
        List<Box> found = new ArrayList<>();
        for (Box box : region.boxes()) {
            if (box.row() >= end && box.row() >= below.length()) {
                break;
            }
            if (!box.covered() && (box.row() < end || below.get(box.row()))) {
                found.add(box);
            }
        }
        return found;
    }

    private void readLine(Box box) {
        if (claims.isClaimed(box)) {
            return;
        }
        String text = CellText.oneLine(box.text());
        Optional<YearText> line = YearText.line(text);
        if (line.isPresent()) {
            if (takeYear(line.get().digits(), box)) {
                claims.claim(box);
            }
            return;
        }
        LabelText label = LabelText.of(text);
        if (isAnnex(label.key())) {
            claims.claim(box);
        } else if (label.key().isEmpty() && MoneyUnit.in(label.remark()).isPresent()) {
            unit = MoneyUnit.in(label.remark());
            claims.claim(box);
        }
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

    private void takeYearInside(List<Mark> titles) {
        for (Mark title : titles) {
            OptionalInt inside = YearText.inside(title.box().text());
            if (year.isEmpty() && inside.isPresent()) {
                takeYear(Integer.toString(inside.getAsInt()), title.box());
            }
        }
    }

    /** Whether the box says a year, the same as before, or leaves its place open. */
    private boolean takeYear(String digits, Box box) {
        Optional<CellRange> cell = Optional.of(box.place());
        if (yearCell.isEmpty()) {
            yearCell = cell;
        }
        if (digits.isEmpty()) {
            return true;
        }
        int value = Integer.parseInt(digits);
        if (value < FIRST_YEAR || value > LAST_YEAR) {
            return false;
        }
        if (year.isEmpty()) {
            year = OptionalInt.of(value);
            yearCell = cell;
        }
        return year.getAsInt() == value;
    }
}
