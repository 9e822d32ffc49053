package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains a reading from the places it kept and the grid it was read from; nothing of it is done while reading. */
final class Explainer {

    private final Reading reading;
    private final Map<CellRange, Cell> cells = new HashMap<>();
    private final List<Explanation.Value> values = new ArrayList<>();

    private Explainer(Reading reading, @Nullable Grid grid) {
        this.reading = reading;
        if (grid != null) {
            for (Cell cell : grid.cells()) {
                cells.put(cell.range(), cell);
            }
        }
    }

    static Explanation explain(String file, Reading reading, @Nullable Grid grid) {
        Explainer explainer = new Explainer(reading, grid);
        explainer.addAll();
        return new Explanation(file, reading, explainer.values, unclaimed(reading));
    }

    private static List<CellRange> unclaimed(Reading reading) {
        List<CellRange> unclaimed = new ArrayList<>();
        for (Finding finding : reading.findings()) {
            if (finding.code().equals(ReadFindings.UNCLAIMED)) {
                unclaimed.addAll(finding.location().cells());
            }
        }
        return unclaimed;
    }

    private void addAll() {
        Draft draft = Draft.of(reading.declaration());
        for (String key : Draft.keys()) {
            Optional<Object> value = draft.get(key);
            if (value.isPresent()) {
                add(key, value.get());
            }
        }
        addIndicators(Keys.INDICATORS, draft.indicators());
        addIndicators(Keys.TERM_INDICATORS, draft.termIndicators());
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < draft.other().size(); i++) {
            OtherField other = draft.other().get(i);
            seen.merge(other.label(), 1, Integer::sum);
            Place place = reading.place(Field.OTHER + other.label()).orElse(null);
            // of a label that repeats only the first cell is kept
            Place own = seen.getOrDefault(other.label(), 1) == 1 ? place : null;
            add("other[" + i + "]", other.label(), other.text(), own, conversions(own, other.text()));
        }
    }

    private void add(String key, Object value) {
        String text = value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
        String name = reading.form().field(key).map(f -> f.label().plain()).orElse(key);
        Place place = reading.place(key).orElse(null);
        Cell cell = cell(place);
        Set<Conversion> done = EnumSet.noneOf(Conversion.class);
        if (value instanceof BigDecimal amount) {
            done = ofAmount(cell, amount);
        } else if (Draft.type(key).equals(String.class)) {
            done = conversions(place, text);
        } else if (cell != null && !cell.text().strip().equals(text)) {
            done.add(cell.isDate() || Draft.type(key) != Integer.class ? Conversion.DATE : Conversion.PARTS);
        }
        add(key, name, text, place, done);
    }

    private void addIndicators(String list, List<Indicator> indicators) {
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            String row = list + "[" + i + "].";
            addColumn(row + "level1", Role.LEVEL1, indicator.level1());
            addColumn(row + "level2", Role.LEVEL2, indicator.level2());
            addColumn(row + "level3", Role.LEVEL3, indicator.level3());
            addColumn(row + "value", Role.VALUE, indicator.target().text());
            indicator.weight().ifPresent(w -> addColumn(row + "weight", Role.WEIGHT, w.toPlainString()));
        }
    }

    private void addColumn(String key, Role role, String text) {
        if (text.isEmpty()) {
            return;
        }
        Place place = reading.place(key).orElse(null);
        Set<Conversion> done = conversions(place, text);
        Cell cell = cell(place);
        if (cell != null && cell.kind() == Cell.Kind.NUMBER) {
            done = EnumSet.of(
                    cell.shape().isPresent() && cell.shape().get().percent() ? Conversion.PERCENT : Conversion.NUMBER);
        }
        add(key, place == null ? key : labelText(place), text, place, match(place, role), done);
    }

    /** How the heading of a column was recognised. */
    private Match match(@Nullable Place place, Role role) {
        if (place == null || place.label().isEmpty() || place.match() != Match.POSITION) {
            return place == null ? Match.INFERRED : place.match();
        }
        String text = labelText(place);
        for (Block.Indicators block : reading.form().blocks(Block.Indicators.class)) {
            for (Column column : block.columns()) {
                String printed = column.label().text();
                if (column.role() == role
                        && LabelText.of(printed).key().equals(LabelText.of(text).key())) {
                    return printed.equals(text) ? Match.EXACT : Match.NORMALISED;
                }
            }
        }
        return Match.SYNONYM;
    }

    private void add(String key, String name, String text, @Nullable Place place, Set<Conversion> conversions) {
        add(key, name, text, place, place == null ? Match.INFERRED : place.match(), conversions);
    }

    private void add(
            String key, String name, String text, @Nullable Place place, Match match, Set<Conversion> conversions) {
        Cell cell = cell(place);
        values.add(new Explanation.Value(
                key,
                name,
                text,
                place == null ? Optional.empty() : Optional.of(place.cell()),
                cell == null ? "" : cell.text(),
                place == null ? Optional.empty() : place.label(),
                place == null ? "" : labelText(place),
                match,
                conversions,
                place == null ? Choice.NONE : place.choice()));
    }

    private String labelText(Place place) {
        Cell label = place.label().isPresent() ? cells.get(place.label().get()) : null;
        return label == null ? "" : CellText.oneLine(label.text());
    }

    private @Nullable Cell cell(@Nullable Place place) {
        return place == null ? null : cells.get(place.cell());
    }

    private static Set<Conversion> ofAmount(@Nullable Cell cell, BigDecimal amount) {
        Set<Conversion> done = EnumSet.noneOf(Conversion.class);
        if (cell == null) {
            return done;
        }
        Optional<AmountText> written = AmountText.parse(cell.text());
        Optional<BigDecimal> number = cell.decimal().isPresent()
                ? cell.decimal()
                : written.isPresent() ? Optional.of(written.get().number()) : Optional.empty();
        if (number.isEmpty()) {
            done.add(Conversion.PARTS);
        } else if (number.get().compareTo(amount) != 0) {
            done.add(Conversion.UNIT);
        }
        addWidth(cell.text(), done);
        return done;
    }

    /** What was done to a text. */
    private Set<Conversion> conversions(@Nullable Place place, String text) {
        Set<Conversion> done = EnumSet.noneOf(Conversion.class);
        Cell cell = cell(place);
        if (cell == null || cell.text().equals(text)) {
            return done;
        }
        String written = CellText.oneLine(cell.text());
        String value = CellText.oneLine(text);
        if (!bare(written).equals(bare(value))) {
            done.add(Conversion.PARTS);
        } else if (!CellText.halfWidth(written).equals(CellText.halfWidth(value)) || !written.equals(cell.text())) {
            done.add(Conversion.SPACES);
        }
        if (!written.equals(value)) {
            addWidth(written, done);
        }
        return done;
    }

    private static void addWidth(String written, Set<Conversion> done) {
        if (!CellText.halfWidth(written).replace(" ", "").equals(written.replaceAll("\\s", ""))) {
            done.add(Conversion.WIDTH);
        }
    }

    private static String bare(String text) {
        return CellText.halfWidth(text).replace(" ", "");
    }
}
