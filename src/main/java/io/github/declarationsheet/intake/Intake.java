package io.github.declarationsheet.intake;

import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Reviewer;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Reads and reviews the files that paths lead to. Immutable and thread-safe.
 *
 * <p>A path is a file, which is always read, or a folder, which is walked with all folders in it. Of a folder's files
 * workbooks are read, and so is what may be a submission in a form that can't be read (pdf, doc, et, rar, pictures):
 * its outcome says so. Anything else, lock files ({@code ~$…}), hidden files and links to folders are skipped, each with
 * an outcome of its own. Bad content is never an exception; neither is a failure of the program on one file.
 */
public final class Intake {

    private final Function<Source, Review> work;
    private final int threads;

    /**
     * An intake that works on all cores.
     *
     * @param reader reads each file
     * @param reviewer reviews what was read
     */
    public Intake(SubmissionReader reader, Reviewer reviewer) {
        this(reader, reviewer, Runtime.getRuntime().availableProcessors());
    }

    /**
     * An intake that works on some cores.
     *
     * @param reader reads each file
     * @param reviewer reviews what was read
     * @param threads how many files to work on at a time; the result does not depend on it
     * @throws IllegalArgumentException if there are no threads
     */
    public Intake(SubmissionReader reader, Reviewer reviewer, int threads) {
        this(new ReadAndReview(reader, reviewer), threads);
    }

    /** What is done with each file is open to tests. */
    Intake(Function<Source, Review> work, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed, not " + threads);
        }
        this.work = work;
        this.threads = threads;
    }

    /**
     * Works through paths: those given in their order, a folder's files by path as Unicode code points.
     *
     * @param paths files and folders; the names of outcomes start with them as given
     * @param sink takes what came of each file, on the calling thread
     * @throws IOException if the sink throws it, or if the thread is interrupted
     */
    public void run(List<String> paths, Sink sink) throws IOException {
        FileWork files = new FileWork(work);
        if (paths.size() == 1 && !PathWalk.isFolder(paths.get(0))) {
            // nothing to do at the same time, and threads take long to start
            new PathWalk(new InTurn(files, sink)).walk(paths);
            return;
        }
        try (OrderedRun run = new OrderedRun(files, threads, sink)) {
            new PathWalk(run).walk(paths);
            run.finish();
        }
    }

    /** Works on the calling thread, one file after the other. */
    private record InTurn(FileWork files, Sink sink) implements PathWalk.Visitor {

        @Override
        public void visit(Found found) throws IOException {
            sink.accept(files.outcome(found));
        }
    }

    private record ReadAndReview(SubmissionReader reader, Reviewer reviewer) implements Function<Source, Review> {

        @Override
        public Review apply(Source source) {
            return reviewer.review(reader.read(source));
        }
    }
}
