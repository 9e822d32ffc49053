/**
 * The program: commands, thin over the API, and what they say to people.
 *
 * <p>{@link io.github.declarationsheet.cli.Main} is its entry. It needs the optional dependencies {@code
 * info.picocli:picocli}, {@code com.fasterxml.jackson.core:jackson-core}, {@code org.xerial:sqlite-jdbc}, {@code gg.jte:jte-runtime} and {@code
 * ch.qos.logback:logback-classic}, which the program's jar brings along; an embedder needs none of this package.
 */
@NullMarked
package io.github.declarationsheet.cli;

import org.jspecify.annotations.NullMarked;
