package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.grid.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file as it was read: its declarations and what the reader found. Immutable and thread-safe.
 *
 * @param file the file's name as given
 * @param source its bytes, absent if it was made of none
 * @param readable whether a grid could be made of it
 * @param sheets the names of its sheets, in order
 * @param readings its declarations by sheet, then position
 * @param fileFindings findings that belong to no declaration
 */
public record Submission(
        String file,
        Optional<Source> source,
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
     * The fingerprint of the file, worked out anew at each call: few need it, and it takes a while to start.
     *
     * @return the SHA-256 of its bytes in hexadecimal digits; empty if there were no bytes
     */
    public String digest() {
        return source.isPresent() ? source.get().digest() : "";
    }

    /**
     * Everything the reader says of the file.
     *
     * @return the findings of the file, then those of each declaration
     */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(fileFindings);
        for (Reading reading : readings) {
            all.addAll(reading.findings());
        }
        return List.copyOf(all);
    }
}
