package io.github.declarationsheet.compare;

/**
 * Two texts as a sentence can quote them: short, and of long ones the part in which they differ.
 *
 * @param before of the earlier text
 * @param after of the later text
 */
record Excerpts(String before, String after) {

    private static final int LONGEST = 20;

    /** What is shown of the text that both share, so that the place is found on the sheet. */
    private static final int AROUND = 4;

    private static final String CUT = "…";

    static Excerpts of(String before, String after) {
        if (length(before) <= LONGEST && length(after) <= LONGEST) {
            return new Excerpts(before, after);
        }
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int from = Math.max(0, head - AROUND);
        int left = Math.max(0, tail - AROUND);
        return new Excerpts(part(before, from, left), part(after, from, left));
    }

    static String shortened(String text) {
        return length(text) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + CUT;
    }

    private static String part(String text, int from, int left) {
        int begin = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = text.length() - left;
        int whole = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
        String part = shortened(text.substring(begin, whole));
        return (begin > 0 ? CUT : "") + part + (whole < text.length() && !part.endsWith(CUT) ? CUT : "");
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
