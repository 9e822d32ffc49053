package io.github.declarationsheet.cli;

import java.io.IOException;
import java.util.Optional;

/** Runs a command line to its exit code. */
final class Program {

    /** As one types it. */
    static final String NAME = "java -jar declaration-sheet-cli.jar";

    static final int DONE = 0;
    static final int ERRORS_FOUND = 1;
    static final int WRONG_USAGE = 2;
    static final int NOT_DONE = 3;

    private final Session session;

    Program(Session session) {
        this.session = session;
    }

    int run(String[] args) {
        if (String.join("", args).indexOf('\uFFFD') >= 0) {
            // Java could not decode the command line; what follows from that needs an explanation
            session.terminal().errors().println(session.texts().say("usage.locale"));
        }
        int code;
        try {
            Optional<PathCommand> plain = PlainLine.command(args, session);
            code = plain.isPresent() ? run(plain.get()) : new Parser(session).execute(args);
            session.terminal().flush();
        } catch (IOException | StackOverflowError | OutOfMemoryError e) {
            code = Failures.report(e, session);
        }
        session.terminal().errors().flush();
        return code;
    }

    private int run(PathCommand command) {
        try {
            return command.run();
        } catch (IOException | RuntimeException e) {
            return Failures.report(e, session);
        }
    }
}
