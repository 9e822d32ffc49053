package io.github.declarationsheet.intake;

import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** What is done with each thing that a walk comes upon: never fails, one file's failure is that file's finding. */
final class FileWork {

    private final Function<Source, Review> work;
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    FileWork(Function<Source, Review> work) {
        this.work = work;
    }

    Outcome outcome(Found found) {
        if (found instanceof Found.Candidate file) {
            return guarded(file);
        }
        return found instanceof Found.Lost lost ? Outcomes.unreadable(lost.finding()) : Outcomes.skipped(found.name());
    }

    private Outcome guarded(Found.Candidate file) {
        try {
            return roomy(file);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // at debug: what an exception says may quote a cell
            LoggerFactory.getLogger(Intake.class).debug("Failed on {}", file.name(), e);
            return Outcomes.unreadable(IntakeFindings.internal(file.name(), e));
        }
    }

    /** Memory may have run out because of a neighbour: such a file gets a second try, alone. */
    private Outcome roomy(Found.Candidate file) {
        try {
            return holding(memory.readLock(), file);
        } catch (OutOfMemoryError e) {
            return holding(memory.writeLock(), file);
        }
    }

    private Outcome holding(Lock lock, Found.Candidate file) {
        lock.lock();
        try {
            return opened(file);
        } finally {
            lock.unlock();
        }
    }

    private Outcome opened(Found.Candidate file) {
        Source source;
        try (InputStream in = Files.newInputStream(file.path())) {
            source = Source.of(file.name(), in);
        } catch (IOException e) {
            return Outcomes.unreadable(IntakeFindings.unread(file.name(), e));
        }
        return Outcome.of(work.apply(source));
    }
}
