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
        int open = folded.lastIndexOf('(');
        if (open <= 0 || !folded.endsWith(")")) {
            return new LevelName(line, "");
        }
        String inner = folded.substring(open + 1, folded.length() - 1).strip();
        boolean points = inner.length() > 1 && inner.charAt(inner.length() - 1) == POINT;
        for (int i = 0; points && i < inner.length() - 1; i++) {
            char c = inner.charAt(i);
            points = (c >= '0' && c <= '9') || c == '.';
        }
        return points ? new LevelName(line.substring(0, open).strip(), inner) : new LevelName(line, "");
    }
}
