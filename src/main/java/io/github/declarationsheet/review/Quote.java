package io.github.declarationsheet.review;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How messages quote what a sheet says: short, and amounts as a sheet prints them. */
final class Quote {

    /** Enough to find the text on the sheet; the finding has it in full. */
    private static final int LONGEST = 14;

    private Quote() {}

    static String text(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    static String amount(BigDecimal yuan) {
        return new DecimalFormat("#,##0.00##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
    }
}
