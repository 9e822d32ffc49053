import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Prints the non-empty cells and the merged ranges of a workbook as our reader sees them. */
final class GridCells {

    public static void main(String[] args) throws IOException {
        StringBuilder text = new StringBuilder();
        Opened opened = BookReader.open(Source.of(Path.of(args[0])), Limits.STANDARD);
        if (opened instanceof Opened.Workbook workbook) {
            for (Grid grid : workbook.book().sheets()) {
                for (Cell cell : grid.cells()) {
                    String value = value(cell);
                    if (!value.isEmpty()) {
                        CellLines.cell(text, grid.name(), cell.row(), cell.column(), value);
                    }
                }
                CellLines.merges(text, grid.name(), grid.merges().stream().map(r -> r.a1()));
            }
        }
        new PrintStream(System.out, false, StandardCharsets.UTF_8).append(text).flush();
    }

    private static String value(Cell cell) {
        return switch (cell.kind()) {
            case TEXT -> CellLines.text(cell.raw());
            case NUMBER -> CellLines.number(cell.number());
            case BOOLEAN -> "BOOLEAN " + cell.raw().toLowerCase(Locale.ROOT);
            case ERROR -> "ERROR " + cell.raw();
            case NO_VALUE -> "";
        };
    }
}
