package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.Finding;
import java.util.List;

/** What came of opening a file. */
public sealed interface Opened {

    /**
     * The file is a workbook.
     *
     * @param book its content
     * @param findings what was odd about it, none of it an error
     */
    record Workbook(Book book, List<Finding> findings) implements Opened {
        /** Copies the findings. */
        public Workbook {
            findings = List.copyOf(findings);
        }
    }

    /**
     * No grid could be made of the file.
     *
     * @param finding why, and what to do
     */
    record Refused(Finding finding) implements Opened {}
}
