package io.github.declarationsheet.review;

import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.TargetValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a cell so that it is not empty: {@code *}, {@code ---}, {@code ≥XX个}, {@code 待定}. */
final class Filler {

    private static final String NOTHING = "*_-—–";

    /** A star between digits multiplies; X among other letters is a word (XXL). */
    private static final Pattern PLACEHOLDER = Pattern.compile("^[-—–]+$"
            + "|(?<!\\d)\\*+|\\*+(?!\\d)"
            + "|_+"
            + "|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])"
            + "|×{2,}"
            + "|^[^\\p{L}\\p{N}]*待定");

    private Filler() {}

    /** Whether a text says nothing: blank, or only {@code * _ -}. */
    static boolean saysNothing(String text) {
        String folded = CellText.halfWidth(text);
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) != ' ' && NOTHING.indexOf(folded.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The placeholder in a target value; a number with its unit has none, whatever signs the unit has. */
    static Optional<String> in(TargetValue target) {
        if (!(target instanceof TargetValue.Qualitative)) {
            return Optional.empty();
        }
        Matcher matcher = PLACEHOLDER.matcher(CellText.halfWidth(target.text()));
        return matcher.find() ? Optional.of(target.text().substring(matcher.start(), matcher.end())) : Optional.empty();
    }
}
