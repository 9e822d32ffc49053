package io.github.declarationsheet.compare;

import io.github.declarationsheet.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed in one declaration. Immutable and thread-safe.
 *
 * @param later the declaration as it is
 * @param earlier its earlier version, empty if there was none
 * @param list the changes in the order of the form: fields, indicators of the year, then of the term; the removed ones of
 *     a table behind the others
 */
public record Changes(Version later, Optional<Version> earlier, List<Change> list) {

    private static final String NAME = "project.name";

    /** Copies the list. */
    public Changes {
        list = List.copyOf(list);
    }

    /**
     * Whether nobody handed this in before.
     *
     * @return true if there is no earlier version
     */
    public boolean isNew() {
        return earlier.isEmpty();
    }

    /**
     * Whether it was handed in again as it was (原样重报).
     *
     * @return true if there is an earlier version and nothing changed
     */
    public boolean isUnchanged() {
        return earlier.isPresent() && list.isEmpty();
    }

    /**
     * The changes as findings; where there are none, one that says so: V-UNCHANGED, or V-NEW without an earlier version.
     *
     * @return advice in the order of the form
     */
    public List<Finding> findings() {
        if (!list.isEmpty()) {
            return list.stream().map(Change::finding).toList();
        }
        String of = earlier.map(Version::file).orElse("");
        return List.of(Finding.of(
                Change.code(isNew() ? "V-NEW" : "V-UNCHANGED"),
                later.at(NAME),
                Optional.of(NAME),
                later.declaration().project().name(),
                Map.of("earlier", of)));
    }
}
