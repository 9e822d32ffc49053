package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.RandomDeclarations;
import io.github.declarationsheet.model.Declaration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is declared stands on the sheet, and its rows are high enough to show it. */
class WriterPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void any_declaration_is_held_and_shown(long seed) throws IOException {
        Random random = new Random(seed);
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            declarations.add(RandomDeclarations.next(random));
        }

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Reopened.WRITER.write(declarations, out)).isEmpty();

        Reopened book = Reopened.open(out.toByteArray());
        for (int i = 0; i < declarations.size(); i++) {
            assertThat(book.declaration(i)).isEqualTo(declarations.get(i));
            shown(book, i);
        }
    }

    /** Counts lines as a program with 宋体 does at the very least: 14 pixels a character, 7 a half one. */
    private static void shown(Reopened book, int index) {
        XSSFSheet sheet = book.workbook().getSheetAt(index);
        List<CellRangeAddress> merges = sheet.getMergedRegions();
        for (var row : sheet) {
            assertThat(row.getHeightInPoints()).isBetween(19f, 409.5f);
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.STRING || cell.getRowIndex() < 2) {
                    continue;
                }
                CellRangeAddress range = merges.stream()
                        .filter(m -> m.isInRange(cell))
                        .findFirst()
                        .orElse(new CellRangeAddress(
                                cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
                double height = 0;
                for (int r = range.getFirstRow(); r <= range.getLastRow(); r++) {
                    height += sheet.getRow(r).getHeightInPoints();
                }
                double pixels = -5 - 12 * cell.getCellStyle().getIndention();
                for (int c = range.getFirstColumn(); c <= range.getLastColumn(); c++) {
                    pixels += sheet.getColumnWidth(c) / 256.0 * 8;
                }
                assertThat(height)
                        .as("height of %s on sheet %s", cell.getAddress(), index)
                        .isGreaterThanOrEqualTo(linesAtLeast(cell.getStringCellValue(), pixels) * 15.2);
            }
        }
    }

    private static int linesAtLeast(String text, double pixels) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            double width = paragraph.codePoints().map(c -> c < 0x80 ? 7 : 14).sum();
            lines += Math.max(1, (int) Math.ceil(width / pixels));
        }
        return lines;
    }
}
