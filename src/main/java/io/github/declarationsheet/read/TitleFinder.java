package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Fifth step: what the lines above and below a title say: the year, the unit of money, the number of an annex. A year that
 * no line says may stand in the title, in a label, in a longer line or in the sheet's name.
 */
final class TitleFinder {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LINES_BELOW = 2;

    private final Region region;
    private final Claims claims;
    private final int firstLabel;

    private OptionalInt year = OptionalInt.empty();
    private Optional<CellRange> yearCell = Optional.empty();
    private Optional<MoneyUnit> unit = Optional.empty();
    /** The lines that say another year or another unit than one before, with what that one said. */
    private final List<Contradiction> contradictions = new ArrayList<>(0);

    private Optional<Box> unitLine = Optional.empty();

    private record Contradiction(String key, Box line, String before, List<CellRange> cells) {}

    TitleFinder(Region region, List<IndicatorTable> tables, List<Mark> labels, Claims claims) {
        this.region = region;
        this.claims = claims;
        this.firstLabel = firstLabel(labels, tables);
        claimAll(region.titles(Meaning.Title.DECLARATION));
        claimAll(region.titles(Meaning.Title.BUNDLE));
        List<Box> lines = lines(firstLabel, labels);
        for (Box line : lines) {
            readLine(line);
        }
        for (Mark label : labels) {
            takeBehind(label);
        }
        for (Mark title : region.titles(Meaning.Title.DECLARATION)) {
            takeYearOfTitle(title);
        }
        for (Mark title : region.titles(Meaning.Title.BUNDLE)) {
            takeYearInside(title.box());
        }
        takeYearOfLabels();
        for (Box line : lines) {
            takeYearInside(line);
        }
    }

    /** What the lines say, completed by what is said elsewhere on the sheet and by its name. */
    Heading heading(Heading elsewhere, String sheet) {
        Heading own = new Heading(year, yearCell, unit).or(elsewhere);
        OptionalInt named = own.year().isPresent() ? OptionalInt.empty() : yearOf(sheet);
        return named.isPresent() ? new Heading(named, own.yearCell(), own.unit()) : own;
    }

    /** The row that the form itself begins with; what stands above it are lines around the title. */
    int firstLabel() {
        return firstLabel;
    }

    private static OptionalInt yearOf(String sheet) {
        Optional<YearText> line = YearText.line(sheet);
        OptionalInt year = line.isPresent() && !line.get().digits().isEmpty()
                ? OptionalInt.of(Integer.parseInt(line.get().digits()))
                : YearText.inside(sheet);
        year = year.isPresent() ? year : YearText.first(sheet);
        return year.isPresent() && isYear(year.getAsInt()) ? year : OptionalInt.empty();
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private void claimAll(List<Mark> titles) {
        for (Mark title : titles) {
            claims.claim(title.box());
        }
    }

    private static int firstLabel(List<Mark> labels, List<IndicatorTable> tables) {
        int first = Integer.MAX_VALUE;
        for (Mark label : labels) {
            boolean line = (label.isHeadLine() && !label.hasField(Keys.NAME))
                    || label.fields().get(0).isOther();
            first = line ? first : Math.min(first, label.box().row());
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
        int body = Math.max(end, Math.max(below.length(), firstName(labels)));
        Set<Box> open = open(labels);
        Box before = null;
        for (Box box : region.boxes()) {
            if (box.row() >= body) {
                break;
            }
            boolean line = box.row() < end || below.get(box.row());
            if (!box.covered() && (line || (saysYear(box) && !(before != null && open.contains(before))))) {
                found.add(box);
            }
            before = box;
        }
        return found;
    }

    /** The row of the project's name: a year above it is the form's, also between labels (填报单位：… | 2025年 | 单位：元). */
    private static int firstName(List<Mark> labels) {
        for (Mark label : labels) {
            if (label.hasField(Keys.NAME)) {
                return label.box().row();
            }
        }
        return 0;
    }

    /** The labels that wait for a value right of them. */
    private static Set<Box> open(List<Mark> labels) {
        Set<Box> open = new HashSet<>();
        for (Mark label : labels) {
            if (label.inline().isEmpty()) {
                open.add(label.box());
            }
        }
        return open;
    }

    private static boolean saysYear(Box box) {
        Optional<YearText> year = HeadLine.of(box).year();
        return year.isPresent() && !year.get().digits().isEmpty();
    }

    private void readLine(Box box) {
        if (claims.isClaimed(box) || box.row() < region.ownRow()) {
            return;
        }
        HeadLine line = HeadLine.of(box);
        if (line.year().isPresent() ? takeYear(line.year().get().digits(), box) : !line.isNone()) {
            claims.claim(box);
        }
        if (line.year().isPresent() && !line.year().get().digits().isEmpty()) {
            noteYear(Integer.parseInt(line.year().get().digits()), box);
        }
        if (line.unit().isPresent()) {
            takeUnit(line.unit().get(), box);
        }
    }

    private void takeUnit(MoneyUnit said, Box box) {
        if (unitLine.isPresent() && unit.isPresent() && unit.get() != said) {
            List<CellRange> cells = List.of(unitLine.get().place(), box.place());
            contradictions.add(new Contradiction(
                    Keys.FUNDING, box, CellText.oneLine(unitLine.get().text()), cells));
        } else {
            unit = Optional.of(said);
            unitLine = Optional.of(box);
        }
    }

    private void noteYear(int said, Box box) {
        if (isYear(said) && year.isPresent() && year.getAsInt() != said && yearCell.isPresent()) {
            contradictions.add(new Contradiction(
                    Keys.YEAR, box, Integer.toString(year.getAsInt()), List.of(yearCell.get(), box.place())));
        }
    }

    /** Says which lines contradict each other; the first is taken. */
    void report(FindingList findings) {
        for (Contradiction c : contradictions) {
            claims.claim(c.line());
            String text = CellText.oneLine(c.line().text());
            findings.add(
                    ReadFindings.TWO_READINGS,
                    c.key().equals(Keys.YEAR) ? Severity.WARNING : Severity.ERROR,
                    Optional.of(c.key()),
                    text,
                    c.cells(),
                    Map.of(Finding.VARIANT, "line", "one", c.before(), "other", text));
        }
    }

    /** The unit in the heading of the amounts goes before that of a line; that they differ must be said. */
    void noteUnit(MoneyUnit said, Box heading) {
        if (unitLine.isPresent() && unit.isPresent() && unit.get() != said) {
            List<CellRange> cells = List.of(heading.place(), unitLine.get().place());
            contradictions.add(
                    new Contradiction(Keys.FUNDING, unitLine.get(), CellText.oneLine(heading.text()), cells));
        }
    }

    private void takeYearOfTitle(Mark title) {
        OptionalInt inside = YearText.inside(title.box().text());
        if (inside.isPresent()) {
            noteYear(inside.getAsInt(), title.box());
        }
        takeYearInside(title.box());
    }

    /** What shares a line with a label and its value above the form's first row of cells. */
    private void takeBehind(Mark label) {
        if (label.inline().isEmpty() || label.isGoal() || label.box().row() > firstLabel + LINES_BELOW) {
            return;
        }
        HeadLine behind = HeadLine.behind(label.box().text());
        if (behind.year().isPresent()) {
            takeYear(behind.year().get().digits(), label.box());
        }
        if (unit.isEmpty()) {
            unit = behind.unit();
        }
    }

    private void takeYearInside(Box box) {
        if (year.isEmpty()) {
            OptionalInt inside = YearText.inside(box.text());
            if (inside.isPresent()) {
                takeYear(Integer.toString(inside.getAsInt()), box);
            }
        }
    }

    /** The year in labels of what is of the year, 2024年指标值, where they agree; amounts may be those of other years. */
    private void takeYearOfLabels() {
        if (year.isEmpty() && !takeYearOfLabels(false)) {
            takeYearOfLabels(true);
        }
    }

    private boolean takeYearOfLabels(boolean amounts) {
        String said = "";
        Box where = null;
        for (Mark mark : region.marks()) {
            Optional<YearText> own = mark.isAnnual() && mark.isAmount() == amounts
                    ? YearText.line(mark.label().remark())
                    : Optional.empty();
            if (own.isPresent() && !own.get().digits().isEmpty()) {
                if (where != null && !said.equals(own.get().digits())) {
                    return true;
                }
                said = own.get().digits();
                where = mark.box();
            }
        }
        return where != null && takeYear(said, where);
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
        if (!isYear(value)) {
            return false;
        }
        if (year.isEmpty()) {
            year = OptionalInt.of(value);
            yearCell = cell;
        }
        return year.getAsInt() == value;
    }
}
