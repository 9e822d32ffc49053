package io.github.declarationsheet.report;

import io.github.declarationsheet.compare.Comparison;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run as one page for people: totals, charts, findings by rule and by unit, a list of findings to filter, and the form
 * of each file that has findings, with its cells marked. The page needs nothing but itself: no network, no server.
 *
 * <p>What belongs to single files waits in temporary files in the given folder, so that memory does not grow with the
 * run. Same input, same bytes. Needs the optional dependency {@code gg.jte:jte-runtime}. Not thread-safe.
 *
 * <pre>{@code
 * try (HtmlReport report = new HtmlReport(folder, Limits.STANDARD, Passwords.none(), Locale.CHINESE)) {
 *     for (Outcome outcome : outcomes) {
 *         report.add(outcome);
 *     }
 *     report.write(out);
 * }
 * }</pre>
 */
public final class HtmlReport implements Closeable {

    /** The files whose forms are drawn; of further ones the findings are listed all the same. */
    private static final int MOST_DRAWN = 5_000;

    /** More than anybody reads, and than a browser filters at once; the data format has them all. */
    private static final int MOST_LISTED = 200_000;

    private final Locale locale;
    private final Totals totals = new Totals();
    private final Tally tally = new Tally();
    private final Spool fileSpool;
    private final Spool formSpool;
    private final FileList files;
    private final FormList forms;
    private Optional<Comparison> comparison = Optional.empty();

    /**
     * A report with nothing in it yet.
     *
     * @param folder takes temporary files, mostly the folder of the page
     * @param limits what a file may cost that is opened to draw its forms
     * @param passwords tried on files that need one
     * @param locale Chinese, or anything else for English
     * @throws IOException if the folder can't be written to
     * @throws IllegalStateException if {@code gg.jte:jte-runtime} is missing
     */
    public HtmlReport(Path folder, Limits limits, Passwords passwords, Locale locale) throws IOException {
        JteRuntime.require();
        this.locale = locale;
        this.fileSpool = new Spool(folder);
        this.formSpool = new Spool(folder);
        ScriptJson json = new ScriptJson(fileSpool.writer());
        this.files = new FileList(json, locale, MOST_LISTED);
        this.forms =
                new FormList(formSpool.writer(), json.sharingWith(formSpool.writer()), limits, passwords, MOST_DRAWN);
    }

    /**
     * Takes a file.
     *
     * @param outcome what came of it; what changed since an earlier version is listed and marked as well
     * @throws IOException if the temporary files can't be written
     */
    public void add(Outcome outcome) throws IOException {
        totals.add(outcome);
        Tally.Units units = tally.add(outcome);
        List<Finding> changes = new ArrayList<>();
        boolean drawn = false;
        if (outcome.review().isPresent()) {
            Review review = outcome.review().get();
            review.changes().forEach(c -> changes.addAll(c.findings()));
            List<Finding> marked = new ArrayList<>(outcome.findings());
            marked.addAll(changes);
            drawn = forms.add(files.size(), review.submission(), marked);
        }
        files.add(outcome, changes, units, drawn);
    }

    /**
     * Takes what a comparison with earlier versions says of the run as a whole: what was not handed in again. What changed
     * in a declaration comes with its outcome.
     *
     * @param made the comparison
     */
    public void add(Comparison made) {
        comparison = Optional.of(made);
    }

    /**
     * Writes the page of all that was added.
     *
     * @param out takes the page in UTF-8; not closed
     * @throws IOException if {@code out} throws it, or the temporary files can't be read
     */
    public void write(OutputStream out) throws IOException {
        PageTemplate.render(new ReportPage(locale, totals, tally, comparison, files, fileSpool, formSpool), out);
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        try (fileSpool;
                formSpool) {
            // both go, also if the first fails to
        }
    }
}
