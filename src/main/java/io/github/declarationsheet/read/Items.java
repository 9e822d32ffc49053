package io.github.declarationsheet.read;

import io.github.declarationsheet.model.TargetValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a cell as the items of a list. Offices write several indicators into one cell, one a line, mostly numbered;
 * a cell whose text merely wraps is one item.
 *
 * @param lines the items without their numbers
 * @param numbered whether each item begins with its number
 */
record Items(List<String> lines, boolean numbered) {

    private static final String NUMERALS = "0123456789";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩";
    private static final String AFTER_NUMBER = ".、．)）,，";
    private static final String OPENING = "(（";
    private static final String BREAKS = "\n\r";
    private static final String PARTS = ";；\n\r";

    /** Whether a text is one item without doubt: nothing in it parts lines. */
    static boolean isSingle(String text) {
        for (int i = 0; i < PARTS.length(); i++) {
            if (text.indexOf(PARTS.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The items of a text: its lines, or what semicolons part if each part is numbered. */
    static Items of(String text) {
        Items parts = of(text, PARTS);
        return parts.numbered ? parts : of(text, BREAKS);
    }

    private static Items of(String text, String breaks) {
        List<String> lines = new ArrayList<>(1);
        boolean numbered = true;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || breaks.indexOf(text.charAt(i)) >= 0) {
                String line = text.substring(start, i).strip();
                start = i + 1;
                if (!line.isEmpty()) {
                    int after = afterNumber(line, lines.size() + 1);
                    numbered &= after > 0;
                    lines.add(line.substring(after).strip());
                }
            }
        }
        return numbered ? new Items(lines, true) : plain(text, breaks);
    }

    private static Items plain(String text, String breaks) {
        List<String> lines = new ArrayList<>(1);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || breaks.indexOf(text.charAt(i)) >= 0) {
                String line = text.substring(start, i).strip();
                start = i + 1;
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return new Items(lines, false);
    }

    /** Where the text behind the expected number begins, 0 if the line does not begin with it. */
    private static int afterNumber(String line, int expected) {
        if (expected <= CIRCLED.length() && line.charAt(0) == CIRCLED.charAt(expected - 1)) {
            return 1;
        }
        int first = OPENING.indexOf(line.charAt(0)) >= 0 ? 1 : 0;
        int at = first;
        while (at < line.length() && NUMERALS.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        boolean number = at > first && at - first < 3 && Integer.parseInt(line.substring(first, at)) == expected;
        boolean decimal = at + 1 < line.length() && NUMERALS.indexOf(line.charAt(at + 1)) >= 0;
        return number && !decimal && at < line.length() && AFTER_NUMBER.indexOf(line.charAt(at)) >= 0 ? at + 1 : 0;
    }

    int size() {
        return lines.size();
    }

    /** Whether there are several and each is a target value with a number: no line of it is the rest of another. */
    boolean areTargets() {
        if (lines.size() < 2) {
            return false;
        }
        for (String line : lines) {
            if (TargetValue.parse(line) instanceof TargetValue.Qualitative) {
                return false;
            }
        }
        return true;
    }
}
