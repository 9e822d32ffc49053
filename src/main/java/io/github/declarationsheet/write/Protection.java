package io.github.declarationsheet.write;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;

/**
 * Locks the labels of a sheet, without a password: it guards against slips, not against people. A row can be deleted only
 * if none of its cells is locked, those to the right of the form included.
 */
final class Protection {

    private static final int LAST_COLUMN = 16_384;

    private static final double WIDTH = 9;

    private Protection() {}

    /** Locks a sheet that has been drawn. */
    static void add(SheetPlan plan, XSSFSheet sheet) {
        CellStyle open = sheet.getWorkbook().createCellStyle();
        open.setLocked(false);
        // one entry for all columns: POI would write each of the sixteen thousand
        CTCol beyond = sheet.getCTWorksheet().getColsArray(0).addNewCol();
        beyond.setMin(plan.widths().size() + 1L);
        beyond.setMax(LAST_COLUMN);
        beyond.setStyle(open.getIndex());
        beyond.setWidth(WIDTH);
        sheet.lockFormatRows(false);
        sheet.lockFormatColumns(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.enableLocking();
    }
}
