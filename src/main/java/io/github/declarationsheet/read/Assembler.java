package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.OtherField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the fields that were found into a draft, with their places; says which values could not be taken. */
final class Assembler {

    private static final int YEAR_DIGITS = 4;

    private final Claims claims;
    private final FindingList findings;
    private final CellValues values;
    private final Draft draft = new Draft();
    private final Map<String, Place> places = new HashMap<>();

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

    CellValues values() {
        return values;
    }

    /** Takes fields in the order of reading; amounts are in the unit their label says, else in the given one. */
    void take(List<Found> fields, Optional<MoneyUnit> unit) {
        List<CellRange> converted = new ArrayList<>();
        MoneyUnit from = MoneyUnit.YUAN;
        for (Found found : fields) {
            claims.claim(found.mark().box());
            if (found.value() != null) {
                claims.claim(found.value());
            }
            if (found.key().equals(Field.MONEY_UNIT)) {
                continue;
            }
            places.putIfAbsent(found.key(), found.place());
            boolean broken = found.value() != null && values.isBroken(found.key(), found.value());
            if (broken || CellText.oneLine(found.text()).isEmpty()) {
                continue;
            }
            MoneyUnit own = unitOf(found, unit);
            take(found, own);
            if (found.field().type() == FieldType.AMOUNT && own != MoneyUnit.YUAN) {
                converted.add(found.cell());
                from = own;
            }
        }
        if (!converted.isEmpty()) {
            findings.add(
                    ReadFindings.CONVERTED,
                    Severity.ADVICE,
                    Optional.of(Keys.FUNDING),
                    from.text(),
                    converted,
                    Map.of());
        }
    }

    /** The unit an amount is in: what its own label says goes before what is said for all. */
    private MoneyUnit unitOf(Found found, Optional<MoneyUnit> all) {
        Optional<MoneyUnit> own = MoneyUnit.in(found.mark().label().remark());
        if (own.isPresent()) {
            places.putIfAbsent(Field.MONEY_UNIT, found.place());
        }
        return own.orElse(all.orElse(MoneyUnit.YUAN));
    }

    /** Puts a field's value into the draft; a second, different value of the same field is two readings. */
    private void take(Found found, MoneyUnit unit) {
        String key = found.key();
        if (found.field().isOther()) {
            draft.other().add(new OtherField(found.field().label().plain(), found.text()));
            return;
        }
        switch (found.field().type()) {
            case DATE -> put(found, key, values.date(key, found));
            case AMOUNT -> takeAmount(found, unit);
            case PERIOD -> takePeriod(found);
            case YEAR -> takeYear(found);
            case TEXT -> put(found, key, Optional.of(CellText.oneLine(found.text())));
            case LONG_TEXT -> put(found, key, Optional.of(CellText.lines(found.text())));
        }
    }

    private void takeAmount(Found found, MoneyUnit unit) {
        Optional<BigDecimal> amount = values.amount(found.key(), found, unit);
        put(found, found.key(), amount);
        Optional<AmountText> shown = AmountText.parse(found.text());
        Place place = places.get(found.key());
        if (amount.isPresent() && shown.isPresent() && place != null) {
            BigDecimal lastPlace =
                    shown.get().unit().orElse(unit).toYuan(shown.get().number().ulp());
            places.put(found.key(), new Place(place.cell(), place.label(), place.match(), Optional.of(lastPlace)));
        }
    }

    private void takePeriod(Found found) {
        places.putIfAbsent(Keys.START, found.place());
        places.putIfAbsent(Keys.END, found.place());
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
                    List.of(found.cell()),
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
