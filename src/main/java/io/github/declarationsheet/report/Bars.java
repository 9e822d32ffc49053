package io.github.declarationsheet.report;

import io.github.declarationsheet.model.CellText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of bars, one below the other, as a page draws it.
 *
 * @param bars the bars, from the top
 * @param rest what has no bar of its own, in words; empty if everything has. A bar of it would make all others small
 */
record Bars(List<Bar> bars, String rest) {

    static final int LABELS = 250;
    static final int WIDTH = 760;
    static final int ROW = 26;

    /** Between the labels and the values that stand behind the bars. */
    private static final int LONGEST_BAR = 340;

    private static final int LONGEST_LABEL = 34;

    Bars {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label what stands before it, shortened
     * @param title the whole of it
     * @param value what stands behind it
     * @param width how long it is
     * @param kind how it is filled
     * @param row its row, from 0
     */
    record Bar(String label, String title, String value, int width, String kind, int row) {

        int top() {
            return row * ROW + 4;
        }

        int baseline() {
            return row * ROW + 18;
        }

        int end() {
            return LABELS + width + 8;
        }

        /** A pattern where colour alone would tell bars apart: paper is often printed without. */
        String fill(String chart) {
            return switch (kind) {
                case "error" -> "#9b1c1c";
                case "warning", "advice" -> "url(#" + chart + "-" + kind + ")";
                default -> "#5b6b7f";
            };
        }
    }

    /** What a bar is drawn of. */
    record Value(String title, BigDecimal amount, String text, String kind) {}

    static Bars of(List<Value> values, String rest) {
        BigDecimal most = BigDecimal.ZERO;
        for (Value value : values) {
            most = most.max(value.amount());
        }
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            String title = VisibleText.of(value.title());
            bars.add(new Bar(
                    narrowed(title), title, value.text(), width(value.amount(), most), value.kind(), bars.size()));
        }
        return new Bars(bars, rest);
    }

    /** Cut where its letters would no longer fit: those of Chinese are twice as wide. */
    private static String narrowed(String title) {
        int width = 0;
        for (int i = 0; i < title.length(); i += Character.charCount(title.codePointAt(i))) {
            width += CellText.isCjk(title.codePointAt(i)) ? 2 : 1;
            if (width > LONGEST_LABEL) {
                return title.substring(0, i) + "…";
            }
        }
        return title;
    }

    /** At least a line for what is not nothing. */
    private static int width(BigDecimal amount, BigDecimal most) {
        if (amount.signum() <= 0) {
            return 0;
        }
        int width = amount.multiply(BigDecimal.valueOf(LONGEST_BAR))
                .divide(most, RoundingMode.HALF_UP)
                .intValue();
        return Math.max(width, 1);
    }

    int height() {
        return bars.size() * ROW + 4;
    }

    /** An amount as people write it: {@code 3,919,500.00}. */
    static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(2, amount.scale()) + "f", amount);
    }

    /** A number of things as people write it: {@code 5,000}. */
    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
