package io.github.declarationsheet.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Adds rows to a table and tells their ids. Not thread-safe. */
final class Insert implements AutoCloseable {

    private final PreparedStatement statement;

    Insert(Connection connection, String table, List<String> columns) throws SQLException {
        this.statement = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns)
                + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ") RETURNING id");
    }

    /** Takes a value a column: texts, numbers, anything printed as ISO text, or an optional of these. */
    long add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            set(i + 1, values[i]);
        }
        try (ResultSet ids = statement.executeQuery()) {
            ids.next();
            return ids.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    private void set(int column, Object value) throws SQLException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                set(column, optional.get());
            } else {
                statement.setObject(column, null);
            }
        } else if (value instanceof OptionalInt optional) {
            set(column, optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty());
        } else if (value instanceof OptionalLong optional) {
            set(column, optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty());
        } else if (value instanceof Integer || value instanceof Long) {
            statement.setLong(column, ((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            // as text, which the column's affinity makes a number: a double would be rounded on the way
            statement.setString(column, number.toPlainString());
        } else {
            statement.setString(column, value.toString());
        }
    }
}
