package io.github.declarationsheet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What POI's usermodel reads of a workbook, we read. */
class OracleTest {

    static List<Path> workbooks() {
        return Workbooks.all();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void a_workbook_of_others_is_read_as_poi_reads_it(Path file) throws IOException {
        agree(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void a_random_workbook_is_read_as_poi_reads_it(long seed) throws IOException {
        agree(new RandomWorkbook(seed).bytes());
    }

    /** Reads the bytes both ways and compares everything a book says. */
    static void agree(byte[] bytes) throws IOException {
        Book ours = Opening.book(bytes);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Book theirs = PoiGrids.of(workbook);
            assertThat(ours.sheets()).hasSameSizeAs(theirs.sheets());
            for (int i = 0; i < theirs.sheets().size(); i++) {
                assertThat(ours.sheets().get(i).cells())
                        .containsExactlyElementsOf(theirs.sheets().get(i).cells());
                assertThat(ours.sheets().get(i)).isEqualTo(theirs.sheets().get(i));
                texts(ours.sheets().get(i), workbook.getSheetAt(i));
            }
            assertThat(ours).isEqualTo(theirs);
        }
    }

    private static void texts(Grid ours, Sheet theirs) {
        DataFormatter formatter = new DataFormatter(Locale.US);
        formatter.setUseCachedValuesForFormulaCells(true);
        for (Cell cell : ours.cells()) {
            var theirCell = theirs.getRow(cell.row()).getCell(cell.column());
            if (cell.kind() != Cell.Kind.NO_VALUE && !isDateInWords(theirCell) && !isOfEdition(theirCell)) {
                String text = formatter.formatCellValue(theirCell);
                // POI prints the quotes of a date format; nobody sees them
                assertThat(cell.text())
                        .as("%s %s", cell.range(), cell.format())
                        .isEqualTo(cell.isDate() ? text.replace("\"", "") : text);
            }
        }
    }

    /** Dates that Excel shows as its edition does; ours is the Chinese one, POI's the American. */
    private static boolean isOfEdition(org.apache.poi.ss.usermodel.Cell cell) {
        int format = cell.getCellStyle().getDataFormat();
        return format == 14 || format == 22;
    }

    /** A type of cell of which POI knows the number but not the text. */
    private static boolean isDateInWords(org.apache.poi.ss.usermodel.Cell cell) {
        return cell instanceof XSSFCell xssf && xssf.getCTCell().xmlText().contains("t=\"d\"");
    }
}
