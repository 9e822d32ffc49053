package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.model.Indicator;
import java.util.ArrayList;
import java.util.List;

/**
 * Which row of a table each indicator takes. Indicators of the term and of the year that follow each other under one
 * 一级指标 share its rows; neither list changes its order for it.
 */
final class TableRows {

    private final List<Indicator> year;
    private final List<Indicator> term;
    private final boolean spanned;
    private final List<Group> groups = new ArrayList<>();
    private int count;

    /** Rows under one 一级指标, and the indicators that each list has there, up to the last index excluded. */
    private record Group(int first, int last, int yearFrom, int yearTo, int termFrom, int termTo) {}

    /**
     * Rows that share a cell.
     *
     * @param first the first row
     * @param last the last row
     * @param track whose indicator it shows
     * @param index the first indicator of the rows, -1 if there is none
     */
    record Run(int first, int last, Track track, int index) {}

    private TableRows(List<Indicator> year, List<Indicator> term, boolean spanned) {
        this.year = year;
        this.term = term;
        this.spanned = spanned;
    }

    /**
     * The rows of a table.
     *
     * @param term the indicators that stand beside those of the year; empty if none do
     * @param spanned whether a 一级指标 spans the column of the 二级指标 where there is none
     */
    static TableRows of(List<Indicator> year, List<Indicator> term, boolean spanned) {
        TableRows rows = new TableRows(year, term, spanned);
        int y = 0;
        int t = 0;
        while (y < year.size() || t < term.size()) {
            boolean takesYear = t == term.size() || (y < year.size() && rows.yearGoesOn(y, t));
            boolean takesTerm = y == year.size() || (t < term.size() && rows.termGoesOn(y, t));
            int yearTo = takesYear ? rows.end(year, y) : y;
            int termTo = takesTerm ? rows.end(term, t) : t;
            int height = Math.max(yearTo - y, termTo - t);
            rows.groups.add(new Group(rows.count, rows.count + height - 1, y, yearTo, t, termTo));
            rows.count += height;
            y = yearTo;
            t = termTo;
        }
        return rows;
    }

    /** Where the lists differ, the one goes on alone that comes the sooner to what the other has next. */
    private boolean yearGoesOn(int y, int t) {
        return distance(term, t, year.get(y).level1()) == 0 || !termIsNearer(y, t);
    }

    private boolean termGoesOn(int y, int t) {
        return distance(term, t, year.get(y).level1()) == 0 || termIsNearer(y, t);
    }

    private boolean termIsNearer(int y, int t) {
        return distance(term, t, year.get(y).level1())
                < distance(year, y, term.get(t).level1());
    }

    private static int distance(List<Indicator> indicators, int from, String level1) {
        for (int i = from; i < indicators.size(); i++) {
            if (indicators.get(i).level1().equals(level1)) {
                return i - from;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The first indicator that does not go on under the 一级指标 of another. */
    private int end(List<Indicator> indicators, int from) {
        Indicator first = indicators.get(from);
        int end = from + 1;
        while (end < indicators.size()
                && indicators.get(end).level1().equals(first.level1())
                && !(spanned
                        && indicators.get(end).level2().isEmpty()
                                != first.level2().isEmpty())) {
            end++;
        }
        return end;
    }

    int count() {
        return count;
    }

    /** Whether a 一级指标 spans the column of the 二级指标 where there is none. */
    boolean spanned() {
        return spanned;
    }

    /**
     * The cells of a column.
     *
     * @param track whose column it is
     * @param shared whether the other list's indicators stand under it too
     */
    List<Run> runs(Track track, Role role, boolean shared) {
        List<Run> runs = new ArrayList<>();
        for (Group group : groups) {
            boolean ofYear = track == Track.YEAR;
            int from = ofYear ? group.yearFrom() : group.termFrom();
            int to = ofYear ? group.yearTo() : group.termTo();
            if (from == to && shared && role == Role.LEVEL1) {
                runs.add(new Run(group.first(), group.last(), Track.TERM, group.termFrom()));
            } else if (from < to && role == Role.LEVEL1) {
                runs.add(new Run(group.first(), group.last(), track, from));
            } else {
                add(group, track, role, from, to, runs);
            }
        }
        return runs;
    }

    private void add(Group group, Track track, Role role, int from, int to, List<Run> runs) {
        List<Indicator> indicators = track == Track.YEAR ? year : term;
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            boolean joins = i < to
                    && role == Role.LEVEL2
                    && indicators.get(i).level2().equals(indicators.get(start).level2());
            if (!joins) {
                runs.add(new Run(group.first() + start - from, group.first() + i - 1 - from, track, start));
                start = i;
            }
        }
        if (group.first() + to - from <= group.last()) {
            runs.add(new Run(group.first() + to - from, group.last(), track, -1));
        }
    }
}
