package warm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;

/** All that stands in a workbook, as plain values, so that looking it up costs nothing where it is written once more. */
record Model(
        List<Face> fonts,
        List<Style> styles,
        List<Sheet> sheets,
        List<Named> names,
        String title,
        Map<String, String> properties) {

    record Face(String name, double points, boolean bold, int charSet, int family) {}

    record Style(
            int font,
            String format,
            HorizontalAlignment across,
            VerticalAlignment down,
            boolean wrap,
            boolean shrink,
            boolean locked,
            short indent,
            BorderStyle top,
            BorderStyle bottom,
            BorderStyle left,
            BorderStyle right) {}

    record Value(int column, CellType type, String text, double number, int style) {}

    record Line(int number, float height, List<Value> values) {}

    record Check(
            int type,
            int operator,
            String formula1,
            String formula2,
            List<CellRangeAddress> cells,
            int style,
            String errorTitle,
            String error,
            String promptTitle,
            String prompt) {}

    record Rule(String formula, Color fill, List<CellRangeAddress> cells) {}

    record Named(String name, int sheet, String formula) {}

    record Paper(
            String area,
            CellRangeAddress titles,
            boolean landscape,
            Map<PageMargin, Double> margins,
            String footLeft,
            String footCentre) {}

    record Sheet(
            String name,
            SheetVisibility state,
            List<Integer> widths,
            float rowHeight,
            int zoom,
            List<Line> lines,
            List<CellRangeAddress> merges,
            List<Check> checks,
            List<Rule> rules,
            Map<IgnoredErrorType, Set<CellRangeAddress>> ignored,
            Paper paper) {}

    static Model of(byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<Face> fonts = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfFonts(); i++) {
                XSSFFont font = workbook.getFontAt(i);
                fonts.add(new Face(
                        font.getFontName(),
                        font.getFontHeight() / (double) Font.TWIPS_PER_POINT,
                        font.getBold(),
                        font.getCharSet(),
                        font.getFamily()));
            }
            List<Style> styles = new ArrayList<>();
            for (int i = 0; i < workbook.getNumCellStyles(); i++) {
                styles.add(style(workbook.getCellStyleAt(i)));
            }
            List<Sheet> sheets = new ArrayList<>();
            workbook.forEach(sheet -> sheets.add(sheet((XSSFSheet) sheet)));
            List<Named> names = workbook.getAllNames().stream()
                    // print areas and titles are set with the sheet
                    .filter(n -> !n.getNameName().startsWith("_xlnm"))
                    .map(n -> new Named(n.getNameName(), n.getSheetIndex(), n.getRefersToFormula()))
                    .toList();
            Map<String, String> properties = new LinkedHashMap<>();
            workbook.getProperties()
                    .getCustomProperties()
                    .getUnderlyingProperties()
                    .getPropertyList()
                    .forEach(p -> properties.put(p.getName(), p.getLpwstr()));
            String title = workbook.getProperties().getCoreProperties().getTitle();
            return new Model(fonts, styles, sheets, names, title, properties);
        }
    }

    private static Style style(XSSFCellStyle style) {
        return new Style(
                style.getFontIndex(),
                style.getDataFormatString(),
                style.getAlignment(),
                style.getVerticalAlignment(),
                style.getWrapText(),
                style.getShrinkToFit(),
                style.getLocked(),
                style.getIndention(),
                style.getBorderTop(),
                style.getBorderBottom(),
                style.getBorderLeft(),
                style.getBorderRight());
    }

    private static Sheet sheet(XSSFSheet sheet) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        int index = workbook.getSheetIndex(sheet);
        List<Line> lines = new ArrayList<>();
        int columns = 0;
        for (Row row : sheet) {
            List<Value> values = new ArrayList<>();
            for (Cell cell : row) {
                values.add(value((XSSFCell) cell));
            }
            columns = Math.max(columns, row.getLastCellNum());
            lines.add(new Line(row.getRowNum(), row.getHeightInPoints(), values));
        }
        List<Integer> widths = new ArrayList<>();
        String area = workbook.getPrintArea(index);
        for (int c = 0; area != null && c < columns; c++) {
            widths.add(sheet.getColumnWidth(c));
        }
        List<Check> checks = sheet.getDataValidations().stream()
                .map(v -> new Check(
                        v.getValidationConstraint().getValidationType(),
                        v.getValidationConstraint().getOperator(),
                        v.getValidationConstraint().getFormula1(),
                        v.getValidationConstraint().getFormula2(),
                        List.of(v.getRegions().getCellRangeAddresses()),
                        v.getErrorStyle(),
                        v.getErrorBoxTitle(),
                        v.getErrorBoxText(),
                        v.getPromptBoxTitle(),
                        v.getPromptBoxText()))
                .toList();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < sheet.getSheetConditionalFormatting().getNumConditionalFormattings(); i++) {
            XSSFConditionalFormatting format =
                    sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i);
            ConditionalFormattingRule rule = format.getRule(0);
            PatternFormatting fill = rule.getPatternFormatting();
            rules.add(new Rule(
                    rule.getFormula1(), fill.getFillBackgroundColorColor(), List.of(format.getFormattingRanges())));
        }
        CTSheetView view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
        return new Sheet(
                sheet.getSheetName(),
                workbook.getSheetVisibility(index),
                widths,
                sheet.getDefaultRowHeightInPoints(),
                view.isSetZoomScale() ? (int) view.getZoomScale() : 100,
                lines,
                sheet.getMergedRegions(),
                checks,
                rules,
                sheet.getIgnoredErrors(),
                area == null ? null : paper(sheet, area));
    }

    private static Paper paper(XSSFSheet sheet, String area) {
        Map<PageMargin, Double> margins = new EnumMap<>(PageMargin.class);
        for (PageMargin margin : PageMargin.values()) {
            margins.put(margin, sheet.getMargin(margin));
        }
        return new Paper(
                area.substring(area.lastIndexOf('!') + 1),
                sheet.getRepeatingRows(),
                sheet.getPrintSetup().getLandscape(),
                margins,
                sheet.getFooter().getLeft(),
                sheet.getFooter().getCenter());
    }

    private static Value value(XSSFCell cell) {
        CellType type = cell.getCellType();
        return new Value(
                cell.getColumnIndex(),
                type,
                type == CellType.STRING ? cell.getStringCellValue() : "",
                type == CellType.NUMERIC ? cell.getNumericCellValue() : 0,
                cell.getCellStyle().getIndex());
    }
}
