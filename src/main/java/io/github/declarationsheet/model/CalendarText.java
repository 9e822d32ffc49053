package io.github.declarationsheet.model;

import java.math.BigDecimal;
import java.time.YearMonth;

/** Tells numbers from days, months and years that look like them. */
final class CalendarText {

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
    private static final int YEAR_DIGITS = 4;
    private static final int DAY_DIGITS = 8;
    private static final int PLACES = 100;

    private CalendarText() {}

    /** {@code 2024年} is a year; without a comparison {@code 2024.12} is a month and {@code 20241231} a day. */
    static boolean isDate(BigDecimal number, String unit, boolean compared) {
        if (isYear(number, unit)) {
            return true;
        }
        boolean bare = unit.isEmpty() && !compared && number.signum() > 0;
        return bare && (isMonth(number) || isDay(number));
    }

    /** {@code 2024-2026}, {@code 1-6月} and {@code 1-3季度} are periods. */
    static boolean isPeriod(BigDecimal lower, BigDecimal upper, String unit) {
        if (unit.equals(UnitWords.MONTH)) {
            return upper.compareTo(MONTHS) <= 0;
        }
        if (unit.equals(UnitWords.QUARTER)) {
            return upper.compareTo(QUARTERS) <= 0;
        }
        return unit.isEmpty() ? isYear(lower) && isYear(upper) : isYear(lower, unit) && isYear(upper, unit);
    }

    private static boolean isYear(BigDecimal number, String unit) {
        return UnitWords.YEARS.contains(unit) && isYear(number);
    }

    private static boolean isYear(BigDecimal number) {
        return number.scale() <= 0 && number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) <= 0;
    }

    private static boolean isMonth(BigDecimal number) {
        if (number.scale() < 1 || number.scale() > 2 || number.precision() - number.scale() != YEAR_DIGITS) {
            return false;
        }
        BigDecimal year = BigDecimal.valueOf(number.intValue());
        int month = number.subtract(year).unscaledValue().intValue();
        return isYear(year) && month >= 1 && month <= MONTHS.intValue();
    }

    private static boolean isDay(BigDecimal number) {
        if (number.scale() != 0 || number.precision() != DAY_DIGITS) {
            return false;
        }
        int digits = number.intValue();
        int month = digits / PLACES % PLACES;
        int day = digits % PLACES;
        BigDecimal year = BigDecimal.valueOf(digits / PLACES / PLACES);
        return isYear(year)
                && month >= 1
                && month <= MONTHS.intValue()
                && YearMonth.of(year.intValue(), month).isValidDay(day);
    }
}
