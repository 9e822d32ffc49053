package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.read.Reading;
import java.util.List;

/** One rule of a review. Implementations have no state. */
public interface Rule {

    /**
     * Checks one declaration.
     *
     * @param file the file's name, for the findings' places
     * @param index the declaration's index in its file
     * @param reading the declaration and where its values stand
     * @return what is wrong, empty if nothing is
     */
    List<Finding> check(String file, int index, Reading reading);
}
