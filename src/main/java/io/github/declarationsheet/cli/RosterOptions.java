package io.github.declarationsheet.cli;

import io.github.declarationsheet.write.RosterPlan.Per;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code template} that make many prefilled workbooks instead of a blank one. */
final class RosterOptions {

    @Option(names = "--roster", paramLabel = "FILE", descriptionKey = "roster")
    @Nullable
    Path roster;

    @Option(names = "--from", paramLabel = "PATH", descriptionKey = "from")
    List<String> from = new ArrayList<>();

    @Option(names = "--with-values", descriptionKey = "with-values")
    boolean values;

    @Option(names = "--per", paramLabel = "project|unit", descriptionKey = "per")
    @Nullable
    Per per;

    @Option(names = "--names", paramLabel = "PATTERN", descriptionKey = "names")
    Optional<String> names = Optional.empty();

    /** Whether many workbooks are wanted. */
    boolean wanted() {
        return roster != null || !from.isEmpty();
    }

    /** Whether an option is given that says something of many workbooks only. */
    boolean stray() {
        return !wanted() && (per != null || names.isPresent() || values);
    }
}
