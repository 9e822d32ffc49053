package io.github.declarationsheet.policy;

import io.github.declarationsheet.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a policy says of a rule: on as it is, off, or as severe as this; in either language. */
enum Grade {
    ON("启用"),
    OFF("关闭"),
    ERROR("错误"),
    WARNING("提醒"),
    ADVICE("建议");

    private final String chinese;

    Grade(String chinese) {
        this.chinese = chinese;
    }

    static Optional<Grade> of(String word) {
        return Stream.of(values())
                .filter(g -> g.id().equals(word) || g.chinese.equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Stream.concat(Stream.of(values()).map(Grade::id), Stream.of(values()).map(g -> g.chinese))
                .toList();
    }

    /** The severity it names, if it names one. */
    Optional<Severity> severity() {
        return this == ON || this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
