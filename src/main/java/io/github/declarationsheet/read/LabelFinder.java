package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.grid.Cell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** First step: which boxes are known labels. */
final class LabelFinder {

    private static final String COLONS = ":：";

    private final Vocabulary vocabulary;
    private final InlineLabels inline;
    private final CompositeFunds composites;

    /** No labels; none that ends a title; none of one mistake or in other words. */
    private final Strangers unknown = new Strangers();

    private final Strangers untitled = new Strangers();
    private final Strangers unlike = new Strangers();

    LabelFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.inline = new InlineLabels(vocabulary);
        this.composites = new CompositeFunds(vocabulary);
    }

    /** All labels of a sheet by row, then column. */
    List<Mark> find(Board board) {
        List<Mark> marks = new Search(board, Map.of()).marks();
        Map<Box, Mark> columns = SheetReader.mayHoldForm(marks) ? ColumnGuess.of(board, marks) : Map.of();
        return Guides.without(board, columns.isEmpty() ? marks : new Search(board, columns).marks());
    }

    /** The search on one sheet, row by row. */
    private final class Search {

        private final Board board;
        private final List<Mark> marks = new ArrayList<>();
        /** Whether the row stands below the headings of a table: what stands there are indicators. */
        private boolean inTable;
        /** Whether a project is named above: then no column of a table names others. */
        private boolean named;

        /** The columns of the names in that table. */
        private final BitSet names = new BitSet();

        /** The text that the row right above has for itself, no label; null if there is none. */
        private @Nullable Box above;

        /** The headings whose meaning is given by what stands below them. */
        private final Map<Box, Mark> columns;

        private Search(Board board, Map<Box, Mark> columns) {
            this.board = board;
            this.columns = columns;
        }

        private List<Mark> marks() {
            List<Box> boxes = board.boxes();
            int at = 0;
            // without any label a sheet holds no form, so that none is sought with mistakes: lists of options, cover
            // sheets
            while (at < boxes.size() && !isKnown(boxes.get(at))) {
                at++;
            }
            at = at < boxes.size() ? 0 : at;
            while (at < boxes.size()) {
                int first = at;
                while (at < boxes.size()
                        && boxes.get(at).row() == boxes.get(first).row()) {
                    at++;
                }
                addRow(boxes.subList(first, at));
            }
            return marks;
        }

        private void addRow(List<Box> boxes) {
            LabelRow row = new LabelRow(board, boxes);
            for (int i = 0; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                if (isText(box)) {
                    Mark column = columns.get(box);
                    List<Mark> funds = composites.of(box, row.before(i));
                    row.put(i, !funds.isEmpty() ? funds : column == null ? known(box) : List.of(column));
                }
            }
            inTable &= !row.endsTable(names);
            for (int i = 0; i < boxes.size(); i++) {
                Box box = boxes.get(i);
                if (row.mark(i) == null && isText(box)) {
                    Mark title = title(box);
                    boolean alone = title != null && row.mayBeTitle(box, inTable);
                    Mark other = alone ? title : inTable ? null : typo(row, i);
                    row.put(i, other == null ? List.of() : List.of(other));
                }
            }
            if (!inTable) {
                joinTitle(row);
            }
            if (row.isHeading() && !named) {
                row.nameProjects(vocabulary);
            }
            row.addTo(marks);
            named |= row.namesProject() && !row.isHeading();
            if (row.isHeading()) {
                inTable = true;
                names.clear();
                row.markNames(names);
            }
        }

        /** Takes for a title what is one only together: over the cells of a row, or with the line above. */
        private void joinTitle(LabelRow row) {
            Box lone = row.lone();
            Box first = above;
            above = null;
            if (lone == null) {
                Meaning title = row.mayEndTitle(vocabulary) ? whole(row.text(LabelText.LONGEST)) : null;
                if (title != null) {
                    row.putAll(title);
                }
            } else if (first != null && first.lastRow() == lone.row() - 1 && vocabulary.mayEndTitle(lone.text())) {
                Meaning title = whole(first.text() + lone.text());
                if (title != null) {
                    marks.add(new Mark(first, first.label(), title, ""));
                    row.putAll(title);
                }
            }
            above = lone != null && row.mark(0) == null && HeadLine.of(lone).isNone() ? lone : null;
        }
    }

    /** The title that a text is from its first to its last character, but for the year. */
    private @Nullable Meaning whole(String text) {
        LabelText label = LabelText.of(text);
        Optional<Meaning> meaning = vocabulary.find(label.key());
        if (meaning.isEmpty()) {
            Optional<LabelText> plain = vocabulary.withoutPeriod(label);
            meaning = plain.isEmpty()
                    ? Optional.empty()
                    : vocabulary.find(plain.get().key());
        }
        return meaning.isPresent() && meaning.get().title().isPresent() ? meaning.get() : null;
    }

    private static boolean isText(Box box) {
        return !box.covered() && box.cell().kind() == Cell.Kind.TEXT;
    }

    private boolean isKnown(Box box) {
        return isText(box) && !known(box).isEmpty();
    }

    private List<Mark> known(Box box) {
        String text = box.cell().raw();
        if (unknown.has(text)) {
            return List.of();
        }
        List<Mark> marks = marks(box);
        if (marks.isEmpty()) {
            unknown.add(text);
        }
        return marks;
    }

    private List<Mark> marks(Box box) {
        LabelText label = box.label();
        if (!label.remark().isEmpty()) {
            LabelText whole = LabelText.through(box.text());
            Optional<Meaning> both = vocabulary.find(whole.key());
            boolean inside = !whole.key().endsWith(label.remark());
            if (inside && both.isPresent() && !both.get().fields().isEmpty()) {
                return List.of(new Mark(box, whole, both.get(), ""));
            }
        }
        Optional<Meaning> meaning = vocabulary.find(label.key());
        Optional<Meaning> inner = identity(label, meaning);
        if (inner.isPresent()) {
            return List.of(new Mark(box, label, inner.get(), ""));
        }
        if (meaning.isPresent()) {
            return List.of(new Mark(box, label, meaning.get(), ""));
        }
        Optional<LabelText> plain = vocabulary.withoutPeriod(label);
        return plain.isPresent()
                ? List.of(new Mark(box, plain.get(), meaningOf(plain.get().key()), ""))
                : inline.of(box);
    }

    /** 项目单位（项目名称） names the project, whose unit may stand above its projects; so does 单位编码（项目编码）. */
    private Optional<Meaning> identity(LabelText label, Optional<Meaning> own) {
        if (label.remark().isEmpty() || (own.isPresent() && isOf(own.get(), Keys.NAME))) {
            return Optional.empty();
        }
        Optional<Meaning> inner = vocabulary.find(LabelText.of(label.remark()).key());
        return inner.isPresent() && (isOf(inner.get(), Keys.NAME) || isOf(inner.get(), Keys.CODE))
                ? inner
                : Optional.empty();
    }

    private static boolean isOf(Meaning meaning, String key) {
        return !meaning.fields().isEmpty() && meaning.fields().get(0).key().equals(key);
    }

    private @Nullable Mark title(Box box) {
        String text = box.cell().raw();
        if (untitled.has(text)) {
            return null;
        }
        LabelText label = box.label();
        Optional<Meaning> title = vocabulary.title(label.key());
        if (title.isEmpty()) {
            untitled.add(text);
            return null;
        }
        return new Mark(box, label, title.get(), "");
    }

    private static int colon(Box box) {
        String text = box.cell().raw();
        for (int i = 1; i < Math.min(text.length() - 1, LabelText.LONGEST); i++) {
            if (COLONS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** A label with one mistake, where the row leaves no doubt that a label stands there. */
    private @Nullable Mark typo(LabelRow row, int index) {
        if (!row.mayBeLabel(index)) {
            return null;
        }
        Box box = row.box(index);
        String text = box.cell().raw();
        Mark mark = unlike.has(text) ? null : typo(box, text);
        if (mark == null) {
            unlike.add(text);
            return null;
        }
        return !Levels.isKnown(box) && HeadLine.of(box).isNone() && row.fits(index, mark) ? mark : null;
    }

    private @Nullable Mark typo(Box box, String text) {
        Mark mark = typo(box, box.label(), "");
        if (mark == null) {
            int colon = colon(box);
            String value = colon < 0 ? "" : text.substring(colon + 1);
            mark = value.isBlank() ? null : typo(box, LabelText.of(text.substring(0, colon)), value);
        }
        return mark;
    }

    private @Nullable Mark typo(Box box, LabelText label, String inline) {
        Optional<String> same = vocabulary.reworded(label.key());
        if (same.isPresent()) {
            return reworded(box, label, meaningOf(same.get()), inline);
        }
        Optional<Meaning> composed = vocabulary.composed(label.key());
        if (composed.isPresent()) {
            return inline.isEmpty() || !composed.get().fields().isEmpty()
                    ? new Mark(box, label, composed.get(), inline)
                    : null;
        }
        Optional<String> meant = vocabulary.typo(label.key());
        if (meant.isEmpty()) {
            return null;
        }
        Meaning meaning = meaningOf(meant.get());
        return !inline.isEmpty() && meaning.fields().isEmpty()
                ? null
                : new Mark(box, new LabelText(meant.get(), label.remark()), meaning, inline, Mark.Sure.TYPO);
    }

    /** A known label in other words; a further field is kept under the words that stand there. */
    private static @Nullable Mark reworded(Box box, LabelText label, Meaning known, String inline) {
        boolean other = known.fields().size() == 1 && known.fields().get(0).isOther();
        Meaning meaning = other && known.column().isEmpty() ? Meaning.of(List.of(Field.other(label.key()))) : known;
        return !inline.isEmpty() && meaning.fields().isEmpty() ? null : new Mark(box, label, meaning, inline);
    }

    private Meaning meaningOf(String key) {
        return vocabulary.find(key).orElseThrow();
    }

    /** Whether a heading is one that indicator tables have. */
    static boolean isColumn(Mark mark, Column.Role role) {
        return mark.column().isPresent() && mark.column().get() == role;
    }
}
