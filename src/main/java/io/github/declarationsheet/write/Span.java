package io.github.declarationsheet.write;

import java.util.ArrayList;
import java.util.List;

/** Neighbouring columns of the sheet's grid A–G, and how the parts of a form share them; columns count from 0. */
record Span(int first, int last) {

    /** The widths of A–G in pixels at 96 dpi; a full-width character of the body text takes 14. */
    private static final List<Integer> PIXELS = List.of(98, 84, 112, 112, 154, 132, 188);

    static final int COLUMNS = PIXELS.size();

    /** The most pairs of label and value that stand side by side. */
    static final int MAX_PAIRS = 3;

    static final Span ALL = of("A:G");

    /** Where the headings of blocks stand. */
    static final Span HEADING = of("A");

    /** Label and value by turns. */
    static List<Span> pairs(int count) {
        return switch (count) {
            case 1 -> spans("A", "B:G");
            case 2 -> spans("A", "B:C", "D", "E:G");
            case 3 -> spans("A", "B:C", "D", "E", "F", "G");
            default -> throw new IllegalArgumentException("No room for " + count + " fields in a row");
        };
    }

    /** Label and value by turns, beside the heading of a block. */
    static List<Span> sums(int count) {
        return switch (count) {
            case 1 -> spans("B:D", "E:G");
            case 2 -> spans("B:C", "D", "E", "F:G");
            case 3 -> spans("B", "C", "D", "E", "F", "G");
            default -> throw new IllegalArgumentException("No room for " + count + " sums side by side");
        };
    }

    /** Long texts side by side, beside the heading of a block. */
    static List<Span> texts(int count) {
        return switch (count) {
            case 1 -> spans("B:G");
            case 2 -> spans("B:D", "E:G");
            case 3 -> spans("B:C", "D:E", "F:G");
            default -> throw new IllegalArgumentException("No room for " + count + " texts side by side");
        };
    }

    /** The columns of a table beside the heading of a block; the wide one takes what the others leave. */
    static List<Span> table(int count, int wide) {
        int spare = COLUMNS - 1 - count;
        if (spare < 0) {
            throw new IllegalArgumentException("No room for " + count + " columns");
        }
        List<Span> spans = new ArrayList<>();
        int column = 1;
        for (int i = 0; i < count; i++) {
            int last = i == wide ? column + spare : column;
            spans.add(new Span(column, last));
            column = last + 1;
        }
        return spans;
    }

    static int pixels(int column) {
        return PIXELS.get(column);
    }

    int pixels() {
        return PIXELS.subList(first, last + 1).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<Span> spans(String... columns) {
        return List.of(columns).stream().map(Span::of).toList();
    }

    private static Span of(String columns) {
        return new Span(columns.charAt(0) - 'A', columns.charAt(columns.length() - 1) - 'A');
    }
}
