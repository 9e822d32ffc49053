package io.github.declarationsheet.read;

import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.grid.Cell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** First step: which boxes are known labels. */
final class LabelFinder {

    private final Vocabulary vocabulary;
    private final InlineLabels inline;

    LabelFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.inline = new InlineLabels(vocabulary);
    }

    /** All labels of a sheet by row, then column. */
    List<Mark> find(Board board) {
        List<Mark> marks = new ArrayList<>();
        List<Mark> titles = new ArrayList<>();
        BitSet labelled = new BitSet();
        for (Box box : board.boxes()) {
            if (box.covered() || box.cell().kind() != Cell.Kind.TEXT) {
                continue;
            }
            LabelText label = box.label();
            Optional<Meaning> meaning = vocabulary.find(label.key());
            List<Mark> found = meaning.isPresent()
                    ? List.of(new Mark(box, label, meaning.get(), ""))
                    : inline.of(box);
            if (!found.isEmpty()) {
                marks.addAll(found);
                labelled.set(box.row());
                continue;
            }
            Optional<Meaning> title = vocabulary.title(label.key());
            if (title.isPresent()) {
                titles.add(new Mark(box, label, title.get(), ""));
            }
        }
        return withTitles(marks, titles, labelled);
    }

    /** A longer text that ends with a title is one only where nothing else is labelled beside it. */
    private static List<Mark> withTitles(List<Mark> marks, List<Mark> titles, BitSet labelled) {
        List<Mark> all = new ArrayList<>(marks.size() + titles.size());
        int at = 0;
        for (Mark title : titles) {
            if (!labelled.get(title.box().row())) {
                while (at < marks.size()
                        && marks.get(at).box().index() < title.box().index()) {
                    all.add(marks.get(at++));
                }
                all.add(title);
            }
        }
        all.addAll(marks.subList(at, marks.size()));
        return all;
    }
}
