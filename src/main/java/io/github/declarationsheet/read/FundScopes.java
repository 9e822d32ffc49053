package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.FundTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides of labels such as 其他资金 whether they are of the whole term or of the year: by a heading over their column; by
 * the labels without doubt in the same column, above first; then by those in the same row, left first; then as the one
 * above it was decided; else they are of the year.
 */
final class FundScopes {

    /** So far above a label its heading may stand: the rows of a block of funds. */
    private static final int MOST_ROWS = 6;

    private final Board board;
    /** The labels without doubt, by column and row. */
    private final Map<Integer, TreeMap<Integer, Mark>> byColumn = new HashMap<>();
    /** The labels without doubt, by row and column. */
    private final Map<Integer, TreeMap<Integer, Mark>> byRow = new HashMap<>();

    /** By column, whether the last label in doubt there was found to be of the year. */
    private final Map<Integer, Boolean> decided = new HashMap<>();

    private final Set<Box> labels = new HashSet<>();
    private final Map<Mark, Amount> resolved = new HashMap<>();
    /** By key, the label that took the field. */
    private final Map<String, Mark> taken = new HashMap<>();

    /** The field that an amount label means, and what says so. */
    record Amount(Field field, int evidence) {}

    private FundScopes(Board board, List<Mark> marks) {
        this.board = board;
        List<Mark> doubtful = new ArrayList<>();
        for (Mark mark : marks) {
            labels.add(mark.box());
            if (mark.isAmount() && scope(mark) != null) {
                Box box = mark.box();
                byColumn.putIfAbsent(box.column(), new TreeMap<>());
                byColumn.get(box.column()).put(box.row(), mark);
                byRow.putIfAbsent(box.row(), new TreeMap<>());
                byRow.get(box.row()).put(box.column(), mark);
                resolve(mark, Boolean.TRUE.equals(scope(mark)), Evidence.TIME_SAID.bit());
            } else if (mark.isAmount()) {
                doubtful.add(mark);
            }
        }
        for (int i = 0; i < doubtful.size(); i++) {
            Mark mark = doubtful.get(i);
            Boolean near = near(mark);
            boolean twin = i + 1 < doubtful.size() && areTwins(mark, doubtful.get(i + 1));
            resolve(mark, near == null ? !twin : near, near == null ? 0 : Evidence.TIME_NEAR.bit());
            Amount amount = resolved.get(mark);
            if (amount != null) {
                decided.put(mark.box().column(), amount.field().isOfYear());
            }
        }
    }

    /** The same source twice in a row: every form has the term left and the year right. */
    private static boolean areTwins(Mark left, Mark right) {
        return left.box().row() == right.box().row() && isSameSource(left, right);
    }

    /** The same label, or another word for the same: 其他收入 and 其他资金来源, but not 自有资金, a part of them. */
    private static boolean isSameSource(Mark a, Mark b) {
        boolean words = a.depth() == 0
                && b.depth() == 0
                && scope(a) == null
                && scope(b) == null
                && a.fields().get(0).equals(b.fields().get(0));
        return words || a.label().key().equals(b.label().key());
    }

    /** The field that each amount label means. */
    static Map<Mark, Amount> resolve(Board board, List<Mark> marks) {
        return new FundScopes(board, marks).resolved;
    }

    /** The field of the other time that holds the same source, empty if the form has none. */
    static Optional<Field> counterpart(Mark mark, boolean annual) {
        for (Field field : mark.fields()) {
            if (field.type() == FieldType.AMOUNT && field.isOfYear() == annual) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether a label is of the year, null if it may be of either. */
    static @Nullable Boolean scope(Mark mark) {
        Boolean scope = null;
        for (Field field : mark.fields()) {
            if (field.type() == FieldType.AMOUNT) {
                boolean annual = field.isOfYear();
                if (scope != null && scope != annual) {
                    return null;
                }
                scope = annual;
            }
        }
        return scope;
    }

    /** What stands near says of the time of a label, null if nothing does. */
    private @Nullable Boolean near(Mark mark) {
        Mark nearest = nearest(mark.box());
        if (nearest != null && nearest.box().column() == mark.box().column()) {
            return scope(nearest);
        }
        Boolean heading = heading(mark.box());
        if (heading != null) {
            return heading;
        }
        return nearest == null ? decided.get(mark.box().column()) : scope(nearest);
    }

    /** Same column above, same column below, same row left, same row right, each nearest first; else no neighbour. */
    private @Nullable Mark nearest(Box box) {
        TreeMap<Integer, Mark> column = byColumn.getOrDefault(box.column(), new TreeMap<>());
        TreeMap<Integer, Mark> row = byRow.getOrDefault(box.row(), new TreeMap<>());
        for (Map.@Nullable Entry<Integer, Mark> entry : Arrays.<Map.@Nullable Entry<Integer, Mark>>asList(
                column.lowerEntry(box.row()),
                column.higherEntry(box.row()),
                row.lowerEntry(box.column()),
                row.higherEntry(box.column()))) {
            if (entry != null) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** 项目期限 with a text right of it is the label of that text and heads no column, nor does that text. */
    private boolean labelsText(Box box) {
        Box left = board.leftOf(box);
        if (left != null && labels.contains(left)) {
            return true;
        }
        int next = box.lastColumn() + 1;
        for (Box beside : board.between(box.row(), next, board.lastColumn())) {
            if (beside.row() == box.row()) {
                return FundTime.of(beside.text(), beside.label()).isEmpty() && !labels.contains(beside);
            }
        }
        return false;
    }

    /** A heading such as 实施期 over the column of a label. */
    private @Nullable Boolean heading(Box label) {
        for (int row = label.row() - 1; row >= Math.max(label.row() - MOST_ROWS, 0); row--) {
            for (Box box : board.between(row, label.column(), label.column())) {
                Optional<FundTime> time = labelsText(box) ? Optional.empty() : FundTime.of(box.text(), box.label());
                if (time.isPresent() && time.get().kind() == FundTime.Kind.TERM) {
                    return false;
                }
                if (time.isPresent() && time.get().kind() == FundTime.Kind.ANNUAL) {
                    return true;
                }
            }
        }
        return null;
    }

    /** The same label in another column, or a label in the same row that says its time without doubt. */
    private static boolean isOtherTime(Mark before, Mark mark) {
        boolean said = scope(before) != null && before.box().row() == mark.box().row();
        return said || isSameSource(before, mark);
    }

    /** The field of the scope; of the other scope if the same label took the first already. */
    private void resolve(Mark mark, boolean annual, int evidence) {
        Field first = null;
        for (boolean scope : new boolean[] {annual, !annual}) {
            Optional<Field> field = counterpart(mark, scope);
            if (field.isEmpty()) {
                continue;
            }
            Mark before = taken.putIfAbsent(field.get().key(), mark);
            first = first == null ? field.get() : first;
            if (before == null) {
                resolved.put(mark, new Amount(field.get(), evidence));
                return;
            }
            if (before.box().column() == mark.box().column() || !isOtherTime(before, mark)) {
                break;
            }
        }
        if (first != null) {
            resolved.put(mark, new Amount(first, evidence));
        }
    }
}
