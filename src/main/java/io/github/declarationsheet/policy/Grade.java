package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a policy says of a rule: on as it is, off, or as severe as this; in either language. */
enum Grade {
    ON,
    OFF,
    ERROR,
    WARNING,
    ADVICE;

    private static final MessageCatalog TEXTS = MessageCatalog.bundle(Grade.class);

    static Optional<Grade> of(String word) {
        return Stream.of(values())
                .filter(g -> g.id().equals(word) || g.chinese().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Stream.concat(
                        Stream.of(values()).map(Grade::id), Stream.of(values()).map(Grade::chinese))
                .toList();
    }

    /** The severity it names, if it names one. */
    Optional<Severity> severity() {
        return this == ON || this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String chinese() {
        return TEXTS.render("grade." + id(), Locale.CHINESE, Map.of());
    }
}
