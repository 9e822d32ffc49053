package io.github.declarationsheet.read;

import io.github.declarationsheet.model.CellText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them: {@code 2024-01-01}, {@code 2024年1月1日}, {@code 2024.1.1}, {@code 20240101}. */
final class DateText {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?|(\\d{2})(\\d{2}))"
                    + "(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?(?!\\d)");

    /** The end of a period in the year of its start: {@code 12月31日}. */
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号]?(?!\\s*[\\d月./-])");

    private DateText() {}

    /** The date that a text is, empty if it is anything else. */
    static Optional<LocalDate> parse(String text) {
        Matcher matcher = DATE.matcher(CellText.halfWidth(text).strip());
        return matcher.matches() ? date(matcher) : Optional.empty();
    }

    /** The two dates of a period, the second perhaps without its year; empty if there are not exactly two. */
    static Optional<List<LocalDate>> period(String text) {
        String folded = CellText.halfWidth(text);
        Matcher matcher = DATE.matcher(folded);
        List<LocalDate> dates = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            Optional<LocalDate> date = date(matcher);
            if (date.isEmpty()) {
                return Optional.empty();
            }
            dates.add(date.get());
            end = matcher.end();
        }
        Matcher day = DAY.matcher(folded.substring(end));
        if (dates.size() == 1 && day.find()) {
            Optional<LocalDate> last = date(Integer.toString(dates.get(0).getYear()), day.group(1), day.group(2));
            last.ifPresent(dates::add);
        }
        return dates.size() == 2 ? Optional.of(dates) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher matcher) {
        String month = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
        String day = matcher.group(3) == null ? matcher.group(5) : matcher.group(3);
        return date(matcher.group(1), month, day);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
