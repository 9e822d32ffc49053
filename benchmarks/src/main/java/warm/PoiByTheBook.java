package warm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a given workbook once more with POI's calls as its guide shows them: a style made once and shared by its cells,
 * rows and cells created in order, merged regions (unchecked, as its documentation advises for speed), validations,
 * conditional formats, names and print settings added, the workbook written to a stream and closed. Nothing is laid out.
 */
final class PoiByTheBook {

    private final Model model;

    PoiByTheBook(byte[] workbook) throws IOException {
        model = Model.of(workbook);
    }

    byte[] write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            List<CellStyle> styles = styles(workbook);
            for (Model.Sheet sheet : model.sheets()) {
                write(sheet, workbook, styles);
            }
            for (Model.Named name : model.names()) {
                Name copy = workbook.createName();
                copy.setNameName(name.name());
                if (name.sheet() >= 0) {
                    copy.setSheetIndex(name.sheet());
                }
                copy.setRefersToFormula(name.formula());
            }
            model.properties()
                    .forEach((k, v) -> workbook.getProperties().getCustomProperties().addProperty(k, v));
            workbook.getProperties().getCoreProperties().setTitle(model.title());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private List<CellStyle> styles(XSSFWorkbook workbook) {
        DataFormat formats = workbook.createDataFormat();
        List<XSSFFont> fonts = new ArrayList<>();
        for (Model.Face face : model.fonts()) {
            XSSFFont font = fonts.isEmpty() ? workbook.getFontAt(0) : workbook.createFont();
            font.setFontName(face.name());
            font.setFontHeight(face.points());
            font.setBold(face.bold());
            font.setCharSet(face.charSet());
            font.setFamily(face.family());
            fonts.add(font);
        }
        List<CellStyle> styles = new ArrayList<>();
        for (Model.Style from : model.styles()) {
            CellStyle style = styles.isEmpty() ? workbook.getCellStyleAt(0) : workbook.createCellStyle();
            style.setFont(fonts.get(from.font()));
            style.setDataFormat(formats.getFormat(from.format()));
            style.setAlignment(from.across());
            style.setVerticalAlignment(from.down());
            style.setWrapText(from.wrap());
            style.setShrinkToFit(from.shrink());
            style.setLocked(from.locked());
            style.setIndention(from.indent());
            border(from, style);
            styles.add(style);
        }
        return styles;
    }

    private static void border(Model.Style from, CellStyle style) {
        if (from.top() != BorderStyle.NONE) {
            style.setBorderTop(from.top());
        }
        if (from.bottom() != BorderStyle.NONE) {
            style.setBorderBottom(from.bottom());
        }
        if (from.left() != BorderStyle.NONE) {
            style.setBorderLeft(from.left());
        }
        if (from.right() != BorderStyle.NONE) {
            style.setBorderRight(from.right());
        }
    }

    private static void write(Model.Sheet from, XSSFWorkbook workbook, List<CellStyle> styles) {
        XSSFSheet sheet = workbook.createSheet(from.name());
        for (int c = 0; c < from.widths().size(); c++) {
            sheet.setColumnWidth(c, from.widths().get(c));
        }
        sheet.setDefaultRowHeightInPoints(from.rowHeight());
        for (Model.Line line : from.lines()) {
            Row row = sheet.createRow(line.number());
            row.setHeightInPoints(line.height());
            for (Model.Value value : line.values()) {
                Cell cell = row.createCell(value.column());
                cell.setCellStyle(styles.get(value.style()));
                if (value.type() == CellType.NUMERIC) {
                    cell.setCellValue(value.number());
                } else if (!value.text().isEmpty()) {
                    cell.setCellValue(value.text());
                }
            }
        }
        from.merges().forEach(sheet::addMergedRegionUnsafe);
        checks(from, sheet);
        rules(from, sheet);
        from.ignored().forEach((type, ranges) -> ranges.forEach(range -> sheet.addIgnoredErrors(range, type)));
        if (from.state() != SheetVisibility.VISIBLE) {
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), from.state());
        }
        if (from.paper() != null) {
            sheet.setDisplayGridlines(false);
            sheet.setZoom(from.zoom());
            print(from.paper(), sheet);
        }
    }

    private static void checks(Model.Sheet from, XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (Model.Check check : from.checks()) {
            DataValidation copy = helper.createValidation(
                    new XSSFDataValidationConstraint(
                            check.type(), check.operator(), check.formula1(), check.formula2()),
                    list(check.cells()));
            copy.setErrorStyle(check.style());
            copy.setShowErrorBox(true);
            copy.createErrorBox(check.errorTitle(), check.error());
            copy.setEmptyCellAllowed(true);
            if (check.prompt() != null) {
                copy.setShowPromptBox(true);
                copy.createPromptBox(check.promptTitle(), check.prompt());
            }
            sheet.addValidationData(copy);
        }
    }

    private static CellRangeAddressList list(List<CellRangeAddress> cells) {
        CellRangeAddressList list = new CellRangeAddressList();
        cells.forEach(list::addCellRangeAddress);
        return list;
    }

    private static void rules(Model.Sheet from, XSSFSheet sheet) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (Model.Rule rule : from.rules()) {
            ConditionalFormattingRule copy = formats.createConditionalFormattingRule(rule.formula());
            PatternFormatting fill = copy.createPatternFormatting();
            fill.setFillBackgroundColor(rule.fill());
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formats.addConditionalFormatting(rule.cells().toArray(CellRangeAddress[]::new), copy);
        }
    }

    private static void print(Model.Paper paper, XSSFSheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(paper.landscape());
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        paper.margins().forEach(sheet::setMargin);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setLeft(paper.footLeft());
        sheet.getFooter().setCenter(paper.footCentre());
        XSSFWorkbook workbook = sheet.getWorkbook();
        CellRangeAddress area = CellRangeAddress.valueOf(paper.area());
        workbook.setPrintArea(
                workbook.getSheetIndex(sheet),
                area.getFirstColumn(),
                area.getLastColumn(),
                area.getFirstRow(),
                area.getLastRow());
        if (paper.titles() != null) {
            sheet.setRepeatingRows(paper.titles());
        }
    }
}
