/**
 * Keeps what was handed in in a database: files, accepted declarations with their indicators, and all findings. Plain
 * SQL over JDBC; the tables are described in {@code 001-declarations.sql} beside these classes.
 *
 * <p>Start at {@link io.github.declarationsheet.store.Store}. It needs the driver, an optional dependency: {@code
 * org.xerial:sqlite-jdbc}.
 */
@NullMarked
package io.github.declarationsheet.store;

import org.jspecify.annotations.NullMarked;
