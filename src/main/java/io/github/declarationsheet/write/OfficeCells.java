package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** The cells of a sheet that is not ours: what the reader sees in them, and what is written. Not thread-safe. */
final class OfficeCells {

    private final OfficeSheet sheet;
    private final OfficeStyles styles;
    private final Map<CellRange, Cell> seen = new HashMap<>();
    private final boolean since1904;
    private final List<CellRange> formulas = new ArrayList<>();
    private final TreeSet<Integer> touched = new TreeSet<>();
    private final Set<CellRange> written = new HashSet<>();

    OfficeCells(OfficeSheet sheet, OfficeStyles styles, Grid grid) {
        this.sheet = sheet;
        this.styles = styles;
        boolean counts = false;
        for (Cell cell : grid.cells()) {
            seen.put(cell.range(), cell);
            counts |= cell.date1904();
        }
        this.since1904 = counts;
    }

    OfficeSheet sheet() {
        return sheet;
    }

    boolean counts1904() {
        return since1904;
    }

    /** What stood in a cell when the file was read. */
    Optional<Cell> now(CellRange cell) {
        return Optional.ofNullable(seen.get(CellRange.cell(cell.firstRow(), cell.firstColumn())));
    }

    OfficeStyles.Style style(CellRange cell) {
        return styles.of(sheet.style(cell.firstRow(), cell.firstColumn()));
    }

    /** Whether a cell is drawn with a frame. */
    boolean isFramed(int row, int column) {
        return sheet.cell(row, column).isPresent()
                && styles.of(sheet.style(row, column)).framed();
    }

    void put(CellRange at, Content content) {
        int row = at.firstRow();
        int column = at.firstColumn();
        Optional<Element> cell = sheet.cell(row, column);
        if (cell.isPresent() && XmlTree.child(cell.get(), "f").isPresent()) {
            formulas.add(CellRange.cell(row, column));
        }
        if (content instanceof Content.Numeric number) {
            sheet.put(row, column, number.value());
        } else {
            sheet.put(row, column, content.shown());
        }
        touched.add(row);
        written.add(CellRange.cell(row, column));
    }

    /** The cells that were written or emptied. */
    Set<CellRange> written() {
        return written;
    }

    /** The cells whose formulas gave way to values. */
    List<CellRange> formulas() {
        return formulas;
    }

    /** The rows that were written to. */
    Set<Integer> touched() {
        return touched;
    }

    /** Inserts rows as copies of one. */
    void insert(InsertedRows inserted, int keepsBefore) throws IOException {
        RowInserter.insert(sheet, inserted, keepsBefore);
        TreeSet<Integer> moved = new TreeSet<>();
        for (int row : touched) {
            moved.add(inserted.of(row));
        }
        touched.clear();
        touched.addAll(moved);
        List<CellRange> before = List.copyOf(written);
        written.clear();
        for (CellRange cell : before) {
            written.add(CellRange.cell(inserted.of(cell.firstRow()), cell.firstColumn()));
        }
        formulas.replaceAll(c -> CellRange.cell(inserted.of(c.firstRow()), c.firstColumn()));
        Map<CellRange, Cell> below = new HashMap<>();
        seen.forEach((at, cell) -> below.put(CellRange.cell(inserted.of(at.firstRow()), at.firstColumn()), cell));
        seen.clear();
        seen.putAll(below);
    }
}
