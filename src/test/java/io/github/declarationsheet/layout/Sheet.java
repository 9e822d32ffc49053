package io.github.declarationsheet.layout;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A drawn sheet: boxes that may be moved, merged or taken apart. */
final class Sheet {

    String name;
    Grid.State state = Grid.State.VISIBLE;
    final List<Piece> pieces = new ArrayList<>();
    final BitSet hiddenRows = new BitSet();
    final BitSet hiddenColumns = new BitSet();

    Sheet(String name) {
        this.name = name;
    }

    int rows() {
        return pieces.stream().mapToInt(Piece::lastRow).max().orElse(-1) + 1;
    }

    int columns() {
        return pieces.stream().mapToInt(Piece::lastColumn).max().orElse(-1) + 1;
    }

    /** Adds what was drawn with its first cell at a place. */
    void add(List<Piece> drawn, int row, int column) {
        drawn.forEach(p -> pieces.add(p.moved(row, column)));
    }

    /** Inserts empty rows as a spreadsheet does: merged cells that cross the place grow. */
    void insertRows(int at, int count) {
        BitSet hidden = (BitSet) hiddenRows.clone();
        hiddenRows.clear(at, Math.max(at, hidden.length()));
        for (int row = hidden.nextSetBit(at); row >= 0; row = hidden.nextSetBit(row + 1)) {
            hiddenRows.set(row + count);
        }
        pieces.replaceAll(p ->
                p.row() >= at ? p.moved(count, 0) : p.lastRow() >= at ? p.sized(p.rows() + count, p.columns()) : p);
    }

    /** Inserts empty columns as a spreadsheet does. */
    void insertColumns(int at, int count) {
        pieces.replaceAll(p -> p.column() >= at
                ? p.moved(0, count)
                : p.lastColumn() >= at ? p.sized(p.rows(), p.columns() + count) : p);
    }

    Grid grid() {
        List<Cell> cells = new ArrayList<>();
        List<CellRange> merges = new ArrayList<>();
        for (Piece p : pieces) {
            if (!p.content().isBlank()) {
                cells.add(p.content().cell(p.row(), p.column()));
            }
            if (p.rows() > 1 || p.columns() > 1) {
                merges.add(new CellRange(p.row(), p.column(), p.lastRow(), p.lastColumn()));
            }
        }
        return new Grid(name, state, cells, merges, hiddenRows, hiddenColumns);
    }
}
