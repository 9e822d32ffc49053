package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.read.Place;
import io.github.declarationsheet.read.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares a declaration with what is read of the workbook it was written to: any difference is a finding. */
final class ReadBack {

    private final String file;
    private final int index;
    private final Reading reading;
    private final List<Finding> findings = new ArrayList<>();

    private ReadBack(String file, int index, Reading reading) {
        this.file = file;
        this.index = index;
        this.reading = reading;
    }

    static List<Finding> compare(String file, int index, Declaration wanted, Reading reading) {
        ReadBack back = new ReadBack(file, index, reading);
        back.fields(Draft.of(wanted), Draft.of(reading.declaration()));
        back.indicators("indicators", wanted.indicators(), reading.declaration().indicators());
        back.indicators(
                "termIndicators", wanted.termIndicators(), reading.declaration().termIndicators());
        back.others("other", wanted.other(), reading.declaration().other());
        return back.findings;
    }

    private void fields(Draft wanted, Draft read) {
        for (String key : Draft.keys()) {
            String want = text(wanted.get(key));
            String got = text(read.get(key));
            if (!same(wanted.get(key), read.get(key))) {
                add(key, Filling.name(key), want, got);
            }
        }
    }

    static boolean same(Optional<Object> a, Optional<Object> b) {
        if (a.isPresent() && b.isPresent() && a.get() instanceof BigDecimal x && b.get() instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        return a.equals(b);
    }

    private static String text(Optional<Object> value) {
        return value.map(v -> v instanceof BigDecimal d ? d.toPlainString() : v.toString())
                .orElse("");
    }

    private void indicators(String list, List<Indicator> wanted, List<Indicator> read) {
        for (int i = 0; i < Math.max(wanted.size(), read.size()); i++) {
            String key = list + "[" + i + "]";
            if (i >= wanted.size()) {
                add(key, Filling.name(list), "", written(read.get(i)));
            } else if (i >= read.size()) {
                add(key, Filling.name(list), written(wanted.get(i)), "");
            } else {
                indicator(key, wanted.get(i), read.get(i));
            }
        }
    }

    private void indicator(String key, Indicator wanted, Indicator read) {
        text(key + ".level1", wanted.level1(), read.level1());
        text(key + ".level2", wanted.level2(), read.level2());
        text(key + ".level3", wanted.level3(), read.level3());
        TargetValue a = wanted.target();
        TargetValue b = read.target();
        if (!a.equals(b) && !a.sameTarget(b)) {
            text(key + ".value", a.text(), b.text());
        }
        String weight =
                wanted.weight().map(w -> InPlaceFields.plain(w).toPlainString()).orElse("");
        text(
                key + ".weight",
                weight,
                read.weight().map(w -> InPlaceFields.plain(w).toPlainString()).orElse(""));
        others(key + ".other", wanted.other(), read.other());
    }

    private void text(String key, String wanted, String read) {
        if (!wanted.equals(read)) {
            add(key, Filling.name(key.substring(key.lastIndexOf('.') + 1)), wanted, read);
        }
    }

    /** What is kept under labels: all of it must be there, in whatever order; points printed with a level are the form's. */
    private void others(String key, List<OtherField> wanted, List<OtherField> read) {
        List<OtherField> left = new ArrayList<>(read);
        for (int i = 0; i < wanted.size(); i++) {
            OtherField field = wanted.get(i);
            if (!left.remove(field)) {
                String got = left.stream()
                        .filter(o -> o.label().equals(field.label()))
                        .map(OtherField::text)
                        .findFirst()
                        .orElse("");
                left.removeIf(o -> o.label().equals(field.label()));
                add(key + "[" + i + "]", field.label(), field.text(), got);
            }
        }
        if (key.equals("other")) {
            for (OtherField field : left) {
                report(OfficeFindings.KEPT, Severity.ADVICE, key, field.label(), field.text(), "");
            }
        }
    }

    private static String written(Indicator i) {
        return String.join(" / ", i.level1(), i.level2(), i.level3(), i.target().text());
    }

    private void add(String key, String label, String wanted, String read) {
        boolean lost = read.isEmpty() && !wanted.isEmpty();
        FindingCode code = lost ? WriteFindings.NOT_HELD : OfficeFindings.DIFFERS;
        report(code, Severity.ERROR, key, label, wanted, read);
    }

    private void report(FindingCode code, Severity severity, String key, String label, String wanted, String read) {
        Optional<Place> place = reading.place(key);
        findings.add(new Finding(
                code,
                severity,
                new Location(
                        file,
                        OptionalInt.of(index),
                        Optional.of(reading.sheet()),
                        place.map(p -> List.of(p.cell())).orElse(List.of())),
                Optional.of(key),
                wanted,
                Map.of("label", label, "other", read)));
    }
}
