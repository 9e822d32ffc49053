package io.github.declarationsheet.write;

import java.util.ArrayList;
import java.util.List;
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

    /** The sides of an A4 page in inches. */
    private static final double LONG_SIDE = 11.69;

    private static final double SHORT_SIDE = 8.27;

    private static final double PIXELS_PER_INCH = 96;

    private static final double POINTS_PER_INCH = 72;

    /** Programs round the widths of columns up. */
    private static final double SAFETY = 0.98;

    private static final double HEIGHT_SAFETY = 0.97;

    /** A longer name runs into the page number. */
    private static final int MAX_OWNER = 24;

    /** The size stands before the face: a name that starts with a digit would else be read as part of it. */
    private static final String FONT = "&9&\"" + CellStyles.FACE + ",Regular\"";

    private Print() {}

    /** The height of what one page holds, in points of the sheet; a little less, for programs round heights up. */
    static double capacity(SheetPlan plan, boolean landscape) {
        boolean lying = landscape || plan.paper().landscape();
        return ((lying ? SHORT_SIDE : LONG_SIDE) - 2 * TOP_MARGIN)
                * POINTS_PER_INCH
                * 100
                / scale(plan, lying)
                * HEIGHT_SAFETY;
    }

    static void prepare(SheetPlan plan, Sheet sheet, String owner, boolean landscape) {
        SheetPlan.Paper paper = plan.paper();
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        boolean lying = landscape || paper.landscape();
        setup.setLandscape(lying);
        if (!paper.parts().isEmpty() || !plan.breaks().isEmpty()) {
            // programs that fit a sheet to its pages ignore where it is to be broken
            setup.setScale(scale(plan, lying));
            plan.breaks().forEach(row -> sheet.setRowBreak(row - 1));
            columnBreaks(plan).forEach(column -> sheet.setColumnBreak(column - 1));
        } else {
            sheet.setFitToPage(true);
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) 0);
        }
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, TOP_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, TOP_MARGIN);
        sheet.setMargin(PageMargin.HEADER, HEADER_MARGIN);
        sheet.setMargin(PageMargin.FOOTER, HEADER_MARGIN);
        sheet.setHorizontallyCenter(true);
        int index = sheet.getWorkbook().getSheetIndex(sheet);
        sheet.getWorkbook()
                .setPrintArea(
                        index, 0, plan.widths().size() - 1, 0, plan.heights().size() - 1);
        plan.table().ifPresent(t -> sheet.setRepeatingRows(new CellRangeAddress(t.header(), t.header(), -1, -1)));
        if (paper.frozen() > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, paper.frozen() - 1));
        }
        Footer footer = sheet.getFooter();
        footer.setLeft(owner.isEmpty() ? "" : FONT + shortened(owner).replace("&", "&&"));
        footer.setCenter(FONT + WriteFindings.sheetText("page"));
    }

    /** What lets the sheet fit its page, or its widest part one of several. */
    private static short scale(SheetPlan plan, boolean landscape) {
        double page = (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * SIDE_MARGIN;
        return (short) Math.min(100, Math.floor(page * PIXELS_PER_INCH * 100 * SAFETY / widest(plan)));
    }

    private static int widest(SheetPlan plan) {
        int widest = 0;
        int from = 0;
        for (int part : ends(plan)) {
            widest = Math.max(widest, width(plan, from, part));
            from = part;
        }
        return widest;
    }

    /** The columns before which a page ends: as many parts go on a page as are together no wider than the widest one. */
    private static List<Integer> columnBreaks(SheetPlan plan) {
        int most = widest(plan);
        List<Integer> breaks = new ArrayList<>();
        int from = 0;
        int start = 0;
        for (int part : ends(plan)) {
            if (from > start && width(plan, start, part) > most) {
                breaks.add(from);
                start = from;
            }
            from = part;
        }
        return breaks;
    }

    /** Where the parts end. */
    private static List<Integer> ends(SheetPlan plan) {
        List<Integer> ends = new ArrayList<>(plan.paper().parts());
        ends.add(plan.widths().size());
        return ends;
    }

    /** How wide a page with some columns is, with those that every page repeats. */
    private static int width(SheetPlan plan, int from, int to) {
        int repeated = from == 0 ? 0 : sum(plan.widths().subList(0, plan.paper().frozen()));
        return repeated + sum(plan.widths().subList(from, to));
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static String shortened(String owner) {
        return owner.codePointCount(0, owner.length()) <= MAX_OWNER
                ? owner
                : owner.substring(0, owner.offsetByCodePoints(0, MAX_OWNER - 1)) + "…";
    }
}
