package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.MessageCatalog;
import io.github.declarationsheet.finding.Severity;
import java.util.List;

/** The codes of recognition. */
public final class ReadFindings {

    private static final MessageCatalog MESSAGES = MessageCatalog.bundle(ReadFindings.class);

    /** No form in a readable workbook. */
    public static final FindingCode NO_FORM = error("R-NO-FORM");

    /** Another form, such as a self-evaluation. */
    public static final FindingCode OTHER_FORM = error("R-OTHER-FORM");

    /** A template that nobody filled in, beside forms that are filled in. */
    public static final FindingCode BLANK_FORM = code("R-BLANK-FORM", Severity.ADVICE);

    /** A text where an amount or a date was meant; of a date a warning. */
    public static final FindingCode UNREADABLE_VALUE = error("R-UNREADABLE-VALUE");

    /** Two readings that differ in meaning. */
    public static final FindingCode TWO_READINGS = error("R-TWO-READINGS");

    /** A text that is neither a value nor a known label. */
    public static final FindingCode UNCLAIMED = code("R-UNCLAIMED", Severity.WARNING);

    /** Names of levels stand in a form, and no table of indicators was found around them. */
    public static final FindingCode NO_TABLE = error("R-NO-TABLE");

    /** A formula whose result was not stored. */
    public static final FindingCode NO_CACHED_VALUE = error("R-NO-CACHED-VALUE");

    /** A cell that shows an error such as #REF!. */
    public static final FindingCode ERROR_VALUE = error("R-ERROR-VALUE");

    /** A value that was taken from others. */
    public static final FindingCode INFERRED = code("R-INFERRED", Severity.ADVICE);

    /** A label with one character wrong. */
    public static final FindingCode TYPO = code("R-TYPO", Severity.ADVICE);

    /** Amounts that were converted to 元. */
    public static final FindingCode CONVERTED = code("R-CONVERTED", Severity.ADVICE);

    /** An amount whose cell shows fewer decimals than it holds. */
    public static final FindingCode ROUNDED = code("R-ROUNDED", Severity.ADVICE);

    /** A form on a hidden sheet, or values in hidden rows. */
    public static final FindingCode HIDDEN = code("R-HIDDEN", Severity.WARNING);

    /** A merged level whose rows contradict the other level. */
    public static final FindingCode LEVEL_MERGE = code("R-LEVEL-MERGE", Severity.WARNING);

    /** Values of several years, none of them the year of the declaration. */
    public static final FindingCode YEAR_UNDECIDED = code("R-YEAR-UNDECIDED", Severity.WARNING);

    /** A row below a merged level that has none of its own. */
    public static final FindingCode LEVEL_CARRIED = code("R-LEVEL-CARRIED", Severity.ADVICE);

    /** A merged cell that was taken for each of its rows. */
    public static final FindingCode SHARED_CELL = code("R-SHARED-CELL", Severity.ADVICE);

    /** A cell with several numbered indicators that was taken apart. */
    public static final FindingCode SPLIT_CELL = code("R-SPLIT-CELL", Severity.ADVICE);

    /** A cell that seems to hold several indicators and was left whole. */
    public static final FindingCode SEVERAL_IN_CELL = code("R-SEVERAL-IN-CELL", Severity.WARNING);

    /** A merged level that is blank below another. */
    public static final FindingCode LEVEL_BLANK = code("R-LEVEL-BLANK", Severity.WARNING);

    /** A target value without a name. */
    public static final FindingCode NAMELESS = code("R-NAMELESS", Severity.WARNING);

    /** Names and values that seem to stand a row off. */
    public static final FindingCode ROWS_SHIFTED = code("R-ROWS-SHIFTED", Severity.WARNING);

    /** A template of another version than its form has now. */
    public static final FindingCode TEMPLATE_VERSION = code("R-TEMPLATE-VERSION", Severity.ADVICE);

    /** A template made for another year than the one filled in. */
    public static final FindingCode TEMPLATE_YEAR = code("R-TEMPLATE-YEAR", Severity.WARNING);
    /** A target value in a further column, beside a blank one. */
    public static final FindingCode VALUE_BESIDE = code("R-VALUE-BESIDE", Severity.WARNING);

    /** A roster without a column of the projects' names. */
    public static final FindingCode ROSTER_NO_NAMES = error("R-ROSTER-NO-NAMES");

    /** A row of a roster that names no project. */
    public static final FindingCode ROSTER_NAMELESS = error("R-ROSTER-NAMELESS");

    /** A row of a roster that names a project again. */
    public static final FindingCode ROSTER_REPEATED = error("R-ROSTER-REPEATED");

    /** A column of a roster that no form knows. */
    public static final FindingCode ROSTER_UNUSED = code("R-ROSTER-UNUSED", Severity.ADVICE);

    private ReadFindings() {}

    /**
     * All codes of this room.
     *
     * @return the codes
     */
    public static List<FindingCode> all() {
        return List.of(
                NO_FORM,
                OTHER_FORM,
                BLANK_FORM,
                UNREADABLE_VALUE,
                TWO_READINGS,
                UNCLAIMED,
                NO_TABLE,
                NO_CACHED_VALUE,
                ERROR_VALUE,
                INFERRED,
                TYPO,
                CONVERTED,
                ROUNDED,
                HIDDEN,
                LEVEL_MERGE,
                LEVEL_CARRIED,
                YEAR_UNDECIDED,
                SHARED_CELL,
                SPLIT_CELL,
                SEVERAL_IN_CELL,
                LEVEL_BLANK,
                NAMELESS,
                ROWS_SHIFTED,
                TEMPLATE_VERSION,
                TEMPLATE_YEAR,
                VALUE_BESIDE,
                ROSTER_NO_NAMES,
                ROSTER_NAMELESS,
                ROSTER_REPEATED,
                ROSTER_UNUSED);
    }

    private static FindingCode error(String id) {
        return code(id, Severity.ERROR);
    }

    private static FindingCode code(String id, Severity severity) {
        return new FindingCode(id, severity, MESSAGES);
    }
}
