package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.read.IndicatorTable.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sixth step: the rows of an indicator table, each with its levels, name and target value. */
final class IndicatorReader {

    private static final String FILLER = ".…。·-—";

    private final Board board;
    private final IndicatorTable table;
    private final Claims claims;
    private final CellValues values;
    private final Map<String, Place> places;
    private final Levels levels;
    private final int drawnTo;

    private final List<Indicator> annual;
    private final List<Indicator> term;

    IndicatorReader(Board board, IndicatorTable table, List<Mark> blockHeadings, Claims claims, Assembler assembler) {
        this.board = board;
        this.table = table;
        this.claims = claims;
        this.values = assembler.values();
        this.places = assembler.places();
        this.annual = assembler.draft().indicators();
        this.term = assembler.draft().termIndicators();
        this.levels = new Levels(board, table);
        this.drawnTo = drawnTo(blockHeadings);
    }

    /** Reads all rows into the draft. */
    void read() {
        for (Span column : table.columns()) {
            claims.claim(column.heading());
        }
        for (Map<Mark, Role> block : table.header().blocks()) {
            for (Mark mark : block.keySet()) {
                claims.claim(mark.box());
            }
        }
        for (int row = board.rowAfter(table.firstRow() - 1); row <= table.lastRow(); row = board.rowAfter(row)) {
            if (!isHeading(row)) {
                readRow(row);
            }
        }
        claimUnusedLevels();
    }

    /** A heading row that a page break drew again. */
    private boolean isHeading(int row) {
        List<Box> repeated = new ArrayList<>(0);
        for (Span span : table.columns()) {
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
        Box name = own(row, Role.LEVEL3);
        Box value = own(row, Role.VALUE);
        Box termValue = own(row, Role.TERM_VALUE);
        boolean blank = value == null && termValue == null;
        if (name == null ? blank : blank && isFiller(name)) {
            return;
        }
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

    /** Dots in a row that nobody filled. */
    private boolean isFiller(Box name) {
        boolean filler = true;
        for (char c : name.text().strip().toCharArray()) {
            filler &= FILLER.indexOf(c) >= 0;
        }
        if (filler) {
            claims.claim(name);
        }
        return filler;
    }

    private void add(
            int row, @Nullable Box name, @Nullable Box value, Role role, List<Indicator> indicators, String list) {
        String key = list + "[" + indicators.size() + "]";
        Optional<String> inferred = levels.inferLevel1(row);
        if (inferred.isPresent()) {
            values.inferred(key + ".level1", inferred.get(), levels.level2Place(row));
        }
        for (Box box : new @Nullable Box[] {name, value, levels.box1(), levels.box2()}) {
            if (box != null) {
                claims.claim(box);
            }
        }
        String text = name == null ? "" : values.text(key + ".level3", name);
        List<OtherField> other = new ArrayList<>(0);
        TargetValue target = target(row, value, key + ".value", other);
        Optional<BigDecimal> weight = further(row, other);
        levels.addPoints(other);
        indicators.add(new Indicator(levels.level1(), levels.level2(), text, target, weight, other));
        place(key + ".level1", levels.box1(), row, Role.LEVEL1);
        place(key + ".level2", levels.box2(), row, Role.LEVEL2);
        place(key + ".level3", name, row, Role.LEVEL3);
        place(key + ".value", value, row, role);
        places.put(key, places.getOrDefault(key + ".level3", new Place(first(row), Optional.empty(), Match.POSITION)));
    }

    /**
     * The target value of a row, from one cell or put together from comparison, number and unit. A unit that contradicts
     * the one written in the value is two readings; what else is left over is kept.
     */
    private TargetValue target(int row, @Nullable Box value, String key, List<OtherField> other) {
        TargetValue target = values.target(key, value);
        Box sign = own(row, Role.COMPARISON);
        Box unit = own(row, Role.UNIT);
        if (sign == null && unit == null) {
            return target;
        }
        SplitTarget split = SplitTarget.of(target, text(sign), text(unit));
        if (sign != null && !split.signTaken()) {
            keep(Role.COMPARISON, sign, other);
        }
        if (unit != null && !split.unitTaken()) {
            if (target instanceof TargetValue.Quantitative q && !q.unit().isEmpty()) {
                values.twoReadings(key, heading(Role.UNIT), text(unit), target.text(), unit.place());
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
        return CellText.halfWidth(CellText.oneLine(box.text()));
    }

    private void keep(Role role, Box box, List<OtherField> other) {
        other.add(new OtherField(heading(role), box.text()));
    }

    private String heading(Role role) {
        Optional<Span> span = table.column(role);
        return span.isPresent() ? span.get().heading().text() : "";
    }

    /** Takes the weight and the further columns of a row. */
    private Optional<BigDecimal> further(int row, List<OtherField> other) {
        Optional<BigDecimal> weight = Optional.empty();
        for (Span span : table.columns()) {
            boolean further = span.role() == Role.OTHER || span.role() == Role.WEIGHT || span.role() == Role.NUMBER;
            Box cell = further ? own(row, span) : null;
            if (cell == null) {
                continue;
            }
            claims.claim(cell);
            if (span.role() == Role.WEIGHT && weight.isEmpty()) {
                weight = values.number(cell);
            }
            if (span.role() == Role.OTHER || (span.role() == Role.WEIGHT && weight.isEmpty())) {
                other.add(new OtherField(span.heading().text(), cell.text()));
            }
        }
        return weight;
    }

    private void place(String key, @Nullable Box box, int row, Role role) {
        Optional<Span> span = table.column(role);
        CellRange cell = first(row);
        if (box != null) {
            cell = box.place();
        } else if (span.isPresent()) {
            CellRange room = board.room(row, span.get().first());
            cell = CellRange.cell(room.firstRow(), room.firstColumn());
        }
        Optional<CellRange> label =
                span.isPresent() ? Optional.of(span.get().heading().place()) : Optional.empty();
        places.put(key, new Place(cell, label, Match.POSITION));
    }

    private @Nullable Box own(int row, Role role) {
        Optional<Span> span = table.column(role);
        return span.isPresent() ? own(row, span.get()) : null;
    }

    /** The box that begins in a row of a column. */
    private @Nullable Box own(int row, Span span) {
        for (Box box : board.between(row, span.first(), span.last())) {
            if (box.row() == row && box.column() >= span.first() && box.lastColumn() <= span.last()) {
                return box;
            }
        }
        return null;
    }

    /** The last row that the block's heading is drawn along; below it a lone text is no indicator. */
    private int drawnTo(List<Mark> blockHeadings) {
        int last = -1;
        for (Mark heading : blockHeadings) {
            Box box = heading.box();
            if (box.column() < table.firstColumn()
                    && box.lastRow() >= table.firstRow()
                    && !box.range().isCell()) {
                last = Math.max(last, box.lastRow());
            }
        }
        return last < 0 ? Integer.MAX_VALUE : last;
    }

    /** Levels that a template offers and nobody used are labels. */
    private void claimUnusedLevels() {
        for (int row = board.rowAfter(table.firstRow() - 1); row <= table.lastRow(); row = board.rowAfter(row)) {
            for (Box box : board.between(row, table.firstColumn(), levels.lastColumn())) {
                if (box.row() == row && !claims.isClaimed(box) && Levels.isKnown(box.text())) {
                    claims.claim(box);
                }
            }
        }
    }

    private CellRange first(int row) {
        return CellRange.cell(row, table.firstColumn());
    }

    private static boolean isSameLabel(LabelText left, LabelText right) {
        return left.key().equals(right.key()) && left.remark().equals(right.remark());
    }
}
