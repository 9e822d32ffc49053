package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The comparison, the unit and the weight of values that stand in columns no heading names: below 指标值 drawn over three columns, right
 * of an unmerged last heading, or under a heading nobody knows (判断, 量词). What stands below tells them.
 */
final class ValueColumns {

    private static final String ONE = "1";

    private static final int FEWEST_WEIGHTS = 3;
    private static final int ALL_WEIGHTS = 100;
    /** The other 10 points are those of the budget's execution. */
    private static final int WITHOUT_BUDGET = 90;

    private final Board board;
    private final List<Integer> rows;

    private ValueColumns(Board board, List<Integer> rows) {
        this.board = board;
        this.rows = rows;
    }

    /** What the cells of a column are. */
    private static final class Content {
        private int cells;
        private int signs;
        private int units;
        private int likeUnits;
        private int numbers;
        private int weights;
        private double sum;

        void add(String text) {
            cells++;
            TargetValue value = TargetValue.parse(text);
            if (SplitTarget.isSign(text)) {
                signs++;
            } else if (value instanceof Quantitative q) {
                numbers += q.unit().isEmpty() ? 1 : 0;
                boolean points = q.unit().isEmpty() && q.comparison().isEmpty();
                weights += points ? 1 : 0;
                sum += points ? q.number().doubleValue() : 0;
            } else if (isUnit(ONE + text, text)) {
                units++;
            } else if (isUnit(ONE + "(" + text + ")", text)) {
                likeUnits++;
            }
        }

        private static boolean isUnit(String value, String unit) {
            return TargetValue.parse(value) instanceof Quantitative q
                    && q.comparison().isEmpty()
                    && q.unit().equals(unit);
        }

        /** Comparisons, and among them 定性 where a wording follows. */
        boolean areSigns() {
            return signs * 2 > cells;
        }

        /** Units only, most of them known. */
        boolean areUnits() {
            return units > 0 && units + likeUnits == cells && units >= likeUnits;
        }

        /** The points or percents of all indicators. */
        boolean areWeights() {
            return weights == cells && cells >= FEWEST_WEIGHTS && (sum == ALL_WEIGHTS || sum == WITHOUT_BUDGET);
        }

        Role role() {
            if (areSigns()) {
                return Role.COMPARISON;
            }
            return areUnits() ? Role.UNIT : areWeights() ? Role.WEIGHT : Role.OTHER;
        }

        /** Bare numbers, to which a unit is missing. */
        boolean areNumbers() {
            return numbers * 2 > cells;
        }
    }

    /**
     * The columns with those of comparison and unit among them.
     *
     * @param spans the columns that headings name
     * @param rows the rows of the table
     * @param edge the last column that may belong to the table
     */
    static List<Span> of(Board board, List<Span> spans, List<Integer> rows, int edge) {
        ValueColumns columns = new ValueColumns(board, rows);
        return columns.of(columns.withTrueSigns(spans), edge);
    }

    private List<Span> of(List<Span> spans, int edge) {
        int at = index(Role.VALUE, spans);
        boolean open = index(Role.UNIT, spans) < 0 || index(Role.COMPARISON, spans) < 0;
        if (at < 0 || !(open || index(Role.WEIGHT, spans) < 0)) {
            return spans;
        }
        return withUnknown(
                split(spans, at, at == spans.size() - 1 ? edge : spans.get(at).last()));
    }

    /** Where 指标性质 holds 正向 and 反向 only, 指标方向 beside it may hold the comparisons that both headings promise. */
    private List<Span> withTrueSigns(List<Span> spans) {
        int named = index(Role.COMPARISON, spans);
        if (named < 0 || index(Role.VALUE, spans) < 0 || hasSign(spans.get(named))) {
            return spans;
        }
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).role() == Role.OTHER && content(spans.get(i)).areSigns()) {
                List<Span> all = new ArrayList<>(spans);
                all.set(named, spans.get(named).as(Role.OTHER));
                all.set(i, spans.get(i).as(Role.COMPARISON));
                return all;
            }
        }
        return spans;
    }

    /** Whether any comparison stands in a column: mostly its first cell. */
    private boolean hasSign(Span span) {
        for (int row : rows) {
            for (Box box : board.between(row, span.first(), span.last())) {
                String text = text(box, row, span.first());
                if (!text.isEmpty() && SplitTarget.isSign(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int index(Role role, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    /** Takes the column of values apart, if beside one column of values there are only such of comparisons and units. */
    private List<Span> split(List<Span> spans, int at, int last) {
        Span value = spans.get(at);
        if (!beginInSeveral(value.first(), last)) {
            return spans;
        }
        NavigableMap<Integer, Content> parts = parts(value.first(), last);
        Role[] roles = roles(parts, spans);
        if (roles == null) {
            return spans;
        }
        List<Span> all = new ArrayList<>(spans.subList(0, at));
        int i = 0;
        for (int first : parts.keySet()) {
            Integer next = parts.higherKey(first);
            int end = next == null ? Math.max(value.last(), first) : next - 1;
            all.add(new Span(roles[i++], value.heading(), value.label(), first, end));
        }
        all.addAll(spans.subList(at + 1, spans.size()));
        return all;
    }

    /** A cheap test before texts are looked at: whether cells below the heading begin in more than one column. */
    private boolean beginInSeveral(int first, int last) {
        int column = -1;
        for (int row : rows) {
            for (Box box : board.between(row, first, last)) {
                boolean begins = box.row() == row && box.column() >= first;
                if (begins && column >= 0 && box.column() != column) {
                    return true;
                }
                column = begins ? box.column() : column;
            }
        }
        return false;
    }

    /** The cells below the heading by the columns in which they begin; those drawn over several say nothing of one. */
    private NavigableMap<Integer, Content> parts(int first, int last) {
        NavigableMap<Integer, Content> parts = new TreeMap<>();
        for (int row : rows) {
            List<Box> boxes = board.between(row, first, last);
            for (Box box : boxes) {
                String text = text(box, row, first);
                boolean whole = boxes.size() == 1 && box.column() == first;
                if (!text.isEmpty() && !(whole && parts.isEmpty() && box.lastColumn() > first)) {
                    Content content = parts.get(box.column());
                    if (content == null) {
                        content = new Content();
                        parts.put(box.column(), content);
                    }
                    content.add(text);
                }
            }
        }
        return parts;
    }

    /** What each part is; null if there is one part only, or one that fits nothing. */
    private static Role @Nullable [] roles(NavigableMap<Integer, Content> parts, List<Span> spans) {
        if (parts.size() < 2) {
            return null;
        }
        Role[] roles = new Role[parts.size()];
        boolean value = false;
        boolean sign = index(Role.COMPARISON, spans) >= 0;
        boolean unit = index(Role.UNIT, spans) >= 0;
        int i = 0;
        for (Content content : parts.values()) {
            boolean fits;
            if (content.areSigns()) {
                fits = !sign;
                sign = true;
                roles[i] = Role.COMPARISON;
            } else if (content.areUnits()) {
                fits = !unit;
                unit = true;
                roles[i] = Role.UNIT;
            } else {
                fits = !value;
                value = true;
                roles[i] = Role.VALUE;
            }
            if (!fits) {
                return null;
            }
            i++;
        }
        return value ? roles : null;
    }

    /** Columns under headings nobody knows that hold the units of bare numbers, or comparisons. */
    private List<Span> withUnknown(List<Span> spans) {
        List<Span> all = new ArrayList<>(spans);
        for (int i = 0; i < all.size(); i++) {
            Span span = all.get(i);
            if (span.role() != Role.OTHER) {
                continue;
            }
            Content content = content(span);
            Role role = content.role();
            boolean fits = role != Role.OTHER
                    && index(role, all) < 0
                    && (role == Role.WEIGHT
                            || content(all.get(index(Role.VALUE, all))).areNumbers());
            if (fits) {
                all.set(i, span.inferred(role));
            }
        }
        return all;
    }

    private Content content(Span span) {
        Content content = new Content();
        for (int row : rows) {
            for (Box box : board.between(row, span.first(), span.last())) {
                String text = text(box, row, span.first());
                if (!text.isEmpty()) {
                    content.add(text);
                }
            }
        }
        return content;
    }

    /** The text of a box that begins in a row of a column; empty if it says nothing. */
    private static String text(Box box, int row, int first) {
        String text = box.row() == row && box.column() >= first ? CellText.halfWidth(CellText.oneLine(box.text())) : "";
        return Placeholder.isFiller(text) ? "" : text;
    }
}
