package io.github.declarationsheet.intake;

import io.github.declarationsheet.review.Outcome;
import java.io.IOException;

/** Takes what came of each file of a run: one at a time, in the order of the input. */
@FunctionalInterface
public interface Sink {

    /**
     * Takes the outcome of the next file.
     *
     * @param outcome what came of the file
     * @throws IOException if it can't be passed on; this ends the run
     */
    void accept(Outcome outcome) throws IOException;
}
