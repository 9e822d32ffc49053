package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where a field stands on its sheet.
 *
 * @param cell the cell of its value, also of a blank one; its label's where the form has no cell for it
 * @param label the cell of its label
 * @param match how it was found
 * @param lastPlace of an amount, what one in its last written decimal is worth in 元: 100 for {@code 391.95} 万元
 * @param choice why this cell and no other
 */
public record Place(
        CellRange cell, Optional<CellRange> label, Match match, Optional<BigDecimal> lastPlace, Choice choice) {

    /**
     * The place of anything but an amount.
     *
     * @param cell the cell of its value
     * @param label the cell of its label
     * @param match how it was found
     */
    public Place(CellRange cell, Optional<CellRange> label, Match match) {
        this(cell, label, match, Optional.empty(), Choice.NONE);
    }

    /** The same place of an amount that is written to a last decimal. */
    Place writtenTo(BigDecimal last) {
        return new Place(cell, label, match, Optional.of(last), choice);
    }

    /** The same place, chosen over another cell. */
    Place over(CellRange other, int score) {
        return new Place(cell, label, match, lastPlace, choice.over(other, score));
    }
}
