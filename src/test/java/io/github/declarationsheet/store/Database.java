package io.github.declarationsheet.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Looks at a database with plain SQL, as any tool does. */
final class Database {

    private final String url;

    Database(Path file) {
        this.url = "jdbc:sqlite:" + file;
    }

    /** The rows, values separated by a bar; null is {@code ∅}. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String value = result.getString(i);
                    row.add(result.wasNull() ? "∅" : value);
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    String one(String sql) throws SQLException {
        return rows(sql).get(0);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
