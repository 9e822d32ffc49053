package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.GuideWords;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Labels that share a cell with their values: {@code 项目名称：文体事务管理}, and several on one line: {@code 实施单位：文化馆
 * 负责人：张三}. A label begins the cell or stands behind a gap; a known one of some length may also follow directly.
 */
final class InlineLabels {

    private static final String COLONS = ":：";
    private static final String BRACKETS = "（(【[〔";
    private static final String GAPS = "；;，,。";
    /** A cell with more colons than this is a text. */
    private static final int MOST = 24;
    /** Shorter labels are parts of words too. */
    private static final int FIRM = 4;
    /** No label that follows a value directly is longer. */
    private static final int LONGEST_INSIDE = 12;
    /** No unknown label on a line is longer. */
    private static final int LONGEST_UNKNOWN = 8;

    private final Vocabulary vocabulary;

    /** A label in a text: where it begins and ends, where its value begins, what it means; null if no form knows it. */
    private record Start(
            int at, int end, int value, @Nullable Meaning meaning) {

        /** One that ends at a colon. */
        Start(int at, int colon, @Nullable Meaning meaning) {
            this(at, colon, colon + 1, meaning);
        }
    }

    InlineLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The labels of a cell, each with its value; none if no known label stands in it with a value. */
    List<Mark> of(Box box) {
        String text = box.cell().raw();
        Start first = first(text);
        if (first == null || isText(text, first)) {
            return first == null ? List.of() : one(box, first, text.length());
        }
        List<Start> starts = starts(text, first);
        List<Mark> marks = new ArrayList<>(1);
        boolean said = false;
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).at() : text.length();
            Start start = starts.get(i);
            marks.addAll(one(box, start, end));
            said |= !text.substring(start.value(), end).isBlank();
        }
        return said || marks.size() > 1 ? marks : List.of();
    }

    /** A goal, a note or a guide is one text, whatever labels it mentions. */
    private static boolean isText(String text, Start first) {
        return first.meaning() != null
                && (isGoal(first.meaning()) || GuideWords.isHeading(LabelText.of(text.substring(0, first.end()))));
    }

    private static boolean isGoal(Meaning meaning) {
        for (Field field : meaning.fields()) {
            if (Keys.isGoal(field.key())) {
                return true;
            }
        }
        return false;
    }

    /** The label at the beginning of a cell, also one that no form knows; null if there is none. */
    private @Nullable Start first(String text) {
        if (!text.isEmpty() && BRACKETS.indexOf(text.charAt(0)) >= 0) {
            return null;
        }
        for (int i = 1; i < Math.min(text.length(), LabelText.LONGEST); i++) {
            if (COLONS.indexOf(text.charAt(i)) >= 0) {
                Meaning meaning = known(text, 0, i);
                return new Start(0, i, meaning);
            }
        }
        return beforeNumber(text);
    }

    /** 其他资金 0: the label of an amount, a gap and nothing but the amount. */
    private @Nullable Start beforeNumber(String text) {
        for (int i = 2; i < Math.min(text.length(), LabelText.LONGEST); i++) {
            if (isDigit(text.charAt(i))) {
                Meaning meaning = isGap(text.charAt(i - 1)) ? known(text, 0, i) : null;
                boolean amount = meaning != null
                        && isAmount(meaning)
                        && AmountText.parse(text.substring(i)).isPresent();
                return amount ? new Start(0, i, i, meaning) : null;
            }
        }
        return null;
    }

    private List<Start> starts(String text, Start first) {
        List<Start> starts = new ArrayList<>();
        boolean known = first.meaning() != null;
        if (!known && !isShort(text, 0, first.end())) {
            return starts;
        }
        starts.add(first);
        int colons = 0;
        boolean amounts = first.meaning() != null && isAmount(first.meaning());
        for (int i = first.value(); i < text.length() && colons < MOST; i++) {
            boolean colon = COLONS.indexOf(text.charAt(i)) >= 0;
            boolean digit = amounts && isDigit(text.charAt(i)) && Character.isIdeographic(text.charAt(i - 1));
            if (colon || digit) {
                colons++;
                int from = starts.get(starts.size() - 1).value();
                Start next = colon ? start(text, from, i, known) : amount(text, from, i);
                if (next != null) {
                    known |= next.meaning() != null;
                    starts.add(next);
                }
            }
        }
        return known ? starts : List.of();
    }

    /** The label that ends at a colon, null if what stands before it is none. */
    private @Nullable Start start(String text, int from, int colon, boolean behindKnown) {
        int at = colon;
        while (at > from && !isGap(text.charAt(at - 1))) {
            at--;
        }
        Meaning meaning = known(text, at, colon);
        if (meaning != null) {
            return new Start(at, colon, meaning);
        }
        for (int i = Math.max(at + 1, colon - LONGEST_INSIDE); behindKnown && i <= colon - FIRM; i++) {
            Meaning inside = known(text, i, colon);
            if (inside != null) {
                return new Start(i, colon, inside);
            }
        }
        boolean wide = at - 2 >= from && isGap(text.charAt(at - 2));
        boolean line = at > from && text.charAt(at - 1) == '\n';
        return (wide || line) && isShort(text, at, colon) ? new Start(at, colon, null) : null;
    }

    /** A label of an amount right before its number: 资金总额：120万元，其中：财政拨款100万元. */
    private @Nullable Start amount(String text, int from, int number) {
        int at = number;
        while (at > Math.max(from, number - LONGEST_INSIDE) && !isGap(text.charAt(at - 1))) {
            at--;
        }
        Meaning meaning = at > from ? known(text, at, number) : null;
        return meaning != null && isAmount(meaning) ? new Start(at, number, number, meaning) : null;
    }

    private static boolean isAmount(Meaning meaning) {
        return !meaning.fields().isEmpty() && meaning.fields().get(0).type() == FieldType.AMOUNT;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isGap(char c) {
        return CellText.isWhite(c) || GAPS.indexOf(c) >= 0;
    }

    /** A few ideographs, as labels are. */
    private static boolean isShort(String text, int from, int end) {
        String label = LabelText.of(text.substring(from, end)).key();
        if (label.length() < 2 || label.length() > LONGEST_UNKNOWN) {
            return false;
        }
        for (int i = 0; i < label.length(); i++) {
            if (!Character.isIdeographic(label.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Meaning known(String text, int from, int end) {
        Optional<Meaning> meaning =
                vocabulary.find(LabelText.of(text.substring(from, end)).key());
        return meaning.isPresent() && !meaning.get().fields().isEmpty() ? meaning.get() : null;
    }

    /** A mark with the value that ends where the next label begins; a blank one is written as a blank. */
    private static List<Mark> one(Box box, Start start, int end) {
        String text = box.cell().raw();
        LabelText label = LabelText.of(text.substring(start.at(), start.end()));
        int last = end;
        while (last > start.value() && isGap(text.charAt(last - 1))) {
            last--;
        }
        boolean whole = end == text.length() && (start.meaning() == null || !isAmount(start.meaning()));
        String value = text.substring(start.value(), whole ? end : last);
        // a year or a unit that shares the line is no part of the value
        value = value.substring(0, HeadLine.valueEnd(value));
        Meaning meaning = start.meaning() != null ? start.meaning() : Meaning.of(List.of(Field.other(label.key())));
        boolean empty = value.isBlank();
        return start.meaning() == null && start.at() == 0 && empty
                ? List.of()
                : List.of(new Mark(box, label, meaning, empty ? " " : value));
    }
}
