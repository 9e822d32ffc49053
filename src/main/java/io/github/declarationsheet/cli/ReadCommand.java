package io.github.declarationsheet.cli;

import java.io.IOException;
import java.util.List;

/** {@code read PATH...}: what was recognised, as JSON, judged by the reader's findings alone. */
final class ReadCommand extends PathCommand {

    ReadCommand(Session session) {
        super(session);
    }

    @Override
    int work() throws IOException {
        return walkToJson(List.of());
    }
}
