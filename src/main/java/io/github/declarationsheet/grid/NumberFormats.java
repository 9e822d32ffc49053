package io.github.declarationsheet.grid;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How numbers are shown. Simple formats are done here, by the same digits as POI's {@code DataFormatter}; where POI errs (it
 * takes a quoted percent sign for a scaling one, and prints the quotes of dates) as Excel shows them. Any other format is
 * left to POI, which is loaded only then.
 */
final class NumberFormats {

    static final String GENERAL = "General";
    static final String ISO_DATE = "yyyy-mm-dd";

    /** Excel's own limit; beyond it no format is looked at. */
    static final int MAX_LENGTH = 255;

    private NumberFormats() {}

    static String display(Cell cell) {
        double value = cell.number();
        if (Double.isInfinite(value)) {
            return cell.raw();
        }
        String format = cell.format().length() > MAX_LENGTH ? GENERAL : cell.format();
        if (isDate(format)) {
            return displayDate(value, format, cell.date1904());
        }
        Optional<List<FormatSection>> sections = FormatSection.parse(format);
        return sections.isPresent()
                ? NumberDisplay.show(value, sections.get())
                : PoiFormats.display(value, format, cell.date1904());
    }

    private static String displayDate(double value, String format, boolean date1904) {
        Optional<LocalDateTime> date = Serials.date(value, date1904);
        if (date.isEmpty()) {
            return NumberDisplay.general(BigDecimal.valueOf(value));
        }
        Optional<String> shown = DateDisplay.show(date.get(), format);
        return shown.isPresent() ? shown.get() : PoiFormats.display(value, format, date1904);
    }

    static boolean isDate(String format) {
        return DateCodes.isDate(format);
    }
}
