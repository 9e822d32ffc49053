package io.github.declarationsheet.cli;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.write.RosterPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The list of the workbooks that were made of a roster: a table as text (CSV) that Excel opens, beside them. */
final class Manifest {

    static final String NAME = "manifest.csv";

    /** By it Excel knows the encoding. */
    private static final String MARK = "\uFEFF";

    /** What a program would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final Texts texts;
    private final StringBuilder lines = new StringBuilder(MARK);

    Manifest(Texts texts) {
        this.texts = texts;
        line(List.of("file", "project", "code", "unit", "row").stream()
                .map(key -> texts.say("manifest." + key))
                .toList());
    }

    /** Adds the projects of a workbook. */
    void add(RosterPlan.Workbook workbook) {
        for (RosterPlan.Item item : workbook.items()) {
            line(List.of(
                    workbook.file(),
                    item.project().project().name(),
                    item.project().project().code().orElse(""),
                    item.project().project().implementingUnit().orElse(""),
                    row(item.location())));
        }
    }

    void write(Path folder) throws IOException {
        OutputFile.write(folder.resolve(NAME), this::print);
    }

    private void print(OutputStream out) throws IOException {
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Where the project stands in its source: the sheet's row, else which of the source's declarations it is. */
    private String row(Location location) {
        for (CellRange cell : location.cells()) {
            return texts.say("manifest.at", "sheet", location.sheet().orElse(""), "row", cell.firstRow() + 1);
        }
        return Integer.toString(location.declaration().orElse(0) + 1);
    }

    private void line(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            lines.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        lines.append("\r\n");
    }

    private static String field(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
