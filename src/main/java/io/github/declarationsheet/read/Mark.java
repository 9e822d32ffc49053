package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Term;
import io.github.declarationsheet.form.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * A box whose text is a known label.
 *
 * @param box the box
 * @param label its normal form
 * @param entries what it may mean
 * @param inline the value that stands behind the label in the same cell; empty if there is none
 */
record Mark(Box box, LabelText label, List<Vocabulary.Entry> entries, String inline) {

    List<Field> fields() {
        return entries.stream()
                .map(Vocabulary.Entry::term)
                .filter(Term.OfField.class::isInstance)
                .map(t -> ((Term.OfField) t).field())
                .toList();
    }

    Optional<Field> field() {
        for (Vocabulary.Entry entry : entries) {
            if (entry.term() instanceof Term.OfField f) {
                return Optional.of(f.field());
            }
        }
        return Optional.empty();
    }

    Optional<Term.OfColumn> column() {
        for (Vocabulary.Entry entry : entries) {
            if (entry.term() instanceof Term.OfColumn c) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    boolean is(Column.Role role) {
        return column().filter(c -> c.role() == role).isPresent();
    }

    boolean has(Class<? extends Term> kind) {
        return entries.stream().anyMatch(e -> kind.isInstance(e.term()));
    }

    /** How the label was matched when it is taken for a field. */
    Match match(Field field) {
        for (Vocabulary.Entry entry : entries) {
            if (entry.term() instanceof Term.OfField f && f.field().equals(field)) {
                return !entry.printed()
                        ? Match.SYNONYM
                        : field.label().text().equals(box.cell().raw()) ? Match.EXACT : Match.NORMALISED;
            }
        }
        return Match.POSITION;
    }
}
