package io.github.declarationsheet.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes back the zeros that programs store with formulas which they never calculated. Such a zero is no value: whoever
 * believes it reads a sum of nothing.
 */
final class Uncalculated {

    /** A zero as Java prints it: of the programs that write so, most leave formulas to the next who opens the file. */
    private static final String ZERO_OF_JAVA = "0.0";

    private Uncalculated() {}

    /**
     * The cells of a sheet, its formulas without a value where theirs is none.
     *
     * @param onOpening whether the workbook asks to be calculated when it is opened, so that no zero in it is believed;
     *     else zeros of Java are doubted if the sheet's formulas have nothing else
     */
    static List<Cell> in(List<Cell> cells, boolean onOpening) {
        boolean zeros = false;
        boolean others = false;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.formula() && cell.kind() != Cell.Kind.NO_VALUE) {
                boolean zero = onOpening ? isZero(cell) : cell.raw().equals(ZERO_OF_JAVA);
                zeros |= zero;
                others |= !zero;
            }
        }
        return zeros && (onOpening || !others) ? withoutZeros(cells) : cells;
    }

    /** A workbook of which the records say what its cells do not. */
    static Opened.Workbook in(Opened.Workbook opened, XlsRecords records) {
        if (records.uncalculated().isEmpty()) {
            return opened;
        }
        Book book = opened.book();
        List<Grid> sheets = new ArrayList<>(book.sheets());
        BitSet uncalculated = records.uncalculated();
        for (int i = 0; i < sheets.size(); i++) {
            Grid sheet = sheets.get(i);
            if (uncalculated.get(i)) {
                sheets.set(
                        i,
                        new Grid(
                                sheet.name(),
                                sheet.state(),
                                withoutZeros(sheet.cells()),
                                sheet.merges(),
                                sheet.hiddenRows(),
                                sheet.hiddenColumns()));
            }
        }
        return new Opened.Workbook(new Book(sheets, book.names(), book.properties()), opened.findings());
    }

    private static List<Cell> withoutZeros(List<Cell> cells) {
        List<Cell> believed = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            believed.add(
                    cell.formula() && isZero(cell)
                            ? new Cell(
                                    cell.row(),
                                    cell.column(),
                                    Cell.Kind.NO_VALUE,
                                    "",
                                    NumberFormats.GENERAL,
                                    true,
                                    cell.date1904())
                            : cell);
        }
        return believed;
    }

    private static boolean isZero(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER && cell.number() == 0;
    }
}
