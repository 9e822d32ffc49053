package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels that no form knows and that share a cell with their values. */
final class LabelWithValue {

    private static final String COLONS = ":：";
    /** What ends a sentence: one that explains a label is no value. */
    private static final char SENTENCE_END = '。';

    /** No such label is longer. */
    private static final int LONGEST_INLINE = 10;

    private LabelWithValue() {}

    /** A label that no form knows with its value behind a colon: 预算执行率权重(%)：10. */
    static @Nullable Found behindColon(@Nullable Box heading, Box box) {
        String text = box.cell().raw();
        for (int i = 2; i < Math.min(text.length() - 1, LabelText.LONGEST); i++) {
            if (COLONS.indexOf(text.charAt(i)) >= 0) {
                LabelText label = LabelText.of(text.substring(0, i));
                String value = text.substring(i + 1);
                boolean few = label.key().length() > 1 && label.key().length() <= LONGEST_INLINE;
                if (!few
                        || value.isBlank()
                        || value.indexOf(SENTENCE_END) >= 0
                        || !Character.isIdeographic(label.key().charAt(0))) {
                    return null;
                }
                String name = UnknownLabels.name(text.substring(0, i));
                Field field = Field.other(heading == null ? name : UnknownLabels.name(heading.text()) + "/" + name);
                Mark mark = new Mark(box, label, Meaning.of(List.of(field)), value);
                return new Found(field, mark, null, box.place());
            }
        }
        return null;
    }

    /** A label nobody knows with a number in brackets, and nothing beside or below it: 执行率分值（10）. */
    static @Nullable Found inBrackets(@Nullable Box heading, Box box) {
        LabelText label = box.label();
        boolean few = label.key().length() > 1 && label.key().length() <= LONGEST_INLINE;
        if (!few
                || !Character.isIdeographic(label.key().charAt(0))
                || AmountText.parse(label.remark()).isEmpty()) {
            return null;
        }
        Field field =
                Field.other(heading == null ? label.key() : UnknownLabels.name(heading.text()) + "/" + label.key());
        return new Found(field, new Mark(box, label, Meaning.of(List.of(field)), label.remark()), null, box.place());
    }
}
