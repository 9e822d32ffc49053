package io.github.declarationsheet.layout;

import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import java.util.ArrayList;
import java.util.List;

/** A declaration as single facts, so that a difference is one line. */
public final class Facts {

    private Facts() {}

    public static List<String> differences(Declaration expected, Declaration read) {
        List<String> missing = of(expected);
        List<String> more = of(read);
        of(read).forEach(missing::remove);
        of(expected).forEach(more::remove);
        List<String> differences = new ArrayList<>();
        missing.forEach(f -> differences.add("missing: " + f));
        more.forEach(f -> differences.add("read:    " + f));
        if (differences.isEmpty() && !names(expected).equals(names(read))) {
            differences.add("in another order");
        }
        return differences;
    }

    private static List<String> names(Declaration declaration) {
        return declaration.indicators().stream().map(Indicator::level3).toList();
    }

    private static List<String> of(Declaration declaration) {
        List<String> facts = new ArrayList<>();
        Draft draft = Draft.of(declaration);
        for (String key : Draft.keys()) {
            draft.get(key).ifPresent(v -> facts.add(key + " = " + v));
        }
        draft.indicators().forEach(i -> facts.add("- " + row(i)));
        draft.termIndicators().forEach(i -> facts.add("- term " + row(i)));
        draft.other().forEach(o -> facts.add("other " + other(o)));
        return facts;
    }

    private static String row(Indicator i) {
        return String.join(" | ", i.level1(), i.level2(), i.level3(), i.target().toString())
                + i.weight()
                        .map(w -> " | weight " + w.stripTrailingZeros().toPlainString())
                        .orElse("")
                + i.other().stream().map(Facts::other).sorted().toList();
    }

    /** Labels are compared as labels: what was respelled is the same. */
    private static String other(OtherField other) {
        return LabelText.of(other.label()).key() + ": " + other.text();
    }
}
