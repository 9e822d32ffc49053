package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Outline;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * Fills the form of an office in place: each value goes where the reader would read it, indicator rows are inserted as
 * needed, and all else of the workbook stays as it is. What was written is read back, and any difference is a finding.
 * Immutable and thread-safe.
 */
public final class OfficeWriter {

    private final SubmissionReader reader;
    private final Limits limits;

    /**
     * A writer.
     *
     * @param reader finds the places of the values, and reads them back
     * @param limits what the office's file may cost
     */
    public OfficeWriter(SubmissionReader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Writes declarations into an office's workbook.
     *
     * @param office the workbook (xlsx, xlsm), blank or filled; what it holds is replaced
     * @param declarations what to write, one a form; at least one
     * @param out receives the workbook, nothing if it cannot be filled; not closed
     * @return what the workbook cannot hold or does not say as it should, in the order of the declarations; errors say that
     *     something is not as declared
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if there is no declaration
     */
    public List<Finding> fill(Source office, List<Declaration> declarations, OutputStream out) throws IOException {
        Submission now = reader.read(office);
        List<Finding> refused = refusal(office, now);
        return refused.isEmpty() ? fill(office, reader.outlines(office), declarations, out) : refused;
    }

    private static List<Finding> refusal(Source office, Submission now) {
        if (!now.readable()) {
            return now.fileFindings();
        }
        return isPackage(office) ? List.of() : List.of(finding(OfficeFindings.FORMAT, office));
    }

    /** Whether a file that can be read is a workbook of the new kind. */
    static boolean isPackage(Source office) {
        byte[] bytes = office.bytes();
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static Finding finding(FindingCode code, Source office) {
        return OfficeFindings.of(code, Location.file(office.name()), "", Map.of());
    }

    /** Fills the forms that are outlined. */
    List<Finding> fill(Source office, List<Outline> outlines, List<Declaration> declarations, OutputStream out)
            throws IOException {
        if (declarations.isEmpty()) {
            throw new IllegalArgumentException("There is no declaration to write");
        }
        if (outlines.isEmpty()) {
            return List.of(finding(OfficeFindings.NO_PLACES, office));
        }
        byte[] filled;
        List<Finding> findings;
        try {
            OfficeFill fill = new OfficeFill(office, limits, outlines);
            findings = new ArrayList<>(fill.fill(declarations));
            if (hasErrors(findings)) {
                return findings;
            }
            filled = fill.bytes();
        } catch (ZipException e) {
            return List.of(finding(OfficeFindings.FORMAT, office));
        }
        findings.addAll(readBack(office.name(), filled, declarations));
        out.write(filled);
        out.flush();
        return findings;
    }

    /** What a filled workbook does not say as it should. */
    List<Finding> readBack(String file, byte[] filled, List<Declaration> declarations) {
        List<Reading> readings = reader.read(Source.of(file, filled)).readings();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < Math.min(declarations.size(), readings.size()); i++) {
            findings.addAll(ReadBack.compare(file, i, declarations.get(i), readings.get(i)));
        }
        for (int i = readings.size(); i < declarations.size(); i++) {
            findings.add(OfficeFindings.of(
                    OfficeFindings.NO_PLACES,
                    Location.file(file),
                    declarations.get(i).project().name(),
                    Map.of()));
        }
        for (int i = declarations.size(); i < readings.size(); i++) {
            findings.add(OfficeFindings.of(
                    OfficeFindings.MORE_FORMS,
                    Location.sheet(
                            file,
                            readings.get(i).sheet(),
                            List.of(readings.get(i).range())),
                    readings.get(i).declaration().project().name(),
                    Map.of()));
        }
        return findings;
    }

    static boolean hasErrors(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    }
}
