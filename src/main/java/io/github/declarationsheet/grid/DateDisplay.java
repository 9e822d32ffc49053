package io.github.declarationsheet.grid;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows dates and times in formats of digits and literal text. */
final class DateDisplay {

    private static final String PARTS = "ymdhs";
    private static final String PLAIN = "-/.,: ";

    private final LocalDateTime date;
    private final String code;
    private final List<String> pieces = new ArrayList<>();
    /** Pieces that are months unless a second follows, with the length of their code. */
    private final List<int[]> months = new ArrayList<>();

    private boolean afterHour;
    private int at;

    private DateDisplay(LocalDateTime date, String code) {
        this.date = date;
        this.code = code;
    }

    /** The date in a format; empty if the format has names, elapsed times, half days or parts of seconds. */
    static Optional<String> show(LocalDateTime date, String format) {
        String code = format.endsWith(";@") ? format.substring(0, format.length() - 2) : format;
        if (code.startsWith("[$-")) {
            code = code.substring(code.indexOf(']') + 1);
        }
        return new DateDisplay(date, code).show();
    }

    private Optional<String> show() {
        while (at < code.length()) {
            char c = Character.toLowerCase(code.charAt(at));
            boolean known = PARTS.indexOf(c) >= 0 ? part(c) : literal(c);
            if (!known) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("", pieces));
    }

    private boolean part(char part) {
        int start = at;
        while (at < code.length() && Character.toLowerCase(code.charAt(at)) == part) {
            at++;
        }
        int length = at - start;
        if (length > 2 && !(part == 'y' && length == 4)) {
            return false;
        }
        switch (part) {
            case 'y' -> year(length);
            case 'd' -> other(date.getDayOfMonth(), length);
            case 'h' -> {
                other(date.getHour(), length);
                afterHour = true;
            }
            case 's' -> second(length);
            default -> month(length);
        }
        return true;
    }

    private void year(int length) {
        if (length == 4) {
            pieces.add(padded(date.getYear(), 4));
        } else {
            pieces.add(padded(date.getYear() % 100, 2));
        }
        afterHour = false;
        months.clear();
    }

    private void other(int value, int length) {
        pieces.add(padded(value, length));
        afterHour = false;
        months.clear();
    }

    private void month(int length) {
        if (!afterHour) {
            months.add(new int[] {pieces.size(), length});
        }
        pieces.add(padded(afterHour ? date.getMinute() : date.getMonthValue(), length));
    }

    private void second(int length) {
        for (int[] month : months) {
            pieces.set(month[0], padded(date.getMinute(), month[1]));
        }
        other(date.getSecond(), length);
    }

    private boolean literal(char c) {
        at++;
        if (c == '"') {
            int end = code.indexOf('"', at);
            if (end < 0) {
                return false;
            }
            pieces.add(code.substring(at, end));
            at = end + 1;
        } else if ((c == '\\' || c == '!') && at < code.length()) {
            pieces.add(String.valueOf(code.charAt(at++)));
        } else if (c >= 0x80 || PLAIN.indexOf(c) >= 0) {
            pieces.add(String.valueOf(c));
        } else {
            return false;
        }
        return true;
    }

    private static String padded(int value, int length) {
        String digits = Integer.toString(value);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
