package io.github.declarationsheet.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the sections of a number format.
 *
 * @param shape what it shows; empty if it shows literal text only, or the text of text cells
 * @param literal the text of a section without digits
 */
record FormatSection(Optional<NumberShape> shape, String literal) {

    private static final int MAX_SECTIONS = 4;

    /** A code of which the sections are known. */
    private record Parsed(String code, Optional<List<FormatSection>> sections) {}

    private static final int PLACES = 64;

    /** The last codes, of which a file has few; threads that race parse one again. */
    private static final @Nullable Parsed[] PARSED = new @Nullable Parsed[PLACES];

    /** The sections of a code; empty if one of those for numbers is more than digits and literal text. */
    static Optional<List<FormatSection>> parse(String code) {
        int place = code.hashCode() & PLACES - 1;
        Parsed before = PARSED[place];
        if (before == null || !before.code().equals(code)) {
            before = new Parsed(code, sections(code));
            PARSED[place] = before;
        }
        return before.sections();
    }

    private static Optional<List<FormatSection>> sections(String code) {
        if (code.equals(NumberFormats.GENERAL) || code.equals("@")) {
            return Optional.of(List.of(General.SECTION));
        }
        List<FormatSection> sections = new ArrayList<>(2);
        for (String section : split(code)) {
            Optional<FormatSection> parsed = new SectionParser(section).parse();
            if (sections.size() == MAX_SECTIONS - 1) {
                break;
            }
            if (parsed.isEmpty()) {
                return Optional.empty();
            }
            sections.add(parsed.get());
        }
        return Optional.of(sections);
    }

    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>(2);
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                i++;
            } else if (c == ';' && !quoted) {
                sections.add(code.substring(start, i));
                start = i + 1;
            }
        }
        String last = code.substring(start);
        // ";@" says only that texts are shown as they are
        if (sections.isEmpty() || !last.equals("@")) {
            sections.add(last);
        }
        return sections;
    }

    /** Loaded with the first number. */
    private static final class General {
        static final FormatSection SECTION =
                new FormatSection(Optional.of(new NumberShape("", "", false, false, 1, 0, NumberShape.ANY)), "");
    }

    /** Reads one section from left to right; what it does not know ends in an empty result. */
    private static final class SectionParser {

        private static final String BARE = " $-+()¥￥:<>='~{}^&!";
        private static final String COLOURS = "|black|blue|cyan|green|magenta|red|white|yellow|";

        private final String code;
        private final StringBuilder prefix = new StringBuilder();
        private final StringBuilder suffix = new StringBuilder();
        private final StringBuilder digits = new StringBuilder();
        private boolean percent;
        private boolean general;
        private boolean blanks;
        private int at;

        SectionParser(String code) {
            this.code = code;
        }

        Optional<FormatSection> parse() {
            while (at < code.length()) {
                if (!step(code.charAt(at))) {
                    return Optional.empty();
                }
            }
            if (general) {
                return digits.isEmpty() ? shape(false, 1, 0, NumberShape.ANY) : Optional.empty();
            }
            if (digits.isEmpty()) {
                // an empty section hides the number, and a sign of percent without digits is not for us
                return prefix.isEmpty() || percent
                        ? Optional.empty()
                        : Optional.of(new FormatSection(Optional.empty(), prefix.toString()));
            }
            return blanks ? Optional.empty() : digits();
        }

        private boolean step(char c) {
            at++;
            switch (c) {
                case '"' -> {
                    int end = code.indexOf('"', at);
                    if (end < 0) {
                        return false;
                    }
                    literal(code.substring(at, end));
                    at = end + 1;
                }
                case '\\' -> {
                    if (at == code.length()) {
                        return false;
                    }
                    literal(String.valueOf(code.charAt(at++)));
                }
                case '_', '*' -> at++;
                case '[' -> {
                    return bracket();
                }
                case '%' -> {
                    // shown where it stands, but only behind the digits do we know where that is
                    if (percent || digits.isEmpty() || !suffix.isEmpty()) {
                        return false;
                    }
                    percent = true;
                }
                case '?' -> blanks = true;
                case '0', '#', '.', ',' -> {
                    if (percent || general || !suffix.isEmpty()) {
                        return false;
                    }
                    digits.append(c);
                }
                default -> {
                    return other(c);
                }
            }
            return true;
        }

        private boolean other(char c) {
            if (code.regionMatches(true, at - 1, NumberFormats.GENERAL, 0, NumberFormats.GENERAL.length())) {
                at += NumberFormats.GENERAL.length() - 1;
                boolean first = !general && digits.isEmpty();
                general = true;
                return first;
            }
            if (c < 0x80 && BARE.indexOf(c) < 0) {
                return false;
            }
            // in the Chinese edition ! escapes, which POI does not know
            if (c == '!') {
                return false;
            }
            literal(String.valueOf(c));
            return true;
        }

        private boolean bracket() {
            int end = code.indexOf(']', at);
            if (end < 0) {
                return false;
            }
            String content = code.substring(at, end);
            at = end + 1;
            if (content.startsWith("$")) {
                int dash = content.indexOf('-');
                literal(content.substring(1, dash < 0 ? content.length() : dash));
                return true;
            }
            String lower = content.toLowerCase(Locale.ROOT);
            return COLOURS.contains("|" + lower + "|") || lower.startsWith("color");
        }

        private void literal(String text) {
            (digits.isEmpty() && !general ? prefix : suffix).append(text);
        }

        private Optional<FormatSection> digits() {
            String all = digits.toString();
            int point = all.indexOf('.');
            String integers = point < 0 ? all : all.substring(0, point);
            String decimals = point < 0 ? "" : all.substring(point + 1);
            boolean thousands = integers.endsWith(",##0") || integers.endsWith(",###") || integers.endsWith(",000");
            String plain = integers.replace(",", "");
            boolean known = thousands
                    ? integers.indexOf(',') == integers.length() - 4 && isRun(plain, '#', '0')
                    : isRun(integers, '#', '0') && !integers.isEmpty();
            if (!known || !isRun(decimals, '0', '#') || (point >= 0 && decimals.isEmpty())) {
                return Optional.empty();
            }
            return shape(thousands, zeros(plain), zeros(decimals), decimals.length());
        }

        private static int zeros(String digits) {
            int zeros = 0;
            for (int i = 0; i < digits.length(); i++) {
                zeros += digits.charAt(i) == '0' ? 1 : 0;
            }
            return zeros;
        }

        /** Whether a text is any number of one character followed by any number of another. */
        private static boolean isRun(String text, char first, char second) {
            int i = 0;
            while (i < text.length() && text.charAt(i) == first) {
                i++;
            }
            while (i < text.length() && text.charAt(i) == second) {
                i++;
            }
            return i == text.length();
        }

        private Optional<FormatSection> shape(boolean thousands, int integers, int min, int max) {
            return Optional.of(new FormatSection(
                    Optional.of(new NumberShape(
                            prefix.toString(), suffix.toString(), percent, thousands, integers, min, max)),
                    ""));
        }
    }
}
