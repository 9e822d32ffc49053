package io.github.declarationsheet.model;

import java.util.Optional;

/** Brings optional texts into their normal form: a blank text is an absent one. */
final class Present {

    private Present() {}

    static Optional<String> oneLine(Optional<String> text) {
        return text.isPresent() ? of(CellText.oneLine(text.get())) : text;
    }

    static Optional<String> lines(Optional<String> text) {
        return text.isPresent() ? of(CellText.lines(text.get())) : text;
    }

    private static Optional<String> of(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
