package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file as it was read: its declarations and what the reader found. Immutable and thread-safe.
 *
 * @param file the file's name as given
 * @param digest the SHA-256 of its bytes in hexadecimal digits; empty if there were no bytes
 * @param readable whether a grid could be made of it
 * @param sheets the names of its sheets, in order
 * @param readings its declarations by sheet, then position
 * @param fileFindings findings that belong to no declaration
 */
public record Submission(
        String file,
        String digest,
        boolean readable,
        List<String> sheets,
        List<Reading> readings,
        List<Finding> fileFindings) {

    /** Copies. */
    public Submission {
        sheets = List.copyOf(sheets);
        readings = List.copyOf(readings);
        fileFindings = List.copyOf(fileFindings);
    }

    /**
     * Everything the reader says of the file.
     *
     * @return the findings of the file, then those of each declaration
     */
    public List<Finding> findings() {
        return Stream.concat(fileFindings.stream(), readings.stream().flatMap(r -> r.findings().stream()))
                .toList();
    }
}
