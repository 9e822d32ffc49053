package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.read.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the levels of a table in the way in which its form has them: merged, once, or on each row. */
final class LevelCells {

    private static final String BETWEEN = "-";

    private final OfficeCells cells;
    private final TableBody body;
    private final TablePlan plan;
    private final List<Integer> rows;
    private final List<CellRange> merges;
    /** Columns whose cells were merged side by side in rows that are no longer merged below each other. */
    private final Map<Integer, Integer> widths = new HashMap<>();

    private final Map<String, Integer> looks = new HashMap<>();

    LevelCells(OfficeCells cells, TableBody body, TablePlan plan, List<Integer> rows) {
        this.cells = cells;
        this.body = body;
        this.plan = plan;
        this.rows = rows;
        this.merges = new ArrayList<>(cells.sheet().merges());
    }

    /** Takes apart what is merged over rows of the table. */
    void unmerge() {
        List<CellRange> over = new ArrayList<>();
        for (CellRange merge : merges) {
            boolean own = merge.firstColumn() >= body.firstColumn() && merge.firstColumn() <= body.lastColumn();
            if (own && merge.lastRow() > merge.firstRow() && reachesRow(merge)) {
                over.add(merge);
                noteLooks(merge);
                if (merge.lastColumn() > merge.firstColumn()) {
                    widths.put(merge.firstColumn(), merge.lastColumn());
                }
            }
        }
        merges.removeAll(over);
    }

    private boolean reachesRow(CellRange merge) {
        for (int row : rows) {
            if (merge.firstRow() <= row && merge.lastRow() >= row) {
                return true;
            }
        }
        return false;
    }

    /** The styles of a merged cell's first, middle and last rows: its frame is drawn with them. */
    private void noteLooks(CellRange merge) {
        for (int column = merge.firstColumn(); column <= merge.lastColumn(); column++) {
            for (int row = merge.firstRow(); row <= merge.lastRow(); row++) {
                if (cells.sheet().cell(row, column).isPresent()) {
                    looks.putIfAbsent(look(merge, row, column), cells.sheet().style(row, column));
                }
            }
        }
    }

    private static String look(CellRange range, int row, int column) {
        return column + (row == range.firstRow() ? "^" : "") + (row == range.lastRow() ? "_" : "");
    }

    void write() {
        Optional<Outline.Column> first = body.column(Role.LEVEL1);
        Optional<Outline.Column> second = body.column(Role.LEVEL2);
        if (first.isPresent()) {
            write(first.get(), second.isEmpty() ? Part.BOTH : Part.FIRST);
        }
        if (second.isPresent()) {
            write(second.get(), first.isEmpty() ? Part.LAST : Part.SECOND);
        }
        widen();
        merges.sort(null);
        cells.sheet().merge(merges);
    }

    /** What of the levels stands in a column. */
    private enum Part {
        FIRST,
        SECOND,
        /** Both in one cell. */
        BOTH,
        /** The 二级指标, or the 一级指标 where there is none. */
        LAST
    }

    private void write(Outline.Column column, Part part) {
        int start = 0;
        while (start < rows.size()) {
            int end = start;
            while (end + 1 < rows.size() && goesOn(end, part)) {
                end++;
            }
            run(column, part, start, end);
            start = end + 1;
        }
    }

    /** Whether the next line has the same level in the row right below. */
    private boolean goesOn(int line, Part part) {
        TableBody.Levels here = plan.lines().get(line).levels();
        TableBody.Levels next = plan.lines().get(line + 1).levels();
        boolean same = part == Part.FIRST ? here.level1().equals(next.level1()) : here.equals(next);
        return same && !text(here, part).isEmpty() && rows.get(line + 1) == rows.get(line) + 1;
    }

    private static String text(TableBody.Levels levels, Part part) {
        return switch (part) {
            case FIRST -> levels.level1();
            case SECOND -> levels.level2();
            case BOTH ->
                levels.level2().isEmpty() || levels.level1().isEmpty()
                        ? levels.level1() + levels.level2()
                        : levels.level1() + BETWEEN + levels.level2();
            case LAST -> levels.level2().isEmpty() ? levels.level1() : levels.level2();
        };
    }

    private void run(Outline.Column column, Part part, int start, int end) {
        String text = body.printed(text(plan.lines().get(start).levels(), part));
        int top = rows.get(start);
        int bottom = rows.get(end);
        boolean repeated = body.style() == TableBody.Style.REPEATED;
        for (int row = top; row <= (repeated ? bottom : top); row++) {
            cells.put(CellRange.cell(row, column.first()), new Content.Text(text));
        }
        if (body.style() != TableBody.Style.MERGED) {
            return;
        }
        int right = widths.getOrDefault(column.first(), column.first());
        CellRange range = new CellRange(top, column.first(), bottom, right);
        if (!text.isEmpty() && !range.isCell()) {
            merges.removeIf(m -> m.intersects(range));
            merges.add(range);
        }
        CellRange drawn = text.isEmpty() ? CellRange.cell(top, column.first()) : range;
        for (int row = drawn.firstRow(); row <= drawn.lastRow(); row++) {
            for (int c = drawn.firstColumn(); c <= drawn.lastColumn(); c++) {
                Integer style = style(drawn, row, c);
                if (style != null) {
                    cells.sheet().style(row, c, style);
                }
            }
        }
    }

    /** Cells side by side stay merged where the cells below each other no longer are. */
    private void widen() {
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            for (int row : rows) {
                CellRange range = new CellRange(row, width.getKey(), row, width.getValue());
                if (merges.stream().noneMatch(m -> m.intersects(range))) {
                    merges.add(range);
                }
            }
        }
    }

    private @Nullable Integer style(CellRange range, int row, int column) {
        return looks.get(look(range, row, column));
    }
}
