package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The rows of a sheet as the XML that POI would write for them, at a fraction of the time: POI keeps each cell as a tree
 * of XML with its style and text. {@code SheetRowsTest} holds that both are the same.
 */
final class SheetRows {

    /** What stands in a sheet that POI wrote without rows. */
    static final String NONE = "<sheetData/>";

    private static final String BLANK = "/>";

    private final int columns;
    private final List<Optional<String>> cells;
    private final StringBuilder xml = new StringBuilder("<sheetData>");

    private SheetRows(int rows, int columns) {
        this.columns = columns;
        this.cells = new ArrayList<>(Collections.nCopies(rows * columns, Optional.empty()));
    }

    /** The rows of a plan, whose sheet has all else; its styles and texts are numbered as POI would do it, box by box. */
    static String of(SheetPlan plan, CellStyles styles, SharedTexts texts, XSSFSheet sheet) {
        SheetRows rows = new SheetRows(plan.heights().size(), plan.widths().size());
        for (Box box : plan.boxes()) {
            rows.put(box, styles, texts);
        }
        for (int row = 0; row < plan.heights().size(); row++) {
            rows.write(row, " ht=\"" + (double) plan.heights().get(row).floatValue() + "\" customHeight=\"true\"");
        }
        return rows.done(sheet);
    }

    /** Rows of columns of texts in no style, each column from the top. */
    static String of(List<List<String>> columns, SharedTexts texts, XSSFSheet sheet) {
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        SheetRows rows = new SheetRows(height, columns.size());
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < columns.get(column).size(); row++) {
                int number = texts.number(columns.get(column).get(row));
                rows.put(row, column, " t=\"s\" s=\"0\"><v>" + number + "</v></c>");
            }
        }
        for (int row = 0; row < height; row++) {
            rows.write(row, "");
        }
        return rows.done(sheet);
    }

    private void put(Box box, CellStyles styles, SharedTexts texts) {
        CellRange range = box.range();
        for (int r = range.firstRow(); r <= range.lastRow(); r++) {
            for (int c = range.firstColumn(); c <= range.lastColumn(); c++) {
                boolean first = r == range.firstRow() && c == range.firstColumn();
                String value = first ? value(box.content(), texts) : BLANK;
                put(r, c, " s=\"" + styles.of(box, r, c).getIndex() + "\"" + value);
            }
        }
    }

    private void put(int row, int column, String cell) {
        cells.set(row * columns + column, Optional.of(cell));
    }

    private static String value(Content content, SharedTexts texts) {
        if (content instanceof Content.Numeric number) {
            return value(number.value().doubleValue());
        }
        if (content instanceof Content.Day day) {
            return value(DateUtil.getExcelDate(day.value()));
        }
        return content.shown().isEmpty() ? BLANK : " t=\"s\"><v>" + texts.number(content.shown()) + "</v></c>";
    }

    private static String value(double number) {
        return " t=\"n\"><v>" + number + "</v></c>";
    }

    private void write(int row, String attributes) {
        xml.append("<row r=\"").append(row + 1).append('"').append(attributes).append('>');
        for (int column = 0; column < columns; column++) {
            String name = CellRange.columnName(column);
            cells.get(row * columns + column).ifPresent(cell -> xml.append("<c r=\"")
                    .append(name)
                    .append(row + 1)
                    .append('"')
                    .append(cell));
        }
        xml.append("</row>");
    }

    private String done(XSSFSheet sheet) {
        sheet.setDimensionOverride(new CellRangeAddress(0, cells.size() / columns - 1, 0, columns - 1));
        return xml.append("</sheetData>").toString();
    }
}
