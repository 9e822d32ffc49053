package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.LevelName;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.Taxonomy;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 一级 and 二级指标 in force on a row: the row's own, merged over it, or carried from above. A new 一级指标 ends the
 * 二级指标 before it, and one that also takes the column of the 二级指标 has none. Where a 二级指标 is merged over the edge of
 * a 一级指标 that it can't stand under, one of the merged cells has a row too many or too few: the 二级指标 decides.
 */
final class Levels {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final Board board;
    private final IndicatorTable table;
    private final Claims claims;
    private final RowNotes notes;
    private final int nameColumn;

    private String level1 = "";
    private String level2 = "";
    /** What {@code box1} says: a row may belong to another. */
    private String name1 = "";

    private String points1 = "";
    private String points2 = "";
    private @Nullable Box box1;
    private @Nullable Box box2;
    /** The 一级指标 before the one in force, to which a row may still belong. */
    private String before = "";

    private String kindName = "";
    private Optional<IndicatorKind> kind = Optional.empty();
    private String currentName = "";
    private Optional<IndicatorClass> current = Optional.empty();

    private boolean inferred;
    private @Nullable BitSet mergedColumns;
    private final int lastRow;
    /** The row of the next 一级指标 below the row looked at last. */
    private int nextRow = -1;

    Levels(Board board, IndicatorTable table, Claims claims, RowNotes notes) {
        this.board = board;
        this.claims = claims;
        this.table = table;
        this.notes = notes;
        this.lastRow = table.lastRow();
        Optional<Span> name = table.column(Role.LEVEL3);
        this.nameColumn = name.isPresent() ? name.get().first() : Integer.MAX_VALUE;
        if (table.over() != null) {
            take1(table.over(), false);
        }
    }

    /** Whether a box names a level by itself. */
    static boolean isKnown(Box box) {
        return box.levels().isKnown();
    }

    /** Takes the levels of a row. */
    void carryTo(int row) {
        Box own1 = over(row, Role.LEVEL1);
        Box own2 = over(row, Role.LEVEL2);
        if (own1 != null) {
            take1(own1, own1.equals(own2) || table.column(Role.LEVEL2).isEmpty());
        }
        if (own2 != null && !own2.equals(own1)) {
            take2(own2, own1 == null);
        }
        resolve(row, own1);
        if (own1 == null) {
            noteCarried(row, box1);
        }
        if (own2 == null) {
            noteCarried(row, box2);
        }
    }

    /** Below a merged level its column is blank: it was merged a row too few, or the row has none. */
    private void noteCarried(int row, @Nullable Box merged) {
        if (merged != null && merged.lastRow() < row && (merged.lastRow() > merged.row() || areMerged(merged))) {
            boolean drawn = board.room(row, merged.column()).lastRow() > row
                    || board.room(row, merged.column()).firstRow() < row;
            notes.add(
                    drawn ? ReadFindings.LEVEL_BLANK : ReadFindings.LEVEL_CARRIED,
                    LevelName.of(merged.text()).name(),
                    drawn ? board.place(row, merged.column()) : merged.place());
        }
    }

    /** The row's own 一级指标; in a column for both levels it may be a 二级指标. */
    private void take1(Box own, boolean both) {
        if (own.equals(box1) && level1.equals(name1) && !both) {
            return;
        }
        LevelPair pair = own.levels();
        LevelName name = LevelName.of(said(own));
        String text = Placeholder.isFiller(name.name()) ? "" : name.name();
        boolean two = both && !pair.level2().isEmpty();
        if (two) {
            text = pair.level1();
        }
        if (both || !text.equals(level1)) {
            level2 = "";
            points2 = "";
            box2 = null;
        }
        if (!own.equals(box1)) {
            before = level1;
        }
        level1 = text;
        name1 = text;
        points1 = name.points();
        box1 = own;
        inferred = false;
        if (two) {
            level2 = pair.level2();
            box2 = own;
        }
    }

    /** What a level's cell says; an error or a formula without a value says nothing, and is reported with its row. */
    private static String said(Box box) {
        return CellValues.isBroken(box) ? "" : box.text();
    }

    private void take2(Box own, boolean alone) {
        if (own.equals(box2)) {
            return;
        }
        LevelPair pair = own.levels();
        LevelName name = LevelName.of(said(own));
        boolean two = !pair.level1().isEmpty() && !pair.level2().isEmpty();
        if (two && alone) {
            level1 = pair.level1();
            box1 = own;
            inferred = false;
        } else if (alone && inferred && !own.equals(box2)) {
            level1 = "";
            box1 = null;
        }
        level2 = Placeholder.isFiller(name.name()) ? "" : two ? pair.level2() : name.name();
        points2 = name.points();
        box2 = own;
    }

    /** Hidden, delayed and misplaced names of levels, as far as the taxonomy tells them. */
    private void resolve(int row, @Nullable Box own1) {
        hidden(row, Role.LEVEL1);
        hidden(row, Role.LEVEL2);
        Optional<IndicatorKind> kind = kind();
        Optional<IndicatorClass> current = current();
        if (kind.isEmpty()) {
            return;
        }
        boolean contradicts = current.isPresent() && !TAXONOMY.permits(current.get(), kind.get());
        if (own1 != null) {
            IndicatorClass fitting = TAXONOMY.classOf(kind.get());
            boolean crosses = box2 != null
                    && crosses(box2, own1)
                    && (contradicts || (!isClass(level1, fitting) && isClass(below(own1), fitting)));
            if (crosses) {
                correct(own1, fitting);
            } else if (contradicts && row == own1.lastRow() && row > own1.row() && goesOnBelow(own1, fitting)) {
                notes.add(ReadFindings.LEVEL_MERGE, level2, own1.place());
                level1 = TAXONOMY.nameOf(fitting);
                points1 = "";
                box1 = null;
                inferred = true;
            }
            return;
        }
        boolean fits = current.isPresent() && current.get() == TAXONOMY.classOf(kind.get());
        Box late = fits ? null : printedAfter(row);
        if (late != null && isClass(LevelName.of(late.text()).name(), TAXONOMY.classOf(kind.get()))) {
            level1 = LevelName.of(late.text()).name();
            points1 = LevelName.of(late.text()).points();
            box1 = late;
            inferred = false;
            notes.add(ReadFindings.INFERRED, level1, late.place());
        } else if (level1.isEmpty() || contradicts || isMissing(row, kind.get())) {
            level1 = TAXONOMY.nameOf(TAXONOMY.classOf(kind.get()));
            points1 = "";
            box1 = null;
            inferred = true;
        }
        if (inferred) {
            notes.add(ReadFindings.INFERRED, level1, level2Place(row));
        }
    }

    /** What the 二级指标 in force is, asked anew only when it changes. */
    private Optional<IndicatorKind> kind() {
        if (!level2.equals(kindName)) {
            kindName = level2;
            kind = TAXONOMY.kindOf(level2);
        }
        return kind;
    }

    private Optional<IndicatorClass> current() {
        if (!level1.equals(currentName)) {
            currentName = level1;
            current = TAXONOMY.classOf(level1);
        }
        return current;
    }

    /**
     * Whether a blank 一级指标 was left out and not carried: where groups are merged, a blank below a group begins another,
     * if the 二级指标 has a class of its own and is not that of the group.
     */
    private boolean isMissing(int row, IndicatorKind kind) {
        return box1 != null
                && box1.lastRow() < row
                && areMerged(box1)
                && TAXONOMY.classOf(level2).isEmpty()
                && !isClass(level1, TAXONOMY.classOf(kind));
    }

    /** Whether the groups in the column of a level are merged over their rows. */
    private boolean areMerged(Box level) {
        if (mergedColumns == null) {
            mergedColumns = new BitSet();
            for (int row : table.rows()) {
                for (Role role : new Role[] {Role.LEVEL1, Role.LEVEL2}) {
                    Box box = over(row, role);
                    if (box != null && box.lastRow() > box.row()) {
                        mergedColumns.set(box.column());
                    }
                }
            }
        }
        return mergedColumns.get(level.column());
    }

    /** The next 一级指标 below, if it stands alone: a page break may print it after the rows that it is over. */
    private @Nullable Box printedAfter(int row) {
        Optional<Span> name = table.column(Role.LEVEL3);
        if (nextRow <= row) {
            nextRow = board.rowAfter(row);
            while (nextRow <= lastRow && over(nextRow, Role.LEVEL1) == null) {
                nextRow = board.rowAfter(nextRow);
            }
        }
        if (nextRow > lastRow
                || name.isEmpty()
                || !board.between(nextRow, name.get().first(), name.get().last())
                        .isEmpty()) {
            return null;
        }
        return over(nextRow, Role.LEVEL1);
    }

    /** A text that a merged cell hides names the level of its row, if it is another one. */
    private void hidden(int row, Role role) {
        Span span = table.span(role);
        Box box = span == null ? null : board.hidden(row, span.first());
        if (box == null || !isKnown(box)) {
            return;
        }
        claims.claim(box);
        String name = LevelName.of(box.text()).name();
        Box merged = role == Role.LEVEL1 ? box1 : box2;
        if (merged == null || name.equals(role == Role.LEVEL1 ? level1 : level2)) {
            return;
        }
        notes.add(ReadFindings.LEVEL_MERGE, name, merged.place());
        if (role == Role.LEVEL1) {
            level1 = name;
        } else {
            level2 = name;
            box2 = box;
        }
    }

    /** Whether a 二级指标 is merged over the edge of a 一级指标: one of the two has a row too many or too few. */
    private static boolean crosses(Box inner, Box outer) {
        return inner.row() < outer.row() || inner.lastRow() > outer.lastRow();
    }

    /** The row belongs to the group next to its merged 一级指标, if that has the class of its 二级指标. */
    private void correct(Box merged, IndicatorClass fitting) {
        String below = below(merged);
        String name = isClass(before, fitting) ? before : isClass(below, fitting) ? below : "";
        if (!name.isEmpty()) {
            notes.add(ReadFindings.LEVEL_MERGE, name, merged.place());
            level1 = name;
        } else {
            notes.add(ReadFindings.LEVEL_MERGE, level2, merged.place());
        }
    }

    /** Whether a group of a class, but without its 一级指标, stands right below a merged one. */
    private boolean goesOnBelow(Box merged, IndicatorClass fitting) {
        int next = merged.lastRow() + 1;
        Box inner = over(next, Role.LEVEL1) == null ? over(next, Role.LEVEL2) : null;
        Optional<IndicatorKind> kind = inner == null
                ? Optional.empty()
                : TAXONOMY.kindOf(LevelName.of(inner.text()).name());
        return kind.isPresent() && TAXONOMY.classOf(kind.get()) == fitting;
    }

    private static boolean isClass(String name, IndicatorClass wanted) {
        Optional<IndicatorClass> found = TAXONOMY.classOf(name);
        return found.isPresent() && found.get() == wanted;
    }

    private String below(Box merged) {
        Optional<Span> span = table.column(Role.LEVEL1);
        if (span.isPresent()) {
            for (Box box : board.between(
                    merged.lastRow() + 1, span.get().first(), span.get().last())) {
                return LevelName.of(box.text()).name();
            }
        }
        return "";
    }

    String level1() {
        return level1;
    }

    String level2() {
        return level2;
    }

    @Nullable
    Box box1() {
        return box1;
    }

    @Nullable
    Box box2() {
        return box2;
    }

    /** Adds the points that a form appends to the names of levels, under the headings of their columns. */
    void addPoints(List<OtherField> other) {
        addPoints(Role.LEVEL1, points1, other);
        addPoints(Role.LEVEL2, points2, other);
    }

    private void addPoints(Role role, String points, List<OtherField> other) {
        Span span = points.isEmpty() ? null : table.span(role);
        if (span != null) {
            other.add(new OtherField(span.label(), points));
        }
    }

    private CellRange level2Place(int row) {
        return box2 == null ? board.original(CellRange.cell(row, table.firstColumn())) : box2.place();
    }

    /** The last column that names a level. */
    int lastColumn() {
        return Math.max(table.firstColumn(), Math.min(nameColumn - 1, table.lastColumn()));
    }

    /** A number, a value or a year strayed into the column of a level: it names none, and stays unclaimed. */
    private static boolean isValue(Box box) {
        if (box.levels().isKnown()) {
            return false;
        }
        String text = CellText.oneLine(box.text());
        return !(TargetValue.parse(text) instanceof TargetValue.Qualitative)
                || YearText.line(text).isPresent();
    }

    /** The box that begins in or is merged over a row of a level column. */
    private @Nullable Box over(int row, Role role) {
        Span span = table.span(role);
        if (span == null) {
            return null;
        }
        for (Box box : board.between(row, span.first(), span.last())) {
            if (box.lastColumn() < nameColumn || box.column() > nameColumn) {
                return isValue(box) ? null : box;
            }
        }
        return null;
    }
}
