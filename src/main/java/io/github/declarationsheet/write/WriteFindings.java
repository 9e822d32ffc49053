package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import java.util.Locale;
import java.util.Map;

/** What writing can find, and the texts of this room. */
final class WriteFindings {

    static final MessageCatalog TEXTS = MessageCatalog.bundle(WriteFindings.class);

    /** The form has no place for a value. */
    static final FindingCode NOT_HELD = code("W-NOT-HELD", Severity.WARNING);

    /** A cell cannot hold the text; it stays empty, for a part of it could be taken for the whole. */
    static final FindingCode TOO_LONG = code("W-TOO-LONG", Severity.ERROR);

    /** The cell holds the text, but no row is high enough to show all of it. */
    static final FindingCode CLIPPED = code("W-CLIPPED", Severity.WARNING);

    /** An indicator has neither name nor value: its row is drawn, but reads as one still to be filled. */
    static final FindingCode EMPTY = code("W-EMPTY", Severity.WARNING);

    /** Two projects of the other year are the same project of this one. */
    static final FindingCode LAST_YEAR = code("W-LAST-YEAR", Severity.WARNING);

    /** A project without a unit, where a workbook is made for each unit. */
    static final FindingCode NO_UNIT = code("W-NO-UNIT", Severity.ERROR);

    /** A workbook that could not be named as wanted. */
    static final FindingCode FILE_NAME = code("W-FILE-NAME", Severity.ADVICE);

    /** A project of another year than its template. */
    static final FindingCode OTHER_YEAR = code("W-OTHER-YEAR", Severity.WARNING);

    private WriteFindings() {}

    /** A code of this room. */
    static FindingCode code(String id, Severity severity) {
        return new FindingCode(id, severity, TEXTS);
    }

    /** A text that is printed on the sheet or shown by it; the form is Chinese, whoever draws it. */
    static String sheetText(String key, Map<String, String> holes) {
        return TEXTS.render("sheet." + key, Locale.CHINESE, holes);
    }

    static String sheetText(String key) {
        return sheetText(key, Map.of());
    }
}
