package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.LevelName;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.read.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a table that may be filled: those that hold something of it, blank ones between them, and blank ones below
 * that are drawn like them. Not thread-safe.
 */
final class TableBody {

    /** How a table writes a level that holds for several rows. */
    enum Style {
        /** Merged over its rows. */
        MERGED,
        /** Once, with blanks below. */
        ONCE,
        /** On each row. */
        REPEATED
    }

    /**
     * The levels printed on a row.
     *
     * @param level1 may be empty
     * @param level2 may be empty
     */
    record Levels(String level1, String level2) {
        static final Levels NONE = new Levels("", "");

        boolean isNone() {
            return equals(NONE);
        }
    }

    private final Outline.Table table;
    private final OfficeCells cells;
    private final List<CellRange> merges;
    private final List<Integer> rows = new ArrayList<>();
    private final Map<Integer, Levels> levels = new HashMap<>();
    private final Map<String, String> printed = new HashMap<>();
    private final Style style;

    TableBody(Outline.Table table, OfficeCells cells) {
        this.table = table;
        this.cells = cells;
        this.merges = cells.sheet().merges();
        int lastContent = table.headingRow();
        for (Outline.Row row : table.rows()) {
            lastContent = Math.max(lastContent, row.row());
            levels.put(row.row(), new Levels(row.level1(), row.level2()));
        }
        Set<Integer> fixed = new HashSet<>(table.fixed());
        int last = lastDrawn(lastContent, fixed);
        for (int row = table.headingRow() + 1; row <= last; row++) {
            if (!fixed.contains(row) && !isComputed(row)) {
                rows.add(row);
            }
        }
        this.style = findStyle();
        carry(lastContent);
        notePrinted();
    }

    /** The rows, from top to bottom. */
    List<Integer> rows() {
        return rows;
    }

    Levels levels(int row) {
        return levels.getOrDefault(row, Levels.NONE);
    }

    Style style() {
        return style;
    }

    /** A level as the form prints it, with its line breaks and points. */
    String printed(String level) {
        return printed.getOrDefault(level, level);
    }

    /** The columns of levels that the table has. */
    List<Outline.Column> levelColumns() {
        List<Outline.Column> columns = new ArrayList<>();
        table.column(Role.LEVEL1).ifPresent(columns::add);
        table.column(Role.LEVEL2).ifPresent(columns::add);
        return columns;
    }

    private int lastDrawn(int lastContent, Set<Integer> fixed) {
        int last = lastContent;
        int end = Math.min(table.next(), cells.sheet().lastRow() + 1);
        for (int row = lastContent + 1; row < end; row++) {
            if (fixed.contains(row)) {
                continue;
            }
            if (!isDrawn(row)) {
                break;
            }
            last = row;
        }
        return last;
    }

    /** Whether a blank row is framed or merged as rows of the table are; a cell merged from levels over names is another's. */
    private boolean isDrawn(int row) {
        int name = table.column(Role.LEVEL3).map(Outline.Column::first).orElse(firstColumn());
        boolean drawn = false;
        for (CellRange merge : merges) {
            if (merge.firstRow() <= row && merge.lastRow() >= row) {
                if (merge.firstColumn() < name && merge.lastColumn() >= name) {
                    return false;
                }
                drawn |= merge.lastColumn() >= firstColumn() && merge.firstColumn() <= lastColumn();
            }
        }
        return drawn || cells.isFramed(row, name);
    }

    /** A row that counts or adds up the others: its label is merged over the columns before the names, and a formula is its name. */
    private boolean isComputed(int row) {
        int name = table.column(Role.LEVEL3).map(Outline.Column::first).orElse(-1);
        Optional<Cell> now = name < 0 ? Optional.empty() : cells.now(CellRange.cell(row, name));
        return now.isPresent()
                && now.get().formula()
                && merges.stream()
                        .anyMatch(m -> m.firstRow() == row
                                && m.lastRow() == row
                                && m.firstColumn() < m.lastColumn()
                                && m.lastColumn() < name);
    }

    int firstColumn() {
        return table.columns().get(0).first();
    }

    int lastColumn() {
        int last = 0;
        for (Outline.Column column : table.columns()) {
            last = Math.max(last, column.last());
        }
        return last;
    }

    private Style findStyle() {
        boolean once = false;
        for (Outline.Column column : levelColumns()) {
            for (int row : rows) {
                Optional<CellRange> merge = mergeAt(row, column.first());
                if (merge.isPresent() && merge.get().lastRow() > merge.get().firstRow()) {
                    return Style.MERGED;
                }
                once |= levels.containsKey(row)
                        && levels(row).isNone() != isBlank(row, column.first())
                        && isBlank(row, column.first());
            }
        }
        return once ? Style.ONCE : Style.REPEATED;
    }

    private boolean isBlank(int row, int column) {
        return cells.now(CellRange.cell(row, column)).isEmpty();
    }

    private Optional<CellRange> mergeAt(int row, int column) {
        return merges.stream().filter(m -> m.contains(row, column)).findFirst();
    }

    /** A blank row belongs to the level above it, unless it is one of the free rows at the end. */
    private void carry(int lastContent) {
        Levels above = Levels.NONE;
        int before = -1;
        for (int row : rows) {
            if (levels.containsKey(row)) {
                above = levels(row);
            } else if (row < lastContent || sharesLevel(before, row)) {
                levels.put(row, above);
            } else {
                above = Levels.NONE;
            }
            before = row;
        }
    }

    private boolean sharesLevel(int above, int row) {
        for (Outline.Column column : levelColumns()) {
            Optional<CellRange> merge = mergeAt(row, column.first());
            if (merge.isPresent() && merge.get().contains(above, column.first())) {
                return true;
            }
        }
        return false;
    }

    private void notePrinted() {
        for (Outline.Column column : levelColumns()) {
            for (int row : rows) {
                String raw = cells.now(CellRange.cell(row, column.first()))
                        .map(Cell::raw)
                        .orElse("");
                if (!raw.isEmpty()) {
                    printed.putIfAbsent(LevelName.of(raw).name(), raw);
                }
            }
        }
    }

    Optional<Outline.Column> column(Role role) {
        return table.column(role);
    }

    boolean hasLevels() {
        return !levelColumns().isEmpty();
    }
}
