package io.github.declarationsheet.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that POI writes, with a bit of everything a submission may have. */
final class RandomWorkbook {

    private static final String[] TEXTS = {
        "文体事务管理",
        "≥22.00(次)",
        "≤14285.71(元/项)",
        "第一行\n第二行",
        " 前后有空格 ",
        "a&b<c>\"d'",
        "𠮷野家",
        "\t",
        "_x000D_",
        "_x005F_",
        "回车\r换行",
        "=1+1",
        "0012",
        "﻿零宽",
        "�"
    };
    private static final String[] FORMATS = {
        "General",
        "0",
        "0.00",
        "#,##0",
        "#,##0.00",
        "0%",
        "0.00%",
        "@",
        "yyyy-mm-dd",
        "yyyy/m/d",
        "yyyy\"年\"m\"月\"d\"日\"",
        "m/d/yy h:mm",
        "\"（\"0\"年度）\"",
        "\"≥\"0.00\"次\"",
        "#,##0.00_);[Red](#,##0.00)",
        "h:mm:ss",
        "0.00E+00",
        "0.0##",
        "[$¥-804]#,##0.00",
        "000",
        "[h]:mm",
        "0.00_ "
    };

    private final Random random;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle[] styles = new CellStyle[FORMATS.length];

    RandomWorkbook(long seed) {
        random = new Random(seed);
    }

    byte[] bytes() throws IOException {
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(random.nextInt(4) == 0);
        for (int i = 0; i < FORMATS.length; i++) {
            styles[i] = workbook.createCellStyle();
            styles[i].setDataFormat(workbook.createDataFormat().getFormat(FORMATS[i]));
        }
        int sheets = 1 + random.nextInt(4);
        for (int i = 0; i < sheets; i++) {
            fill(workbook.createSheet("表 " + i + " <&>"));
        }
        if (sheets > 2) {
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        }
        var name = workbook.createName();
        name.setNameName("project.name");
        name.setRefersToFormula("'表 0 <&>'!$B$3");
        var local = workbook.createName();
        local.setNameName("here");
        local.setSheetIndex(sheets - 1);
        local.setRefersToFormula("'表 0 <&>'!$A$1:$B$2");
        workbook.getProperties().getCustomProperties().addProperty("template", "standard & 2024");
        workbook.getProperties().getCustomProperties().addProperty("version", random.nextInt(100));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private void fill(XSSFSheet sheet) {
        int row = 0;
        for (int i = 0; i < 5 + random.nextInt(40); i++) {
            row += 1 + (random.nextInt(5) == 0 ? random.nextInt(200) : 0);
            XSSFRow created = sheet.createRow(row);
            created.setZeroHeight(random.nextInt(8) == 0);
            int column = random.nextInt(3);
            for (int k = 0; k < random.nextInt(8); k++) {
                value(created.createCell(column));
                column += 1 + random.nextInt(3);
            }
        }
        for (int i = 0; i < random.nextInt(12); i++) {
            int r = 10 * i + random.nextInt(5);
            int c = random.nextInt(700);
            sheet.addMergedRegion(new CellRangeAddress(r, r + random.nextInt(5), c, c + 1 + random.nextInt(5)));
        }
        if (random.nextBoolean()) {
            sheet.setColumnHidden(random.nextInt(30), true);
            sheet.setColumnHidden(40 + random.nextInt(30), true);
        }
    }

    private void value(XSSFCell cell) {
        cell.setCellStyle(styles[random.nextInt(styles.length)]);
        switch (random.nextInt(9)) {
            case 0 -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
            case 1 -> cell.setCellValue(random.nextInt(100_000));
            case 2 -> cell.setCellValue(random.nextInt(10_000_000) / 100.0);
            case 3 -> cell.setCellValue(random.nextBoolean());
            case 4 ->
                cell.setCellValue(LocalDateTime.of(
                        2024, 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60)));
            case 5 -> cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF);
            case 6 -> formula(cell);
            case 7 -> {
                Font bold = workbook.createFont();
                bold.setBold(true);
                XSSFRichTextString rich = new XSSFRichTextString(" 粗体 与常规 ");
                rich.applyFont(1, 3, bold);
                cell.setCellValue(rich);
            }
            default -> cell.setCellValue("");
        }
    }

    private void formula(XSSFCell cell) {
        cell.setCellFormula("SUM(1,2)");
        switch (random.nextInt(4)) {
            case 0 -> cell.setCellValue(3);
            case 1 -> cell.setCellValue("合计");
            case 2 -> cell.setCellValue(true);
            default -> {
                // as programs leave it that do not calculate
            }
        }
    }
}
