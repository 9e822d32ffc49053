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

/**
 * Works on several files at a time and passes their outcomes on in the order of the walk. Bounded: visiting waits while
 * too many outcomes are ahead. To be used by one thread.
 */
final class OrderedRun implements PathWalk.Visitor, AutoCloseable {

    /** How many files may be waiting for each thread: enough to ride over one slow file. */
    private static final int AHEAD = 4;

    private final FileWork work;
    private final ExecutorService workers;
    private final int capacity;
    private final Deque<Future<Outcome>> pending = new ArrayDeque<>();
    private final Sink sink;

    OrderedRun(FileWork work, int threads, Sink sink) {
        this.work = work;
        this.workers = Executors.newFixedThreadPool(threads, OrderedRun::daemon);
        this.capacity = threads * AHEAD;
        this.sink = sink;
    }

    @Override
    public void visit(Found found) throws IOException {
        pending.add(
                found instanceof Found.Candidate
                        ? workers.submit(() -> work.outcome(found))
                        : CompletableFuture.completedFuture(work.outcome(found)));
        while (pending.size() > capacity || isHeadDone()) {
            passOn();
        }
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

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "intake");
        thread.setDaemon(true);
        return thread;
    }
}
