package io.github.declarationsheet.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/** The database can't be used. Of the file at hand nothing was stored. */
public final class StoreException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a database can't be used. */
    public enum Problem {
        /** The file is no database. */
        NOT_A_DATABASE,
        /** The database belongs to another program. */
        NOT_OURS,
        /** A later version of this library made the database. */
        TOO_NEW,
        /** The file can't be opened or written. */
        NOT_WRITABLE,
        /** Another program holds the database. */
        BUSY,
        /** The driver is not on the class path. */
        NO_DRIVER,
        /** Something else; the message has what the database said. */
        FAILED;

        /**
         * The word for programs.
         *
         * @return such as {@code not-ours}
         */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Problem problem;

    StoreException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    StoreException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    static StoreException of(SQLException e) {
        // the low byte is SQLite's primary result code, the rest refines it
        Problem problem =
                switch (e.getErrorCode() & 0xFF) {
                    case 5, 6 -> Problem.BUSY;
                    case 8, 13, 14 -> Problem.NOT_WRITABLE;
                    case 26 -> Problem.NOT_A_DATABASE;
                    default -> Problem.FAILED;
                };
        return new StoreException(problem, String.valueOf(e.getMessage()), e);
    }

    /**
     * Why the database can't be used.
     *
     * @return the kind of problem
     */
    public Problem problem() {
        return problem;
    }
}
