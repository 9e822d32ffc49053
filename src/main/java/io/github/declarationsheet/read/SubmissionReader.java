package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import java.util.List;

/** Reads files into declarations. Immutable and thread-safe. */
public final class SubmissionReader {

    private final List<Form> forms;
    private final Limits limits;

    /**
     * A reader.
     *
     * @param forms the forms it knows
     * @param limits what a file may cost
     */
    public SubmissionReader(List<Form> forms, Limits limits) {
        this.forms = List.copyOf(forms);
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param source the file
     * @return its declarations and findings; bad content is never an exception
     */
    public Submission read(Source source) {
        Opened opened = BookReader.open(source, limits);
        if (opened instanceof Opened.Workbook workbook) {
            return read(source.name(), source.digest(), workbook.book());
        }
        return new Submission(
                source.name(),
                source.digest(),
                false,
                List.of(),
                List.of(),
                opened instanceof Opened.Refused refused ? List.of(refused.finding()) : List.of());
    }

    /**
     * Reads a book.
     *
     * @param file the file's name, for findings
     * @param digest its SHA-256
     * @param book its content
     * @return its declarations and findings
     */
    public Submission read(String file, String digest, Book book) {
        return new Submission(
                file, digest, true, book.sheets().stream().map(s -> s.name()).toList(), List.of(), List.of());
    }

    /**
     * The forms this reader knows.
     *
     * @return the forms
     */
    public List<Form> forms() {
        return forms;
    }
}
