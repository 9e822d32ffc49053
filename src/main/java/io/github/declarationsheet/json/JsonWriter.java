package io.github.declarationsheet.json;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.review.Outcome;
import io.github.declarationsheet.review.Review;
import io.github.declarationsheet.review.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes what came of a run: {@code {"declarations":[…],"findings":[…],"files":[…]}} in UTF-8, all keys always present,
 * absent and blank values {@code null}.
 *
 * <p>Declarations are written as they come; findings and files are kept until {@link #finish}. The text is compact, but
 * made to be read and compared: each part of a declaration, each indicator, finding and file has a line of its own. Not
 * thread-safe.
 *
 * <pre>{@code
 * JsonWriter json = new JsonWriter(System.out, Locale.CHINESE);
 * for (Outcome outcome : outcomes) {
 *     json.write(outcome);
 * }
 * json.finish();
 * }</pre>
 */
public final class JsonWriter {

    private final JsonOutput json;
    private final DeclarationJson declarations;
    private final Locale locale;
    private final List<Finding> findings = new ArrayList<>();
    private final List<FileStatus> files = new ArrayList<>();

    /**
     * Begins the object.
     *
     * @param out receives the bytes; never closed
     * @param locale the language of the messages: Chinese, or anything else for English
     * @throws IOException if nothing can be written
     * @throws IllegalStateException if jackson-core is not on the class path
     */
    public JsonWriter(OutputStream out, Locale locale) throws IOException {
        JacksonCore.require();
        this.json = new JsonOutput(out);
        this.declarations = new DeclarationJson(json);
        this.locale = locale;
        json.startObject();
        json.startArray("declarations");
    }

    /**
     * Writes the declarations of a file and keeps the rest.
     *
     * @param outcome what came of the file
     * @throws IOException if nothing can be written
     */
    public void write(Outcome outcome) throws IOException {
        List<Finding> said = outcome.findings();
        if (outcome.review().isPresent()) {
            Review review = outcome.review().get();
            said = review.findingsAndChanges();
            List<Reading> readings = review.submission().readings();
            for (int i = 0; i < readings.size(); i++) {
                declarations.write(
                        outcome.file(), readings.get(i), review.status(i).id());
            }
        }
        findings.addAll(said);
        files.add(new FileStatus(outcome.file(), outcome.status()));
    }

    /**
     * Writes the findings and the files and ends the object. Nothing may be written after that.
     *
     * @throws IOException if nothing can be written
     */
    public void finish() throws IOException {
        json.endArray();
        json.line(0).startArray("findings");
        for (Finding finding : findings) {
            finding(finding);
        }
        json.endArray();
        json.line(0).startArray("files");
        for (FileStatus file : files) {
            json.line(1).startObject();
            json.text("file", file.file());
            json.text("status", file.status().id());
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.finish();
    }

    /** What is kept of an outcome: not its declarations. */
    private record FileStatus(String file, Status status) {}

    private void finding(Finding finding) throws IOException {
        Location location = finding.location();
        json.line(1).startObject();
        json.text("file", location.file());
        json.number("declaration", location.declaration());
        json.text("sheet", location.sheet());
        json.text("cell", location.cellText());
        json.text("severity", finding.severity().id());
        json.text("code", finding.code().id());
        json.text("field", finding.field());
        json.text("text", finding.text());
        json.text("message", finding.message(locale));
        json.endObject();
    }
}
