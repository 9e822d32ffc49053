package io.github.declarationsheet.store;

import io.github.declarationsheet.store.StoreException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Brings a database to the present shape: numbered scripts, each run once and written down. */
final class Schema {

    /** The scripts in their order; a released one never changes, what changes is added. */
    private static final List<String> SCRIPTS = List.of("001-declarations.sql");

    private Schema() {}

    static void upgrade(Connection connection, Clock clock) throws SQLException, IOException {
        int version = version(connection);
        if (version > SCRIPTS.size()) {
            throw new StoreException(Problem.TOO_NEW, "Version " + version + ", known is " + SCRIPTS.size());
        }
        for (int next = version; next < SCRIPTS.size(); next++) {
            String script = SCRIPTS.get(next);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements(script)) {
                    statement.executeUpdate(sql);
                }
            }
            record(connection, next + 1, script, clock);
        }
        connection.commit();
    }

    /** Zero for a new database, whose version table is made here. */
    private static int version(Connection connection) throws SQLException, StoreException {
        try (Statement statement = connection.createStatement()) {
            if (count(statement, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_version'") == 0) {
                if (count(statement, "SELECT COUNT(*) FROM sqlite_master") > 0) {
                    throw new StoreException(Problem.NOT_OURS, "There are tables, but no schema_version");
                }
                statement.executeUpdate("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, "
                        + "script TEXT NOT NULL, applied_at TEXT NOT NULL)");
            }
            return count(statement, "SELECT COALESCE(MAX(version), 0) FROM schema_version");
        }
    }

    private static void record(Connection connection, int version, String script, Clock clock) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?, ?)")) {
            insert.setInt(1, version);
            insert.setString(2, script);
            insert.setString(3, now(clock));
            insert.executeUpdate();
        }
    }

    static String now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A script's statements; each ends with a semicolon at the end of a line. */
    private static List<String> statements(String script) throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IOException("The program is incomplete: " + script + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\\n]*", "");
            return List.of(text.strip().split(";\\s*\\n?"));
        }
    }

    private static int count(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
