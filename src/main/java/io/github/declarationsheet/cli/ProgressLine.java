package io.github.declarationsheet.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** How far a long run is, on one line of a console that is drawn again and again; nothing where no person looks on. */
final class ProgressLine implements AutoCloseable {

    private static final int WIDTH = 30;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Terminal terminal;
    private final Texts texts;
    private final int total;
    private final boolean shown;
    private final Instant start;
    private Instant drawn = Instant.MIN;
    private int done;
    private int length;

    ProgressLine(Terminal terminal, Texts texts, int total, boolean shown) {
        this.terminal = terminal;
        this.texts = texts;
        this.total = total;
        this.shown = shown;
        this.start = terminal.clock().instant();
    }

    /** Whether a person looks on. */
    @SuppressWarnings("SystemConsoleNull") // from Java 22 on a pipe is shown a line it does not need
    static boolean isWatched() {
        return System.console() != null;
    }

    /** One more is done. */
    synchronized void step() {
        done++;
        Instant now = terminal.clock().instant();
        if (shown
                && (done == total || Duration.between(drawn, now).compareTo(PAUSE) > 0 || drawn.equals(Instant.MIN))) {
            drawn = now;
            draw(Duration.between(start, now));
        }
    }

    private void draw(Duration spent) {
        int full = (int) ((long) WIDTH * done / total);
        long left = spent.toSeconds() * (total - done) / done;
        String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        String line = texts.say("progress", "bar", bar, "done", done, "total", total, "seconds", left);
        PrintWriter out = terminal.errors();
        out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        out.flush();
        length = line.length();
    }

    @Override
    public synchronized void close() {
        if (length > 0) {
            terminal.errors().println();
        }
    }
}
