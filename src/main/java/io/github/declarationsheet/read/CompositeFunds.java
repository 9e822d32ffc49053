package io.github.declarationsheet.read;

import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.FundTime;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.grid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All amounts of a project in one cell: {@code 总额180万元，一、财政拨款：150万元（其中：上级资金100万元）二、其他：30万元}. Each amount has its
 * unit and its label before it; the first may belong to the label beside the cell. If one amount has no label that forms
 * know, the cell is none of these but a text.
 */
final class CompositeFunds {

    private static final int LONGEST = 200;
    private static final int FEWEST = 2;
    /** No label of an amount is longer. */
    private static final int LONGEST_LABEL = 14;

    private static final String DIGITS = "0123456789.,，";

    private final Vocabulary vocabulary;

    CompositeFunds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The labels of the amounts in a cell, each with its amount.
     *
     * @param before the label beside the cell, null if another text or none stands there
     * @return none if the cell is not made of labelled amounts
     */
    List<Mark> of(Box box, @Nullable Mark before) {
        String text = box.cell().raw();
        if (box.cell().kind() != Cell.Kind.TEXT || text.length() > LONGEST || !MoneyUnit.occursTwice(text)) {
            return List.of();
        }
        Mark beside = before != null && before.isAmountAlone() ? before : null;
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        int at = digit(text, 0);
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && DIGITS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            int unit = MoneyUnit.lengthAt(text, end);
            Mark mark = unit == 0 ? null : mark(box, text.substring(from, at), text.substring(at, end + unit), beside);
            if (mark != null) {
                marks.add(mark);
            } else if (unit > 0) {
                return List.of();
            }
            from = unit == 0 ? from : end + unit;
            at = digit(text, end);
            beside = mark == null ? beside : null;
        }
        return marks.size() < FEWEST ? List.of() : marks;
    }

    private static int digit(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
            at++;
        }
        return at;
    }

    /** An amount with what stands before it; null if that is no label. */
    private @Nullable Mark mark(Box box, String before, String amount, @Nullable Mark beside) {
        for (int i = Math.max(0, before.length() - LONGEST_LABEL); i < before.length(); i++) {
            LabelText label = LabelText.of(before.substring(i));
            boolean total = FundTime.isTotal(label.key());
            if (total && beside != null) {
                return new Mark(box, label, beside.meaning(), amount);
            }
            Optional<Meaning> known = amountOf(total ? FundTime.TOTAL_LABEL : label.key());
            if (known.isPresent()) {
                return new Mark(box, label, known.get(), amount);
            }
        }
        return beside != null && LabelText.of(before).key().isEmpty()
                ? new Mark(box, beside.label(), beside.meaning(), amount)
                : null;
    }

    private Optional<Meaning> amountOf(String key) {
        for (String label : new String[] {key, FundTime.asFunds(key)}) {
            Optional<Meaning> meaning = vocabulary.find(label);
            if (meaning.isPresent()
                    && !meaning.get().fields().isEmpty()
                    && meaning.get().fields().get(0).type() == FieldType.AMOUNT) {
                return meaning;
            }
        }
        return Optional.empty();
    }
}
