package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.util.HashMap;
import java.util.Map;

/** Makes the rows that were written to high enough for their texts; programs do not do so for merged cells. */
final class RowHeights {

    private static final double LEADING = 1.45;
    private static final double PADDING = 6;
    private static final double HIGHEST = 409;
    /** A column without a width of its own. */
    private static final double USUAL_WIDTH = 8.43;

    /** The width in points of the character that widths of columns count: seven pixels. */
    private static final double CHARACTER_POINTS = 5.25;

    private RowHeights() {}

    static void fit(OfficeCells cells) {
        OfficeSheet sheet = cells.sheet();
        ColumnWidths widths = ColumnWidths.of(sheet.root(), USUAL_WIDTH);
        Map<CellRange, CellRange> merges = new HashMap<>();
        for (CellRange merge : sheet.merges()) {
            merges.put(CellRange.cell(merge.firstRow(), merge.firstColumn()), merge);
        }
        for (int row : cells.touched()) {
            for (int column : sheet.cells(row).keySet()) {
                CellRange at = CellRange.cell(row, column);
                CellRange room = merges.getOrDefault(at, at);
                String text = sheet.text(row, column);
                if (!text.isEmpty()) {
                    double size = cells.style(at).size();
                    double inner = widths.of(room.firstColumn(), room.lastColumn()) * CHARACTER_POINTS - PADDING;
                    int lines = TextMeasure.lines(text, Math.max(inner / size, 1));
                    grow(sheet, room, lines * size * LEADING + PADDING);
                }
            }
        }
    }

    /** Raises the last row of a room by what is missing; rows without a height of their own fit themselves. */
    private static void grow(OfficeSheet sheet, CellRange room, double needed) {
        double now = 0;
        for (int row = room.firstRow(); row <= room.lastRow(); row++) {
            double height = sheet.height(row);
            if (height == 0 && room.isCell()) {
                return;
            }
            now += height == 0 ? sheet.usualHeight() : height;
        }
        double last = sheet.height(room.lastRow());
        last = last == 0 ? sheet.usualHeight() : last;
        if (needed > now + 1) {
            sheet.height(room.lastRow(), Math.min(Math.ceil((last + needed - now) * 4) / 4, HIGHEST));
        }
    }
}
