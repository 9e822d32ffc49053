package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.util.Map;
import java.util.Optional;

/** What filling a form that is not ours can find. */
final class OfficeFindings {

    /** The file is no xlsx or xlsm. */
    static final FindingCode FORMAT = WriteFindings.code("W-FORMAT", Severity.ERROR);

    /** No form was found in the file. */
    static final FindingCode NO_PLACES = WriteFindings.code("W-NO-PLACES", Severity.ERROR);

    /** More declarations than the file has forms, and its sheet cannot be copied. */
    static final FindingCode TOO_MANY = WriteFindings.code("W-TOO-MANY", Severity.ERROR);

    /** Further filled forms in the file. */
    static final FindingCode MORE_FORMS = WriteFindings.code("W-MORE-FORMS", Severity.ERROR);

    /** Something that can't be moved stands where rows are to be inserted. */
    static final FindingCode CANNOT_MOVE = WriteFindings.code("W-CANNOT-MOVE", Severity.ERROR);

    /** Below the headings of a table there is no row to write to. */
    static final FindingCode NO_ROWS = WriteFindings.code("W-NO-ROWS", Severity.ERROR);

    /** A cell holds what the reader did not understand. */
    static final FindingCode OCCUPIED = WriteFindings.code("W-OCCUPIED", Severity.ERROR);

    /** Formulas gave way to values. */
    static final FindingCode FORMULA = WriteFindings.code("W-FORMULA", Severity.ADVICE);

    /** What was read back is not what was to be written. */
    static final FindingCode DIFFERS = WriteFindings.code("W-DIFFERS", Severity.ERROR);

    /** What the form had beyond the declaration, and keeps. */
    static final FindingCode KEPT = WriteFindings.code("W-KEPT", Severity.ADVICE);

    private OfficeFindings() {}

    static Finding of(FindingCode code, Location location, String text, Map<String, String> arguments) {
        return Finding.of(code, location, Optional.empty(), text, arguments);
    }
}
