package io.github.declarationsheet.cli;

import java.util.List;
import java.util.Optional;

/**
 * A command line that needs no parser: a command, then paths and no option. Most runs are of this kind, and the parser
 * would take longer to start than a file takes to be read.
 */
final class PlainLine {

    private PlainLine() {}

    /** The command with its paths, if the line is of this kind. */
    static Optional<PathCommand> command(String[] args, Session session) {
        List<String> line = List.of(args);
        if (line.size() < 2 || hasOption(line)) {
            return Optional.empty();
        }
        if (Commands.named(line.get(0), session).orElse(null) instanceof PathCommand command) {
            command.paths = line.subList(1, line.size());
            return Optional.of(command);
        }
        return Optional.empty();
    }

    private static boolean hasOption(List<String> line) {
        for (String argument : line) {
            if (argument.startsWith("-")) {
                return true;
            }
        }
        return false;
    }
}
