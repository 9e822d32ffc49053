package io.github.declarationsheet.review;

import java.util.Locale;

/** What became of a file or of a declaration. */
public enum Status {
    /** No error was found. */
    ACCEPTED,
    /** At least one error was found. */
    REJECTED,
    /** No grid could be made of the file. */
    UNREADABLE,
    /** The file is no submission: a lock file, a hidden file. */
    SKIPPED;

    /**
     * The word of the JSON contract.
     *
     * @return such as {@code accepted}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
