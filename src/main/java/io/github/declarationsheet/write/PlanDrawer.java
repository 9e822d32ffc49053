package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws plans on sheets of one workbook. */
final class PlanDrawer {

    private static final int ZOOM = 110;

    private final Workbook workbook;
    private final SheetSetup setup;
    private final CellStyles styles;

    PlanDrawer(Workbook workbook, SheetSetup setup) {
        this.setup = setup;
        this.workbook = workbook;
        this.styles = new CellStyles(workbook);
    }

    /**
     * Draws a plan.
     *
     * @param owner what the foot of each page says: the project's name
     */
    void draw(SheetPlan plan, Sheet sheet, String owner) {
        rows(plan, sheet);
        plan.boxes().forEach(box -> draw(box, sheet));
        setUp(plan, sheet, owner);
    }

    /** Prepares a sheet for the rows of a plan: all but its cells. */
    void setUp(SheetPlan plan, Sheet sheet, String owner) {
        for (int column = 0; column < plan.widths().size(); column++) {
            sheet.setColumnWidth(column, (int) Math.round(plan.widths().get(column) * 256.0 / digitPixels()));
        }
        sheet.setDefaultRowHeightInPoints((float) SheetPlan.ROW);
        for (Box box : plan.boxes()) {
            CellRange range = box.range();
            if (!range.isCell()) {
                // boxes never overlap, so POI need not compare each with all the others
                sheet.addMergedRegionUnsafe(new CellRangeAddress(
                        range.firstRow(), range.lastRow(), range.firstColumn(), range.lastColumn()));
            }
        }
        sheet.setDisplayGridlines(false);
        if (plan.paper().filtered()) {
            filter(plan, sheet);
        }
        sheet.setZoom(ZOOM);
        Print.prepare(plan, sheet, owner, setup.landscape());
    }

    /** The styles that all its sheets share. */
    CellStyles styles() {
        return styles;
    }

    /** Makes all rows and cells in order: POI sorts those of a row again, at the end, that were not. */
    private static void rows(SheetPlan plan, Sheet sheet) {
        List<Double> heights = plan.heights();
        int columns = plan.widths().size();
        BitSet cells = new BitSet(heights.size() * columns);
        for (Box box : plan.boxes()) {
            CellRange range = box.range();
            for (int r = range.firstRow(); r <= range.lastRow(); r++) {
                cells.set(r * columns + range.firstColumn(), r * columns + range.lastColumn() + 1);
            }
        }
        for (int r = 0; r < heights.size(); r++) {
            Row row = sheet.createRow(r);
            row.setHeightInPoints(heights.get(r).floatValue());
            for (int c = 0; c < columns; c++) {
                if (cells.get(r * columns + c)) {
                    row.createCell(c);
                }
            }
        }
    }

    /** The heading row of a list stays in sight, and rows are chosen by it. */
    private static void filter(SheetPlan plan, Sheet sheet) {
        sheet.createFreezePane(plan.paper().frozen(), 1);
        int lastRow = plan.heights().size() - 1;
        sheet.setAutoFilter(new CellRangeAddress(0, lastRow, 0, plan.widths().size() - 1));
    }

    private void draw(Box box, Sheet sheet) {
        CellRange range = box.range();
        for (int r = range.firstRow(); r <= range.lastRow(); r++) {
            Row row = sheet.getRow(r);
            for (int c = range.firstColumn(); c <= range.lastColumn(); c++) {
                row.getCell(c).setCellStyle(styles.of(box, r, c));
            }
        }
        fill(sheet.getRow(range.firstRow()).getCell(range.firstColumn()), box.content());
    }

    private void fill(Cell cell, Content content) {
        if (content instanceof Content.Numeric number) {
            cell.setCellValue(number.value().doubleValue());
        } else if (content instanceof Content.Day day) {
            cell.setCellValue(day.value());
        } else if (!content.shown().isEmpty()) {
            if (workbook instanceof XSSFWorkbook) {
                cell.setCellValue(new XSSFRichTextString(CellEscape.escape(content.shown())));
            } else {
                cell.setCellValue(content.shown());
            }
        }
    }

    /** Pixels of a digit of the workbook's Normal font, the unit of its column widths. */
    private int digitPixels() {
        return workbook.getFontAt(0).getFontHeightInPoints() >= 12 ? 8 : 7;
    }
}
