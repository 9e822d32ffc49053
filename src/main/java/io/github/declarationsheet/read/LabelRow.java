package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.grid.Cell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The boxes that begin in a row, and which of them are labels: says where a label or a title may stand. */
final class LabelRow {

    /** So many headings beside each other are a heading row. */
    private static final int HEADING_ROW = 2;

    private final Board board;
    private final List<Box> boxes;
    private final @Nullable Mark[] marks;
    private final List<Mark> further = new ArrayList<>(0);
    private final int visible;
    private int fields;
    private int columns;
    private int known;

    LabelRow(Board board, List<Box> boxes) {
        this.board = board;
        this.boxes = boxes;
        this.marks = new @Nullable Mark[boxes.size()];
        int count = 0;
        for (Box box : boxes) {
            count += box.covered() ? 0 : 1;
        }
        this.visible = count;
    }

    Box box(int index) {
        return boxes.get(index);
    }

    @Nullable
    Mark mark(int index) {
        return marks[index];
    }

    /** The labels of a box; more than one only where each has its value beside it in the same cell. */
    void put(int index, List<Mark> labels) {
        if (!labels.isEmpty()) {
            Mark mark = labels.get(0);
            marks[index] = mark;
            known++;
            fields += isField(mark) ? 1 : 0;
            columns += mark.column().isPresent() ? 1 : 0;
            further.addAll(labels.subList(1, labels.size()));
        }
    }

    void addTo(List<Mark> all) {
        int next = 0;
        for (Mark mark : marks) {
            if (mark != null) {
                all.add(mark);
                for (; next < further.size() && further.get(next).box().equals(mark.box()); next++) {
                    all.add(further.get(next));
                }
            }
        }
    }

    /** Takes all boxes for parts of one title. */
    void putAll(Meaning title) {
        for (int i = 0; i < marks.length; i++) {
            if (!boxes.get(i).covered()) {
                marks[i] = new Mark(boxes.get(i), boxes.get(i).label(), title, "");
            }
        }
    }

    /** The box that the row has for itself, null if it has more. */
    @Nullable
    Box lone() {
        return boxes.size() == 1 ? boxes.get(0) : null;
    }

    /** Whether the row may read as one title: its last text has what titles end with. */
    boolean mayEndTitle(Vocabulary vocabulary) {
        for (int i = boxes.size() - 1; i >= 0; i--) {
            Box box = boxes.get(i);
            if (!box.covered()) {
                return box.cell().kind() == Cell.Kind.TEXT && vocabulary.mayEndTitle(box.text());
            }
        }
        return false;
    }

    /** What stands in the row from left to right; no more than a label has. */
    String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (Box box : boxes) {
            if (!box.covered()) {
                text.append(box.text());
            }
            if (text.length() > longest) {
                return "";
            }
        }
        return text.toString();
    }

    /**
     * Whether a label of a field stands in it, and no heading: 单位 beside 符号 heads a column, and 完成时间 among the names is an
     * indicator.
     */
    boolean endsTable(BitSet names) {
        if (fields == 0 || columns >= HEADING_ROW) {
            return false;
        }
        for (Mark mark : marks) {
            if (mark != null && isField(mark) && !names.get(mark.box().column())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isField(Mark mark) {
        return mark.hasField() && !(mark.column().isPresent() && mark.inline().isEmpty());
    }

    /** Marks the columns in which the names of indicators stand below this heading. */
    void markNames(BitSet names) {
        for (Mark mark : marks) {
            if (mark != null && LabelFinder.isColumn(mark, Role.LEVEL3)) {
                names.set(mark.box().column());
            }
        }
    }

    /** Whether the row heads a table of indicators. */
    boolean isHeading() {
        boolean name = false;
        boolean value = false;
        for (Mark mark : marks) {
            if (mark != null) {
                name |= LabelFinder.isColumn(mark, Role.LEVEL3);
                value |= LabelFinder.isColumn(mark, Role.VALUE) || LabelFinder.isColumn(mark, Role.TERM_VALUE);
            }
        }
        return name && value;
    }

    boolean namesProject() {
        for (Mark mark : marks) {
            if (mark != null && mark.hasField(Keys.NAME)) {
                return true;
            }
        }
        return false;
    }

    /** In a heading row without 项目名称, 项目 left of all columns of indicators heads the names of projects. */
    void nameProjects(Vocabulary vocabulary) {
        for (int i = 0; i < marks.length && !namesProject(); i++) {
            Mark mark = marks[i];
            if (mark != null && mark.column().isPresent() && !LabelFinder.isColumn(mark, Role.NUMBER)) {
                return;
            }
            Optional<Meaning> name = vocabulary.projectsFor(box(i).label().key());
            if (mark == null && !box(i).covered() && name.isPresent()) {
                put(i, List.of(new Mark(box(i), box(i).label(), name.get(), "")));
            }
        }
    }

    /** A title has its row for itself, or stands free of what is written beside it. */
    boolean mayBeTitle(Box box, boolean inTable) {
        return (known == 0 && !inTable) || (beside(box, -1) == null && beside(box, 1) == null);
    }

    /** Whether a text stands where labels do: first in its row, behind a value, or behind a heading. */
    boolean mayBeLabel(int index) {
        Mark before = before(index);
        if (before == null || !before.inline().isEmpty() || !before.hasField()) {
            return true;
        }
        boolean touches = before.box().lastColumn() + 1 == box(index).column();
        return !touches || before.isGoal() || (known >= HEADING_ROW && known == visible - 1);
    }

    /** Whether a label with a mistake means what belongs in this row. */
    boolean fits(int index, Mark mark) {
        if (mark.meaning().title().isPresent()) {
            return boxes.size() == 1;
        }
        Mark before = before(index);
        boolean afterGoal = before != null
                && before.isGoal()
                && before.inline().isEmpty()
                && before.box().lastColumn() + 1 == box(index).column();
        if (afterGoal) {
            return mark.isGoal();
        }
        // a heading that no form knows is not a field mistyped: 完成时限 beside 三级指标 is no 完成时间
        return columns >= HEADING_ROW ? mark.column().isPresent() : mark.hasField() || mark.isHeading();
    }

    /** The label right before a box with nothing between; null if something else or nothing stands there. */
    @Nullable
    Mark before(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (!boxes.get(i).covered()) {
                return marks[i];
            }
        }
        return null;
    }

    /** What touches a box on one side, but titles. */
    private @Nullable Box beside(Box box, int side) {
        int column = side < 0 ? box.column() - 1 : box.lastColumn() + 1;
        if (column < 0) {
            return null;
        }
        for (Box other : board.between(box.row(), column, column)) {
            return isTitle(other) ? null : other;
        }
        return null;
    }

    private boolean isTitle(Box other) {
        int index = other.index() - boxes.get(0).index();
        Mark mark = index < 0 ? null : marks[index];
        return mark != null && (mark.is(Meaning.Title.DECLARATION) || mark.is(Meaning.Title.SIBLING));
    }
}
