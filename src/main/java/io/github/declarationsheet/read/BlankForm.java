package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template that nobody filled in. Beside filled forms it declares nothing; alone it is read for what it lacks. */
final class BlankForm {

    private BlankForm() {}

    /** Whether a declaration has neither a name nor amounts, goals or indicators. */
    static boolean is(Declaration declaration) {
        if (!declaration.indicators().isEmpty() || !declaration.termIndicators().isEmpty()) {
            return false;
        }
        Draft draft = Draft.of(declaration);
        for (String key : Draft.keys()) {
            Optional<Object> value = draft.get(key);
            boolean amount = value.isPresent() && value.get() instanceof BigDecimal sum && sum.signum() != 0;
            if (amount || (value.isPresent() && (Keys.isGoal(key) || key.equals(Keys.NAME)) && !isEmpty(value.get()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmpty(Object value) {
        return value.toString().isEmpty();
    }

    static Finding finding(String file, Reading reading) {
        return Finding.of(
                ReadFindings.BLANK_FORM,
                Location.sheet(file, reading.sheet(), List.of(reading.range())),
                Optional.empty(),
                reading.sheet(),
                Map.of());
    }
}
