package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;

/** What can be wrong with a file before its content is looked at. */
public final class GridFindings {

    private static final MessageCatalog MESSAGES = MessageCatalog.bundle(GridFindings.class);

    /** The file has no content. */
    public static final FindingCode EMPTY = error("R-EMPTY");

    /** The file is no workbook, nor anything else that is known. */
    public static final FindingCode NOT_WORKBOOK = error("R-NOT-WORKBOOK");

    /** The file is a workbook that is broken. */
    public static final FindingCode DAMAGED = error("R-DAMAGED");

    /** The file is encrypted, and no password that fits is known. */
    public static final FindingCode ENCRYPTED = error("R-ENCRYPTED");

    /** The file exceeds one of the {@link Limits}. */
    public static final FindingCode LIMIT = error("R-LIMIT");

    /** The file is of a known format that is not read. */
    public static final FindingCode FORMAT_REFUSED = error("R-FORMAT-REFUSED");

    /** A merged range that is no range, or that shares a cell with another, was taken as not merged. */
    public static final FindingCode MERGE_DROPPED = new FindingCode("R-MERGE-DROPPED", Severity.WARNING, MESSAGES);

    /** A text of an old workbook (xls) is as long as its writer could make it, and may have been cut there. */
    public static final FindingCode CUT = new FindingCode("R-CUT", Severity.WARNING, MESSAGES);

    private GridFindings() {}

    private static FindingCode error(String id) {
        return new FindingCode(id, Severity.ERROR, MESSAGES);
    }
}
