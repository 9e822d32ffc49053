package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.YearPlace;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CheckBoxes;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.read.Outline;
import io.github.declarationsheet.read.Outline.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the fields outside tables of a form that is not ours, each into the cell that the reader takes it from. */
final class InPlaceFields {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String YEAR = "fiscalYear";
    private static final String START = "project.startDate";
    private static final String END = "project.endDate";
    /** Between a value and the label behind it in one cell. */
    private static final String GAP = "\u3000\u3000";

    private final OfficeCells cells;
    private final Draft draft;
    private final List<OtherField> other;

    InPlaceFields(OfficeCells cells, Declaration declaration) {
        this.cells = cells;
        this.draft = Draft.of(declaration);
        this.other = new ArrayList<>(declaration.other());
    }

    void write(List<Entry> entries) {
        Map<CellRange, List<Entry>> inLabels = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.span().isPresent()) {
                inLabels.computeIfAbsent(entry.cell(), c -> new ArrayList<>()).add(entry);
            } else {
                write(entry);
            }
        }
        inLabels.forEach(this::writeInLabel);
    }

    /**
     * Writes the year into the lines above a form that name one or leave its place open, up to those of another form; where
     * no cell says one, into the blank cell nearest to the form's first column whose format shows years.
     */
    void writeYearAbove(int row, int end, int near, boolean said) {
        boolean written = said;
        CellRange blank = null;
        for (int above = row - 1; above >= end; above--) {
            for (int column : cells.sheet().cells(above).keySet()) {
                CellRange cell = CellRange.cell(above, column);
                Optional<Cell> now = cells.now(cell);
                if (now.isPresent()
                        && now.get().kind() == Cell.Kind.TEXT
                        && YearPlace.hasPlace(now.get().raw())) {
                    writeYear(cell);
                    written = true;
                } else if (now.isEmpty() && cells.style(cell).year() && isNearer(cell, blank, near)) {
                    blank = cell;
                }
            }
        }
        if (!written && blank != null) {
            writeYear(blank);
        }
    }

    /** Of forms side by side each has a year of its own above it. */
    private static boolean isNearer(CellRange cell, @Nullable CellRange other, int column) {
        return other == null || Math.abs(cell.firstColumn() - column) < Math.abs(other.firstColumn() - column);
    }

    private void write(Entry entry) {
        Field field = entry.field();
        CellRange cell = entry.cell();
        if (keeps(field)) {
            return;
        }
        List<CellRange> more = entry.more();
        if (field.type() == FieldType.PERIOD && !more.isEmpty()) {
            // the word between the two stays
            put(cell, Content.BLANK, draft.get(START));
            put(more.get(more.size() - 1), Content.BLANK, draft.get(END));
            return;
        }
        switch (field.type()) {
            case YEAR -> writeYear(cell);
            case AMOUNT -> cells.put(cell, amount(entry));
            case DATE -> put(cell, Content.BLANK, value(field.key()));
            case TEXT, LONG_TEXT, PERIOD -> cells.put(cell, new Content.Text(chosen(cell, text(field))));
        }
        for (CellRange further : more) {
            cells.put(further, Content.BLANK);
        }
    }

    /** What a form has beyond the model, such as notes and signatures, stays where nothing else is declared. */
    private boolean keeps(Field field) {
        return field.isOther()
                && other.stream().noneMatch(o -> o.label().equals(field.label().plain()));
    }

    private void put(CellRange cell, Content otherwise, Optional<Object> day) {
        cells.put(cell, day.map(d -> day(cell, d)).orElse(otherwise));
    }

    /** A true date where the cell shows dates, else its digits. */
    private Content day(CellRange cell, Object value) {
        boolean real = value instanceof LocalDate day && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
        return real && cells.style(cell).date()
                ? new Content.Numeric(BigDecimal.valueOf(
                        ChronoUnit.DAYS.between(DAY_ZERO, (LocalDate) value) - (cells.counts1904() ? DAYS_1904 : 0)))
                : new Content.Text(value.toString());
    }

    /** What a date of the calendar from 1904 is less. */
    private static final int DAYS_1904 = 1462;

    private void writeYear(CellRange cell) {
        OptionalInt year = value(YEAR).map(y -> OptionalInt.of((Integer) y)).orElse(OptionalInt.empty());
        Optional<Cell> now = cells.now(cell);
        if (now.isPresent() && now.get().kind() == Cell.Kind.TEXT) {
            Optional<String> text = YearPlace.with(now.get().raw(), year);
            if (text.isPresent()) {
                cells.put(cell, new Content.Text(text.get()));
                return;
            }
        }
        cells.put(cell, year.isPresent() ? new Content.Numeric(BigDecimal.valueOf(year.getAsInt())) : Content.BLANK);
    }

    private Content amount(Entry entry) {
        return value(entry.field().key())
                .<Content>map(v -> new Content.Numeric(
                        plain(entry.unit().orElse(MoneyUnit.YUAN).fromYuan((BigDecimal) v))))
                .orElse(Content.BLANK);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A field of a declaration; a label that stands twice takes one after the other. */
    private String text(Field field) {
        if (field.isOther()) {
            for (int i = 0; i < other.size(); i++) {
                if (other.get(i).label().equals(field.label().plain())) {
                    return other.remove(i).text();
                }
            }
            return "";
        }
        if (field.type() == FieldType.PERIOD) {
            Optional<Object> start = draft.get(START);
            Optional<Object> end = draft.get(END);
            return start.isPresent() && end.isPresent()
                    ? WriteFindings.sheetText(
                            "period",
                            Map.of(
                                    "start",
                                    start.get().toString(),
                                    "end",
                                    end.get().toString()))
                    : "";
        }
        return value(field.key()).map(Object::toString).orElse("");
    }

    private Optional<Object> value(String key) {
        return Draft.keys().contains(key) ? draft.get(key) : Optional.empty();
    }

    /** Where a form offers options with boxes, the one is ticked. */
    private String chosen(CellRange cell, String text) {
        String now = cells.now(cell).map(Cell::raw).orElse("");
        return CheckBoxes.in(now) ? CheckBoxes.tick(now, text).orElse(text) : text;
    }

    /** Writes values behind their labels in one cell. */
    private void writeInLabel(CellRange cell, List<Entry> entries) {
        String now = cells.now(cell).map(Cell::raw).orElse("");
        StringBuilder text = new StringBuilder(now);
        // values of one label after the other, in the order in which they will be read
        List<String> values = new ArrayList<>();
        Set<Integer> keepsText = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (keeps(entries.get(i).field())) {
                keepsText.add(i);
            }
            values.add(inLabel(entries.get(i)));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(
                        (Integer i) -> entries.get(i).span().orElseThrow().from())
                .reversed());
        for (int i : order) {
            Outline.Span span = entries.get(i).span().orElseThrow();
            if (keepsText.contains(i)) {
                continue;
            }
            boolean last = span.to() >= text.length();
            text.replace(span.from(), span.to(), values.get(i) + (last ? "" : GAP));
        }
        cells.put(cell, new Content.Text(text.toString()));
    }

    private String inLabel(Entry entry) {
        return entry.field().type() == FieldType.AMOUNT || entry.field().type() == FieldType.YEAR
                ? entry.field().type() == FieldType.YEAR
                        ? value(YEAR).map(Object::toString).orElse("")
                        : amount(entry).shown()
                : text(entry.field());
    }
}
