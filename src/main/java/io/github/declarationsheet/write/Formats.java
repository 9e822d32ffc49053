package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;

/** The number formats of a form's cells. */
final class Formats {

    /** Keeps {@code =22.00(个)}, a leading minus or plus, and digits as they are. */
    static final String TEXT = "@";

    static final String GENERAL = "General";

    private static final String DAY = "yyyy-mm-dd";

    private static final String AMOUNT = "#,##0.00";

    private Formats() {}

    /** Shows the year between brackets and before its label, so that the cell holds the bare number. */
    static String year(Field field) {
        return "\"（\"0\"" + field.label().plain() + "）\"";
    }

    /** The format of a field's cell: a blank one is ready for what will be typed. */
    static String of(FieldType type, Content content) {
        if (content instanceof Content.Text text && !text.shown().isEmpty()) {
            return TEXT;
        }
        return switch (type) {
            case TEXT, LONG_TEXT, PERIOD -> TEXT;
            case YEAR -> GENERAL;
            case DATE -> DAY;
            case AMOUNT -> AMOUNT + "0".repeat(hiddenDecimals(content));
        };
    }

    /** The format of a number that is shown with all the places it was written with; a blank cell takes any. */
    static String number(Content content) {
        if (content instanceof Content.Numeric number) {
            int scale = number.value().scale();
            return scale > 0 ? "0." + "0".repeat(scale) : "0";
        }
        return content.shown().isEmpty() ? GENERAL : TEXT;
    }

    private static int hiddenDecimals(Content content) {
        return content instanceof Content.Numeric number
                ? Math.max(0, number.value().stripTrailingZeros().scale() - 2)
                : 0;
    }
}
