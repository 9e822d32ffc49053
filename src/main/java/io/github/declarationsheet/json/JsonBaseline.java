package io.github.declarationsheet.json;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.review.Baseline;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What was read as a baseline: the JSON that {@link JsonWriter} wrote of a run, whose findings are accepted. All or
 * nothing: where anything is wrong the baseline is empty. Immutable and thread-safe.
 *
 * @param baseline the accepted findings; none if there is a problem
 * @param findings what is wrong, all errors, in the order of the file
 */
public record JsonBaseline(Baseline baseline, List<Finding> findings) {

    /** The answer of a large run; it is read as a stream. */
    private static final long LONGEST = 1L << 30;

    /** Copies the list. */
    public JsonBaseline {
        findings = List.copyOf(findings);
    }

    /**
     * Reads a baseline.
     *
     * @param file the file's name, for the findings
     * @param in UTF-8, with or without a byte order mark; read to its end, never closed
     * @return the baseline, or what is wrong
     * @throws IOException if the bytes can't be got
     * @throws IllegalStateException if jackson-core is not on the class path
     */
    public static JsonBaseline read(String file, InputStream in) throws IOException {
        JacksonCore.require();
        Problems problems = new Problems(file);
        return new BaselineReader(new JsonInput(in, problems, LONGEST), problems).read();
    }
}
