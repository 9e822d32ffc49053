package io.github.declarationsheet.intake;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Status;
import java.util.List;
import java.util.Optional;

/** Outcomes of files that were not reviewed. */
final class Outcomes {

    private Outcomes() {}

    static Outcome skipped(String file) {
        return new Outcome(file, Status.SKIPPED, Optional.empty(), List.of());
    }

    static Outcome unreadable(Finding why) {
        return new Outcome(why.location().file(), Status.UNREADABLE, Optional.empty(), List.of(why));
    }
}
