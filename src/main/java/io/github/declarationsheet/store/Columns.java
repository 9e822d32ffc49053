package io.github.declarationsheet.store;

import java.util.Locale;

/** The one rule by which columns are named. */
final class Columns {

    private Columns() {}

    /** The column of a field's key: {@code funding.annualTotal} is {@code funding_annual_total}. */
    static String of(String key) {
        StringBuilder column = new StringBuilder(key.length() + 4);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '.') {
                column.append('_');
            } else if (c >= 'A' && c <= 'Z') {
                column.append('_').append(c);
            } else {
                column.append(c);
            }
        }
        return column.toString().toLowerCase(Locale.ROOT);
    }
}
