package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.LevelName;
import io.github.declarationsheet.model.IndicatorClass;
import io.github.declarationsheet.model.IndicatorKind;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.Taxonomy;
import io.github.declarationsheet.read.IndicatorTable.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 一级 and 二级指标 in force on a row: the row's own, merged over it, or carried from above. A new 一级指标 ends the
 * 二级指标 before it, and one that also takes the column of the 二级指标 has none.
 */
final class Levels {

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final Board board;
    private final IndicatorTable table;
    private final int nameColumn;

    private String level1 = "";
    private String level2 = "";
    private String points1 = "";
    private String points2 = "";
    private @Nullable Box box1;
    private @Nullable Box box2;

    Levels(Board board, IndicatorTable table) {
        this.board = board;
        this.table = table;
        Optional<Span> name = table.column(Role.LEVEL3);
        this.nameColumn = name.isPresent() ? name.get().first() : Integer.MAX_VALUE;
    }

    /** Whether a text names a level by itself. */
    static boolean isKnown(String text) {
        String name = LevelName.of(text).name();
        return TAXONOMY.classOf(name).isPresent() || TAXONOMY.kindOf(name).isPresent();
    }

    void carryTo(int row) {
        Box own1 = over(row, Role.LEVEL1);
        Box own2 = over(row, Role.LEVEL2);
        if (own1 != null) {
            LevelName name = LevelName.of(own1.text());
            String text = name.name();
            points1 = name.points();
            if (own1.equals(own2) || !text.equals(level1)) {
                level2 = "";
                points2 = "";
                box2 = null;
            }
            level1 = text;
            box1 = own1;
        }
        if (own2 != null && !own2.equals(own1)) {
            LevelName name = LevelName.of(own2.text());
            level2 = name.name();
            points2 = name.points();
            box2 = own2;
        }
    }

    /**
     * A 一级指标 that is missing, or does not go with a 二级指标 that stands by itself, follows from the 二级指标.
     *
     * @return the 一级指标 if it had to be inferred on this row
     */
    Optional<String> inferLevel1(int row) {
        Optional<IndicatorKind> kind = TAXONOMY.kindOf(level2);
        if (kind.isEmpty() || over(row, Role.LEVEL1) != null) {
            return Optional.empty();
        }
        Optional<IndicatorClass> current = TAXONOMY.classOf(level1);
        boolean contradicts = current.isPresent() && !TAXONOMY.permits(current.get(), kind.get());
        if (!level1.isEmpty() && !contradicts) {
            return Optional.empty();
        }
        level1 = TAXONOMY.nameOf(TAXONOMY.classOf(kind.get()));
        box1 = null;
        return Optional.of(level1);
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
        Optional<Span> span = table.column(role);
        if (!points.isEmpty() && span.isPresent()) {
            other.add(new OtherField(span.get().heading().text(), points));
        }
    }

    CellRange level2Place(int row) {
        return box2 == null ? CellRange.cell(row, table.firstColumn()) : box2.place();
    }

    /** The last column that names a level. */
    int lastColumn() {
        return Math.max(table.firstColumn(), Math.min(nameColumn - 1, table.lastColumn()));
    }

    /** The box that begins in or is merged over a row of a level column. */
    private @Nullable Box over(int row, Role role) {
        Optional<Span> span = table.column(role);
        if (span.isEmpty()) {
            return null;
        }
        for (Box box : board.between(row, span.get().first(), span.get().last())) {
            if (box.lastColumn() < nameColumn || box.column() > nameColumn) {
                return box;
            }
        }
        return null;
    }
}
