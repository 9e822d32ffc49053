package io.github.declarationsheet.report;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Passwords;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The forms that have findings, each file's in a script element of its own, which nothing reads before somebody looks at
 * the file. The files are opened once more, so that a run need not keep their cells.
 */
final class FormList {

    private final Writer out;
    private final ScriptJson json;
    private final Limits limits;
    private final Passwords passwords;
    private final int most;
    private int files;

    /** Draws the forms of no more than so many files. */
    FormList(Writer out, ScriptJson json, Limits limits, Passwords passwords, int most) {
        this.out = out;
        this.json = json;
        this.limits = limits;
        this.passwords = passwords;
        this.most = most;
    }

    /** {@code [[declaration, what a drawing has…]…]} in an element named by the file's number; false if there is none. */
    boolean add(int file, Submission submission, List<Finding> findings) throws IOException {
        Map<Integer, CellRange> marked = marked(submission, findings);
        if (marked.isEmpty()
                || files == most
                || submission.source().isEmpty()
                || !(BookReader.open(submission.source().get(), limits, passwords) instanceof Opened.Workbook opened)) {
            return false;
        }
        Map<String, Grid> grids = new HashMap<>();
        opened.book().sheets().forEach(grid -> grids.putIfAbsent(grid.name(), grid));
        out.append("<script type=\"application/json\" id=\"forms-" + file + "\">");
        json.restart();
        json.startArray();
        for (Map.Entry<Integer, CellRange> form : marked.entrySet()) {
            Grid grid = grids.get(submission.readings().get(form.getKey()).sheet());
            if (grid != null) {
                json.startArray();
                json.number(form.getKey());
                new FormDrawing(grid, form.getValue()).write(json);
                json.endArray();
            }
        }
        json.endArray();
        out.append("</script>\n");
        files++;
        return true;
    }

    /** The declarations that have findings, in order, with the cells that their forms take and their findings name. */
    private static Map<Integer, CellRange> marked(Submission submission, List<Finding> findings) {
        Map<Integer, CellRange> marked = new TreeMap<>();
        List<Reading> readings = submission.readings();
        for (Finding finding : findings) {
            int declaration = finding.location().declaration().orElse(-1);
            if (declaration >= 0 && declaration < readings.size()) {
                CellRange area = marked.getOrDefault(
                        declaration, readings.get(declaration).range());
                for (CellRange cells : cellsOn(readings.get(declaration).sheet(), finding)) {
                    area = area.union(cells);
                }
                marked.put(declaration, area);
            }
        }
        return marked;
    }

    private static List<CellRange> cellsOn(String sheet, Finding finding) {
        return finding.location().sheet().filter(sheet::equals).isPresent()
                ? finding.location().cells()
                : List.of();
    }
}
