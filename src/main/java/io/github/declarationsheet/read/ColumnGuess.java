package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Scope;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Columns by evidence. Where a row names levels and its headings say no name or no value, each heading gets a score for
 * each role from its text and from what stands below it ({@link ColumnEvidence}), and the best assignment wins. Skipped
 * where the headings are known, which is nearly always.
 */
final class ColumnGuess {

    /** So many rows below a heading show what its columns hold. */
    private static final int ROWS = 40;

    private static final int LEAST_HEADINGS = 3;

    /** More headings are no table of a form, and every pair of them is compared. */
    private static final int MOST_HEADINGS = 64;

    private final Board board;
    private final Region sheet;
    private final Map<Box, Mark> found = new HashMap<>(0);

    private ColumnGuess(Board board, List<Mark> marks) {
        this.board = board;
        this.sheet = Region.all(board, marks);
    }

    /** The headings that content gives another meaning than their texts, by their boxes; mostly none. */
    static Map<Box, Mark> of(Board board, List<Mark> marks) {
        BitSet rows = candidates(marks);
        if (rows.isEmpty() && !namesLevel(marks)) {
            rows = overLevels(board, marks);
        }
        if (rows.isEmpty()) {
            return Map.of();
        }
        ColumnGuess guess = new ColumnGuess(board, marks);
        TreeMap<Integer, Header> headers = Header.in(marks);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            Map.Entry<Integer, Header> header = headers.floorEntry(row + Header.MOST_ROWS - 1);
            boolean headed = header != null && header.getValue().row() + Header.MOST_ROWS > row;
            if (!headed || header.getValue().levelRow() == row) {
                guess.take(row, rows);
            }
        }
        return guess.found;
    }

    /** The rows that name a level and another column, but no name or no value. */
    private static BitSet candidates(List<Mark> marks) {
        BitSet rows = new BitSet();
        int at = 0;
        while (at < marks.size()) {
            int row = marks.get(at).box().row();
            int levels = 0;
            int columns = 0;
            int names = 0;
            int plain = 0;
            boolean name = false;
            boolean value = false;
            for (; at < marks.size() && marks.get(at).box().row() == row; at++) {
                Role role = marks.get(at).column().orElse(null);
                boolean block = marks.get(at).isHeading();
                columns += role == null || block ? 0 : 1;
                levels += role == Role.LEVEL1 || role == Role.LEVEL2 || (role == Role.LEVEL3 && !block) ? 1 : 0;
                name |= role == Role.LEVEL3;
                names += role == Role.LEVEL3 && !block ? 1 : 0;
                plain += role == Role.VALUE && isTimeless(marks.get(at).box()) ? 1 : 0;
                value |= role == Role.VALUE || role == Role.TERM_VALUE;
            }
            boolean twice = names == 1 && plain > 1;
            if (levels > 0 && columns > 1 && (twice || !(name && value))) {
                rows.set(row);
            }
        }
        return rows;
    }

    private static boolean namesLevel(List<Mark> marks) {
        for (Mark mark : marks) {
            Role role = mark.isHeading() ? null : mark.column().orElse(null);
            if (role == Role.LEVEL1 || role == Role.LEVEL2 || role == Role.LEVEL3) {
                return true;
            }
        }
        return false;
    }

    /** Where no heading of a sheet names a level: the rows right above those that begin with 产出指标 and 数量指标. */
    private static BitSet overLevels(Board board, List<Mark> marks) {
        BitSet rows = new BitSet();
        BitSet names = new BitSet();
        for (Mark mark : marks) {
            if (mark.hasField(Keys.NAME)) {
                names.set(mark.box().row());
            }
        }
        for (int name = names.nextSetBit(0); name >= 0; name = names.nextSetBit(name + 1)) {
            int end = names.nextSetBit(name + 1);
            int last = end < 0 ? board.lastRow() : end - 1;
            for (int above = name, row = board.rowAfter(name); row <= last; row = board.rowAfter(row)) {
                if (beginsWithLevels(board.row(row))) {
                    rows.set(above);
                    break;
                }
                above = row;
            }
        }
        return rows;
    }

    private static boolean beginsWithLevels(List<Box> row) {
        for (int i = 0; i + 1 < row.size(); i++) {
            LevelPair one = row.get(i).levels();
            LevelPair two = row.get(i + 1).levels();
            if (one.isKnown()
                    && one.level2().isEmpty()
                    && two.isKnown()
                    && two.level1().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTimeless(Box box) {
        return Scope.of(box.label().key()).isEmpty()
                && YearText.inside(box.text()).isEmpty();
    }

    private void take(int row, BitSet candidates) {
        List<ColumnContent> columns = columns(row);
        if (columns.size() < LEAST_HEADINGS || columns.size() > MOST_HEADINGS) {
            return;
        }
        look(row, columns, candidates);
        List<ColumnContent> open = new ArrayList<>(columns.size());
        Map<ColumnContent, Role> roles = new HashMap<>();
        for (ColumnContent column : columns) {
            boolean level = column.said() == Role.LEVEL2 && namesElsewhere(columns);
            if ((level || column.isSettled()) && column.said() != null) {
                roles.put(column, column.said());
            } else {
                open.add(column);
            }
        }
        for (Role role : new Role[] {Role.LEVEL1, Role.LEVEL2, Role.COMPARISON}) {
            ColumnContent best = roles.containsValue(role) ? null : best(role, open);
            if (best != null) {
                roles.put(best, role);
                open.remove(best);
            }
        }
        assign(columns, open, roles);
    }

    /** Whether a column that says no level holds names: then 二级指标 need not. */
    private static boolean namesElsewhere(List<ColumnContent> columns) {
        for (ColumnContent column : columns) {
            if (column.hasNames() && !column.isSettled() && column.said() != Role.LEVEL2) {
                return true;
            }
        }
        return false;
    }

    /** The column that fits a role, and better than it fits to be a name or a value. */
    private static @Nullable ColumnContent best(Role role, List<ColumnContent> open) {
        ColumnContent best = null;
        for (ColumnContent column : open) {
            int score = column.score(role);
            boolean fits = score > ColumnEvidence.SYNONYM.weight() / 2
                    && score > column.score(Role.LEVEL3)
                    && score > column.score(Role.VALUE);
            best = fits && (best == null || score > best.score(role)) ? column : best;
        }
        return best;
    }

    /** The best pair of a column of names and one of values. */
    private void assign(List<ColumnContent> all, List<ColumnContent> open, Map<ColumnContent, Role> roles) {
        ColumnContent name = null;
        ColumnContent value = null;
        ColumnContent rival = null;
        int best = ColumnEvidence.LEAST - 1;
        int second = Integer.MIN_VALUE;
        for (ColumnContent one : open) {
            for (ColumnContent two : open) {
                int score = pair(one, two, all, roles);
                if (score > best) {
                    second = best;
                    rival = value;
                    best = score;
                    name = one;
                    value = two;
                } else if (score > second) {
                    second = score;
                    rival = two;
                }
            }
        }
        if (name == null || value == null) {
            return;
        }
        for (ColumnContent column : open) {
            boolean other = !column.equals(name) && !column.equals(value) && column.mayBeValues();
            if (other && ((value.saysYear() && column.saysYear()) || column.isOfTerm())) {
                roles.put(column, column.isOfTerm() ? Role.TERM_VALUE : Role.VALUE);
            }
        }
        boolean tied = rival != null
                && !roles.containsKey(rival)
                && !rival.equals(value)
                && !rival.equals(name)
                && best - second < ColumnEvidence.MARGIN
                && rival.mayBeValues();
        roles.put(name, Role.LEVEL3);
        roles.put(value, Role.VALUE);
        for (ColumnContent column : all) {
            Role said = column.said();
            boolean level = said == Role.LEVEL2 && !roles.containsValue(Role.LEVEL2);
            Role role = roles.getOrDefault(column, level ? Role.LEVEL2 : Role.OTHER);
            boolean doubt = tied && (column.equals(value) || column.equals(rival));
            boolean other = role == Role.OTHER && column.said() == null;
            if (doubt || (role != column.said() && !other)) {
                found.put(column.heading(), mark(column, role, doubt));
            }
        }
    }

    private static Mark mark(ColumnContent column, Role role, boolean tied) {
        return Mark.of(column.heading(), role, tied ? Mark.Sure.TIED : Mark.Sure.CONTENT);
    }

    private static int pair(
            ColumnContent name, ColumnContent value, List<ColumnContent> all, Map<ColumnContent, Role> roles) {
        int names = name.score(Role.LEVEL3);
        int values = value.score(Role.VALUE);
        boolean named = name.hasNames() || name.said() == Role.LEVEL3;
        if (name.equals(value) || !named || names < ColumnEvidence.LEAST || values < ColumnEvidence.LEAST) {
            return Integer.MIN_VALUE;
        }
        int at = all.indexOf(value);
        boolean between = at > 0
                && at + 1 < all.size()
                && roles.get(all.get(at - 1)) == Role.COMPARISON
                && roles.get(all.get(at + 1)) == Role.UNIT;
        int score = names + values + (between ? ColumnEvidence.BETWEEN.weight() : 0);
        return score + (all.indexOf(name) < at ? ColumnEvidence.ORDER.weight() : 0);
    }

    /** The headings of a row, from left to right; not those of blocks and of fields. */
    private List<ColumnContent> columns(int row) {
        List<ColumnContent> columns = new ArrayList<>();
        Map<Box, Mark> known = new HashMap<>();
        for (Mark mark : sheet.marksBetween(row - Header.MOST_ROWS + 1, row)) {
            known.put(mark.box(), mark);
        }
        for (Box box : board.row(row)) {
            Mark mark = known.get(box);
            boolean field = mark != null && mark.column().isEmpty() && isField(mark, columns);
            boolean block = box.lastRow() >= row + Header.MOST_ROWS || (mark != null && isBlock(mark, row));
            if (!field && !block) {
                columns.add(new ColumnContent(box, mark));
            }
        }
        return columns;
    }

    /** 目标 or 当年目标 right of the levels heads values, elsewhere it heads goals. */
    private static boolean isField(Mark mark, List<ColumnContent> before) {
        boolean levels = false;
        for (ColumnContent column : before) {
            levels |= column.said() == Role.LEVEL1 || column.said() == Role.LEVEL2 || column.said() == Role.LEVEL3;
        }
        return !levels || (mark.hasField() && !mark.isGoal());
    }

    /** 绩效指标 left of the columns heads the block; elsewhere the names. */
    private boolean isBlock(Mark mark, int row) {
        List<Box> boxes = board.row(row);
        return mark.isHeadingOf(Keys.INDICATORS) && boxes.get(0).equals(mark.box());
    }

    /** Looks at what stands below the headings, down to the next label left of them. */
    private void look(int row, List<ColumnContent> columns, BitSet candidates) {
        int first = columns.get(0).heading().column();
        int bottom = row;
        for (ColumnContent column : columns) {
            bottom = Math.max(bottom, column.heading().lastRow());
        }
        int seen = 0;
        for (int below = board.rowAfter(bottom);
                below <= board.lastRow() && seen < ROWS;
                below = board.rowAfter(below)) {
            if (candidates.get(below) || ends(below, first)) {
                return;
            }
            seen++;
            int at = 0;
            for (Box box : board.between(below, first, board.lastColumn())) {
                while (at + 1 < columns.size() && columns.get(at + 1).heading().column() <= box.column()) {
                    at++;
                }
                if (box.row() == below && box.column() >= first && !box.text().isBlank()) {
                    columns.get(at).add(box);
                }
            }
        }
    }

    private boolean ends(int row, int first) {
        for (Mark mark : sheet.marksBetween(row, row)) {
            Box box = mark.box();
            boolean field = mark.hasField() && box.column() <= first && !Levels.isKnown(box);
            if (field || mark.meaning().title().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Says which two columns may both hold the values. */
    static void report(List<Mark> marks, FindingList findings) {
        Mark tied = null;
        for (Mark mark : marks) {
            if (mark.sure() == Mark.Sure.TIED && tied == null) {
                tied = mark;
            } else if (mark.sure() == Mark.Sure.TIED && tied != null) {
                boolean first = tied.column().equals(Optional.of(Role.VALUE));
                report(first ? tied : mark, first ? mark : tied, findings);
                tied = null;
            }
        }
    }

    private static void report(Mark one, Mark other, FindingList findings) {
        findings.add(
                ReadFindings.TWO_READINGS,
                Severity.ERROR,
                Optional.of(Keys.INDICATORS),
                CellText.oneLine(one.box().text()),
                List.of(one.box().place(), other.box().place()),
                Map.of(
                        Finding.VARIANT,
                        "column",
                        "other",
                        CellText.oneLine(other.box().text())));
    }
}
