package io.github.declarationsheet.grid;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.xmlbeans.impl.values.XmlValueOutOfRangeException;
import org.jspecify.annotations.Nullable;

/** Makes cells of POI's. */
final class PoiCells {

    /** What POI calls the formats that the Chinese edition of Excel names by number. */
    private static final String RESERVED = "reserved-";

    private PoiCells() {}

    static Optional<Cell> of(org.apache.poi.ss.usermodel.Cell cell, boolean date1904) {
        boolean formula;
        CellType type;
        try {
            formula = cell.getCellType() == CellType.FORMULA;
            type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        } catch (XmlValueOutOfRangeException e) {
            return date(cell, date1904);
        }
        if (formula && hasNoValue(cell, type)) {
            return Optional.of(cell(cell, Cell.Kind.NO_VALUE, "", true, date1904));
        }
        return switch (type) {
            case STRING -> text(cell, cell.getRichStringCellValue().getString(), formula, date1904);
            case NUMERIC -> number(cell, formula, date1904);
            case BOOLEAN ->
                Optional.of(cell(
                        cell, Cell.Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE", formula, date1904));
            case ERROR ->
                Optional.of(cell(
                        cell,
                        Cell.Kind.ERROR,
                        FormulaError.forInt(cell.getErrorCellValue()).getString(),
                        formula,
                        date1904));
            default -> Optional.empty();
        };
    }

    private static boolean hasNoValue(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
        if (!(cell instanceof XSSFCell xssf)) {
            return false;
        }
        String raw = xssf.getRawValue();
        return raw == null || (raw.isBlank() && type == CellType.NUMERIC);
    }

    private static Optional<Cell> text(
            org.apache.poi.ss.usermodel.Cell cell, @Nullable String text, boolean formula, boolean date1904) {
        return text == null || text.isEmpty()
                ? Optional.empty()
                : Optional.of(cell(cell, Cell.Kind.TEXT, text, formula, date1904));
    }

    private static Optional<Cell> number(org.apache.poi.ss.usermodel.Cell cell, boolean formula, boolean date1904) {
        String raw = cell instanceof XSSFCell xssf && xssf.getRawValue() != null
                ? xssf.getRawValue().strip()
                : digits(cell.getNumericCellValue());
        if (!Numbers.isNumber(raw)) {
            return text(cell, raw, formula, date1904);
        }
        return Optional.of(new Cell(
                cell.getRowIndex(),
                cell.getColumnIndex(),
                Cell.Kind.NUMBER,
                raw,
                format(cell.getCellStyle()),
                formula,
                date1904));
    }

    /** A date in words, a type of cell that POI does not know. */
    private static Optional<Cell> date(org.apache.poi.ss.usermodel.Cell cell, boolean date1904) {
        String iso = cell instanceof XSSFCell xssf && xssf.getRawValue() != null
                ? xssf.getRawValue().strip()
                : "";
        String serial = Serials.ofIso(iso, date1904);
        boolean formula = cell instanceof XSSFCell xssf && xssf.getCTCell().isSetF();
        if (serial.isEmpty()) {
            return text(cell, iso, formula, date1904);
        }
        String format = format(cell.getCellStyle());
        return Optional.of(new Cell(
                cell.getRowIndex(),
                cell.getColumnIndex(),
                Cell.Kind.NUMBER,
                serial,
                NumberFormats.isDate(format) ? format : NumberFormats.ISO_DATE,
                formula,
                date1904));
    }

    private static String digits(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return exact.stripTrailingZeros().scale() <= 0 && Math.abs(number) < 1e15
                ? exact.setScale(0).toPlainString()
                : Double.toString(number);
    }

    /** The code of a format; of those that are named by number alone as the Chinese edition has it. */
    private static String format(CellStyle style) {
        String code = style.getDataFormatString();
        int id = style.getDataFormat();
        boolean byNumber = code == null
                || code.isEmpty()
                || code.length() > NumberFormats.MAX_LENGTH
                || code.startsWith(RESERVED)
                || code.equals(org.apache.poi.ss.usermodel.BuiltinFormats.getBuiltinFormat(id));
        return byNumber ? BuiltinFormats.code(id) : code;
    }

    private static Cell cell(
            org.apache.poi.ss.usermodel.Cell cell, Cell.Kind kind, String raw, boolean formula, boolean date1904) {
        return new Cell(cell.getRowIndex(), cell.getColumnIndex(), kind, raw, NumberFormats.GENERAL, formula, date1904);
    }
}
