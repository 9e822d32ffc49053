package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Term;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fifth step: what the lines above and below a title say: the year, the unit of money, the number of an annex. */
final class TitleFinder {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LINES_BELOW = 2;
    private static final Pattern YEAR_LINE = Pattern.compile("[（(]?\\s*(\\d{4})?\\s*(年?\\s*度?)\\s*[）)]?");
    private static final Pattern YEAR_INSIDE = Pattern.compile("(?<!\\d)(\\d{4})\\s*年");
    private static final Pattern ANNEX = Pattern.compile("附[件表]?[0-9一二三四五六七八九十\\-]*");

    private final Board board;
    private final Region region;
    private final List<Box> lines;
    private final Claims claims;

    private OptionalInt year = OptionalInt.empty();
    private Optional<CellRange> yearCell = Optional.empty();
    private Optional<MoneyUnit> unit = Optional.empty();

    TitleFinder(Board board, Region region, List<IndicatorTable> tables, List<Found> fields, Claims claims) {
        this.board = board;
        this.region = region;
        this.claims = claims;
        int end = Math.min(
                fields.stream().mapToInt(f -> f.mark().box().row()).min().orElse(Integer.MAX_VALUE),
                tables.stream().mapToInt(t -> t.header().row()).min().orElse(Integer.MAX_VALUE));
        this.lines = lines(end, fields);
        claimTitles();
        lines.forEach(this::readLine);
        titles().forEach(this::takeYearInside);
        bundles().forEach(this::takeYearInside);
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

    private void claimTitles() {
        titles().forEach(t -> claims.claim(t.box()));
        bundles().forEach(t -> claims.claim(t.box()));
    }

    private List<Mark> titles() {
        return region.marks().stream().filter(m -> m.has(Term.OfTitle.class)).toList();
    }

    private List<Mark> bundles() {
        return region.marks().stream().filter(m -> m.has(Term.OfBundle.class)).toList();
    }

    /** The boxes above the first label, and those right below a title that a page break drew again. */
    private List<Box> lines(int end, List<Found> fields) {
        List<Box> found = new ArrayList<>();
        for (Box box : board.boxes()) {
            boolean near = titles().stream()
                    .anyMatch(t -> box.row() > t.box().lastRow()
                            && box.row() <= t.box().lastRow() + LINES_BELOW);
            boolean labelled = fields.stream()
                    .anyMatch(f ->
                            f.mark().box().row() <= box.row() && f.mark().box().lastRow() >= box.row());
            if (!box.covered() && region.contains(box) && (box.row() < end || (near && !labelled))) {
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
        Matcher matcher = YEAR_LINE.matcher(text);
        if (matcher.matches() && (matcher.group(1) != null || !matcher.group(2).isBlank())) {
            if (takeYear(matcher.group(1), box)) {
                claims.claim(box);
            }
            return;
        }
        LabelText label = LabelText.of(text);
        if (ANNEX.matcher(label.key()).matches()) {
            claims.claim(box);
        } else if (label.key().isEmpty() && MoneyUnit.in(label.remark()).isPresent()) {
            unit = MoneyUnit.in(label.remark());
            claims.claim(box);
        }
    }

    private void takeYearInside(Mark title) {
        Matcher matcher = YEAR_INSIDE.matcher(title.box().text());
        if (matcher.find()) {
            takeYear(matcher.group(1), title.box());
        }
    }

    /** Whether the box says a year, the same as before, or leaves its place open. */
    private boolean takeYear(@Nullable String digits, Box box) {
        CellRange cell = CellRange.cell(box.row(), box.column());
        yearCell = yearCell.or(() -> Optional.of(cell));
        if (digits == null) {
            return true;
        }
        int value = Integer.parseInt(digits);
        if (value < FIRST_YEAR || value > LAST_YEAR) {
            return false;
        }
        if (year.isEmpty()) {
            year = OptionalInt.of(value);
            yearCell = Optional.of(cell);
        }
        return year.getAsInt() == value;
    }
}
