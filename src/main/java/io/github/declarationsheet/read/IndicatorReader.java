package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sixth step: the rows of an indicator table, each with its levels, name and target value. */
final class IndicatorReader {

    private final Board board;
    private final IndicatorTable table;
    private final Claims claims;
    private final CellValues values;
    private final FindingList findings;
    private final Map<String, Place> places;
    private final RowNotes notes = new RowNotes();
    private final Levels levels;
    private @Nullable Set<String> unitsOfNumbers;
    private final int drawnTo;
    private final Shift shift = new Shift();
    private final ValuesBeside beside;
    private @Nullable Box broken;

    private final List<Indicator> annual;
    private final List<Indicator> term;

    IndicatorReader(Board board, IndicatorTable table, List<Mark> blockHeadings, Claims claims, Assembler assembler) {
        this.board = board;
        this.table = table;
        this.claims = claims;
        this.values = assembler.values();
        this.findings = assembler.findings();
        this.places = assembler.places();
        this.annual = assembler.draft().indicators();
        this.term = assembler.draft().termIndicators();
        this.levels = new Levels(board, table, claims, notes);
        this.drawnTo = drawnTo(blockHeadings);
        this.beside = new ValuesBeside(board, table);
    }

    /** Reads all rows into the draft. */
    void read() {
        for (Span column : table.columns()) {
            claims.claim(column.heading());
        }
        for (List<Mark> block : table.header().blocks()) {
            for (Mark mark : block) {
                claims.claim(mark.box());
            }
        }
        for (Box box : table.furniture()) {
            claims.claim(box);
        }
        for (int row : table.rows()) {
            if (!isHeading(row)) {
                notes.nextRow();
                readRow(row);
            }
        }
        claimUnusedLevels();
        notes.report(findings);
        shift.report(board, table, findings);
        beside.report(findings);
    }

    /** The rows with the levels in force on each; adds headings that a page break drew again to the others. */
    List<Outline.Row> rows(List<Integer> others) {
        List<Outline.Row> rows = new ArrayList<>();
        for (int row : table.rows()) {
            int original = first(row).firstRow();
            if (isHeading(row)) {
                others.add(original);
            } else {
                notes.nextRow();
                levels.carryTo(row);
                rows.add(new Outline.Row(original, levels.level1(), levels.level2()));
            }
        }
        return rows;
    }

    /** A heading row that a page break drew again. */
    private boolean isHeading(int row) {
        List<Box> repeated = new ArrayList<>(0);
        int left = table.columns().size();
        for (Span span : table.columns()) {
            if ((repeated.size() + left--) * 2 <= table.columns().size()) {
                return false;
            }
            Box own = own(row, span);
            if (own != null
                    && own.cell().raw().length() <= LabelText.LONGEST
                    && isSameLabel(own.label(), span.heading().label())) {
                repeated.add(own);
            }
        }
        boolean heading =
                repeated.size() > 1 && repeated.size() * 2 > table.columns().size();
        if (heading) {
            for (Box box : repeated) {
                claims.claim(box);
            }
        }
        return heading;
    }

    private void readRow(int row) {
        levels.carryTo(row);
        Box name = over(row, Role.LEVEL3);
        Box value = over(row, Role.VALUE);
        Box termValue = over(row, Role.TERM_VALUE);
        value = value == null && termValue == null ? wording(row) : value;
        if (!begins(name, row) && !begins(value, row) && !begins(termValue, row)) {
            return;
        }
        if (isUnused(name, value, termValue)) {
            return;
        }
        boolean blank = value == null && termValue == null;
        shift.add(row, name != null, !blank);
        if (row > drawnTo && (name == null || blank)) {
            return;
        }
        if (termValue != null) {
            add(row, name, termValue, Role.TERM_VALUE, term, Keys.TERM_INDICATORS);
        }
        if (value != null || termValue == null) {
            boolean whole = table.term();
            add(row, name, value, Role.VALUE, whole ? term : annual, whole ? Keys.TERM_INDICATORS : Keys.INDICATORS);
        }
    }

    /** 有效保障 in the column of units, where comparison and number are left blank: a value in words. */
    private @Nullable Box wording(int row) {
        Span units = table.span(Role.UNIT);
        Box box = units == null || over(row, Role.COMPARISON) != null ? null : own(row, units);
        if (box == null || units == null || Placeholder.isFiller(box.text()) || SplitTarget.isUnit(box.text())) {
            return null;
        }
        return units(units).contains(box.text()) ? null : box;
    }

    /** What stands in the column of units beside numbers. */
    private Set<String> units(Span units) {
        Set<String> known = unitsOfNumbers;
        if (known == null) {
            known = new HashSet<>();
            for (int row : table.rows()) {
                Box box = over(row, Role.VALUE) == null ? null : own(row, units);
                if (box != null) {
                    known.add(box.text());
                }
            }
            unitsOfNumbers = known;
        }
        return known;
    }

    private static boolean begins(@Nullable Box box, int row) {
        return box != null && box.row() == row;
    }

    /** Dots, 无 or 指标1： in a row that a template offers and nobody used. */
    private boolean isUnused(@Nullable Box name, @Nullable Box value, @Nullable Box termValue) {
        boolean nameless = name == null || Placeholder.isFiller(name.text()) || Placeholder.isNumbered(name.text());
        boolean valueless = value == null || Placeholder.isFiller(value.text());
        boolean termless = termValue == null || Placeholder.isFiller(termValue.text());
        if (!nameless || !valueless || !termless) {
            return false;
        }
        for (Box box : new @Nullable Box[] {name, value, termValue}) {
            if (box != null) {
                claims.claim(box);
            }
        }
        return true;
    }

    /** Adds an indicator, or one for each line of its cells. */
    private void add(
            int row, @Nullable Box name, @Nullable Box value, Role role, List<Indicator> indicators, String list) {
        for (Box box : new @Nullable Box[] {name, value, levels.box1(), levels.box2()}) {
            if (box != null) {
                claims.claim(box);
            }
        }
        String key = list + "[" + indicators.size() + "]";
        for (Box shared : new @Nullable Box[] {name, value}) {
            if (shared != null && shared.row() < row) {
                notes.add(ReadFindings.SHARED_CELL, CellText.oneLine(shared.text()), shared.place());
            }
        }
        reportBroken(levels.box1(), key + ".level1");
        reportBroken(levels.box2(), key + ".level2");
        if (name == null && value != null && table.column(Role.LEVEL3).isPresent()) {
            notes.add(ReadFindings.NAMELESS, CellText.oneLine(value.text()), value.place());
        }
        Optional<List<String>> names = name == null ? Optional.empty() : split(name, value);
        if (names.isPresent() && value != null) {
            List<String> targets = Items.of(value.text()).lines();
            for (int i = 0; i < names.get().size(); i++) {
                Cells cells = new Cells(row, name, value, role, list + "[" + indicators.size() + "]");
                add(cells, CellText.oneLine(names.get().get(i)), TargetValue.parse(targets.get(i)), indicators);
            }
        } else {
            Cells cells = new Cells(row, name, value, role, key);
            String text = name == null ? "" : values.text(cells.nameKey(), name);
            add(cells, text, values.target(cells.valueKey(), value), indicators);
        }
    }

    /** A level that is an error or a formula without a value is reported once, with its first row. */
    private void reportBroken(@Nullable Box level, String key) {
        if (level != null && CellValues.isBroken(level) && !level.equals(broken)) {
            broken = level;
            values.isBroken(key, level);
        }
    }

    /** Where an indicator stands and under which key. */
    private record Cells(
            int row, @Nullable Box name, @Nullable Box value, Role role, String key, String nameKey, String valueKey) {

        Cells(int row, @Nullable Box name, @Nullable Box value, Role role, String key) {
            this(row, name, value, role, key, key + ".level3", key + ".value");
        }
    }

    private void add(Cells cells, String name, TargetValue written, List<Indicator> indicators) {
        String key = cells.key();
        int row = cells.row();
        notes.keep(key);
        List<OtherField> other = new ArrayList<>(0);
        TargetValue target = target(row, cells.value(), written, cells.valueKey(), other);
        Optional<BigDecimal> weight = further(row, key, cells.value() != null, other);
        levels.addPoints(other);
        indicators.add(new Indicator(levels.level1(), levels.level2(), name, target, weight, other));
        place(key + ".level1", levels.box1(), row, Role.LEVEL1);
        place(key + ".level2", levels.box2(), row, Role.LEVEL2);
        place(cells.valueKey(), cells.value(), row, cells.role());
        places.put(key, place(cells.nameKey(), cells.name(), row, Role.LEVEL3));
    }

    /**
     * The names of several indicators in one cell: as many numbered lines as the value has, or lines whose values all
     * have numbers. What seems to be several and can't be told apart is noted and stays whole.
     */
    private Optional<List<String>> split(Box name, @Nullable Box value) {
        if (Items.isSingle(name.text()) && (value == null || Items.isSingle(value.text()))) {
            return Optional.empty();
        }
        Items names = Items.of(name.text());
        Items targets = Items.of(value == null ? "" : value.text());
        boolean listed = names.size() > 1 && names.numbered();
        if (!listed && !targets.areTargets()) {
            return Optional.empty();
        }
        if (names.size() == targets.size() && names.size() > 1) {
            notes.add(ReadFindings.SPLIT_CELL, CellText.oneLine(name.text()), name.place());
            return Optional.of(names.lines());
        }
        notes.add(ReadFindings.SEVERAL_IN_CELL, CellText.oneLine(name.text()), name.place());
        return Optional.empty();
    }

    /**
     * The target value of a row, from one cell or put together from comparison, number and unit. A unit that contradicts
     * the one written in the value is two readings; what else is left over is kept.
     */
    private TargetValue target(int row, @Nullable Box value, TargetValue target, String key, List<OtherField> other) {
        Box sign = over(row, Role.COMPARISON);
        Box unit = over(row, Role.UNIT);
        unit = unit != null && unit.equals(value) ? null : unit;
        if (sign == null && unit == null) {
            return target;
        }
        SplitTarget split = SplitTarget.of(target, text(sign), text(unit));
        if (sign != null && !split.signTaken()) {
            if (split.signContradicts()) {
                values.twoReadings(key, label(Role.COMPARISON), text(sign), target.text(), sign.place());
            }
            keep(Role.COMPARISON, sign, other);
        }
        if (unit != null && !split.unitTaken()) {
            if (target instanceof TargetValue.Quantitative q && !q.unit().isEmpty()) {
                values.twoReadings(key, label(Role.UNIT), text(unit), target.text(), unit.place());
            }
            keep(Role.UNIT, unit, other);
        }
        return split.value();
    }

    private String text(@Nullable Box box) {
        if (box == null) {
            return "";
        }
        claims.claim(box);
        String text = CellText.halfWidth(CellText.oneLine(box.text()));
        return Placeholder.isFiller(text) ? "" : text;
    }

    private void keep(Role role, Box box, List<OtherField> other) {
        other.add(new OtherField(label(role), box.text()));
    }

    private String label(Role role) {
        Optional<Span> span = table.column(role);
        return span.isPresent() ? span.get().label() : "";
    }

    /** Takes the weight and the further columns of a row. */
    private Optional<BigDecimal> further(int row, String key, boolean valued, List<OtherField> other) {
        Optional<BigDecimal> weight = Optional.empty();
        for (Span span : table.columns()) {
            boolean further = span.role() == Role.OTHER || span.role() == Role.WEIGHT || span.role() == Role.NUMBER;
            Box cell = further ? own(row, span) : null;
            if (cell == null) {
                continue;
            }
            claims.claim(cell);
            if (values.isBroken(key, cell)) {
                continue;
            }
            if (span.role() == Role.WEIGHT && values.target("", cell) instanceof TargetValue.Quantitative points) {
                weight = Optional.of(points.number());
            }
            if (!valued && span.role() == Role.OTHER) {
                beside.add(cell, span);
            }
            if (span.role() == Role.OTHER || (span.role() == Role.WEIGHT && weight.isEmpty())) {
                other.add(new OtherField(span.label(), cell.text()));
            }
        }
        return weight;
    }

    private Place place(String key, @Nullable Box box, int row, Role role) {
        Span span = table.span(role);
        CellRange cell = box != null ? box.place() : span != null ? board.place(row, span.first()) : first(row);
        Optional<CellRange> label =
                span == null ? Optional.empty() : Optional.of(span.heading().place());
        Place place = new Place(cell, label, span != null && span.inferred() ? Match.INFERRED : Match.POSITION);
        places.put(key, place);
        return place;
    }

    /** The box that begins in a row of a column, or is merged over it. */
    private @Nullable Box over(int row, Role role) {
        Span span = table.span(role);
        Box own = span == null ? null : own(row, span);
        if (own != null || span == null) {
            return own;
        }
        for (Box box : board.between(row, span.first(), span.last())) {
            boolean within = box.column() >= span.first() && box.lastColumn() <= span.last();
            if (within || (role == Role.VALUE && isOverParts(box))) {
                return box.row() > table.header().lastRow() ? box : null;
            }
        }
        return null;
    }

    /** A wording that is drawn over the columns of comparison, number and unit. */
    private boolean isOverParts(Box box) {
        boolean sign = false;
        boolean all = true;
        for (Span span : table.columns()) {
            boolean part = span.role() == Role.COMPARISON || span.role() == Role.VALUE || span.role() == Role.UNIT;
            if (box.column() <= span.last() && box.lastColumn() >= span.first()) {
                all &= part;
                sign |= part && span.role() != Role.VALUE;
            }
        }
        return all && sign;
    }

    /** The box that begins in a row of a column. */
    private @Nullable Box own(int row, Span span) {
        for (Box box : board.between(row, span.first(), span.last())) {
            if (box.row() == row && box.column() >= span.first() && isWithin(box, span)) {
                return box;
            }
        }
        return null;
    }

    /** The cells of the last column may be merged further than its heading. */
    private boolean isWithin(Box box, Span span) {
        return box.lastColumn() <= span.last() || span.last() == table.lastColumn();
    }

    /** The last row that the block's heading is drawn along; below it a lone text is no indicator. */
    private int drawnTo(List<Mark> blockHeadings) {
        int last = -1;
        for (Mark heading : blockHeadings) {
            Box box = heading.box();
            if (box.column() < table.firstColumn()
                    && box.lastRow() > table.header().lastRow()
                    && !box.range().isCell()) {
                last = Math.max(last, box.lastRow());
            }
        }
        return last < 0 ? Integer.MAX_VALUE : last;
    }

    /** Levels that a template offers and nobody used are labels, and so are the dots in their place. */
    private void claimUnusedLevels() {
        for (int row : table.rows()) {
            for (Box box : board.between(row, table.firstColumn(), levels.lastColumn())) {
                if (box.row() == row
                        && !claims.isClaimed(box)
                        && (Levels.isKnown(box) || Placeholder.isFiller(box.text()))) {
                    claims.claim(box);
                }
            }
        }
    }

    private CellRange first(int row) {
        return board.original(CellRange.cell(row, table.firstColumn()));
    }

    private static boolean isSameLabel(LabelText left, LabelText right) {
        return left.key().equals(right.key()) && left.remark().equals(right.remark());
    }
}
