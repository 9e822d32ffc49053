package io.github.declarationsheet.cli;

import io.github.declarationsheet.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Writes an empty answer to nowhere while the first file is being read: what writing needs is then loaded, and on
 * another core. Changes nothing but the time a run takes.
 */
final class Rehearsal extends Thread {

    private Rehearsal() {
        super("rehearsal");
    }

    static void begin() {
        Rehearsal rehearsal = new Rehearsal();
        // a run that is over does not wait for it
        rehearsal.setDaemon(true);
        rehearsal.start();
    }

    @Override
    public void run() {
        try {
            new JsonWriter(OutputStream.nullOutputStream(), Locale.ENGLISH).finish();
        } catch (IOException | RuntimeException | LinkageError e) {
            // what is wrong shows, and is said, when the answer is written
            return;
        }
    }
}
