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
    static final FindingCode NOT_HELD = new FindingCode("W-NOT-HELD", Severity.WARNING, TEXTS);

    /** A cell cannot hold the text; it stays empty, for a part of it could be taken for the whole. */
    static final FindingCode TOO_LONG = new FindingCode("W-TOO-LONG", Severity.ERROR, TEXTS);

    /** The cell holds the text, but no row is high enough to show all of it. */
    static final FindingCode CLIPPED = new FindingCode("W-CLIPPED", Severity.WARNING, TEXTS);

    /** An indicator has neither name nor value: its row is drawn, but reads as one still to be filled. */
    static final FindingCode EMPTY = new FindingCode("W-EMPTY", Severity.WARNING, TEXTS);

    /** Two projects of the other year are the same project of this one. */
    static final FindingCode LAST_YEAR = new FindingCode("W-LAST-YEAR", Severity.WARNING, TEXTS);

    /** A project without a unit, where a workbook is made for each unit. */
    static final FindingCode NO_UNIT = new FindingCode("W-NO-UNIT", Severity.ERROR, TEXTS);

    /** A workbook that could not be named as wanted. */
    static final FindingCode FILE_NAME = new FindingCode("W-FILE-NAME", Severity.ADVICE, TEXTS);

    /** A project of another year than its template. */
    static final FindingCode OTHER_YEAR = new FindingCode("W-OTHER-YEAR", Severity.WARNING, TEXTS);

    private WriteFindings() {}

    /** A text that is printed on the sheet or shown by it; the form is Chinese, whoever draws it. */
    static String sheetText(String key, Map<String, String> holes) {
        return TEXTS.render("sheet." + key, Locale.CHINESE, holes);
    }

    static String sheetText(String key) {
        return sheetText(key, Map.of());
    }
}
