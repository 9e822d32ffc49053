package io.github.declarationsheet.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which row of a table takes which indicator. Where the form prints levels, each indicator goes to the rows of its level, in
 * the order of the declaration; a level with too few rows gets more, one that the form does not print gets rows of its own.
 * If the form prints them in another order, its rows are taken one after the other and its levels are written anew.
 */
final class TablePlan {

    private final List<Line> lines = new ArrayList<>();

    /**
     * A row to be.
     *
     * @param row a row of the sheet, empty for one to be inserted
     * @param content what it holds, empty for a row left blank
     * @param levels the levels on it
     */
    record Line(Optional<Integer> row, Optional<TableRow> content, TableBody.Levels levels) {}

    /** Rows that have the same levels printed. */
    private record Segment(TableBody.Levels levels, List<Integer> rows) {}

    private TablePlan() {}

    /** A plan; without levels to look for, rows are taken one after the other. */
    static TablePlan of(TableBody body, List<TableRow> contents, boolean byLevels) {
        List<Segment> segments = segments(body);
        List<List<TableRow>> runs = runs(contents);
        boolean inOrder = byLevels && body.hasLevels() && isInOrder(segments, runs);
        TablePlan plan = new TablePlan();
        plan.fill(inOrder ? segments : List.of(new Segment(TableBody.Levels.NONE, body.rows())), runs);
        return plan;
    }

    List<Line> lines() {
        return lines;
    }

    private void fill(List<Segment> segments, List<List<TableRow>> runs) {
        List<Segment> left = new ArrayList<>(segments);
        for (int i = 0; i < runs.size(); i++) {
            List<TableRow> run = runs.get(i);
            int at = find(left, levels(run));
            int free = at >= 0 ? -1 : free(left, runs.subList(i + 1, runs.size()));
            List<Integer> rows = List.of();
            if (at >= 0) {
                leaveBlank(left, at);
                rows = left.remove(0).rows();
                if (!left.isEmpty() && left.get(0).levels().isNone()) {
                    rows = withFree(rows, run.size(), left);
                }
            } else if (free >= 0) {
                leaveBlank(left, free);
                rows = withFree(List.of(), run.size(), left);
            }
            for (int k = 0; k < Math.max(run.size(), rows.size()); k++) {
                lines.add(new Line(
                        k < rows.size() ? Optional.of(rows.get(k)) : Optional.empty(),
                        k < run.size() ? Optional.of(run.get(k)) : Optional.empty(),
                        levels(run)));
            }
        }
        leaveBlank(left, left.size());
    }

    private void leaveBlank(List<Segment> left, int count) {
        for (int i = 0; i < count; i++) {
            Segment unused = left.remove(0);
            for (int row : unused.rows()) {
                lines.add(new Line(Optional.of(row), Optional.empty(), unused.levels()));
            }
        }
    }

    /** Takes rows that no level claims from the next segment. */
    private static List<Integer> withFree(List<Integer> rows, int wanted, List<Segment> left) {
        List<Integer> all = new ArrayList<>(rows);
        Segment free = left.remove(0);
        int taken = Math.max(Math.min(wanted - rows.size(), free.rows().size()), 0);
        all.addAll(free.rows().subList(0, taken));
        if (taken < free.rows().size()) {
            left.add(
                    0,
                    new Segment(
                            free.levels(),
                            free.rows().subList(taken, free.rows().size())));
        }
        return all;
    }

    private static int find(List<Segment> segments, TableBody.Levels levels) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).levels().equals(levels) && !levels.isNone()) {
                return i;
            }
        }
        return -1;
    }

    /** The first rows without levels, unless a later run has its level before them. */
    private static int free(List<Segment> segments, List<List<TableRow>> later) {
        int free = -1;
        for (int i = 0; i < segments.size() && free < 0; i++) {
            free = segments.get(i).levels().isNone() ? i : -1;
        }
        for (List<TableRow> run : later) {
            int at = find(segments, levels(run));
            if (at >= 0 && at < free) {
                return -1;
            }
        }
        return free;
    }

    /** Whether all levels that the form prints and the declaration has follow each other in the same order. */
    private static boolean isInOrder(List<Segment> segments, List<List<TableRow>> runs) {
        int next = 0;
        for (List<TableRow> run : runs) {
            int at = find(segments, levels(run));
            if (at >= 0) {
                int here = find(segments.subList(next, segments.size()), levels(run));
                if (here < 0) {
                    return false;
                }
                next += here + 1;
            }
        }
        return true;
    }

    private static TableBody.Levels levels(List<TableRow> run) {
        return new TableBody.Levels(run.get(0).level1(), run.get(0).level2());
    }

    private static List<Segment> segments(TableBody body) {
        List<Segment> segments = new ArrayList<>();
        for (int row : body.rows()) {
            TableBody.Levels levels = body.levels(row);
            if (segments.isEmpty()
                    || !segments.get(segments.size() - 1).levels().equals(levels)) {
                segments.add(new Segment(levels, new ArrayList<>()));
            }
            segments.get(segments.size() - 1).rows().add(row);
        }
        return segments;
    }

    private static List<List<TableRow>> runs(List<TableRow> contents) {
        List<List<TableRow>> runs = new ArrayList<>();
        for (TableRow row : contents) {
            if (runs.isEmpty() || !runs.get(runs.size() - 1).get(0).isBeside(row)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(row);
        }
        return runs;
    }
}
