package io.github.declarationsheet.write;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.util.List;
import java.util.Optional;

/**
 * What a form offers to who fills it. Immutable and thread-safe.
 *
 * @param year 预算年度, filled in already
 * @param rowsPerGroup rows for each 二级指标 the form names
 * @param freeRows rows behind them, whose levels are chosen from lists
 * @param known what else is filled in already
 */
public record Template(int year, int rowsPerGroup, int freeRows, Optional<Declaration> known) {

    /** What of a project is the same each year. */
    private static final List<String> LASTING = List.of(
            "project.name",
            "project.code",
            "project.nature",
            "project.category",
            "project.supervisingDepartment",
            "project.implementingUnit");

    /** The most rows of a kind. */
    public static final int MAX_ROWS = 100;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number of rows is negative or above 100, or if there would be no row at all
     */
    public Template {
        if (rowsPerGroup < 0 || rowsPerGroup > MAX_ROWS || freeRows < 0 || freeRows > MAX_ROWS) {
            throw new IllegalArgumentException("A template has 0 to " + MAX_ROWS + " rows of a kind");
        }
        if (rowsPerGroup + freeRows == 0) {
            throw new IllegalArgumentException("A template has rows for indicators");
        }
    }

    /**
     * A blank form.
     *
     * @param year 预算年度
     * @param rowsPerGroup rows for each 二级指标 the form names
     * @param freeRows rows behind them
     * @throws IllegalArgumentException if a number of rows is out of range, or if there would be no row at all
     */
    public Template(int year, int rowsPerGroup, int freeRows) {
        this(year, rowsPerGroup, freeRows, Optional.empty());
    }

    /**
     * The usual blank form: two rows for each 二级指标 and three free ones, which is one page.
     *
     * @param year 预算年度
     * @return the template
     */
    public static Template forYear(int year) {
        return new Template(year, 2, 3);
    }

    /**
     * This template with another number of rows for each 二级指标.
     *
     * @param rows from 0 to 100
     * @return a new template
     * @throws IllegalArgumentException if the number is out of range, or there would be no row at all
     */
    public Template withRowsPerGroup(int rows) {
        return new Template(year, rows, freeRows, known);
    }

    /**
     * This template with another number of free rows.
     *
     * @param rows from 0 to 100
     * @return a new template
     * @throws IllegalArgumentException if the number is out of range, or there would be no row at all
     */
    public Template withFreeRows(int rows) {
        return new Template(year, rowsPerGroup, rows, known);
    }

    /**
     * This template with all that a declaration says filled in, but for its year. What was filled in before stays where
     * the declaration says nothing.
     *
     * @param declaration what is known
     * @return a new template
     */
    public Template prefill(Declaration declaration) {
        Draft draft = known.map(Draft::of).orElseGet(Draft::new);
        Draft said = Draft.of(declaration);
        for (String key : Draft.keys()) {
            said.get(key).ifPresent(v -> draft.put(key, v));
        }
        replace(draft.indicators(), said.indicators());
        replace(draft.termIndicators(), said.termIndicators());
        replace(draft.other(), said.other());
        return new Template(year, rowsPerGroup, freeRows, Optional.of(draft.build()));
    }

    /**
     * This template with what is the same each year taken from a declaration of another: the project's name, code, nature
     * and category, its department and unit, and of the indicators the levels and names. Goals, amounts, days and target
     * values are this year's to say.
     *
     * @param other a declaration of another year
     * @return a new template
     */
    public Template renew(Declaration other) {
        Draft lasting = new Draft();
        Draft said = Draft.of(other);
        for (String key : LASTING) {
            said.get(key).ifPresent(v -> lasting.put(key, v));
        }
        other.indicators().forEach(i -> lasting.indicators().add(named(i)));
        other.termIndicators().forEach(i -> lasting.termIndicators().add(named(i)));
        return prefill(lasting.build());
    }

    private static Indicator named(Indicator indicator) {
        return Indicator.of(indicator.level1(), indicator.level2(), indicator.level3(), "");
    }

    private static <T> void replace(List<T> before, List<T> said) {
        if (!said.isEmpty()) {
            before.clear();
            before.addAll(said);
        }
    }
}
