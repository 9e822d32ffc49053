package io.github.declarationsheet.intake;

import io.github.declarationsheet.finding.Finding;
import java.nio.file.Path;

/** What a walk comes upon. */
sealed interface Found {

    /** Its name: the path as given, then names joined by a slash. */
    String name();

    /** A file to read. */
    record Candidate(String name, Path path) implements Found {}

    /** A file or folder that is no submission. */
    record Skipped(String name) implements Found {}

    /** A path that leads nowhere. */
    record Lost(String name, Finding finding) implements Found {}
}
