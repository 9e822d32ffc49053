package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Form;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Amounts where a source of funds and a time cross: sources in the rows under headings such as 实施期 | 年度, 金额, 2024年 |
 * 2025年 | 合计 or 上年度预算安排 | 本年度申请金额, or the other way round. Other years are kept, never taken for the year.
 */
final class FundTable {

    private final FundCrossings crossings;
    private final TimesAcross times;
    private final SourcesAcross sources;
    private final BitSet seen = new BitSet();

    FundTable(Board board, Region region, Form form, Map<Box, Mark> marks, BitSet tableRows, OptionalInt year) {
        FundCells cells = new FundCells(board, region, form, marks);
        this.crossings = new FundCrossings(cells, year);
        this.times = new TimesAcross(cells, crossings, tableRows, seen);
        this.sources = new SourcesAcross(cells, crossings, tableRows, seen);
    }

    /** Looks for tables around the labels of amounts. */
    void find(List<Mark> labels) {
        for (Mark mark : labels) {
            if (mark.isAmount()
                    && mark.inline().isEmpty()
                    && !seen.get(mark.box().row())) {
                int row = mark.box().row();
                seen.set(row);
                if (!times.read(row) && !times.isHeadedBy(row)) {
                    sources.read(row);
                    crossings.claimPlainHeadings(row - 1);
                }
            }
        }
    }

    /** The amounts where rows and columns cross. */
    List<Found> found() {
        return crossings.found();
    }

    /** Whether a label heads a row or a column of such a table, and has no value of its own. */
    boolean isConsumed(Mark mark) {
        return crossings.isConsumed(mark);
    }

    /** The headings that are no labels. */
    List<Box> headings() {
        return crossings.headings();
    }
}
