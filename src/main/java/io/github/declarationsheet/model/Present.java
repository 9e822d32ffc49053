package io.github.declarationsheet.model;

import java.util.Optional;

/** Brings optional texts into their normal form: a blank text is an absent one. */
final class Present {

    private Present() {}

    static Optional<String> oneLine(Optional<String> text) {
        return text.map(CellText::oneLine).filter(t -> !t.isEmpty());
    }

    static Optional<String> lines(Optional<String> text) {
        return text.map(CellText::lines).filter(t -> !t.isBlank());
    }
}
