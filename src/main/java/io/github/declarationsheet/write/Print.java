package io.github.declarationsheet.write;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The print set-up: A4 portrait, as wide as the page, as many pages as it takes. */
final class Print {

    private static final double SIDE_MARGIN = 0.31;
    private static final double TOP_MARGIN = 0.59;
    private static final double HEADER_MARGIN = 0.3;

    /** A longer name runs into the page number. */
    private static final int MAX_OWNER = 24;

    /** The size stands before the face: a name that starts with a digit would else be read as part of it. */
    private static final String FONT = "&9&\"" + CellStyles.FACE + ",Regular\"";

    private Print() {}

    static void prepare(SheetPlan plan, Sheet sheet, String owner) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(false);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, TOP_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, TOP_MARGIN);
        sheet.setMargin(PageMargin.HEADER, HEADER_MARGIN);
        sheet.setMargin(PageMargin.FOOTER, HEADER_MARGIN);
        sheet.setHorizontallyCenter(true);
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook()
                .setPrintArea(index, 0, Span.COLUMNS - 1, 0, plan.heights().size() - 1);
        plan.table().ifPresent(t -> sheet.setRepeatingRows(new CellRangeAddress(t.header(), t.header(), -1, -1)));
        Footer footer = sheet.getFooter();
        footer.setLeft(owner.isEmpty() ? "" : FONT + shortened(owner).replace("&", "&&"));
        footer.setCenter(FONT + WriteFindings.sheetText("page"));
    }

    private static String shortened(String owner) {
        return owner.codePointCount(0, owner.length()) <= MAX_OWNER
                ? owner
                : owner.substring(0, owner.offsetByCodePoints(0, MAX_OWNER - 1)) + "…";
    }
}
