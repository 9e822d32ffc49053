package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.review.Status;

/** Colours of texts on a terminal, as ANSI sequences. Each also differs in its words, so that no one needs them. */
enum Ink {
    BAD("1;31"),
    DOUBTFUL("33"),
    NOTE("36"),
    GOOD("32"),
    STRONG("1"),
    FAINT("2");

    private static final String ESCAPE = "\u001b[";

    private final String sequence;

    Ink(String sequence) {
        this.sequence = sequence;
    }

    static Ink of(Severity severity) {
        return switch (severity) {
            case ERROR -> BAD;
            case WARNING -> DOUBTFUL;
            case ADVICE -> NOTE;
        };
    }

    static Ink of(Status status) {
        return switch (status) {
            case ACCEPTED -> GOOD;
            case REJECTED, UNREADABLE -> BAD;
            case SKIPPED -> FAINT;
        };
    }

    String on(String text) {
        return ESCAPE + sequence + "m" + text + ESCAPE + "m";
    }
}
