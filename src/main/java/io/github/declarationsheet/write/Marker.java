package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A placeholder that an office has put into a cell of its form: {@code {{project.name}}}.
 *
 * @param sheet the sheet
 * @param cell the cell
 * @param text the whole text of the cell
 * @param name what stands between the braces
 * @param from where it begins in the text
 * @param to where it ends, excluded
 * @param closed whether it has two braces on each side
 */
record Marker(String sheet, CellRange cell, String text, String name, int from, int to, boolean closed) {

    private static final Pattern BRACES = Pattern.compile("(\\{+)([^{}]*)(}+|$)");
    private static final int TWO = 2;
    static final String START = "project.startDate";
    static final String END = "project.endDate";

    /** All placeholders of a sheet, by row, then column. */
    static List<Marker> in(Grid grid) {
        List<Marker> markers = new ArrayList<>();
        for (Cell cell : grid.cells()) {
            if (cell.kind() == Cell.Kind.TEXT && !cell.formula()) {
                markers.addAll(in(grid.name(), cell));
            }
        }
        return markers;
    }

    private static List<Marker> in(String sheet, Cell cell) {
        List<Marker> found = new ArrayList<>();
        // an input method for Chinese writes full width braces and dots
        Matcher braces = BRACES.matcher(CellText.halfWidth(cell.raw()));
        while (braces.find()) {
            String name = braces.group(2).strip();
            boolean closed = braces.group(1).length() == TWO && braces.group(3).length() == TWO;
            boolean doubled = braces.group(1).length() >= TWO || braces.group(3).length() >= TWO;
            if (doubled || MarkerKeys.isKey(name)) {
                found.add(new Marker(sheet, cell.range(), cell.raw(), name, braces.start(), braces.end(), closed));
            }
        }
        boolean period = found.size() == TWO
                && found.get(0).name.equals(START)
                && found.get(1).name.equals(END);
        return period ? List.of(found.get(0).until(found.get(1))) : found;
    }

    /** What has two braces in a text, as it is written there. */
    static List<String> doubled(String text) {
        List<String> found = new ArrayList<>();
        Matcher braces = BRACES.matcher(CellText.halfWidth(text));
        while (braces.find()) {
            if (braces.group(1).length() >= TWO && braces.group(3).length() >= TWO) {
                found.add(text.substring(braces.start(), braces.end()));
            }
        }
        return found;
    }

    /** Two days in one cell are a period, with the word between them. */
    private Marker until(Marker end) {
        return new Marker(sheet, cell, text, Field.PERIOD, from, end.to, closed && end.closed);
    }

    /** The placeholder as it should be written. */
    static String written(String name) {
        return "{{" + name + "}}";
    }

    /** What stands in the cell, as it is written there. */
    String raw() {
        return text.substring(from, to);
    }

    /** Whether nothing else stands in the cell. */
    boolean isAlone() {
        return text.substring(0, from).isBlank() && text.substring(to).isBlank();
    }

    /** Whether it is one of an indicator row. */
    boolean isOfIndicator() {
        return MarkerKeys.role(name).isPresent();
    }
}
