package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.FundTime;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 合计 or 总额 among the labels of amounts is the label of their total: right above or below one of them, or first beside
 * the heading of the funds. Anywhere else it adds up something else. So is 其他 the label of the other funds.
 */
final class SumLabels {

    /** No short name with its amount is longer. */
    private static final int MOST_INLINE = 24;

    private final Board board;
    private final Map<Box, Mark> labels;
    private final Form form;
    private final List<Field> totals;
    private final List<Field> others;
    private final Set<Mark> summed = new HashSet<>(0);

    SumLabels(Board board, Map<Box, Mark> labels, Form form) {
        this.board = board;
        this.labels = labels;
        this.form = form;
        this.totals = totals(form);
        this.others = others(form);
    }

    /** The fields of totals, of the term and of the year. */
    static List<Field> totals(Form form) {
        List<Field> totals = new ArrayList<>(2);
        for (Block.Funds funds : form.blocks(Block.Funds.class)) {
            for (Block.Sum sum : funds.sums()) {
                totals.add(sum.total());
            }
        }
        return totals;
    }

    /** The fields of other funds, of the term and of the year. */
    static List<Field> others(Form form) {
        List<Field> others = new ArrayList<>(2);
        for (Block.Funds funds : form.blocks(Block.Funds.class)) {
            for (Block.Sum sum : funds.sums()) {
                // the form names them last
                others.add(sum.parts().get(sum.parts().size() - 1));
            }
        }
        return others;
    }

    /** The fields that a source means whose name lacks 资金: 一般公共预算 among sources and amounts, nowhere else. */
    static List<Field> namedInShort(Box source, Form form) {
        String name = FundTime.asFunds(source.label().key());
        List<Field> named = new ArrayList<>(0);
        for (Block.Funds funds : form.blocks(Block.Funds.class)) {
            for (Block.Sum sum : funds.sums()) {
                for (Field field : sum.parts()) {
                    if (field.label().means(name)) {
                        named.add(field);
                    }
                }
            }
        }
        return named;
    }

    /** Whether 合计 stands between the label of an amount and that amount, which the label only heads then. */
    boolean isBefore(Mark label) {
        return summed.contains(label);
    }

    /** Adds the labels of totals among marks, each before the label or behind the heading it belongs to. */
    void addTo(List<Mark> marks) {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            Box box = mark.box();
            if (mark.isAmountAlone()) {
                boolean above = add(board.between(box.row() - 1, box.column(), box.column()), box, i, marks);
                i += above ? 1 : 0;
                add(board.between(box.lastRow() + 1, box.column(), box.column()), box, i + 1, marks);
                addBetween(mark, i + 1, marks);
                Box value = board.rightOf(box);
                addShort(beside(value == null ? null : board.rightOf(value)), i + 1, marks);
                addShort(board.between(box.lastRow() + 1, box.column(), box.column()), i + 1, marks);
                addInline(box, i + 1, marks);
            } else if (mark.isAmount()) {
                addInline(box, i + 1, marks);
            } else if (mark.isHeadingOf(Keys.FUNDING) && mark.inline().isEmpty()) {
                Box right = board.rightOf(box);
                if (right != null && isAmount(right)) {
                    Mark total = new Mark(box, mark.label(), Meaning.of(totals), "");
                    labels.put(box, total);
                    marks.set(i, total);
                } else {
                    add(beside(right), null, i + 1, marks);
                }
            }
        }
    }

    /** 一般公共预算 below or behind the label of an amount, with an amount of its own. */
    private void addShort(List<Box> boxes, int at, List<Mark> marks) {
        for (Box box : boxes) {
            boolean open = !labels.containsKey(box) && box.cell().kind() == Cell.Kind.TEXT;
            Box amount = open ? board.rightOf(box) : null;
            List<Field> named = List.of();
            if (amount != null && isAmount(amount)) {
                named = namedInShort(box, form);
            }
            if (!named.isEmpty()) {
                Mark mark = Mark.of(box, named);
                labels.put(box, mark);
                marks.add(at, mark);
            }
        }
    }

    /** 其他：0 or 合计：100 in the row of an amount's label: a short name with its amount in one cell. */
    private void addInline(Box beside, int at, List<Mark> marks) {
        Box box = board.rightOf(beside);
        for (; box != null && !labels.containsKey(box); box = board.rightOf(box)) {
            String text = box.text();
            int colon =
                    text.length() > MOST_INLINE ? -1 : CellText.halfWidth(text).indexOf(':');
            if (colon < 1 || box.row() != beside.row()) {
                continue;
            }
            LabelText label = LabelText.of(text.substring(0, colon));
            String amount = text.substring(colon + 1).strip();
            Optional<FundTime> time = FundTime.of(text.substring(0, colon), label);
            boolean sum = time.isPresent() && time.get().kind() == FundTime.Kind.SUM;
            if ((sum || FundTime.isRest(label)) && AmountText.parse(amount).isPresent()) {
                Mark mark = new Mark(box, label, Meaning.of(sum ? totals : others), amount);
                labels.put(box, mark);
                marks.add(at, mark);
                return;
            }
        }
    }

    /** 年度资金 | 合计 | 56.5: the word between means what the label means, in its unit. */
    private void addBetween(Mark mark, int at, List<Mark> marks) {
        Box word = board.rightOf(mark.box());
        Box amount = word == null ? null : board.rightOf(word);
        if (word != null
                && amount != null
                && word.row() == mark.box().row()
                && !labels.containsKey(word)
                && isSum(word)
                && isAmount(amount)) {
            LabelText label = new LabelText(word.label().key(), mark.label().remark());
            Mark sum = new Mark(word, label, mark.meaning(), "");
            labels.put(word, sum);
            marks.add(at, sum);
            summed.add(mark);
        }
    }

    private boolean isAmount(Box box) {
        return !labels.containsKey(box) && box.isAmount();
    }

    /** Adds the labels of totals beside the labels of amounts in a row of headings. */
    void addBeside(List<Mark> marks) {
        for (int i = 0; i < marks.size(); i++) {
            Box box = marks.get(i).box();
            if (marks.get(i).isAmount()) {
                boolean left = add(beside(board.leftOf(box)), null, i, marks);
                i += left ? 1 : 0;
                add(beside(board.rightOf(box)), null, i + 1, marks);
            }
        }
    }

    private static List<Box> beside(@Nullable Box box) {
        return box == null ? List.of() : List.of(box);
    }

    private boolean add(List<Box> boxes, @Nullable Box beside, int at, List<Mark> marks) {
        for (Box box : boxes) {
            boolean inColumn = beside == null || box.column() == beside.column();
            boolean open = inColumn && !labels.containsKey(box) && box.cell().kind() == Cell.Kind.TEXT;
            boolean rest = open && FundTime.isRest(box.label());
            if (rest || (open && isSum(box))) {
                Mark mark = Mark.of(box, rest ? others : totals);
                labels.put(box, mark);
                marks.add(at, mark);
                return true;
            }
        }
        return false;
    }

    private static boolean isSum(Box box) {
        Optional<FundTime> time = FundTime.of(box.text(), box.label());
        return time.isPresent() && time.get().kind() == FundTime.Kind.SUM;
    }
}
