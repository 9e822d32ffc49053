package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What was written, opened again with POI and read by the defined names and the merges alone. */
record Reopened(XSSFWorkbook workbook) {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T08:30:00Z"), ZoneOffset.UTC);

    static final DeclarationWriter WRITER = new DeclarationWriter(StandardForms.STANDARD, CLOCK);

    static byte[] bytes(Declaration... declarations) {
        return bytes(StandardForms.STANDARD, declarations);
    }

    static byte[] bytes(Form form, Declaration... declarations) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<?> findings = new DeclarationWriter(form, CLOCK).write(List.of(declarations), out);
            if (!findings.isEmpty()) {
                throw new AssertionError("Unexpected findings: " + findings);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reopened of(Declaration... declarations) {
        return open(bytes(declarations));
    }

    static Reopened open(byte[] bytes) {
        try {
            return new Reopened(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reopened template(Template template) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WRITER.writeTemplate(template, out);
            return open(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFSheet sheet() {
        return workbook.getSheetAt(0);
    }

    /** A cell of the first sheet. */
    Cell cell(String a1) {
        CellReference at = new CellReference(a1);
        return sheet().getRow(at.getRow()).getCell(at.getCol());
    }

    String text(String a1) {
        return cell(a1).getStringCellValue();
    }

    List<String> merges() {
        return sheet().getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .toList();
    }

    Map<String, String> names() {
        return workbook.getAllNames().stream()
                .filter(n -> n.getSheetIndex() <= 0)
                .collect(Collectors.toMap(Name::getNameName, Name::getRefersToFormula));
    }

    /** The declaration of a sheet. */
    Declaration declaration(int sheet) {
        Draft draft = new Draft();
        for (String key : Draft.keys()) {
            area(sheet, key).map(a -> at(sheet, a.getFirstCell())).ifPresent(c -> put(draft, key, c));
        }
        AreaReference area = area(sheet, "indicators").orElseThrow();
        List<CellRangeAddress> merges = workbook.getSheetAt(sheet).getMergedRegions();
        String level1 = "";
        String level2 = "";
        for (int row = area.getFirstCell().getRow(); row <= area.getLastCell().getRow(); row++) {
            if (startsLevel(merges, sheet, row, 1)) {
                // a label that is repeated, as after a page's end, goes on with what it had
                if (!plain(sheet, row, 1).equals(level1) || isMerged(merges, row, 1, 2)) {
                    level2 = "";
                }
                level1 = plain(sheet, row, 1);
            }
            if (startsLevel(merges, sheet, row, 2) && !plain(sheet, row, 2).isEmpty()) {
                level2 = plain(sheet, row, 2);
            }
            String level3 = plain(sheet, row, 3);
            String value = plain(sheet, row, 6);
            if (!level3.isEmpty() || !value.isEmpty()) {
                draft.indicators().add(Indicator.of(level1, level2, level3, value));
            }
        }
        return draft.build();
    }

    private static boolean isMerged(List<CellRangeAddress> merges, int row, int first, int last) {
        return merges.stream().anyMatch(m -> m.isInRange(row, first) && m.isInRange(row, last));
    }

    /** A level starts anew where a merge starts, and where a cell is not merged but filled. */
    private boolean startsLevel(List<CellRangeAddress> merges, int sheet, int row, int column) {
        Optional<CellRangeAddress> merge =
                merges.stream().filter(m -> m.isInRange(row, column)).findFirst();
        return merge.map(m -> m.getFirstRow() == row)
                .orElse(!plain(sheet, row, column).isEmpty());
    }

    private Optional<AreaReference> area(int sheet, String key) {
        return workbook.getAllNames().stream()
                .filter(n -> n.getSheetIndex() == sheet && n.getNameName().equals("decl_" + key.replace('.', '_')))
                .map(n -> new AreaReference(n.getRefersToFormula(), workbook.getSpreadsheetVersion()))
                .findFirst();
    }

    private Cell at(int sheet, CellReference reference) {
        return workbook.getSheetAt(sheet).getRow(reference.getRow()).getCell(reference.getCol());
    }

    private String plain(int sheet, int row, int column) {
        return workbook.getSheetAt(sheet).getRow(row).getCell(column).getStringCellValue();
    }

    private static void put(Draft draft, String key, Cell cell) {
        if (cell.getCellType() == CellType.BLANK) {
            return;
        }
        Map<Class<?>, Function<Cell, Object>> readers = Map.of(
                String.class, Cell::getStringCellValue,
                Integer.class, c -> (int) c.getNumericCellValue(),
                BigDecimal.class, c -> new BigDecimal(c.getNumericCellValue(), new MathContext(15)),
                LocalDate.class,
                        c -> c.getCellType() == CellType.STRING
                                ? LocalDate.parse(c.getStringCellValue())
                                : c.getLocalDateTimeCellValue().toLocalDate());
        draft.put(
                key,
                readers.entrySet().stream()
                        .filter(e -> e.getKey() == Draft.type(key))
                        .map(e -> e.getValue().apply(cell))
                        .findFirst()
                        .orElseThrow());
    }
}
