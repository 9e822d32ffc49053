package io.github.declarationsheet.layout;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The programs that a bent form is saved with. */
enum Writer {
    /** Shared strings and cell references. */
    EXCEL(".xlsx", 0) {
        @Override
        byte[] write(Book book, Touch touch) throws IOException {
            return poi(new XSSFWorkbook(), book, touch);
        }
    },
    /** BIFF8. */
    EXCEL_97(".xls", 10_000) {
        @Override
        byte[] write(Book book, Touch touch) throws IOException {
            return poi(new HSSFWorkbook(), book, touch);
        }
    },
    /** Strings in the cells, no dimension, no reference on any cell or row. */
    STREAMED(".xlsx", 20_000) {
        @Override
        byte[] write(Book book, Touch touch) throws IOException {
            return new XmlWriter(XmlWriter.Dialect.WITHOUT_REFERENCES).write(book);
        }
    },
    /** A prefix on each element, absolute targets. */
    PREFIXED(".xlsx", 30_000) {
        @Override
        byte[] write(Book book, Touch touch) throws IOException {
            return new XmlWriter(XmlWriter.Dialect.PREFIXED).write(book);
        }
    },
    /** The namespaces of ISO 29500 strict. */
    STRICT(".xlsx", 40_000) {
        @Override
        byte[] write(Book book, Touch touch) throws IOException {
            return new XmlWriter(XmlWriter.Dialect.STRICT).write(book);
        }
    };

    private final String extension;
    private final long firstSeed;

    Writer(String extension, long firstSeed) {
        this.extension = extension;
        this.firstSeed = firstSeed;
    }

    /** Each writer saves other declarations. */
    long firstSeed() {
        return firstSeed;
    }

    /** What is done to a sheet beyond its cells; only POI's writers can. */
    interface Touch {
        Touch NONE = (sheet, cell) -> {};

        void cell(Sheet sheet, org.apache.poi.ss.usermodel.Cell cell);
    }

    abstract byte[] write(Book book, Touch touch) throws IOException;

    byte[] write(Book book) throws IOException {
        return write(book, Touch.NONE);
    }

    String file() {
        return "申报表" + extension;
    }

    private static byte[] poi(Workbook workbook, Book book, Touch touch) throws IOException {
        Map<String, CellStyle> styles = new HashMap<>();
        for (Grid grid : book.sheets()) {
            Sheet sheet = workbook.createSheet(grid.name());
            for (Cell cell : grid.cells()) {
                put(workbook, sheet, cell, styles, touch);
            }
            for (CellRange m : grid.merges()) {
                sheet.addMergedRegion(new CellRangeAddress(m.firstRow(), m.lastRow(), m.firstColumn(), m.lastColumn()));
            }
            grid.hiddenRows().stream().forEach(r -> row(sheet, r).setZeroHeight(true));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void put(Workbook workbook, Sheet sheet, Cell cell, Map<String, CellStyle> styles, Touch touch) {
        org.apache.poi.ss.usermodel.Cell created = row(sheet, cell.row()).createCell(cell.column());
        if (cell.kind() == Cell.Kind.NUMBER) {
            created.setCellValue(cell.number());
        } else {
            created.setCellValue(cell.raw());
        }
        created.setCellStyle(styles.computeIfAbsent(cell.format(), f -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(f));
            return style;
        }));
        touch.cell(sheet, created);
    }

    private static Row row(Sheet sheet, int row) {
        Row existing = sheet.getRow(row);
        return existing == null ? sheet.createRow(row) : existing;
    }
}
