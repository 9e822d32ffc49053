package io.github.declarationsheet.read;

import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Term;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.grid.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** First step: which boxes are known labels. */
final class LabelFinder {

    private static final String COLONS = ":：";

    private final Vocabulary vocabulary;

    LabelFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All labels of a sheet by row, then column. */
    List<Mark> find(Board board) {
        List<Mark> marks = new ArrayList<>();
        List<Mark> titles = new ArrayList<>();
        Set<Integer> labelled = new HashSet<>();
        for (Box box : board.boxes()) {
            if (box.covered() || box.cell().kind() != Cell.Kind.TEXT) {
                continue;
            }
            LabelText label = LabelText.of(box.cell().raw());
            List<Vocabulary.Entry> entries = vocabulary.find(label.key());
            if (!entries.isEmpty()) {
                marks.add(new Mark(box, label, entries, ""));
                labelled.add(box.row());
            } else {
                Optional<Mark> inline = inline(box);
                inline.ifPresent(m -> labelled.add(box.row()));
                inline.or(() -> title(box, label)).ifPresent(inline.isPresent() ? marks::add : titles::add);
            }
        }
        // a longer text that ends with a title is one only where nothing else is labelled beside it
        titles.stream().filter(t -> !labelled.contains(t.box().row())).forEach(marks::add);
        marks.sort((a, b) -> Integer.compare(a.box().index(), b.box().index()));
        return marks;
    }

    /** {@code 项目名称：文体事务管理}: label and value in one cell. */
    private Optional<Mark> inline(Box box) {
        String text = box.cell().raw();
        for (int i = 1; i < Math.min(text.length() - 1, LabelText.LONGEST); i++) {
            if (COLONS.indexOf(text.charAt(i)) >= 0) {
                String value = text.substring(i + 1);
                LabelText label = LabelText.of(text.substring(0, i));
                List<Vocabulary.Entry> entries = vocabulary.find(label.key()).stream()
                        .filter(e -> e.term() instanceof Term.OfField)
                        .toList();
                return entries.isEmpty() || value.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Mark(box, label, entries, value));
            }
        }
        return Optional.empty();
    }

    private Optional<Mark> title(Box box, LabelText label) {
        return vocabulary
                .title(label.key())
                .map(t -> new Mark(box, label, List.of(new Vocabulary.Entry(t, false)), ""));
    }
}
