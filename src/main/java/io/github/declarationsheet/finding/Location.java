package io.github.declarationsheet.finding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Where a finding is: a file, a declaration in it, a sheet, cells; each as far as it applies.
 *
 * @param file the file's name as given
 * @param declaration the declaration's index in its file, from 0
 * @param sheet the sheet's name
 * @param cells the cells, in order; a merged cell is named by its first cell
 */
public record Location(String file, OptionalInt declaration, Optional<String> sheet, List<CellRange> cells) {

    /** Copies and sorts the cells. */
    public Location {
        cells = cells.stream().sorted().toList();
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
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(cells.stream().map(CellRange::a1).collect(Collectors.joining(",")));
    }
}
