/**
 * Declarations, findings and files as JSON, streamed both ways.
 *
 * <p>Start at {@link io.github.declarationsheet.json.JsonWriter} for what a run found, {@link
 * io.github.declarationsheet.json.JsonReader} for declarations to fill in, {@link
 * io.github.declarationsheet.json.JsonCatalog} for the lists of forms and rules.
 *
 * <p>This package is an extra: it needs {@code com.fasterxml.jackson.core:jackson-core}, which the library's pom marks
 * optional. Without it on the class path every entry point fails with an {@link IllegalStateException} that names it.
 */
@NullMarked
package io.github.declarationsheet.json;

import org.jspecify.annotations.NullMarked;
