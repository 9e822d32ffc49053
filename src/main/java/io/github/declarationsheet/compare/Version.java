package io.github.declarationsheet.compare;

import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A declaration as it stands in a file: one of its versions. Immutable and thread-safe.
 *
 * @param file the file's name as given
 * @param index the declaration's index in the file, from 0
 * @param reading what was read, with the cell of each value
 */
public record Version(String file, int index, Reading reading) {

    /**
     * What was declared.
     *
     * @return the declaration
     */
    public Declaration declaration() {
        return reading.declaration();
    }

    /**
     * Where a field stands.
     *
     * @param key the field's key
     * @return its cell, else the nearest one there is
     */
    public Location at(String key) {
        return new Location(file, OptionalInt.of(index), Optional.of(reading.sheet()), List.of(reading.cell(key)));
    }

    /** All declarations of files, in order. */
    static List<Version> of(List<Submission> submissions) {
        List<Version> versions = new ArrayList<>();
        for (Submission submission : submissions) {
            for (int i = 0; i < submission.readings().size(); i++) {
                versions.add(
                        new Version(submission.file(), i, submission.readings().get(i)));
            }
        }
        return versions;
    }
}
