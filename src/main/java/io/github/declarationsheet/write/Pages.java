package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import java.util.List;

/**
 * Cuts a sheet into pages, as it is printed and published: a page ends where nothing is cut in two, or else between rows of
 * indicators, whose levels are drawn again on the next page. Never does one row of several stand alone.
 */
final class Pages {

    private final SheetPlan plan;
    private final List<Double> heights;
    private final boolean[] cuts;

    private Pages(SheetPlan plan) {
        this.plan = plan;
        this.heights = plan.heights();
        this.cuts = new boolean[heights.size() + 1];
        for (Box box : plan.boxes()) {
            CellRange range = box.range();
            for (int row = range.firstRow() + 1; row <= range.lastRow(); row++) {
                boolean alone = row == range.firstRow() + 1 || row == range.lastRow();
                cuts[row] |= alone || !plan.repeats(range);
            }
        }
        plan.table().ifPresent(t -> cuts[t.first()] = true);
    }

    /**
     * Cuts a plan into pages.
     *
     * @param capacity the height that a page holds, in points of the sheet
     */
    static void cut(SheetPlan plan, double capacity) {
        new Pages(plan).cut(capacity);
    }

    private void cut(double capacity) {
        int header = plan.table().map(SheetPlan.Table::header).orElse(heights.size());
        int start = 0;
        while (start < heights.size()) {
            int end = end(start, capacity - (start > header ? heights.get(header) : 0));
            if (end < heights.size()) {
                plan.breakAbove(end);
            }
            start = end;
        }
    }

    /** The row before which the page ends: the last that cuts nothing, unless that left half of the page empty. */
    private int end(int start, double room) {
        double used = 0;
        int full = start;
        int best = start;
        while (full < heights.size() && used + heights.get(full) <= room) {
            used += heights.get(full);
            full++;
            if (!cuts[full] && used > room / 2) {
                best = full;
            }
        }
        return best > start ? best : Math.max(full, start + 1);
    }
}
