package io.github.declarationsheet.cli;

import io.github.declarationsheet.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in the user's language why the work could not be done. */
final class Failures {

    private Failures() {}

    /** Says it, with what a developer wants to see where that is asked for, and returns the exit code. */
    static int report(Throwable e, Session session) {
        session.terminal().errors().println(sentence(e, session.texts()));
        if (session.verbose()) {
            e.printStackTrace(session.terminal().errors());
        }
        return Program.NOT_DONE;
    }

    private static String sentence(Throwable e, Texts texts) {
        if (e instanceof StoreException store) {
            return texts.say("store." + store.problem().id(), "reason", reason(store));
        }
        if (e instanceof NoSuchFileException missing) {
            return texts.say("output.no-folder", "file", missing.getFile());
        }
        if (e instanceof AccessDeniedException denied) {
            return texts.say("output.no-access", "file", denied.getFile());
        }
        if (e instanceof FileSystemException file && file.getFile() != null) {
            return texts.say("output.failed", "file", file.getFile(), "reason", String.valueOf(file.getReason()));
        }
        if (e instanceof IOException) {
            return texts.say("io.failed", "reason", reason(e));
        }
        // what an exception says may quote a cell; --verbose shows it
        return texts.say("internal", "reason", e.getClass().getSimpleName());
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
