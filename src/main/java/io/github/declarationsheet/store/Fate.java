package io.github.declarationsheet.store;

import java.util.Locale;

/** What became of a file that was to be stored. */
public enum Fate {
    /** All its declarations are in the database. */
    STORED,
    /** Its accepted declarations are in the database; of the rejected ones only the findings. */
    PARTLY_STORED,
    /** Nothing in it was acceptable; its findings are in the database. */
    NOT_STORED,
    /** Declarations of the same bytes are in the database already; nothing was changed. */
    DUPLICATE,
    /** No workbook could be read from it. */
    UNREADABLE,
    /** The file is no submission. */
    SKIPPED;

    /**
     * The word for programs.
     *
     * @return such as {@code partly-stored}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
