package io.github.declarationsheet.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a finding is: a file, a declaration in it, a sheet, cells; each as far as it applies.
 *
 * @param file the file's name as given
 * @param declaration the declaration's index in its file, from 0
 * @param sheet the sheet's name
 * @param cells the cells, in order; a merged cell is named by its first cell
 */
public record Location(String file, OptionalInt declaration, Optional<String> sheet, List<CellRange> cells) {

    /** Sorts the cells and joins those that stand one below the other. */
    public Location {
        cells = joined(cells);
    }

    /**
     * A whole file.
     *
     * @param file the file's name
     * @return its location
     */
    public static Location file(String file) {
        return new Location(file, OptionalInt.empty(), Optional.empty(), List.of());
    }

    /**
     * A sheet.
     *
     * @param file the file's name
     * @param sheet the sheet's name
     * @param cells cells of it, or none
     * @return the location
     */
    public static Location sheet(String file, String sheet, List<CellRange> cells) {
        return new Location(file, OptionalInt.empty(), Optional.of(sheet), cells);
    }

    /**
     * The cells as the JSON contract writes them.
     *
     * @return such as {@code H12,H15:H16}; empty if no cell is named
     */
    public Optional<String> cellText() {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (CellRange range : cells) {
            text.append(text.isEmpty() ? "" : ",").append(range.a1());
        }
        return Optional.of(text.toString());
    }

    private static List<CellRange> joined(List<CellRange> cells) {
        if (cells.size() < 2) {
            return List.copyOf(cells);
        }
        List<CellRange> ranges = new ArrayList<>();
        Map<Integer, Integer> open = new HashMap<>();
        List<CellRange> sorted = new ArrayList<>(cells);
        Collections.sort(sorted);
        for (CellRange cell : sorted) {
            Integer above = open.get(cell.firstColumn());
            if (above != null && isBelow(cell, ranges.get(above))) {
                ranges.set(above, ranges.get(above).union(cell));
            } else {
                open.put(cell.firstColumn(), ranges.size());
                ranges.add(cell);
            }
        }
        return List.copyOf(ranges);
    }

    private static boolean isBelow(CellRange cell, CellRange above) {
        return above.lastRow() + 1 == cell.firstRow()
                && above.firstColumn() == cell.firstColumn()
                && above.lastColumn() == cell.lastColumn();
    }
}
