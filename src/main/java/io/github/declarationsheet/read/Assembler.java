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
        MoneyUnit convertedFrom = MoneyUnit.YUAN;
        for (Found found : fields) {
            claims.claim(found.mark().box());
            if (found.field().key().equals(Field.MONEY_UNIT)) {
                found.value().ifPresent(claims::claim);
                continue;
            }
            if (!places.containsKey(found.field().key())) {
                places.put(found.field().key(), found.place());
            }
            found.value().ifPresent(claims::claim);
            if (values.isBroken(found.field().key(), found.value())) {
                continue;
            }
            if (!CellText.oneLine(found.text()).isEmpty()) {
                Optional<MoneyUnit> labelled = MoneyUnit.in(found.mark().label().remark());
                MoneyUnit own = labelled.or(() -> unit).orElse(MoneyUnit.YUAN);
                labelled.ifPresent(u -> places.putIfAbsent(Field.MONEY_UNIT, found.place()));
                take(found, own);
                if (found.field().type() == FieldType.AMOUNT && own != MoneyUnit.YUAN) {
                    converted.add(found.cell());
                    convertedFrom = own;
                }
            }
        }
        if (!converted.isEmpty()) {
            findings.add(
                    ReadFindings.CONVERTED,
                    Severity.ADVICE,
                    Optional.of("funding"),
                    unit.orElse(convertedFrom).text(),
                    converted,
                    Map.of());
        }
    }

    /** Puts a field's value into the draft; a second, different value of the same field is two readings. */
    private void take(Found found, MoneyUnit unit) {
        Field field = found.field();
        String key = field.key();
        if (field.isOther()) {
            draft.other().add(new OtherField(field.label().plain(), found.text()));
            return;
        }
        switch (field.type()) {
            case DATE -> values.date(key, found).ifPresent(d -> put(found, key, d));
            case AMOUNT -> takeAmount(found, unit);
            case PERIOD -> values.period("project.startDate", found).ifPresent(p -> putPeriod(found, p));
            case YEAR -> takeYear(found);
            case TEXT -> put(found, key, CellText.oneLine(found.text()));
            case LONG_TEXT -> put(found, key, CellText.lines(found.text()));
        }
    }

    private void takeAmount(Found found, MoneyUnit unit) {
        String key = found.field().key();
        values.amount(key, found, unit).ifPresent(amount -> {
            put(found, key, amount);
            Optional<BigDecimal> lastPlace = AmountText.parse(found.text())
                    .map(a -> a.unit().orElse(unit).toYuan(a.number().ulp()));
            places.computeIfPresent(key, (k, p) -> new Place(p.cell(), p.label(), p.match(), lastPlace));
        });
    }

    private void putPeriod(Found found, List<LocalDate> period) {
        places.putIfAbsent("project.startDate", found.place());
        places.putIfAbsent("project.endDate", found.place());
        put(found, "project.startDate", period.get(0));
        put(found, "project.endDate", period.get(1));
    }

    private void put(Found found, String key, Object value) {
        Optional<Object> before = draft.get(key);
        if (before.isEmpty()) {
            draft.put(key, value);
        } else if (!same(before.get(), value)) {
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
            put(found, "fiscalYear", Integer.valueOf(digits));
        } else {
            findings.add(
                    ReadFindings.UNREADABLE_VALUE,
                    Severity.WARNING,
                    Optional.of("fiscalYear"),
                    CellText.oneLine(found.text()),
                    List.of(found.cell()),
                    Map.of("label", found.field().label().plain()));
        }
    }
}
