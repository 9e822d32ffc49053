package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A specification by example: a Markdown file with prose, sheets drawn as tables, and what must be read from them.
 *
 * <p>In a table {@code <} is a cell merged with its left neighbour, {@code ^} with the one above, {@code \n} a line break,
 * {@code #2024 {0"年"}} a number with its format. The expected part lists every field that has a value, the indicators,
 * the other fields and the findings; nothing else may be read.
 */
public record SpecFile(Book book, String expected) {

    private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern NUMBER = Pattern.compile("#(-?[0-9.E+-]+)(?: \\{(.*)})?");

    public static SpecFile parse(Path file) throws IOException {
        List<Grid> sheets = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        String section = "";
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("## ")) {
                addSheet(sheets, section, rows);
                section = line.substring(3);
                rows = new ArrayList<>();
            } else if (section.startsWith("Sheet") && line.startsWith("|")) {
                rows.add(cells(line));
            } else if (section.startsWith("Read") && !line.isBlank() && !line.startsWith("```")) {
                expected.append(line).append('\n');
            }
        }
        addSheet(sheets, section, rows);
        return new SpecFile(new Book(sheets, Map.of(), Map.of()), expected.toString());
    }

    /** What was read, in the notation of the expected part. */
    public static String render(Submission submission) {
        StringBuilder out = new StringBuilder();
        for (Reading reading : submission.readings()) {
            Draft draft = Draft.of(reading.declaration());
            out.append("declaration ").append(reading.range().a1()).append('\n');
            for (String key : Draft.keys()) {
                draft.get(key)
                        .ifPresent(v ->
                                out.append(key).append(" = ").append(written(v)).append('\n'));
            }
            draft.indicators().forEach(i -> out.append("- ").append(written(i)).append('\n'));
            draft.termIndicators()
                    .forEach(i -> out.append("- term ").append(written(i)).append('\n'));
            draft.other().forEach(o -> out.append("other ").append(written(o)).append('\n'));
            reading.findings().forEach(f -> out.append(written(f)));
        }
        submission.fileFindings().forEach(f -> out.append(written(f)));
        return out.toString();
    }

    private static String written(Object value) {
        return value instanceof BigDecimal amount
                ? amount.toPlainString()
                : value.toString().replace("\n", "\\n");
    }

    private static String written(Indicator i) {
        StringBuilder out = new StringBuilder(String.join(
                " | ", i.level1(), i.level2(), i.level3(), i.target().text()));
        i.weight().ifPresent(w -> out.append(" | weight ").append(w.toPlainString()));
        i.other().forEach(o -> out.append(" | ").append(written(o)));
        return out.toString();
    }

    private static String written(OtherField other) {
        return other.label() + ": " + other.text().replace("\n", "\\n");
    }

    private static String written(Finding f) {
        return "! " + f.severity().id() + " " + f.code().id() + " "
                + f.location().cellText().orElse("-") + " " + f.text().replace("\n", "\\n") + "\n";
    }

    private static void addSheet(List<Grid> sheets, String section, List<List<String>> rows) {
        if (!section.startsWith("Sheet")) {
            return;
        }
        List<Cell> cells = new ArrayList<>();
        List<CellRange> merges = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                String text = rows.get(r).get(c);
                if (!text.equals("<") && !text.equals("^")) {
                    addCell(cells, r, c, text);
                    addMerge(merges, rows, r, c);
                }
            }
        }
        Grid.State state = section.contains("hidden") ? Grid.State.HIDDEN : Grid.State.VISIBLE;
        String name = section.replace("Sheet", "").replace("(hidden)", "").strip();
        sheets.add(new Grid(name, state, cells, merges, new BitSet(), new BitSet()));
    }

    private static void addCell(List<Cell> cells, int row, int column, String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            String format = number.group(2) == null ? "General" : number.group(2);
            cells.add(Cell.number(row, column, number.group(1), format));
        } else if (text.equals("=?")) {
            cells.add(new Cell(row, column, Cell.Kind.NO_VALUE, "", "General", true, false));
        } else if (text.startsWith("#")) {
            cells.add(new Cell(row, column, Cell.Kind.ERROR, text, "General", false, false));
        } else if (!text.isEmpty()) {
            cells.add(Cell.text(row, column, characters(text.replace("\\n", "\n"))));
        }
    }

    /** A character that nobody would see in the file is written {@code \\u00ad}. */
    private static String characters(String text) {
        return CODE.matcher(text).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }

    private static void addMerge(List<CellRange> merges, List<List<String>> rows, int row, int column) {
        int right = column;
        while (is(rows, row, right + 1, "<")) {
            right++;
        }
        int bottom = row;
        while (is(rows, bottom + 1, column, "^")) {
            bottom++;
        }
        if (right > column || bottom > row) {
            merges.add(new CellRange(row, column, bottom, right));
        }
    }

    private static boolean is(List<List<String>> rows, int row, int column, String text) {
        return row < rows.size()
                && column < rows.get(row).size()
                && rows.get(row).get(column).equals(text);
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.substring(1, inner.endsWith("|") ? inner.length() - 1 : inner.length());
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("\\|", -1)) {
            cells.add(cell.strip().replace("\\u3000", "\u3000"));
        }
        return cells;
    }
}
