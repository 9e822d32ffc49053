package io.github.declarationsheet.read;

import io.github.declarationsheet.form.LevelName;
import io.github.declarationsheet.model.Taxonomy;

/**
 * What a cell of a level says: one level, or two in one cell such as {@code 产出指标-数量指标}.
 *
 * @param level1 the 一级指标, empty if the cell names only the other
 * @param level2 the 二级指标, one that is known; empty if the cell names only the other
 * @param points the points behind the name
 */
record LevelPair(String level1, String level2, String points) {

    private static final String BETWEEN = "-—－–/／、>→·:： \n";
    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    /** Takes a cell apart; a text that names no level is a 一级指标 that nobody knows. */
    static LevelPair of(String text) {
        LevelName name = LevelName.of(text);
        String line = name.name();
        if (TAXONOMY.classOf(line).isPresent()) {
            return new LevelPair(line, "", name.points());
        }
        for (int i = 1; i < line.length() - 1; i++) {
            if (BETWEEN.indexOf(line.charAt(i)) >= 0) {
                LevelPair pair = new LevelPair(
                        line.substring(0, i).strip(), line.substring(i + 1).strip(), name.points());
                if (pair.isBoth()) {
                    return pair;
                }
            }
        }
        return TAXONOMY.kindOf(line).isPresent()
                ? new LevelPair("", line, name.points())
                : new LevelPair(line, "", name.points());
    }

    private boolean isBoth() {
        return TAXONOMY.classOf(level1).isPresent()
                && TAXONOMY.kindOf(level2).isPresent()
                && TAXONOMY.permits(
                        TAXONOMY.classOf(level1).get(), TAXONOMY.kindOf(level2).get());
    }

    /** Whether the cell names a 一级指标 of the taxonomy and nothing else. */
    boolean isClass() {
        return level2.isEmpty() && TAXONOMY.classOf(level1).isPresent();
    }

    /** Whether the cell names a level of the taxonomy. */
    boolean isKnown() {
        return !level2.isEmpty() || TAXONOMY.classOf(level1).isPresent();
    }
}
