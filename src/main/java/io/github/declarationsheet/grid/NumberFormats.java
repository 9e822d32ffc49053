package io.github.declarationsheet.grid;

import java.time.LocalDateTime;
import java.util.Optional;

/** How numbers are shown. */
final class NumberFormats {

    static final String GENERAL = "General";

    private NumberFormats() {}

    static String display(Cell cell) {
        return cell.raw();
    }

    static boolean isDate(String format) {
        return !format.equals(GENERAL) && format.contains("y");
    }

    static Optional<LocalDateTime> date(double serial, boolean date1904) {
        return Optional.of(LocalDateTime.of(date1904 ? 1904 : 1899, date1904 ? 1 : 12, date1904 ? 1 : 30, 0, 0)
                .plusDays((long) serial));
    }
}
