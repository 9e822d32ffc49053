import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Prints the non-empty cells and the merged ranges of a workbook as POI's usermodel sees them. */
final class PoiCells {

    public static void main(String[] args) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Workbook workbook = WorkbookFactory.create(new File(args[0]), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String value = value(cell);
                        if (!value.isEmpty()) {
                            CellLines.cell(
                                    text, sheet.getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), value);
                        }
                    }
                }
                CellLines.merges(
                        text,
                        sheet.getSheetName(),
                        sheet.getMergedRegions().stream().map(r -> r.formatAsString()));
            }
        }
        new PrintStream(System.out, false, StandardCharsets.UTF_8).append(text).flush();
    }

    private static String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> CellLines.text(cell.getStringCellValue());
            case NUMERIC -> CellLines.number(cell.getNumericCellValue());
            case BOOLEAN -> "BOOLEAN " + cell.getBooleanCellValue();
            case ERROR -> "ERROR " + FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}
