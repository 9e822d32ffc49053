import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.read.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The contenders: each takes a file's bytes and says how much it found in them. */
final class Readers {

    private static final DeclarationSheets SHEETS = DeclarationSheets.standard();

    private Readers() {}

    /** Every part is inflated, nothing is looked at: no reader of all parts can be faster. */
    static long inflate(byte[] file) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    bytes += n;
                }
            }
        }
        return bytes;
    }

    static long grid(byte[] file) {
        return book(file).sheets().get(0).cells().size();
    }

    static long read(byte[] file) {
        return indicators(SHEETS.read(Source.of("a.xlsx", file)));
    }

    static long review(byte[] file) {
        Submission submission = SHEETS.read(Source.of("a.xlsx", file));
        return indicators(submission) + SHEETS.review(submission).findings().size();
    }

    static long poiOpen(byte[] file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getNumberOfSheets();
        }
    }

    static long poi(byte[] file) throws IOException {
        return seenByPoi(file).cells;
    }

    static long fastexcel(byte[] file) throws IOException {
        return seenByFastexcel(file).cells;
    }

    static Seen seenByGrid(byte[] file) {
        Seen seen = new Seen();
        for (Grid grid : book(file).sheets()) {
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

    static Seen seenByPoi(byte[] file) throws IOException {
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
    static Seen seenByFastexcel(byte[] file) throws IOException {
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

    private static Book book(byte[] file) {
        if (BookReader.open(Source.of("a.xlsx", file), Limits.STANDARD) instanceof Opened.Workbook workbook) {
            return workbook.book();
        }
        throw new IllegalStateException("our reader refuses a filled form");
    }

    private static long indicators(Submission submission) {
        return submission.readings().get(0).declaration().indicators().size();
    }
}
