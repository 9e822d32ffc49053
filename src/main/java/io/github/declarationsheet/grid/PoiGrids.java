package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFDialogsheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes grids of POI's objects, for those who hold them already. The same file read by {@link BookReader} gives the same book.
 * Thread-safe as far as the workbook is: POI's are not.
 */
public final class PoiGrids {

    private PoiGrids() {}

    /**
     * A workbook as a book. Merged ranges that share a cell with one further up or left are left out.
     *
     * @param workbook a workbook of POI
     * @return its sheets but those without cells (charts, dialogs), its names and custom properties
     */
    public static Book of(Workbook workbook) {
        return book("", workbook, Limits.STANDARD.withCells(Integer.MAX_VALUE), new ArrayList<>());
    }

    /**
     * A sheet as a grid. Merged ranges that share a cell with one further up or left are left out.
     *
     * @param sheet a sheet of POI
     * @return its non-empty cells
     */
    public static Grid of(Sheet sheet) {
        return grid("", sheet, Limits.STANDARD.withCells(Integer.MAX_VALUE), new ArrayList<>());
    }

    static Opened.Workbook open(String file, Workbook workbook, Limits limits) {
        List<Finding> findings = new ArrayList<>();
        return new Opened.Workbook(book(file, workbook, limits, findings), findings);
    }

    private static Book book(String file, Workbook workbook, Limits limits, List<Finding> findings) {
        List<Grid> grids = new ArrayList<>();
        int cells = 0;
        for (Sheet sheet : workbook) {
            if (!(sheet instanceof XSSFChartSheet) && !(sheet instanceof XSSFDialogsheet)) {
                Grid grid = grid(file, sheet, limits, findings);
                cells += grid.cells().size();
                if (cells > limits.cells()) {
                    throw Refusal.limit("cells", sheet.getSheetName(), limits.cells());
                }
                grids.add(grid);
            }
        }
        return new Book(grids, names(workbook), PoiProperties.of(workbook));
    }

    private static Grid grid(String file, Sheet sheet, Limits limits, List<Finding> findings) {
        boolean date1904 = isDate1904(sheet.getWorkbook());
        List<Cell> cells = new ArrayList<>();
        BitSet hiddenRows = new BitSet();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                hiddenRows.set(row.getRowNum());
            }
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                PoiCells.of(cell, date1904).ifPresent(cells::add);
            }
            if (cells.size() > limits.cells()) {
                throw Refusal.limit("cells", sheet.getSheetName(), limits.cells());
            }
        }
        Merges merges = Merges.of(merges(sheet));
        if (!merges.dropped().isEmpty()) {
            findings.add(DroppedMerges.of(file, sheet.getSheetName(), merges.dropped(), List.of()));
        }
        boolean onOpening = sheet.getWorkbook() instanceof XSSFWorkbook xssf && xssf.getForceFormulaRecalculation();
        return new Grid(
                sheet.getSheetName(),
                state(sheet),
                Uncalculated.in(cells, onOpening),
                merges.kept(),
                hiddenRows,
                hiddenColumns(sheet));
    }

    /** The interface that tells it is not the old workbook's. */
    private static boolean isDate1904(Workbook workbook) {
        return workbook instanceof HSSFWorkbook hssf
                ? hssf.getInternalWorkbook().isUsing1904DateWindowing()
                : workbook instanceof Date1904Support support && support.isDate1904();
    }

    private static List<CellRange> merges(Sheet sheet) {
        List<CellRange> merges = new ArrayList<>();
        for (CellRangeAddress m : sheet.getMergedRegions()) {
            merges.add(new CellRange(m.getFirstRow(), m.getFirstColumn(), m.getLastRow(), m.getLastColumn()));
        }
        return merges;
    }

    private static BitSet hiddenColumns(Sheet sheet) {
        BitSet hidden = new BitSet();
        int columns = sheet.getWorkbook().getSpreadsheetVersion().getMaxColumns();
        for (int column = 0; column < columns; column++) {
            if (sheet.isColumnHidden(column)) {
                hidden.set(column);
            }
        }
        return hidden;
    }

    private static Grid.State state(Sheet sheet) {
        Workbook workbook = sheet.getWorkbook();
        return switch (workbook.getSheetVisibility(workbook.getSheetIndex(sheet))) {
            case VISIBLE -> Grid.State.VISIBLE;
            case HIDDEN -> Grid.State.HIDDEN;
            case VERY_HIDDEN -> Grid.State.VERY_HIDDEN;
        };
    }

    private static Map<String, String> names(Workbook workbook) {
        Map<String, String> names = new HashMap<>();
        for (Name name : workbook.getAllNames()) {
            int sheet = name.getSheetIndex();
            String scope = sheet < 0 ? "" : workbook.getSheetName(sheet) + "!";
            names.putIfAbsent(scope + name.getNameName(), formula(name));
        }
        return names;
    }

    /** What a name refers to; POI throws for names that stand for functions. */
    private static String formula(Name name) {
        try {
            String formula = name.getRefersToFormula();
            return formula == null ? "" : formula;
        } catch (RuntimeException e) {
            return "";
        }
    }
}
