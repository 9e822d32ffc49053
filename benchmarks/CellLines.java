import java.util.stream.Stream;

/** One line a cell, so that two readers can be compared. */
final class CellLines {

    private CellLines() {}

    static void cell(StringBuilder out, String sheet, int row, int column, String value) {
        out.append(sheet).append('\t').append(row).append('\t').append(column).append('\t').append(value).append('\n');
    }

    static void merges(StringBuilder out, String sheet, Stream<String> ranges) {
        ranges.sorted().forEach(r -> out.append(sheet).append("\tmerged\t").append(r).append('\n'));
    }

    static String text(String text) {
        return text.isEmpty() ? "" : "TEXT " + text.replace("\n", "\\n").replace("\r", "\\r");
    }

    static String number(double number) {
        return "NUMBER " + number;
    }
}
