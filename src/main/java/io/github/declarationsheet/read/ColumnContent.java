package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Scope;
import io.github.declarationsheet.form.YearText;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import io.github.declarationsheet.model.Taxonomy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column below a heading: what its heading says, what its cells look like, and how well it fits each role. */
final class ColumnContent {

    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 80;
    /** One name in so many may end as a 二级指标 does: 入驻人才满意度. */
    private static final int FEW_KINDS = 4;

    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final Box heading;
    private final @Nullable Mark mark;
    private int cells;
    private int classes;
    private int kinds;
    private int signs;
    private int targets;
    private int numbers;
    private final Set<String> names = new HashSet<>();

    ColumnContent(Box heading, @Nullable Mark mark) {
        this.heading = heading;
        this.mark = mark;
    }

    Box heading() {
        return heading;
    }

    /** Looks at a cell of the column. */
    void add(Box box) {
        String text = CellText.oneLine(box.text());
        LevelPair pair = LevelPair.of(text);
        if (isLevelBeside(box, pair)) {
            return;
        }
        cells++;
        TargetValue value = TargetValue.parse(text);
        if (TAXONOMY.classOf(pair.level1()).isPresent()) {
            classes++;
            return;
        }
        kinds += TAXONOMY.kindOf(pair.level2()).isPresent() ? 1 : 0;
        if (SplitTarget.isSign(text)) {
            signs++;
        } else if (value instanceof Quantitative q
                && q.comparison().isEmpty()
                && q.unit().isEmpty()) {
            numbers++;
        } else if (!(value instanceof TargetValue.Qualitative) || box.cell().kind() == Cell.Kind.NUMBER) {
            targets++;
        } else if (text.length() >= SHORTEST_NAME && text.length() <= LONGEST_NAME) {
            names.add(text);
        }
    }

    /** Below a heading over several columns the first may name levels, and the others what the heading is about. */
    private boolean isLevelBeside(Box box, LevelPair pair) {
        return pair.isKnown() && box.column() == heading.column() && box.lastColumn() < heading.lastColumn();
    }

    /** The role that its heading says, null if it says none. */
    @Nullable
    Role said() {
        return mark == null ? null : mark.column().orElse(null);
    }

    /** Whether its heading leaves no doubt: it heads neither names nor values, which are confused. */
    boolean isSettled() {
        Role said = said();
        return said != null && said != Role.LEVEL3 && said != Role.VALUE && said != Role.LEVEL2;
    }

    /** How well it fits a role. */
    int score(Role role) {
        return bySaid(role) + byContent(role);
    }

    private int bySaid(Role role) {
        Role said = said();
        String key = heading.label().key();
        if (role == said && mark != null) {
            boolean contrary = role == Role.LEVEL2 && kinds * FEW_KINDS < cells && hasNames();
            return (mark.meaning().printsColumn() ? ColumnEvidence.PRINTED : ColumnEvidence.SYNONYM).weight()
                    + (contrary ? ColumnEvidence.CONTRARY.weight() : 0);
        }
        int score = said == Role.LEVEL2 ? ColumnEvidence.LEVEL_SAID.weight() : 0;
        score += said == null && Column.suggests(role, key) ? ColumnEvidence.WORD.weight() : 0;
        score += Column.suggests(Role.OTHER, key) ? ColumnEvidence.REMARK.weight() : 0;
        boolean past = Scope.of(key).equals(Optional.of(Scope.HISTORY));
        score += isOfTerm() ? ColumnEvidence.TERM.weight() : 0;
        return score + (past ? ColumnEvidence.HISTORY.weight() : 0);
    }

    private int byContent(Role role) {
        return switch (role) {
            case LEVEL1 -> ColumnEvidence.CLASSES.of(classes, cells);
            case LEVEL2 -> ColumnEvidence.KINDS.of(kinds, cells);
            case LEVEL3 -> ColumnEvidence.NAMES.of(names.size(), cells);
            case VALUE -> ColumnEvidence.TARGETS.of(targets, cells) + ColumnEvidence.NUMBERS.of(numbers, cells);
            case COMPARISON -> ColumnEvidence.SIGNS.of(signs, cells);
            default -> 0;
        };
    }

    /** Whether its heading speaks of the whole term. */
    boolean isOfTerm() {
        return Scope.of(heading.label().key()).equals(Optional.of(Scope.TERM));
    }

    /** Whether its heading says a year. */
    boolean saysYear() {
        return YearText.inside(heading.text()).isPresent();
    }

    /** Whether wordings stand in it: names, or values that are none. */
    boolean hasNames() {
        return names.size() * 2 > cells;
    }

    /** Whether numbers stand in it, or wordings below a heading that says so. */
    boolean mayBeValues() {
        return cells > 0 && (targets + numbers) * 2 >= cells;
    }
}
