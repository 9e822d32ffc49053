package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The columns of a form's sheet. The indicator table decides how wide they are; where the other parts of the form need an
 * edge that it has not, the column of the names, the widest, is divided. So a form with other columns is laid out too.
 */
final class SheetColumns {

    /** The right edges of the steps A–G on the official form, in pixels at 96 dpi; a full-width character takes 14. */
    private static final int[] STEPS = {98, 182, 294, 406, 560, 692, 880};

    private static final int LABEL = STEPS[0];
    private static final int MIDDLE = STEPS[3];
    private static final int WIDTH = STEPS[Span.STEPS - 1];

    /** No part of a row is narrower: four characters. */
    private static final int LEAST = 70;

    /** No part of a divided column is narrower. */
    private static final int SLIVER = 30;

    /** The least width of a column of names. */
    private static final int NAMES = 160;

    private final List<Integer> edges;
    private final int[] steps = new int[Span.STEPS];
    private final List<Span> shared;
    private final List<Span> term;
    private final List<Span> year;

    private SheetColumns(List<Integer> edges, int[] stepEdges, List<Integer> cuts, Block.Indicators table) {
        this.edges = edges;
        for (int i = 0; i < Span.STEPS; i++) {
            steps[i] = edges.indexOf(stepEdges[i]);
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            spans.add(new Span(edges.indexOf(cuts.get(i - 1)) + 1, edges.indexOf(cuts.get(i))));
        }
        int first = table.shared().size();
        this.shared = List.copyOf(spans.subList(0, first));
        this.term = List.copyOf(spans.subList(first, first + table.term().size()));
        this.year = List.copyOf(spans.subList(first + table.term().size(), spans.size()));
    }

    /** The columns of the sheet of a form. */
    static SheetColumns of(Form form) {
        List<Block.Indicators> tables = form.blocks(Block.Indicators.class);
        Block.Indicators table = tables.isEmpty()
                ? new Block.Indicators(form.title(), List.of(Column.of(Role.LEVEL3, "")), List.of())
                : tables.get(0);
        List<Column> columns = Stream.of(table.shared(), table.term(), own(table))
                .flatMap(List::stream)
                .toList();
        Widths widths = Widths.of(columns);
        List<Integer> cuts = new ArrayList<>(List.of(widths.heading()));
        for (Column column : columns) {
            cuts.add(cuts.get(cuts.size() - 1) + widths.of(column.role()));
        }
        int last = table.shared().size() + table.term().size();
        int middle = table.term().isEmpty() ? 0 : cuts.get(last);
        TreeSet<Integer> edges = new TreeSet<>(cuts);
        int[] steps = new int[Span.STEPS];
        int before = 0;
        Set<Integer> used = stepsOf(form);
        for (int i = 0; i < Span.STEPS; i++) {
            if (used.contains(i)) {
                before = edge(stretched(STEPS[i], middle, cuts.get(cuts.size() - 1)), before, cuts, columns);
                edges.add(before);
            }
            steps[i] = before;
        }
        return new SheetColumns(List.copyOf(edges), steps, cuts, table);
    }

    /** The columns of the table of the year that it does not share. */
    private static List<Column> own(Block.Indicators table) {
        return table.columns().subList(table.shared().size(), table.columns().size());
    }

    /** The steps at whose right edge a part of the form ends. */
    private static Set<Integer> stepsOf(Form form) {
        Set<Integer> used = new TreeSet<>(List.of(Span.HEADING.last(), Span.STEPS - 1));
        for (Block block : form.blocks()) {
            List<Span> spans = new ArrayList<>();
            if (block instanceof Block.Fields fields) {
                fields.rows().forEach(r -> spans.addAll(Span.pairs(Math.min(Span.MAX_PAIRS, Math.max(1, r.size())))));
            } else if (block instanceof Block.Funds funds) {
                spans.addAll(Span.sums(funds.sums().size()));
            } else if (block instanceof Block.GoalTexts goals) {
                spans.addAll(Span.texts(goals.goals().size()));
            }
            spans.forEach(s -> used.add(s.last()));
        }
        return used;
    }

    /** Where a step of the official form ends on a wider sheet, or on one whose year begins elsewhere than in its middle. */
    private static int stretched(int step, int middle, int width) {
        int year = middle == 0 ? MIDDLE * width / WIDTH : middle;
        if (step <= LABEL) {
            return step;
        }
        return step <= MIDDLE
                ? LABEL + (step - LABEL) * (year - LABEL) / (MIDDLE - LABEL)
                : year + (step - MIDDLE) * (width - year) / (WIDTH - MIDDLE);
    }

    /** The edge nearest to where one is wished for: any place inside a column of names, else between two columns. */
    private static int edge(int wished, int before, List<Integer> cuts, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            boolean inside = wished >= cuts.get(i) + SLIVER && wished <= cuts.get(i + 1) - SLIVER;
            if (inside && columns.get(i).role() == Role.LEVEL3) {
                return wished;
            }
        }
        int best = cuts.get(cuts.size() - 1);
        for (int cut : cuts) {
            if (cut >= before + LEAST && Math.abs(cut - wished) < Math.abs(best - wished)) {
                best = cut;
            }
        }
        return best;
    }

    /**
     * How wide the columns of a table are, in pixels.
     *
     * @param names what the columns of the names take
     * @param crowded whether the others must be narrow
     */
    private record Widths(int names, boolean crowded) {

        static Widths of(List<Column> columns) {
            Widths wide = fitting(columns, false);
            return wide.names >= NAMES ? wide : fitting(columns, true);
        }

        private static Widths fitting(List<Column> columns, boolean crowded) {
            Widths bare = new Widths(0, crowded);
            int others = bare.heading();
            int count = 0;
            for (Column column : columns) {
                others += bare.of(column.role());
                count += column.role() == Role.LEVEL3 ? 1 : 0;
            }
            int left = count == 0 ? 0 : (WIDTH - others) / count;
            return new Widths(crowded ? Math.max(left, NAMES) : left, crowded);
        }

        int heading() {
            return crowded ? 42 : LABEL;
        }

        int of(Role role) {
            return switch (role) {
                case LEVEL1 -> 84;
                case LEVEL2 -> crowded ? 84 : 112;
                case LEVEL3 -> names;
                case VALUE, TERM_VALUE -> crowded ? 134 : 188;
                case WEIGHT, NUMBER, COMPARISON -> 50;
                case UNIT -> 84;
                case OTHER -> crowded ? 112 : 140;
            };
        }
    }

    /** All columns. */
    Span all() {
        return new Span(0, edges.size() - 1);
    }

    /** The column beside the table, where its heading stands. */
    Span beside() {
        return new Span(0, 0);
    }

    /** The columns that steps of the official form take here. */
    Span of(Span stepsTaken) {
        int first = stepsTaken.first() == 0 ? 0 : steps[stepsTaken.first() - 1] + 1;
        return new Span(first, steps[stepsTaken.last()]);
    }

    /** The columns of the table of the year, those it shares first. */
    List<Span> year() {
        return Stream.concat(shared.stream(), year.stream()).toList();
    }

    /** The columns of the table of the term, those it shares first. */
    List<Span> term() {
        return Stream.concat(shared.stream(), term.stream()).toList();
    }

    /** The width of each column, in pixels. */
    List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(edges.size());
        int before = 0;
        for (int edge : edges) {
            widths.add(edge - before);
            before = edge;
        }
        return widths;
    }
}
