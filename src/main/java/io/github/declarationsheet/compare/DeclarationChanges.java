package io.github.declarationsheet.compare;

import io.github.declarationsheet.compare.Change.Kind;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.model.Amount;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Compares two versions of a declaration, value by value. Not thread-safe. */
final class DeclarationChanges {

    private static final String INDICATORS = "indicators";
    private static final String TERM_INDICATORS = "termIndicators";

    private final Version later;
    private final PrintedLabels labels;
    private final Draft before;
    private final Draft after;
    private final List<Change> changes = new ArrayList<>();

    DeclarationChanges(Version earlier, Version later) {
        this.later = later;
        this.labels = new PrintedLabels(later.reading().form());
        this.before = Draft.of(earlier.declaration());
        this.after = Draft.of(later.declaration());
        for (String key : Draft.keys()) {
            field(key);
        }
        others(Field.OTHER, "", before.other(), after.other());
        table(INDICATORS, before.indicators(), after.indicators());
        table(TERM_INDICATORS, before.termIndicators(), after.termIndicators());
    }

    List<Change> list() {
        return changes;
    }

    private void field(String key) {
        Optional<Object> was = before.get(key);
        Optional<Object> is = after.get(key);
        boolean amounts = was.orElse("") instanceof BigDecimal && is.orElse("") instanceof BigDecimal;
        if (amounts) {
            BigDecimal difference = ((BigDecimal) is.orElseThrow()).subtract((BigDecimal) was.orElseThrow());
            if (difference.signum() != 0) {
                changed(key, labels.of(key), "", text(was), text(is), Optional.of(Amount.grouped(difference)));
            }
        } else {
            changed(key, labels.of(key), "", text(was), text(is));
        }
    }

    private static String text(Optional<Object> value) {
        return value.map(v -> v instanceof BigDecimal amount ? Amount.grouped(amount) : v.toString())
                .orElse("");
    }

    private void table(String list, List<Indicator> was, List<Indicator> is) {
        IndicatorPairs pairs = new IndicatorPairs(was, is);
        for (int i = 0; i < is.size(); i++) {
            String row = list + "[" + i + "].";
            Indicator now = is.get(i);
            Optional<Indicator> then = pairs.earlier(i);
            if (then.isPresent()) {
                row(row, then.get(), now);
            } else {
                add(
                        Kind.ADDED,
                        row + "level3",
                        "",
                        now.level3(),
                        "",
                        now.target().text());
            }
        }
        for (Indicator gone : pairs.removed()) {
            add(Kind.REMOVED, list, "", gone.level3(), gone.target().text(), "");
        }
    }

    private void row(String row, Indicator was, Indicator is) {
        String name = was.level3().isEmpty() ? is.level3() : was.level3();
        changed(row + "level1", labels.of(Role.LEVEL1), name, was.level1(), is.level1());
        changed(row + "level2", labels.of(Role.LEVEL2), name, was.level2(), is.level2());
        changed(row + "level3", labels.of(Role.LEVEL3), name, was.level3(), is.level3());
        if (!was.target().sameTarget(is.target())) {
            changed(
                    row + "value",
                    labels.of(Role.VALUE),
                    name,
                    was.target().text(),
                    is.target().text());
        }
        changed(row + "weight", labels.of(Role.WEIGHT), name, plain(was.weight()), plain(is.weight()));
        others(row + Field.OTHER, name, was.other(), is.other());
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    /** Further fields by their labels; of one that repeats the texts count together. */
    private void others(String key, String name, List<OtherField> was, List<OtherField> is) {
        Map<String, String> then = byLabel(was);
        Map<String, String> now = byLabel(is);
        TreeSet<String> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        for (String label : all) {
            changed(key + label, label, name, then.getOrDefault(label, ""), now.getOrDefault(label, ""));
        }
    }

    private static Map<String, String> byLabel(List<OtherField> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (OtherField field : fields) {
            texts.merge(field.label(), field.text(), (a, b) -> a + "\n" + b);
        }
        return texts;
    }

    /** White space and full width are how a text is written, not what it says. */
    private void changed(String key, String label, String name, String was, String is) {
        if (!Objects.equals(CellText.comparable(was), CellText.comparable(is))) {
            changed(key, label, name, was, is, Optional.empty());
        }
    }

    private void changed(String key, String label, String name, String was, String is, Optional<String> difference) {
        changes.add(new Change(Kind.CHANGED, later.at(key), key, label, name, was, is, difference));
    }

    private void add(Kind kind, String key, String label, String name, String was, String is) {
        changes.add(new Change(kind, later.at(key), key, label, name, was, is, Optional.empty()));
    }
}
