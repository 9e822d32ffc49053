package io.github.declarationsheet.grid;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Shows numbers in the formats that only POI knows. A class of its own: POI is loaded with it. */
final class PoiFormats {

    private static final int NO_INDEX = -1;

    private PoiFormats() {}

    static String display(double value, String format, boolean date1904) {
        try {
            return new DataFormatter(Locale.US).formatRawCellContents(value, NO_INDEX, format, date1904);
        } catch (RuntimeException e) {
            // a format that makes no sense, for which POI has no rule
            return NumberDisplay.general(BigDecimal.valueOf(value));
        }
    }
}
