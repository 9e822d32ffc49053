package io.github.declarationsheet.intake;

import io.github.declarationsheet.review.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Works on several files at a time and passes their outcomes on in the order of submission. Bounded: submitting waits
 * while too many outcomes are ahead. To be used by one thread.
 */
final class OrderedRun implements AutoCloseable {

    /** How many files may be waiting for each thread: enough to ride over one slow file. */
    private static final int AHEAD = 4;

    private final ExecutorService workers;
    private final int capacity;
    private final Deque<Future<Outcome>> pending = new ArrayDeque<>();
    private final ReadWriteLock memory = new ReentrantReadWriteLock();
    private final Sink sink;

    OrderedRun(int threads, Sink sink) {
        this.workers = Executors.newFixedThreadPool(threads, OrderedRun::daemon);
        this.capacity = threads * AHEAD;
        this.sink = sink;
    }

    void submit(String file, Supplier<Outcome> work) throws IOException {
        enqueue(workers.submit(() -> guarded(file, work)));
    }

    void submit(Outcome outcome) throws IOException {
        enqueue(CompletableFuture.completedFuture(outcome));
    }

    void finish() throws IOException {
        while (!pending.isEmpty()) {
            passOn();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private void enqueue(Future<Outcome> outcome) throws IOException {
        pending.add(outcome);
        while (pending.size() > capacity || isHeadDone()) {
            passOn();
        }
    }

    private boolean isHeadDone() {
        Future<Outcome> head = pending.peek();
        return head != null && head.isDone();
    }

    private void passOn() throws IOException {
        try {
            sink.accept(pending.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("The run was interrupted").initCause(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Guarded work can't fail", e.getCause());
        }
    }

    /** One file's failure is that file's finding. */
    private Outcome guarded(String file, Supplier<Outcome> work) {
        try {
            return roomy(work);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // at debug: what an exception says may quote a cell
            LoggerFactory.getLogger(Intake.class).debug("Failed on {}", file, e);
            return Outcomes.unreadable(IntakeFindings.internal(file, e));
        }
    }

    /** Memory may have run out because of a neighbour: such a file gets a second try, alone. */
    private Outcome roomy(Supplier<Outcome> work) {
        try {
            return holding(memory.readLock(), work);
        } catch (OutOfMemoryError e) {
            return holding(memory.writeLock(), work);
        }
    }

    private static Outcome holding(Lock lock, Supplier<Outcome> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "intake");
        thread.setDaemon(true);
        return thread;
    }
}
