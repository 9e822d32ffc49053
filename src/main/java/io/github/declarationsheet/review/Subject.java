package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.read.Place;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A declaration under review, with all that rules ask of it. Immutable and thread-safe. */
public final class Subject {

    private final Submission submission;
    private final int index;
    private final Reading reading;
    private final Draft values;
    private final Siblings siblings;
    private final List<Row> rowsOfYear;
    private final List<Row> rowsOfTerm;
    /** Keys of fields, and cells in A1 notation. */
    private final Set<String> disputed = new HashSet<>();

    /**
     * A declaration of a file.
     *
     * @param submission the file it came in
     * @param index its index there, from 0
     * @throws IndexOutOfBoundsException if the file has no such declaration
     */
    public Subject(Submission submission, int index) {
        this(submission, index, new Siblings(submission));
    }

    Subject(Submission submission, int index, Siblings siblings) {
        this.submission = submission;
        this.index = index;
        this.siblings = siblings;
        this.reading = submission.readings().get(index);
        this.values = Draft.of(reading.declaration());
        this.rowsOfYear = Row.rows("indicators", reading.declaration().indicators());
        this.rowsOfTerm = Row.rows("termIndicators", reading.declaration().termIndicators());
        for (Finding finding : reading.findings()) {
            if (finding.severity() != Severity.ADVICE) {
                if (finding.field().isPresent()) {
                    disputed.add(finding.field().get());
                }
                for (CellRange cell : finding.location().cells()) {
                    disputed.add(first(cell).a1());
                }
            }
        }
    }

    /**
     * The file the declaration came in.
     *
     * @return the submission
     */
    public Submission submission() {
        return submission;
    }

    /**
     * The declaration's place among those of its file.
     *
     * @return its index, from 0
     */
    public int index() {
        return index;
    }

    /**
     * The declaration as it was read.
     *
     * @return the declaration with its form and places
     */
    public Reading reading() {
        return reading;
    }

    /**
     * What was declared.
     *
     * @return the declaration
     */
    public Declaration declaration() {
        return reading.declaration();
    }

    /**
     * The value of a field outside the indicators.
     *
     * @param key its key, such as {@code funding.total}
     * @return its value, empty if it is blank
     * @throws IllegalArgumentException if there is no such field
     */
    public Optional<Object> value(String key) {
        return values.get(key);
    }

    /**
     * Whether the sheet has a label for a field.
     *
     * @param key the field's key
     * @return true if its label stands in the form
     */
    public boolean isLabelled(String key) {
        return reading.place(key).isPresent();
    }

    /**
     * Whether the reader has already said, above advice, that something is wrong with a field or its cell. Its value is
     * then unknown rather than missing.
     *
     * @param key the field's key
     * @return true if a warning or an error of the reader is on it
     */
    public boolean isDisputed(String key) {
        if (disputed.contains(key)) {
            return true;
        }
        Optional<Place> place = reading.place(key);
        return place.isPresent() && disputed.contains(first(place.get().cell()).a1());
    }

    /**
     * The cell to name for a field: its value's, also a blank one; else the nearest thing that stands on the sheet: its
     * label, its row, the heading of its block, the form's title, the form's first cell.
     *
     * @param key the field's key, such as {@code indicators[3].value}
     * @return one cell
     */
    public CellRange cell(String key) {
        return reading.cell(key);
    }

    Siblings siblings() {
        return siblings;
    }

    /** The indicators of the year. */
    List<Row> rowsOfYear() {
        return rowsOfYear;
    }

    /** The indicators of the whole term. */
    List<Row> rowsOfTerm() {
        return rowsOfTerm;
    }

    /**
     * A finding of its code's usual severity.
     *
     * @param code the rule's code
     * @param text the offending text, empty if something is missing
     * @param arguments the values of the holes in its message
     * @param keys the fields it names, the one concerned first
     * @return the finding, at the cells of these fields
     */
    public Finding finding(FindingCode code, String text, Map<String, String> arguments, String... keys) {
        return finding(code, code.severity(), text, arguments, keys);
    }

    /**
     * A finding of another severity than its code's.
     *
     * @param code the rule's code
     * @param severity how bad it is
     * @param text the offending text, empty if something is missing
     * @param arguments the values of the holes in its message
     * @param keys the fields it names, the one concerned first
     * @return the finding, at the cells of these fields
     */
    public Finding finding(
            FindingCode code, Severity severity, String text, Map<String, String> arguments, String... keys) {
        List<CellRange> cells = new ArrayList<>();
        for (String key : keys) {
            CellRange cell = cell(key);
            if (!cells.contains(cell)) {
                cells.add(cell);
            }
        }
        Location location = new Location(submission.file(), OptionalInt.of(index), Optional.of(reading.sheet()), cells);
        Optional<String> field = keys.length == 0 ? Optional.empty() : Optional.of(keys[0]);
        return new Finding(code, severity, location, field, text, arguments);
    }

    /** A merged cell is named by its first cell. */
    private static CellRange first(CellRange merged) {
        return CellRange.cell(merged.firstRow(), merged.firstColumn());
    }
}
