package io.github.declarationsheet.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Dates as numbers of days. 1900 counts as a leap year, as in Excel: the day after 28 February is 1 March twice. */
final class Serials {

    private static final LocalDate START_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate START_1904 = LocalDate.of(1904, 1, 1);
    private static final int FEBRUARY_29 = 60;
    /** 31 December 9999, the last day that Excel knows. */
    private static final int LAST = 2_958_465;

    private static final BigDecimal NANOS = BigDecimal.valueOf(86_400_000_000_000L);
    private static final long HALF_MILLISECOND = 500_000;

    private Serials() {}

    /** The day and time of a number, to the millisecond; empty if it is negative or after the year 9999. */
    static Optional<LocalDateTime> date(double serial, boolean date1904) {
        if (!(serial >= 0) || serial >= LAST + 1.0) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(serial);
        int days = exact.intValue();
        LocalDate day;
        if (date1904) {
            day = START_1904.plusDays(days);
        } else {
            day = START_1900.plusDays(days > FEBRUARY_29 ? days - 1L : days);
        }
        long nanos = exact.subtract(BigDecimal.valueOf(days)).multiply(NANOS).longValue() + HALF_MILLISECOND;
        return Optional.of(day.atStartOfDay().plusNanos(nanos).truncatedTo(ChronoUnit.MILLIS));
    }

    /** The number of a date in ISO writing, with or without a time; empty if it is no such date. */
    static String ofIso(String iso, boolean date1904) {
        try {
            String local = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
            LocalDateTime date = local.indexOf('T') < 0
                    ? LocalDate.parse(local).atStartOfDay()
                    : LocalDateTime.parse(local, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            long days = ChronoUnit.DAYS.between(date1904 ? START_1904 : START_1900, date.toLocalDate());
            days += !date1904 && days >= FEBRUARY_29 ? 1 : 0;
            if (days < 0) {
                return "";
            }
            BigDecimal time =
                    BigDecimal.valueOf(date.toLocalTime().toNanoOfDay()).divide(NANOS, 15, RoundingMode.HALF_UP);
            return time.add(BigDecimal.valueOf(days)).stripTrailingZeros().toPlainString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
