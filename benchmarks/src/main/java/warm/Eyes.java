package warm;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What the readers see of the same file, each through its own API. */
final class Eyes {

    private Eyes() {}

    static Seen ofGrid(Book book) {
        Seen seen = new Seen();
        for (Grid grid : book.sheets()) {
            for (Cell cell : grid.cells()) {
                switch (cell.kind()) {
                    case TEXT -> seen.text(cell.row(), cell.column(), cell.raw());
                    case NUMBER -> seen.number(cell.row(), cell.column(), cell.number());
                    default -> throw new IllegalStateException("a filled form holds texts and numbers");
                }
            }
            for (CellRange m : grid.merges()) {
                seen.merged(m.firstRow(), m.firstColumn(), m.lastRow(), m.lastColumn());
            }
        }
        return seen;
    }

    static Seen ofPoi(byte[] file) throws IOException {
        Seen seen = new Seen();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (org.apache.poi.ss.usermodel.Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            seen.text(cell.getRowIndex(), cell.getColumnIndex(), cell.getStringCellValue());
                        } else if (cell.getCellType() == CellType.NUMERIC) {
                            seen.number(cell.getRowIndex(), cell.getColumnIndex(), cell.getNumericCellValue());
                        }
                    }
                }
                for (CellRangeAddress m : sheet.getMergedRegions()) {
                    seen.merged(m.getFirstRow(), m.getFirstColumn(), m.getLastRow(), m.getLastColumn());
                }
            }
        }
        return seen;
    }

    /** It can't read merged ranges. */
    static Seen ofFastexcel(byte[] file) throws IOException {
        Seen seen = new Seen();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> see(seen, cell)));
                }
            }
        }
        return seen;
    }

    private static void see(Seen seen, org.dhatim.fastexcel.reader.Cell cell) {
        if (cell != null && cell.getType() == org.dhatim.fastexcel.reader.CellType.STRING) {
            seen.text(cell.getAddress().getRow(), cell.getColumnIndex(), cell.asString());
        } else if (cell != null && cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER) {
            seen.number(cell.getAddress().getRow(), cell.getColumnIndex(), cell.asNumber().doubleValue());
        }
    }
}
