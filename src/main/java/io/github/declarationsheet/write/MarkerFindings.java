package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with the placeholders of a form that an office has marked up. */
final class MarkerFindings {

    /** A placeholder of a name that is no field's. */
    static final FindingCode UNKNOWN = WriteFindings.code("W-MARK-UNKNOWN", Severity.ERROR);

    /** A placeholder that stands twice. */
    static final FindingCode REPEATED = WriteFindings.code("W-MARK-REPEATED", Severity.ERROR);

    /** Columns of one indicator in several rows. */
    static final FindingCode ROW = WriteFindings.code("W-MARK-ROW", Severity.ERROR);

    /** A field without a placeholder; an error where a form is none without it. */
    static final FindingCode MISSING = WriteFindings.code("W-MARK-MISSING", Severity.WARNING);

    /** What is written there would not be read again. */
    static final FindingCode UNREAD = WriteFindings.code("W-MARK-UNREAD", Severity.ERROR);

    /** A placeholder where nothing is filled in, such as a footer. */
    static final FindingCode PLACE = WriteFindings.code("W-MARK-PLACE", Severity.ERROR);

    private MarkerFindings() {}

    static Finding of(FindingCode code, String file, Marker marker, Map<String, String> arguments) {
        return Finding.of(
                code,
                Location.sheet(file, marker.sheet(), List.of(marker.cell())),
                Optional.empty(),
                marker.raw(),
                arguments);
    }

    static Finding missing(Severity severity, String key, Location location) {
        return new Finding(
                MISSING,
                severity,
                location,
                Optional.of(key),
                Marker.written(key),
                Map.of(Finding.VARIANT, severity == Severity.ERROR ? "required" : "labelled"));
    }

    static Location at(String file, String sheet, CellRange cell) {
        return Location.sheet(file, sheet, List.of(cell));
    }
}
