package io.github.declarationsheet.write;

import java.util.List;

/** Neighbouring columns; they count from 0. How the parts of a form share a row is said in the seven steps A–G of its width. */
record Span(int first, int last) {

    /** The steps that parts of forms are laid out in; {@link SheetColumns} tells which columns of a sheet they take. */
    static final int STEPS = 7;

    /** The most pairs of label and value that stand side by side. */
    static final int MAX_PAIRS = 3;

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

    private static List<Span> spans(String... columns) {
        return List.of(columns).stream().map(Span::of).toList();
    }

    private static Span of(String columns) {
        return new Span(columns.charAt(0) - 'A', columns.charAt(columns.length() - 1) - 'A');
    }
}
