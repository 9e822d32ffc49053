package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.write.RosterPlan;
import io.github.declarationsheet.write.RosterPlan.Workbook;
import io.github.declarationsheet.write.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes the workbooks of a plan into a folder, several at a time. */
final class RosterRun {

    /** Each workbook in the making takes memory. */
    private static final int MOST_THREADS = 4;

    private final Writer writer;
    private final Path folder;

    /** Writes the templates of a workbook, in whatever form; thread-safe. */
    interface Writer {
        List<Finding> write(List<Template> templates, OutputStream out) throws IOException;
    }

    /** What became of a workbook. */
    enum State {
        WRITTEN,
        /** Another file of its name was left as it is. */
        KEPT,
        /** Its form cannot take the projects. */
        REFUSED
    }

    /** What came of a workbook, and what its form does not hold. */
    record Made(State state, List<Finding> findings) {}

    RosterRun(Writer writer, Path folder) {
        this.writer = writer;
        this.folder = folder;
    }

    /** Writes all workbooks, and tells what came of each, in their order. */
    List<Made> write(RosterPlan plan, ProgressLine progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Made>> running = new ArrayList<>();
            for (Workbook workbook : plan.workbooks()) {
                running.add(pool.submit(() -> write(workbook, progress)));
            }
            List<Made> made = new ArrayList<>();
            for (Future<Made> one : running) {
                made.add(one.get());
            }
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Made write(Workbook workbook, ProgressLine progress) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        List<Finding> findings = writer.write(workbook.templates(), bytes);
        State state = bytes.size() == 0 ? State.REFUSED : put(folder.resolve(workbook.file()), bytes);
        progress.step();
        return new Made(
                state, findings.stream().map(f -> in(workbook.file(), f)).toList());
    }

    /** Someone may have filled a file of this name in the meantime. */
    private static State put(Path file, ByteArrayOutputStream bytes) throws IOException {
        if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), bytes.toByteArray())) {
            return State.KEPT;
        }
        OutputFile.write(file, bytes::writeTo);
        return State.WRITTEN;
    }

    private static Finding in(String file, Finding f) {
        Location own = f.location();
        Location location = new Location(file, own.declaration(), own.sheet(), own.cells());
        return new Finding(f.code(), f.severity(), location, f.field(), f.text(), f.arguments());
    }
}
