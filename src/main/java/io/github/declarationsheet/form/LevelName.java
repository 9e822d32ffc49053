package io.github.declarationsheet.form;

import io.github.declarationsheet.model.CellText;

/**
 * The name of a level as a form prints it, with the points that some append: {@code 产出指标(50分)} [P-CZ].
 *
 * @param name the name alone, on one line
 * @param points what stood in brackets, {@code 50分}; empty if nothing did
 */
public record LevelName(String name, String points) {

    private static final char POINT = '分';

    /**
     * Takes a written name apart.
     *
     * @param text as written
     * @return the name and its points
     */
    public static LevelName of(String text) {
        String line = CellText.oneLine(text);
        String folded = CellText.halfWidth(line);
        if (folded.length() == line.length() && folded.endsWith(")")) {
            int open = folded.lastIndexOf('(');
            String inner =
                    open > 0 ? folded.substring(open + 1, folded.length() - 1).strip() : "";
            return isPoints(inner) ? new LevelName(line.substring(0, open).strip(), inner) : new LevelName(line, "");
        }
        int at = folded.length() == line.length() ? suffix(folded) : 0;
        return at > 0
                ? new LevelName(
                        line.substring(0, at).strip(), folded.substring(at).strip())
                : new LevelName(line, "");
    }

    /** Where {@code 10分} without brackets begins at the end of a name, 0 if it does not. */
    private static int suffix(String text) {
        int end = text.length() - 1;
        int at = end;
        while (at > 0 && isDigit(text.charAt(at - 1))) {
            at--;
        }
        return at < end && text.charAt(end) == POINT ? at : 0;
    }

    /** {@code 50分}, {@code 50%} or {@code 50}. */
    private static boolean isPoints(String text) {
        int end = text.length() - 1;
        boolean sign = end > 0 && (text.charAt(end) == POINT || text.charAt(end) == '%');
        for (int i = 0; i < (sign ? end : end + 1); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end >= 0;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }
}
