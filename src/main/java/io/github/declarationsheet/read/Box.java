package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.grid.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A non-empty cell with the room it takes: its merged range, or itself. What its text says is worked out once, however many
 * steps ask. Not thread-safe: belongs to one reading of its sheet.
 */
final class Box {

    private final Cell cell;
    private final CellRange range;
    private final boolean covered;
    private final int index;
    private @Nullable CellRange place;
    private @Nullable String text;
    private @Nullable LabelText label;
    private @Nullable LevelPair levels;

    Box(Cell cell, CellRange range, boolean covered, int index) {
        this.cell = cell;
        this.range = range;
        this.covered = covered;
        this.index = index;
    }

    Cell cell() {
        return cell;
    }

    /** The merged range it is the first cell of, else the cell alone, in the rows that {@link Rows} counts. */
    CellRange range() {
        return range;
    }

    /** Whether a merged range that starts elsewhere hides it. */
    boolean covered() {
        return covered;
    }

    /** Its position in the sheet's order. */
    int index() {
        return index;
    }

    int row() {
        return range.firstRow();
    }

    int column() {
        return range.firstColumn();
    }

    int lastRow() {
        return range.lastRow();
    }

    int lastColumn() {
        return range.lastColumn();
    }

    /** Where its first cell stands on the sheet, which names the box in findings and places. */
    CellRange place() {
        CellRange known = place;
        if (known == null) {
            known = range.isCell() && range.firstRow() == cell.row() ? range : cell.range();
            place = known;
        }
        return known;
    }

    /** What a person sees in it. */
    String text() {
        String known = text;
        if (known == null) {
            known = cell.text();
            text = known;
        }
        return known;
    }

    /** Its text as labels are compared. */
    LabelText label() {
        LabelText known = label;
        if (known == null) {
            known = LabelText.of(text());
            label = known;
        }
        return known;
    }

    /** Its text as the name of one level or two. */
    LevelPair levels() {
        LevelPair known = levels;
        if (known == null) {
            known = LevelPair.of(text());
            levels = known;
        }
        return known;
    }

    /** Whether it holds a number, or a text that is an amount. */
    boolean isAmount() {
        return cell.kind() == Cell.Kind.NUMBER || AmountText.parse(text()).isPresent();
    }

    /** By position, which is all there is to it on one sheet. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Box box && index == box.index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return range + " " + cell.raw();
    }
}
