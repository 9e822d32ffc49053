package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.Taxonomy;
import io.github.declarationsheet.read.IndicatorTable.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sixth step: the rows of an indicator table, each with its levels, name and target value. */
final class IndicatorReader {

    private static final Pattern FILLER = Pattern.compile("[.…。·\\-—]+");

    private final Board board;
    private final IndicatorTable table;
    private final Claims claims;
    private final CellValues values;
    private final Map<String, Place> places;
    private final Taxonomy taxonomy = Taxonomy.standard();
    private final int drawnTo;

    private final List<Indicator> indicators = new ArrayList<>();
    private Level level1 = Level.NONE;
    private Level level2 = Level.NONE;

    IndicatorReader(
            Board board,
            IndicatorTable table,
            List<Mark> blockHeadings,
            Claims claims,
            CellValues values,
            Map<String, Place> places) {
        this.board = board;
        this.table = table;
        this.claims = claims;
        this.values = values;
        this.places = places;
        this.drawnTo = drawnTo(blockHeadings);
    }

    /** A level in force: its text and where it stands. */
    private record Level(String text, Optional<Box> box) {
        static final Level NONE = new Level("", Optional.empty());
    }

    /** Reads all rows; the indicators count up from the first one's index. */
    List<Indicator> read() {
        table.columns().forEach(c -> claims.claim(c.mark().box()));
        for (int row = table.firstRow(); row <= table.lastRow(); row++) {
            if (!isHeading(row)) {
                readRow(row);
            }
        }
        claimUnusedLevels();
        return indicators;
    }

    /** A heading row that a page break drew again. */
    private boolean isHeading(int row) {
        List<Box> repeated = new ArrayList<>();
        for (Span span : table.columns()) {
            own(row, span)
                    .filter(b -> LabelText.of(b.cell().raw())
                            .key()
                            .equals(span.mark().label().key()))
                    .ifPresent(repeated::add);
        }
        boolean heading =
                repeated.size() > 1 && repeated.size() * 2 > table.columns().size();
        if (heading) {
            claims.claimAll(repeated);
        }
        return heading;
    }

    private void readRow(int row) {
        carryLevels(row);
        Optional<Box> name = table.column(Role.LEVEL3).flatMap(s -> own(row, s));
        Optional<Box> value =
                table.column(Role.VALUE).or(() -> table.column(Role.TERM_VALUE)).flatMap(s -> own(row, s));
        if (name.isEmpty() && value.isEmpty()) {
            return;
        }
        if (value.isEmpty() && FILLER.matcher(name.get().text().strip()).matches()) {
            claims.claim(name.get());
            return;
        }
        if (row > drawnTo && (name.isEmpty() || value.isEmpty())) {
            return;
        }
        add(row, name.orElse(null), value.orElse(null));
    }

    private void add(int row, @Nullable Box name, @Nullable Box value) {
        String key = "indicators[" + indicators.size() + "]";
        inferLevel1(row, key);
        if (name != null) {
            claims.claim(name);
        }
        TargetValue target = target(row, value, key);
        List<OtherField> other = new ArrayList<>();
        Optional<BigDecimal> weight = Optional.empty();
        for (Span span : table.columns()) {
            Optional<Box> cell = own(row, span);
            if (cell.isPresent() && span.role() == Role.WEIGHT) {
                weight = values.number(cell.get());
                claims.claim(cell.get());
            }
            if (cell.isPresent() && (span.role() == Role.OTHER || (span.role() == Role.WEIGHT && weight.isEmpty()))) {
                claims.claim(cell.get());
                other.add(new OtherField(span.mark().box().text(), cell.get().text()));
            } else if (cell.isPresent() && span.role() == Role.NUMBER) {
                claims.claim(cell.get());
            }
        }
        level1.box().ifPresent(claims::claim);
        level2.box().ifPresent(claims::claim);
        indicators.add(new Indicator(
                level1.text(),
                level2.text(),
                name == null ? "" : values.text(key + ".level3", name),
                target,
                weight,
                other));
        place(key + ".level1", level1.box().orElse(null), row, Role.LEVEL1);
        place(key + ".level2", level2.box().orElse(null), row, Role.LEVEL2);
        place(key + ".level3", name, row, Role.LEVEL3);
        place(key + ".value", value, row, Role.VALUE);
        places.put(key, places.getOrDefault(key + ".level3", new Place(first(row), Optional.empty(), Match.POSITION)));
    }

    /** The target value of a row, from one cell or put together from comparison, number and unit. */
    private TargetValue target(int row, @Nullable Box value, String key) {
        if (value != null) {
            claims.claim(value);
        }
        Optional<Box> comparison = table.column(Role.COMPARISON).flatMap(s -> own(row, s));
        Optional<Box> unit = table.column(Role.UNIT).flatMap(s -> own(row, s));
        comparison.ifPresent(claims::claim);
        unit.ifPresent(claims::claim);
        return values.target(key + ".value", Optional.ofNullable(value), comparison, unit);
    }

    private void carryLevels(int row) {
        Optional<Span> first = table.column(Role.LEVEL1);
        Optional<Span> second = table.column(Role.LEVEL2);
        Optional<Box> own1 = first.flatMap(s -> over(row, s));
        Optional<Box> own2 = second.flatMap(s -> over(row, s)).filter(b -> !own1.equals(Optional.of(b)));
        if (own1.isPresent()) {
            String text = CellText.oneLine(own1.get().text());
            boolean spansBoth =
                    second.filter(s -> own1.get().lastColumn() >= s.first()).isPresent();
            if (spansBoth || !text.equals(level1.text())) {
                level2 = Level.NONE;
            }
            level1 = new Level(text, own1);
        }
        if (own2.isPresent()) {
            level2 = new Level(CellText.oneLine(own2.get().text()), own2);
        }
    }

    /** A 一级指标 that is missing, or does not go with a 二级指标 that stands by itself, follows from the 二级指标. */
    private void inferLevel1(int row, String key) {
        Optional<IndicatorKind> kind = taxonomy.kindOf(level2.text());
        Optional<IndicatorClass> current = taxonomy.classOf(level1.text());
        boolean ownLevel1 = table.column(Role.LEVEL1).flatMap(s -> over(row, s)).isPresent();
        if (kind.isEmpty() || ownLevel1) {
            return;
        }
        boolean fits = current.isPresent() && taxonomy.permits(current.get(), kind.get());
        if (level1.text().isEmpty() || (current.isPresent() && !fits)) {
            level1 = new Level(taxonomy.nameOf(taxonomy.classOf(kind.get())), Optional.empty());
            values.inferred(
                    key + ".level1",
                    level1.text(),
                    level2.box().map(IndicatorReader::cell).orElse(first(row)));
        }
    }

    private void place(String key, @Nullable Box box, int row, Role role) {
        Optional<Span> span = table.column(role);
        CellRange cell = box != null
                ? cell(box)
                : span.map(s -> board.room(row, s.first()))
                        .map(r -> CellRange.cell(r.firstRow(), r.firstColumn()))
                        .orElse(first(row));
        places.put(key, new Place(cell, span.map(s -> cell(s.mark().box())), Match.POSITION));
    }

    /** The box that begins in a row of a column. */
    private Optional<Box> own(int row, Span span) {
        return board.between(row, span.first(), span.last()).stream()
                .filter(b -> b.row() == row && b.column() >= span.first() && b.lastColumn() <= span.last())
                .findFirst();
    }

    /** The box that begins in or is merged over a row of a level column. */
    private Optional<Box> over(int row, Span span) {
        return board.between(row, span.first(), span.last()).stream()
                .filter(b -> b.lastColumn() < nameColumn())
                .findFirst();
    }

    private int nameColumn() {
        return table.column(Role.LEVEL3).map(Span::first).orElse(Integer.MAX_VALUE);
    }

    /** The last row that the block's heading is drawn along; below it a lone text is no indicator. */
    private int drawnTo(List<Mark> blockHeadings) {
        return blockHeadings.stream()
                .map(Mark::box)
                .filter(b -> b.column() < table.firstColumn()
                        && b.lastRow() >= table.firstRow()
                        && !b.range().isCell())
                .mapToInt(Box::lastRow)
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    /** Levels that a template offers and nobody used are labels. */
    private void claimUnusedLevels() {
        for (int row = table.firstRow(); row <= table.lastRow(); row++) {
            for (Role role : List.of(Role.LEVEL1, Role.LEVEL2)) {
                Optional<Box> box = table.column(role).isPresent()
                        ? own(row, table.column(role).get())
                        : Optional.empty();
                box.filter(b -> taxonomy.classOf(b.text()).isPresent()
                                || taxonomy.kindOf(b.text()).isPresent())
                        .ifPresent(claims::claim);
            }
        }
    }

    private CellRange first(int row) {
        return CellRange.cell(row, table.firstColumn());
    }

    private static CellRange cell(Box box) {
        return CellRange.cell(box.row(), box.column());
    }
}
