package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.model.CellText;
import java.util.List;
import java.util.Optional;

/**
 * A box whose text is a known label.
 *
 * @param box the box
 * @param label its normal form
 * @param meaning what it may mean
 * @param inline the value that stands behind the label in the same cell; empty if there is none
 * @param sure how sure it is that it says so
 */
record Mark(Box box, LabelText label, Meaning meaning, String inline, Sure sure) {

    /** How sure a meaning is. */
    enum Sure {
        /** Forms know the label. */
        KNOWN,
        /** It is written with a mistake. */
        TYPO,
        /** What stands below a heading says so. */
        CONTENT,
        /** What stands below two headings says so of both. */
        TIED,
        /** There is no label: the defined name of a field refers to the box. */
        NAMED
    }

    /** A label without a mistake. */
    Mark(Box box, LabelText label, Meaning meaning, String inline) {
        this(box, label, meaning, inline, Sure.KNOWN);
    }

    /** The heading of a column that is taken for what stands below it. */
    static Mark of(Box box, Column.Role role, Sure sure) {
        return new Mark(box, box.label(), Meaning.of(role), "", sure);
    }

    /** What stands where a defined name says that a field is. */
    static Mark named(Box box, Field field) {
        return new Mark(box, box.label(), Meaning.of(List.of(field)), "", Sure.NAMED);
    }

    boolean typo() {
        return sure == Sure.TYPO;
    }

    /** A text that no form knows as a label, and what it is taken for. */
    static Mark of(Box box, List<Field> fields) {
        return new Mark(box, LabelText.of(box.cell().raw()), Meaning.of(fields), "");
    }

    /** The label as written, on one line and without what stands around it. */
    String plain() {
        return label.key().isEmpty() ? CellText.oneLine(box.text()) : label.key();
    }

    List<Field> fields() {
        return meaning.fields();
    }

    boolean hasField() {
        return !meaning.fields().isEmpty();
    }

    boolean hasField(String key) {
        for (Field field : meaning.fields()) {
            if (field.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    boolean isAmount() {
        for (Field field : meaning.fields()) {
            if (field.type() == FieldType.AMOUNT) {
                return true;
            }
        }
        return false;
    }

    /** 0 if it names its field itself, more for a part of it: 自有资金 of 其他资金. */
    int depth() {
        return meaning.depth();
    }

    /** Whether it labels an amount, whose value does not stand in its own cell. */
    boolean isAmountAlone() {
        return isAmount() && inline.isEmpty();
    }

    boolean isGoal() {
        for (Field field : meaning.fields()) {
            if (Keys.isGoal(field.key())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may stand in a line above a form: who fills it, the unit of money; with its value in the same cell. */
    boolean isHeadLine() {
        return (!inline.isEmpty() && hasField() && !fields().get(0).isOther()) || isHeadingOf("");
    }

    /** Whether it labels what is of the year: the year's goal, its funds, its target values. */
    boolean isAnnual() {
        for (Field field : meaning.fields()) {
            if (field.isOfYear() || field.key().equals(Keys.ANNUAL_GOAL)) {
                return true;
            }
        }
        return LabelFinder.isColumn(this, Column.Role.VALUE);
    }

    Optional<Column.Role> column() {
        return meaning.column();
    }

    boolean isHeading() {
        return meaning.heading().isPresent();
    }

    boolean isHeadingOf(String block) {
        return isHeading() && meaning.heading().get().equals(block);
    }

    boolean is(Meaning.Title kind) {
        return meaning.title().isPresent() && meaning.title().get() == kind;
    }

    /** How the label was matched when it is taken for a field. */
    Match match(Field field) {
        if (typo()) {
            return Match.TYPO;
        }
        if (sure == Sure.NAMED) {
            return Match.NAME;
        }
        if (!meaning.prints(field)) {
            return Match.SYNONYM;
        }
        return field.label().text().equals(box.cell().raw()) ? Match.EXACT : Match.NORMALISED;
    }

    /** One cell has one mark, or one for each of the labels in it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Mark mark && box.equals(mark.box) && label.key().equals(mark.label.key());
    }

    @Override
    public int hashCode() {
        return box.hashCode();
    }
}
