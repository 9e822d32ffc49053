package io.github.declarationsheet.store;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A database of declarations. Each file is stored in a transaction of its own, all of it or nothing, and the same bytes
 * only once.
 *
 * <p>The declaration is the unit of acceptance: a file's accepted declarations are stored, of its rejected ones the
 * findings. A file of which nothing was accepted keeps its findings only, which its next import replaces. Not
 * thread-safe; several processes may use one database.
 *
 * <pre>{@code
 * try (Store store = Store.open(Path.of("declarations.db"), Clock.systemUTC())) {
 *     intake.run(paths, outcome -> store.put(outcome));
 * }
 * }</pre>
 */
public final class Store implements AutoCloseable {

    private static final String BUSY_MILLIS = "10000";

    private final Connection connection;
    private final Clock clock;
    private final Rows rows;
    private final Insert files;

    private Store(Connection connection, Clock clock) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.rows = new Rows(connection);
        this.files = new Insert(connection, "file", List.of("path", "sha256", "status", "imported_at"));
    }

    /**
     * Opens a SQLite database, a new one if the file does not exist, and brings its tables up to date.
     *
     * @param file the database
     * @param clock what time imports are marked with
     * @return the store, to be closed
     * @throws StoreException if the database can't be opened, is none, or belongs to another program
     * @throws IOException if the program's own scripts are unreadable
     */
    public static Store open(Path file, Clock clock) throws IOException {
        Connection connection = connect(file);
        try {
            connection.setAutoCommit(false);
            Schema.upgrade(connection, clock);
            return new Store(connection, clock);
        } catch (SQLException | IOException e) {
            closeQuietly(connection, e);
            throw e instanceof SQLException sql ? StoreException.of(sql) : (IOException) e;
        }
    }

    /**
     * Stores what is acceptable of a file. An outcome without a review (a missing or skipped file) changes nothing.
     *
     * @param outcome what came of the file
     * @return what was stored
     * @throws StoreException if the database failed; then nothing of this file is stored
     */
    public Stored put(Outcome outcome) throws StoreException {
        if (outcome.status() == Status.SKIPPED) {
            return Stored.nothing(outcome.file(), Fate.SKIPPED);
        }
        Optional<Review> review =
                outcome.review().filter(r -> r.submission().source().isPresent());
        if (review.isEmpty()) {
            return Stored.nothing(outcome.file(), Fate.UNREADABLE);
        }
        try {
            Stored stored = put(outcome, review.get());
            connection.commit();
            return stored;
        } catch (SQLException | RuntimeException e) {
            rollback(e);
            if (e instanceof SQLException sql) {
                throw StoreException.of(sql);
            }
            throw (RuntimeException) e;
        }
    }

    /**
     * Closes the database.
     *
     * @throws StoreException if it can't be closed
     */
    @Override
    public void close() throws StoreException {
        try (connection;
                rows;
                files) {
            connection.rollback();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private Stored put(Outcome outcome, Review review) throws SQLException {
        String digest = review.submission().digest();
        Optional<String> first = storedUnder(digest);
        if (first.isPresent()) {
            return Stored.duplicate(outcome.file(), first.get());
        }
        forget(digest);
        long file = files.add(outcome.file(), digest, outcome.status().id(), Schema.now(clock));
        rows.add(file, outcome.findings());
        return putDeclarations(file, outcome, review);
    }

    private Stored putDeclarations(long file, Outcome outcome, Review review) throws SQLException {
        int declarations = 0;
        int indicators = 0;
        BigDecimal total = BigDecimal.ZERO;
        int position = 0;
        for (Reading reading : review.submission().readings()) {
            if (review.status(position) == Status.ACCEPTED) {
                rows.add(file, position, reading);
                Declaration d = reading.declaration();
                declarations++;
                indicators += d.indicators().size() + d.termIndicators().size();
                total = total.add(d.funding().annualTotal().orElse(BigDecimal.ZERO));
            }
            position++;
        }
        return new Stored(
                outcome.file(), fate(outcome, declarations), declarations, indicators, total, Optional.empty());
    }

    private static Fate fate(Outcome outcome, int declarations) {
        if (outcome.status() == Status.UNREADABLE) {
            return Fate.UNREADABLE;
        }
        if (declarations == 0) {
            return Fate.NOT_STORED;
        }
        return outcome.status() == Status.ACCEPTED ? Fate.STORED : Fate.PARTLY_STORED;
    }

    private Optional<String> storedUnder(String digest) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT path FROM file WHERE sha256 = ? "
                + "AND EXISTS (SELECT 1 FROM declaration WHERE declaration.file_id = file.id)")) {
            query.setString(1, digest);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        }
    }

    /** Takes away what an earlier import in vain left. */
    private void forget(String digest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM file WHERE sha256 = ?")) {
            delete.setString(1, digest);
            delete.executeUpdate();
        }
    }

    private void rollback(Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Connection connect(Path file) throws StoreException {
        Properties settings = new Properties();
        settings.setProperty("foreign_keys", "true");
        // readers don't wait for an import, and a file costs no flush; what a power cut takes is imported again
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "NORMAL");
        settings.setProperty("busy_timeout", BUSY_MILLIS);
        // a transaction that looks up first and writes then must hold the lock from its start
        settings.setProperty("transaction_mode", "IMMEDIATE");
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new StoreException(
                    StoreException.Problem.NO_DRIVER, "Storing needs the artifact org.xerial:sqlite-jdbc", e);
        }
        try {
            return DriverManager.getConnection(url, settings);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static void closeQuietly(Connection connection, Exception cause) {
        try {
            connection.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
