package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.MoneyUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a roster by the labels in its heading. */
final class RosterColumns {

    private final Board board;
    private final Box name;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Box> unused = new ArrayList<>(0);

    private RosterColumns(Board board, List<Mark> all, Mark heading, Form form) {
        this.board = board;
        this.name = heading.box();
        Set<Box> known = new HashSet<>();
        for (Mark mark : all) {
            boolean head = mark.box().row() >= name.row() && mark.box().row() <= name.lastRow();
            if (head && mark.hasField()) {
                marks.add(mark);
            }
            if (head && (mark.hasField() || mark.isHeading() || LabelFinder.isColumn(mark, Role.NUMBER))) {
                known.add(mark.box());
            }
        }
        for (int row = name.row(); row <= name.lastRow(); row++) {
            for (Box box : board.row(row)) {
                if (box.row() == row && !known.contains(box)) {
                    unused.add(box);
                }
            }
        }
        Map<Mark, FundScopes.Amount> amounts = FundScopes.resolve(board, marks);
        for (Mark mark : marks) {
            FundScopes.Amount amount = amounts.get(mark);
            Field field = amount == null ? mark.fields().get(0) : amount.field();
            fields.add(isUnitOfWork(field, mark) ? form.field(Keys.UNIT).orElse(field) : field);
        }
    }

    /** The columns of a list, empty if no label of names heads one. */
    static Optional<RosterColumns> of(Board board, List<Mark> marks, Form form) {
        for (Mark mark : marks) {
            if (mark.hasField(Keys.NAME) && mark.inline().isEmpty() && isHeading(board, marks, mark)) {
                return Optional.of(new RosterColumns(board, marks, mark, form));
            }
        }
        return Optional.empty();
    }

    /** Whether no values stand beside a label, but further labels, none of them of indicators; and a name below it. */
    private static boolean isHeading(Board board, List<Mark> marks, Mark name) {
        int known = 0;
        Set<Box> labels = new HashSet<>();
        for (Mark mark : marks) {
            labels.add(mark.box());
            if (mark.box().row() == name.box().row()) {
                known++;
                if (LabelFinder.isColumn(mark, Role.LEVEL3) && !mark.hasField()) {
                    return false;
                }
            }
        }
        int columns = 0;
        for (Box box : board.row(name.box().row())) {
            columns += box.row() == name.box().row() ? 1 : 0;
        }
        int below = board.rowAfter(name.box().lastRow());
        for (Box box : below > board.lastRow() ? List.<Box>of() : board.row(below)) {
            if (labels.contains(box)) {
                return false;
            }
        }
        return columns == 1 || known * 2 > columns;
    }

    /** 单位 over the names of units and not over 元 or 万元. */
    private boolean isUnitOfWork(Field field, Mark mark) {
        if (!field.key().equals(Field.MONEY_UNIT)) {
            return false;
        }
        for (int row = firstRow(); row <= board.lastRow(); row++) {
            for (Box box : board.between(row, mark.box().column(), mark.box().lastColumn())) {
                return MoneyUnit.in(box.text()).isEmpty();
            }
        }
        return false;
    }

    /** The heading of the names. */
    Box name() {
        return name;
    }

    /** The first row below the heading. */
    int firstRow() {
        return name.lastRow() + 1;
    }

    List<Mark> marks() {
        return marks;
    }

    /** The headings that label no field; those of mere numbering not. */
    List<Box> unused() {
        return unused;
    }

    /** Whether a column says a field. */
    boolean has(String key) {
        for (Field field : fields) {
            if (field.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** What a row says, blank fields too; what is merged over several rows is said by each of them. */
    List<Found> fields(int row) {
        List<Found> found = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            Box head = marks.get(i).box();
            Box value = null;
            for (Box box : board.between(row, head.column(), head.lastColumn())) {
                value = value == null && box.column() >= head.column() ? box : value;
            }
            found.add(new Found(
                    fields.get(i),
                    marks.get(i),
                    value,
                    value == null ? board.place(row, head.column()) : value.place()));
        }
        return found;
    }
}
