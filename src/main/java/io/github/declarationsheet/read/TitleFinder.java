package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
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

    private final Board board;
    private final Region region;
    private final Claims claims;

    private OptionalInt year = OptionalInt.empty();
    private Optional<CellRange> yearCell = Optional.empty();
    private Optional<MoneyUnit> unit = Optional.empty();

    TitleFinder(Board board, Region region, List<IndicatorTable> tables, List<Found> fields, Claims claims) {
        this.board = board;
        this.region = region;
        this.claims = claims;
        claimAll(region.titles(Meaning.Title.DECLARATION));
        claimAll(region.titles(Meaning.Title.BUNDLE));
        for (Box line : lines(firstLabel(fields, tables), fields)) {
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

    private static int firstLabel(List<Found> fields, List<IndicatorTable> tables) {
        int first = Integer.MAX_VALUE;
        for (Found field : fields) {
            first = Math.min(first, field.mark().box().row());
        }
        for (IndicatorTable table : tables) {
            first = Math.min(first, table.header().row());
        }
        return first;
    }

    /** The boxes above the first label, and those right below a title that a page break drew again. */
    private List<Box> lines(int end, List<Found> fields) {
        List<Mark> titles = region.titles(Meaning.Title.DECLARATION);
        int last = end;
        for (Mark title : titles) {
            last = Math.max(last, title.box().lastRow() + LINES_BELOW + 1);
        }
        List<Box> found = new ArrayList<>();
        for (Box box : board.boxes()) {
            if (box.row() >= last) {
                break;
            }
            boolean line = box.row() < end || (isBelow(box, titles) && !isLabelled(box, fields));
            if (line && !box.covered() && region.contains(box)) {
                found.add(box);
            }
        }
        return found;
    }

    private static boolean isBelow(Box box, List<Mark> titles) {
        for (Mark title : titles) {
            int last = title.box().lastRow();
            if (box.row() > last && box.row() <= last + LINES_BELOW) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLabelled(Box box, List<Found> fields) {
        for (Found field : fields) {
            Box label = field.mark().box();
            if (label.row() <= box.row() && label.lastRow() >= box.row()) {
                return true;
            }
        }
        return false;
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
