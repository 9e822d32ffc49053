package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Column.Role;
import java.util.Optional;

/**
 * Formulas that find target values outside the grammar, as far as a formula can tell. What they do not find, the review
 * does; what the grammar takes they never find.
 */
final class ValueMarks {

    private ValueMarks() {}

    /**
     * A formula that is true of values that look like numbers and say none: a sign or a placeholder without a number, and
     * a number without its unit where the unit stands in the same cell.
     */
    static String wrong(SheetPlan.Part part, int row, int column) {
        String text = "TRIM(" + References.onRow(row, column) + ")";
        Optional<Integer> sign = part.column(Role.COMPARISON);
        String starts = starts(text, ChoiceLists.BEGINNING);
        String noNumber = "SUMPRODUCT(--ISNUMBER(FIND(" + ChoiceLists.NUMERAL + "," + text + ")))=0";
        if (sign.isPresent()) {
            String signed = "LEN(TRIM(" + References.onRow(row, sign.get()) + "))>0";
            return "AND(LEN(" + text + ")>0,OR(" + signed + "," + starts + ")," + noNumber + ")";
        }
        // 985 too, but not 2024-12-31 and 5-10, which may be without
        String bare =
                "AND(ISNUMBER(-" + text + "),ISERROR(FIND(\"-\"," + text + ")),ISERROR(FIND(\"/\"," + text + ")))";
        String noUnit = "SUMPRODUCT(--(RIGHT(" + text + ",1)=" + ChoiceLists.NUMERAL + "))>0";
        return "AND(LEN(" + text + ")>0,OR(AND(" + starts + "," + noNumber + "),AND(OR(" + starts + "," + bare + "),"
                + noUnit + ")))";
    }

    private static String starts(String text, String list) {
        return "SUMPRODUCT(--(LEFT(" + text + ",LEN(" + list + "))=" + list + "))>0";
    }
}
