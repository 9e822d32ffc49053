package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.OfficeLevel;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.CheckBoxes;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.OtherField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Puts the fields that were found into a draft, with their places; says which values could not be taken. */
final class Assembler {

    private static final int YEAR_DIGITS = 4;

    private final Claims claims;
    private final FindingList findings;
    private final CellValues values;
    private final Draft draft = new Draft();
    private final Map<String, Place> places = new HashMap<>(256);
    /** While a second cell for a field is taken, the first. */
    private @Nullable Found second;

    private Map<String, Found> best = Map.of();
    private @Nullable FundUnits units;

    Assembler(Claims claims, FindingList findings) {
        this.claims = claims;
        this.findings = findings;
        this.values = new CellValues(findings);
    }

    Draft draft() {
        return draft;
    }

    Map<String, Place> places() {
        return places;
    }

    /** The declaration's year as far as it is known. */
    OptionalInt year() {
        Optional<Object> year = draft.get(Keys.YEAR);
        return year.isPresent() && year.get() instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
    }

    FindingList findings() {
        return findings;
    }

    CellValues values() {
        return values;
    }

    /**
     * Takes fields in the order of reading. Of several cells for one field the best wins; what the others say is compared
     * with it. Amounts are in the unit their label says, else in the given one, else in the one that other labels say.
     *
     * @param foreign whether another currency is said for all amounts
     */
    void take(List<Found> fields, Optional<MoneyUnit> unit, boolean foreign) {
        best = best(fields);
        Optional<MoneyUnit> all = unit.isPresent() ? unit : FundUnits.said(fields);
        FundUnits said = new FundUnits(all, foreign, fields, findings);
        units = said;
        for (Found found : fields) {
            claims.claim(found.mark().box());
            if (found.value() != null) {
                claims.claim(found.value());
            }
            if (found.value() == null || !CellValues.isBroken(found.value())) {
                claims.claimAll(found.more());
            }
            if (found.field().isOther() || isBest(found, best)) {
                take(found, said);
            }
        }
        for (Found found : fields) {
            Found winner = best.get(found.key());
            if (winner != null && !isBest(found, best) && !isBlank(found)) {
                takeSecond(found, winner, said);
            }
        }
        said.report();
    }

    /** By key the cell that most speaks for; a filled one before a blank one, the first of equals. */
    private static Map<String, Found> best(List<Found> fields) {
        Map<String, Found> best = new HashMap<>();
        for (Found found : fields) {
            Found before = best.get(found.key());
            boolean filled = before != null && isBlank(before) && !isBlank(found);
            boolean better = before != null
                    && isBlank(before) == isBlank(found)
                    && (found.choice().score() > before.choice().score() || isOfLowerLevel(found, before));
            boolean unit = found.key().equals(Field.MONEY_UNIT);
            if (!unit && !found.field().isOther() && (before == null || filled || better)) {
                best.put(found.key(), found);
            }
        }
        return best;
    }

    /** 县级主管部门 beside 市级主管部门: who answers for the project is the lower one. */
    private static boolean isOfLowerLevel(Found found, Found before) {
        int level = levelOf(before);
        return level >= 0 && levelOf(found) > level;
    }

    private static int levelOf(Found found) {
        return found.field().type() == FieldType.TEXT
                ? OfficeLevel.of(found.mark().label().key())
                : -1;
    }

    private static boolean isBest(Found found, Map<String, Found> best) {
        Found winner = best.get(found.key());
        return winner != null
                && winner.cell().equals(found.cell())
                && winner.mark().equals(found.mark());
    }

    /** Whether a field's value is taken from here. */
    boolean isBest(Found found) {
        return found.field().isOther() || isBest(found, best);
    }

    /** The unit that an amount is in, empty for all else. */
    Optional<MoneyUnit> unitOf(Found found) {
        return units == null || found.field().type() != FieldType.AMOUNT
                ? Optional.empty()
                : Optional.of(units.of(found));
    }

    private static boolean isBlank(Found found) {
        return CellText.isBlank(found.text());
    }

    private void take(Found found, FundUnits units) {
        places.putIfAbsent(found.key(), found.place());
        boolean broken = found.value() != null && values.isBroken(found.key(), found.value());
        if (broken || isBlank(found)) {
            return;
        }
        if (found.field().type() == FieldType.AMOUNT
                && units.isForeign(found)
                && !AmountText.saysNothing(found.text())) {
            values.unreadable(found.key(), found, Severity.ERROR);
            return;
        }
        Optional<MoneyUnit> doubt = found.field().type() == FieldType.AMOUNT ? units.doubt(found) : Optional.empty();
        if (doubt.isPresent()) {
            String text = CellText.oneLine(found.text());
            String label = found.field().label().plain();
            String yuan = text + MoneyUnit.YUAN.text();
            values.twoReadings(found.key(), label, text + doubt.get().text(), yuan, found.cell());
        } else {
            put(found, units);
        }
    }

    /** A second cell for a field: a text under a weaker label is kept under that label, all else must agree. */
    private void takeSecond(Found found, Found winner, FundUnits units) {
        Place place = places.get(found.key());
        if (place != null) {
            places.put(found.key(), place.over(found.cell(), found.choice().score()));
        }
        boolean weaker = found.choice().score() < winner.choice().score();
        weaker |= isOfLowerLevel(winner, found);
        if (weaker && found.field().type() == FieldType.TEXT) {
            if (!CellText.oneLine(found.text()).equals(draft.get(found.key()).orElse(""))) {
                draft.other().add(new OtherField(found.mark().plain(), found.text()));
                places.putIfAbsent(Field.OTHER + found.mark().plain(), found.place());
            }
        } else {
            second = winner;
            take(found, units);
            second = null;
        }
    }

    /** The unit an amount is in: what its own label or cell says goes before what is said for all. */
    private MoneyUnit unitOf(Found found, FundUnits units) {
        if (FundUnits.own(found).isPresent()) {
            places.putIfAbsent(Field.MONEY_UNIT, found.place());
        }
        return units.of(found);
    }

    /** Puts a field's value into the draft; a second, different value of the same field is two readings. */
    private void put(Found found, FundUnits units) {
        String key = found.key();
        if (found.field().isOther()) {
            draft.other().add(new OtherField(found.field().label().plain(), found.text()));
            return;
        }
        switch (found.field().type()) {
            case DATE -> put(found, key, values.date(key, found));
            case AMOUNT -> takeAmount(found, units);
            case PERIOD -> takePeriod(found);
            case YEAR -> takeYear(found);
            case TEXT -> put(found, key, oneLine(found.text()));
            case LONG_TEXT -> put(found, key, Optional.of(CellText.lines(found.text())));
        }
    }

    /** A text on one line; of options with boxes the one that is ticked. */
    private static Optional<String> oneLine(String text) {
        String line = Placeholder.withoutSeal(CellText.oneLine(text));
        String value = CheckBoxes.in(line) ? CheckBoxes.ticked(line) : line;
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private void takeAmount(Found found, FundUnits units) {
        MoneyUnit unit = unitOf(found, units);
        AmountReading reading = AmountReading.of(found, unit);
        units.noteRounding(found, reading);
        Optional<BigDecimal> amount = values.amount(found.key(), found, reading);
        put(found, found.key(), amount);
        Optional<AmountText> shown = AmountText.parse(found.text());
        Place place = places.get(found.key());
        if (amount.isPresent()
                && shown.isPresent()
                && place != null
                && place.cell().equals(found.cell())) {
            BigDecimal lastPlace =
                    shown.get().unit().orElse(unit).toYuan(shown.get().number().ulp());
            places.put(found.key(), place.writtenTo(lastPlace));
        }
    }

    private void takePeriod(Found found) {
        places.putIfAbsent(Keys.START, found.place());
        places.putIfAbsent(Keys.END, found.place());
        Optional<LocalDate> start = DateText.openStart(found.text());
        Optional<LocalDate> end = DateText.openEnd(found.text());
        if (start.isPresent() || end.isPresent()) {
            put(found, Keys.START, start);
            put(found, Keys.END, end);
            return;
        }
        Optional<List<LocalDate>> period = values.period(Keys.START, found);
        if (period.isPresent()) {
            put(found, Keys.START, Optional.of(period.get().get(0)));
            put(found, Keys.END, Optional.of(period.get().get(1)));
        }
    }

    private void put(Found found, String key, Optional<?> value) {
        Optional<Object> before = draft.get(key);
        if (value.isEmpty()) {
            return;
        }
        if (before.isEmpty()) {
            draft.put(key, value.get());
        } else if (!same(before.get(), value.get())) {
            findings.add(
                    ReadFindings.TWO_READINGS,
                    Severity.ERROR,
                    Optional.of(key),
                    CellText.oneLine(found.text()),
                    second == null || second.cell().equals(found.cell())
                            ? List.of(found.cell())
                            : List.of(second.cell(), found.cell()),
                    Map.of(
                            "label",
                            found.field().label().plain(),
                            "other",
                            CellText.oneLine(before.get().toString())));
        }
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        return a.equals(b);
    }

    /** Takes what the lines around the form say of its year where no field says it. */
    void takeYear(Heading heading) {
        if (heading.year().isPresent() && draft.get(Keys.YEAR).isEmpty()) {
            draft.put(Keys.YEAR, heading.year().getAsInt());
        }
        if (heading.yearCell().isPresent()) {
            places.putIfAbsent(Keys.YEAR, new Place(heading.yearCell().get(), Optional.empty(), Match.POSITION));
        }
    }

    private void takeYear(Found found) {
        String digits = CellText.halfWidth(found.text()).replaceAll("\\D", "");
        if (digits.length() == YEAR_DIGITS) {
            put(found, Keys.YEAR, Optional.of(Integer.valueOf(digits)));
        } else {
            findings.add(
                    ReadFindings.UNREADABLE_VALUE,
                    Severity.WARNING,
                    Optional.of(Keys.YEAR),
                    CellText.oneLine(found.text()),
                    List.of(found.cell()),
                    Map.of("label", found.field().label().plain()));
        }
    }
}
