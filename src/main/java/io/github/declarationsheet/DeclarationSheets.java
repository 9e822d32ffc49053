package io.github.declarationsheet;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Explanation;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Reviewer;
import io.github.declarationsheet.review.RuleSet;
import io.github.declarationsheet.write.DeclarationWriter;
import io.github.declarationsheet.write.OfficeForm;
import io.github.declarationsheet.write.OfficeWriter;
import io.github.declarationsheet.write.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Writes, reads and reviews declarations of performance goals (财政项目支出绩效目标申报表).
 *
 * <p>Immutable and thread-safe. Bad content is never an exception: it becomes findings. {@link IOException} is thrown only
 * when bytes can't be got or written, {@link IllegalArgumentException} only for misuse. Streams are not closed.
 *
 * <pre>{@code
 * DeclarationSheets sheets = DeclarationSheets.standard();
 * Submission submission = sheets.read(Source.of(Path.of("文体事务管理.xlsx")));
 * Review review = sheets.review(submission);
 * review.findings().forEach(f -> System.out.println(f.message(Locale.CHINESE)));
 * sheets.write(submission.readings().stream().map(Reading::declaration).toList(), out);
 * }</pre>
 */
public final class DeclarationSheets {

    private final SubmissionReader reader;
    private final Reviewer reviewer;
    private final DeclarationWriter writer;
    private final Limits limits;
    private final Optional<OfficeForm> office;

    private DeclarationSheets(Builder builder) {
        this.writer = builder.clock
                .map(c -> new DeclarationWriter(builder.form, c))
                .orElseGet(() -> new DeclarationWriter(builder.form));
        this.limits = builder.limits;
        this.office = builder.office;
        List<Form> read = office.map(OfficeForm::forms).orElseGet(StandardForms::all);
        this.reader = new SubmissionReader(read, builder.limits, builder.passwords);
        this.reviewer = new Reviewer(builder.rules.rules());
    }

    /**
     * The standard form, the standard rules, the standard limits.
     *
     * @return the façade
     */
    public static DeclarationSheets standard() {
        return builder().build();
    }

    /**
     * Starts a façade of one's own.
     *
     * @return a builder with the standard parts
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a file, whatever an office did to its layout.
     *
     * @param source the file
     * @return its declarations, each value with its cell, and the reader's findings
     */
    public Submission read(Source source) {
        return reader.read(source);
    }

    /**
     * Explains how a file was read: for each value its cell, its label, how that was recognised, what was converted, and
     * which cell came next.
     *
     * @param submission what was read
     * @return an explanation of each declaration, in order
     */
    public List<Explanation> explain(Submission submission) {
        return reader.explain(submission);
    }

    /**
     * Reviews what was read.
     *
     * @param submission what was read
     * @return the submission with all findings; {@link Review#accepted()} tells the verdict
     */
    public Review review(Submission submission) {
        return reviewer.review(submission);
    }

    /**
     * Writes declarations as an xlsx workbook, each on a sheet of its own. Same input, same bytes.
     *
     * @param declarations the declarations
     * @param out takes the workbook; not closed
     * @return what the form could not hold, empty for all that it has a place for
     * @throws IOException if {@code out} throws it
     */
    public List<Finding> write(List<Declaration> declarations, OutputStream out) throws IOException {
        return office.isPresent() ? office.get().fill(declarations, out) : writer.write(declarations, out);
    }

    /**
     * Fills the form of an office in place: each value goes where {@link #read(Source)} would take it from, indicator rows
     * are inserted as needed, and all else of the workbook stays as it is. What was written is read back, and any
     * difference is a finding. Same input, same bytes.
     *
     * @param office the office's workbook (xlsx, xlsm), blank or filled; what its form holds is replaced
     * @param declarations what to write, one a form
     * @param out takes the workbook, nothing if it cannot be filled; not closed
     * @return what the workbook cannot hold or does not say as declared
     * @throws IOException if {@code out} throws it
     */
    public List<Finding> fillInto(Source office, List<Declaration> declarations, OutputStream out) throws IOException {
        return new OfficeWriter(reader, limits).fill(office, declarations, out);
    }

    /**
     * Reads a roster of projects, as a workbook or as text (CSV), to prefill templates from it.
     *
     * @param source the roster; its columns are headed by the labels of the form
     * @return its projects and what is wrong with its rows
     */
    public Submission readRoster(Source source) {
        return reader.readRoster(source);
    }

    /**
     * Writes a form to be filled as an xlsx workbook.
     *
     * @param template which year, how many rows, and what is known already
     * @param out takes the workbook; not closed
     * @return what the form has no place for; empty for a blank one
     * @throws IOException if {@code out} throws it
     */
    public List<Finding> writeTemplate(Template template, OutputStream out) throws IOException {
        return office.isPresent() ? office.get().writeTemplate(template, out) : writer.writeTemplate(template, out);
    }

    /** Chooses the parts of a façade. Not thread-safe. */
    public static final class Builder {

        private Form form = StandardForms.STANDARD;
        private Optional<OfficeForm> office = Optional.empty();
        private RuleSet rules = RuleSet.standard();
        private Limits limits = Limits.STANDARD;
        private Passwords passwords = Passwords.none();
        private Optional<Clock> clock = Optional.empty();

        private Builder() {}

        /**
         * Sets the form that is written; every built-in form is read.
         *
         * @param written the form
         * @return this
         */
        public Builder form(Form written) {
            this.form = written;
            this.office = Optional.empty();
            return this;
        }

        /**
         * Sets an office's own form as the one that is written, into the office's workbook; it is read too, beside every
         * built-in form.
         *
         * @param written the form
         * @return this
         * @throws IllegalArgumentException if the form is not usable, of which its findings say why
         */
        public Builder form(OfficeForm written) {
            if (!written.isUsable()) {
                throw new IllegalArgumentException("The placeholders of the form have errors");
            }
            this.office = Optional.of(written);
            return this;
        }

        /**
         * Sets the rules of the review.
         *
         * @param applied the rules
         * @return this
         */
        public Builder rules(RuleSet applied) {
            this.rules = applied;
            return this;
        }

        /**
         * Sets what a file may cost.
         *
         * @param perFile the limits
         * @return this
         */
        public Builder limits(Limits perFile) {
            this.limits = perFile;
            return this;
        }

        /**
         * Sets the passwords for files that need one; without any such files are refused (R-ENCRYPTED).
         *
         * @param tried the passwords, tried in order
         * @return this
         */
        public Builder passwords(Passwords tried) {
            this.passwords = tried;
            return this;
        }

        /**
         * Sets the clock that dates the workbooks; without one they are dated by their year.
         *
         * @param dates the clock
         * @return this
         */
        public Builder clock(Clock dates) {
            this.clock = Optional.of(dates);
            return this;
        }

        /**
         * Puts the façade together.
         *
         * @return the façade
         */
        public DeclarationSheets build() {
            return new DeclarationSheets(this);
        }
    }
}
