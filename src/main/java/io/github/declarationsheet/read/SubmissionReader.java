package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Identity;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.GridFindings;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.grid.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files into declarations. Immutable and thread-safe. */
public final class SubmissionReader {

    private final List<Form> forms;
    private final Limits limits;
    private final Passwords passwords;
    private final SheetReader sheets;

    /**
     * A reader.
     *
     * @param forms the forms it knows
     * @param limits what a file may cost
     */
    public SubmissionReader(List<Form> forms, Limits limits) {
        this(forms, limits, Passwords.none());
    }

    /**
     * A reader of files that may need a password.
     *
     * @param forms the forms it knows
     * @param limits what a file may cost
     * @param passwords tried in order on encrypted files
     */
    public SubmissionReader(List<Form> forms, Limits limits, Passwords passwords) {
        this.forms = List.copyOf(forms);
        this.limits = limits;
        this.passwords = passwords;
        this.sheets = new SheetReader(this.forms);
    }

    /**
     * Reads a file.
     *
     * @param source the file
     * @return its declarations and findings; bad content is never an exception
     */
    public Submission read(Source source) {
        Opened opened = BookReader.open(source, limits, passwords);
        if (opened instanceof Opened.Workbook workbook) {
            return read(source.name(), Optional.of(source), workbook.book(), workbook.findings());
        }
        List<Finding> refused = opened instanceof Opened.Refused r ? List.of(r.finding()) : List.of();
        return new Submission(source.name(), Optional.of(source), false, List.of(), List.of(), refused);
    }

    /**
     * Reads a book that was made of no bytes.
     *
     * @param file the file's name, for findings
     * @param book its content
     * @return its declarations and findings
     */
    public Submission read(String file, Book book) {
        return read(file, Optional.empty(), book, List.of());
    }

    /**
     * Reads a roster: a list of projects whose columns are headed by the labels of the form, in a workbook or as text
     * (CSV); also a list of indicators, or filled forms. Each project is a reading of its own, so that one with an error
     * spoils no other.
     *
     * @param source the file
     * @return its projects and findings; bad content is never an exception
     */
    public Submission readRoster(Source source) {
        Opened opened = BookReader.openTable(source, limits, passwords);
        if (!(opened instanceof Opened.Workbook workbook)) {
            List<Finding> refused = opened instanceof Opened.Refused r ? List.of(r.finding()) : List.of();
            return new Submission(source.name(), Optional.of(source), false, List.of(), List.of(), refused);
        }
        Submission forms = read(source.name(), Optional.of(source), workbook.book(), workbook.findings());
        List<Reading> readings = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(workbook.findings());
        readRosters(source.name(), workbook.book(), readings, findings);
        if (!readings.isEmpty()) {
            return new Submission(source.name(), Optional.of(source), true, forms.sheets(), readings, findings);
        }
        if (!forms.readings().isEmpty()) {
            return forms;
        }
        findings.add(
                Finding.of(ReadFindings.ROSTER_NO_NAMES, Location.file(source.name()), Optional.empty(), "", Map.of()));
        return new Submission(source.name(), Optional.of(source), true, forms.sheets(), List.of(), findings);
    }

    private void readRosters(String file, Book book, List<Reading> readings, List<Finding> findings) {
        for (Grid grid : book.sheets()) {
            try {
                Optional<RosterReader> roster = sheets.roster(file, grid);
                if (roster.isPresent()) {
                    roster.get().read(readings.size());
                    readings.addAll(roster.get().readings());
                    findings.addAll(roster.get().findings());
                }
            } catch (SheetTooLarge e) {
                findings.add(refused(file, grid, e));
            }
        }
    }

    private Submission read(String file, Optional<Source> source, Book book, List<Finding> opening) {
        List<Reading> readings = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Identity template = Identity.in(book.names(), book.properties());
        boolean blank = readSheets(file, book, template, false, readings, findings);
        if (readings.isEmpty() && blank) {
            findings.clear();
            readSheets(file, book, template, true, readings, findings);
        }
        List<Finding> all = new ArrayList<>(opening);
        for (Finding finding : findings) {
            all.add(readings.isEmpty() ? finding : OtherForms.besideDeclaration(finding));
        }
        if (readings.isEmpty() && findings.isEmpty()) {
            all.add(Finding.of(ReadFindings.NO_FORM, Location.file(file), Optional.empty(), "", Map.of()));
        }
        if (!readings.isEmpty()) {
            addVersion(file, template, all);
        }
        List<String> names = new ArrayList<>();
        for (Grid grid : book.sheets()) {
            names.add(grid.name());
        }
        return new Submission(file, source, true, names, readings, all);
    }

    /** Says that a template is of another version than the form it was made of is now; it is read all the same. */
    private void addVersion(String file, Identity template, List<Finding> findings) {
        for (Form form : forms) {
            int version = template.version().orElse(form.version());
            if (version != form.version() && form.id().equals(template.form().orElse(""))) {
                findings.add(Finding.of(
                        ReadFindings.TEMPLATE_VERSION,
                        Location.file(file),
                        Optional.empty(),
                        Integer.toString(version),
                        Map.of(
                                Finding.VARIANT,
                                version > form.version() ? "newer" : "older",
                                "current",
                                Integer.toString(form.version()))));
            }
        }
    }

    /** Reads all sheets; says whether a blank form was left out. */
    private boolean readSheets(
            String file, Book book, Identity template, boolean blanks, List<Reading> readings, List<Finding> findings) {
        boolean blank = false;
        for (Grid grid : book.sheets()) {
            try {
                NamedFields names = NamedFields.of(book, grid, template.year());
                SheetReader.SheetResult result = sheets.read(file, grid, names, readings.size(), blanks);
                readings.addAll(result.readings());
                findings.addAll(result.findings());
                blank |= result.blank();
            } catch (SheetTooLarge e) {
                findings.add(refused(file, grid, e));
            }
        }
        return blank;
    }

    /**
     * Explains how the declarations of a file were read. Reads the file's grids anew, so that everyday reading need not
     * keep them.
     *
     * @param submission what this reader read
     * @return an explanation of each declaration, in order; without what the cells show if it was made of no bytes
     */
    public List<Explanation> explain(Submission submission) {
        List<Grid> grids = List.of();
        if (submission.source().isPresent()
                && BookReader.open(submission.source().get(), limits, passwords) instanceof Opened.Workbook workbook) {
            grids = workbook.book().sheets();
        }
        List<Explanation> explanations = new ArrayList<>();
        for (Reading reading : submission.readings()) {
            Grid grid = null;
            for (Grid sheet : grids) {
                grid = sheet.name().equals(reading.sheet()) ? sheet : grid;
            }
            explanations.add(Explainer.explain(submission.file(), reading, grid));
        }
        return List.copyOf(explanations);
    }

    /**
     * Says where the forms of a file have their values, also blank forms.
     *
     * @param source the file
     * @return its forms by sheet, then position; empty if it has none or cannot be read, of which {@link #read(Source)}
     *     says why
     */
    public List<Outline> outlines(Source source) {
        List<Outline> outlines = new ArrayList<>();
        if (BookReader.open(source, limits, passwords) instanceof Opened.Workbook workbook) {
            for (Grid grid : workbook.book().sheets()) {
                try {
                    for (Outliner.Outlined form : sheets.read(source.name(), grid, NamedFields.NONE, 0, true)
                            .outlined()) {
                        outlines.add(form.outline());
                    }
                } catch (SheetTooLarge e) {
                    // reading refuses such a sheet by name
                    return List.of();
                }
            }
        }
        return List.copyOf(outlines);
    }

    private static Finding refused(String file, Grid grid, SheetTooLarge e) {
        return Finding.of(
                GridFindings.LIMIT,
                Location.sheet(file, grid.name(), List.of()),
                Optional.empty(),
                "",
                Map.of(Finding.VARIANT, e.what(), "part", grid.name(), "limit", Integer.toString(e.limit())));
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
