package warm;

import java.io.ByteArrayInputStream;
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
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a given workbook once more with POI's calls as its guide shows them: a style made once and shared by its cells,
 * rows and cells created in order, merged regions, validations, conditional formats, names and print settings added, the
 * workbook written to a stream. What is written was looked up beforehand and costs nothing here; nothing is laid out.
 */
final class PoiByTheBook {

    private final XSSFWorkbook model;
    private final List<Sheet> sheets = new ArrayList<>();

    private record Value(int column, CellType type, String text, double number, int style) {}

    private record Line(int number, float height, List<Value> values) {}

    private record Rule(String formula, org.apache.poi.ss.usermodel.Color fill, CellRangeAddress[] regions) {}

    private record Sheet(
            XSSFSheet model, List<Line> lines, List<XSSFDataValidation> validations, List<Rule> rules) {}

    PoiByTheBook(byte[] workbook) throws IOException {
        model = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        for (int s = 0; s < model.getNumberOfSheets(); s++) {
            XSSFSheet sheet = model.getSheetAt(s);
            List<Line> lines = new ArrayList<>();
            for (Row row : sheet) {
                List<Value> values = new ArrayList<>();
                for (Cell cell : row) {
                    values.add(value((XSSFCell) cell));
                }
                lines.add(new Line(row.getRowNum(), row.getHeightInPoints(), values));
            }
            List<Rule> rules = new ArrayList<>();
            SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
                XSSFConditionalFormatting format = (XSSFConditionalFormatting) formats.getConditionalFormattingAt(i);
                ConditionalFormattingRule rule = format.getRule(0);
                PatternFormatting fill = rule.getPatternFormatting();
                rules.add(new Rule(
                        rule.getFormula1(),
                        fill == null ? null : fill.getFillBackgroundColorColor(),
                        format.getFormattingRanges()));
            }
            sheets.add(new Sheet(sheet, lines, sheet.getDataValidations(), rules));
        }
    }

    private static Value value(XSSFCell cell) {
        boolean number = cell.getCellType() == CellType.NUMERIC;
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        return new Value(
                cell.getColumnIndex(),
                cell.getCellType(),
                text,
                number ? cell.getNumericCellValue() : 0,
                cell.getCellStyle().getIndex());
    }

    byte[] write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            List<CellStyle> styles = styles(workbook);
            for (Sheet sheet : sheets) {
                write(sheet, workbook, styles);
            }
            for (Name name : model.getAllNames()) {
                // print areas and titles are set with the sheet
                if (!name.getNameName().startsWith("_xlnm")) {
                    Name copy = workbook.createName();
                    copy.setNameName(name.getNameName());
                    copy.setSheetIndex(name.getSheetIndex());
                    copy.setRefersToFormula(name.getRefersToFormula());
                }
            }
            for (var property : model.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList()) {
                workbook.getProperties().getCustomProperties().addProperty(property.getName(), property.getLpwstr());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private List<CellStyle> styles(XSSFWorkbook workbook) {
        DataFormat formats = workbook.createDataFormat();
        List<Font> fonts = new ArrayList<>();
        for (int i = 0; i < model.getNumberOfFonts(); i++) {
            Font from = model.getFontAt(i);
            Font font = i == 0 ? workbook.getFontAt(0) : workbook.createFont();
            font.setFontName(from.getFontName());
            font.setFontHeightInPoints(from.getFontHeightInPoints());
            font.setBold(from.getBold());
            fonts.add(font);
        }
        List<CellStyle> styles = new ArrayList<>();
        for (int i = 0; i < model.getNumCellStyles(); i++) {
            XSSFCellStyle from = model.getCellStyleAt(i);
            CellStyle style = i == 0 ? workbook.getCellStyleAt(0) : workbook.createCellStyle();
            style.setFont(fonts.get(from.getFontIndex()));
            style.setDataFormat(formats.getFormat(from.getDataFormatString()));
            style.setAlignment(from.getAlignment());
            style.setVerticalAlignment(from.getVerticalAlignment());
            style.setWrapText(from.getWrapText());
            style.setShrinkToFit(from.getShrinkToFit());
            style.setLocked(from.getLocked());
            style.setIndention(from.getIndention());
            border(from, style);
            styles.add(style);
        }
        return styles;
    }

    private static void border(CellStyle from, CellStyle style) {
        if (from.getBorderTop() != BorderStyle.NONE) {
            style.setBorderTop(from.getBorderTop());
        }
        if (from.getBorderBottom() != BorderStyle.NONE) {
            style.setBorderBottom(from.getBorderBottom());
        }
        if (from.getBorderLeft() != BorderStyle.NONE) {
            style.setBorderLeft(from.getBorderLeft());
        }
        if (from.getBorderRight() != BorderStyle.NONE) {
            style.setBorderRight(from.getBorderRight());
        }
    }

    private void write(Sheet from, XSSFWorkbook workbook, List<CellStyle> styles) {
        XSSFSheet sheet = workbook.createSheet(from.model().getSheetName());
        for (int c = 0; c < 8; c++) {
            sheet.setColumnWidth(c, from.model().getColumnWidth(c));
        }
        for (Line line : from.lines()) {
            Row row = sheet.createRow(line.number());
            row.setHeightInPoints(line.height());
            for (Value value : line.values()) {
                Cell cell = row.createCell(value.column());
                cell.setCellStyle(styles.get(value.style()));
                if (value.type() == CellType.NUMERIC) {
                    cell.setCellValue(value.number());
                } else if (!value.text().isEmpty()) {
                    cell.setCellValue(value.text());
                }
            }
        }
        from.model().getMergedRegions().forEach(sheet::addMergedRegion);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (XSSFDataValidation v : from.validations()) {
            DataValidation copy = helper.createValidation(v.getValidationConstraint(), v.getRegions());
            copy.setErrorStyle(v.getErrorStyle());
            copy.setShowErrorBox(v.getShowErrorBox());
            copy.createErrorBox(v.getErrorBoxTitle(), v.getErrorBoxText());
            copy.setShowPromptBox(v.getShowPromptBox());
            copy.createPromptBox(v.getPromptBoxTitle(), v.getPromptBoxText());
            sheet.addValidationData(copy);
        }
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        for (Rule rule : from.rules()) {
            ConditionalFormattingRule copy = formats.createConditionalFormattingRule(rule.formula());
            PatternFormatting fill = copy.createPatternFormatting();
            fill.setFillBackgroundColor(rule.fill());
            fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            formats.addConditionalFormatting(rule.regions(), copy);
        }
        workbook.setSheetVisibility(
                workbook.getSheetIndex(sheet), model.getSheetVisibility(model.getSheetIndex(from.model())));
        sheet.setDisplayGridlines(from.model().isDisplayGridlines());
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(from.model().getPrintSetup().getPaperSize());
    }
}
