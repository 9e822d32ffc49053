package io.github.declarationsheet.layout;

import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.read.Place;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Empties filled forms as an office does that makes a blank one of them: the values go, all that is printed stays. */
final class Emptied {

    private static final Set<String> BLOCKS =
            Set.of("form", "funding", "goals", "indicators", "termIndicators", "funding.unit");

    /** What is left of the levels. */
    enum Levels {
        PRINTED,
        BLANK
    }

    private Emptied() {}

    static Source of(Source filled, Submission submission, Levels levels) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled.bytes()))) {
            for (Reading reading : submission.readings()) {
                Sheet sheet = workbook.getSheet(reading.sheet());
                reading.places().forEach((key, place) -> empty(sheet, key, place, levels));
                reading.places().forEach((key, place) -> emptyRow(sheet, key, place));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return Source.of(filled.name(), out.toByteArray());
        }
    }

    private static void empty(Sheet sheet, String key, Place place, Levels levels) {
        Row row = sheet.getRow(place.cell().firstRow());
        Cell cell = row == null ? null : row.getCell(place.cell().firstColumn());
        boolean level = key.endsWith(".level1") || key.endsWith(".level2");
        if (cell == null || BLOCKS.contains(key) || (level && levels == Levels.PRINTED)) {
            return;
        }
        boolean shared = place.label().isPresent() && place.label().get().equals(place.cell());
        if (key.equals("fiscalYear") && cell.getCellType() == CellType.STRING) {
            cell.setCellValue(cell.getStringCellValue().replaceAll("\\d{4}", "    "));
        } else if (shared && cell.getCellType() == CellType.STRING) {
            cell.setCellValue(cell.getStringCellValue().replaceAll("(?s)([:：]).*", "$1"));
        } else {
            cell.setBlank();
        }
    }

    /** All that stands right of an indicator's name belongs to it. */
    private static void emptyRow(Sheet sheet, String key, Place place) {
        Row row = sheet.getRow(place.cell().firstRow());
        if (key.endsWith(".level3") && row != null) {
            for (Cell cell : row) {
                if (cell.getColumnIndex() >= place.cell().firstColumn()) {
                    cell.setBlank();
                }
            }
        }
    }
}
