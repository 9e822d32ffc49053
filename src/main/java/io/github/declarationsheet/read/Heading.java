package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.YearText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is said once over forms that stand together: a form without a title of its own takes it from the form before.
 *
 * @param year the year
 * @param yearCell where the year stands, or where its place was left open
 * @param unit the unit of money
 */
record Heading(OptionalInt year, Optional<CellRange> yearCell, Optional<MoneyUnit> unit) {

    static final Heading NONE = new Heading(OptionalInt.empty(), Optional.empty(), Optional.empty());

    /** What a title over many forms says. */
    static Heading of(Box title) {
        OptionalInt year = YearText.inside(title.text());
        return new Heading(year, year.isPresent() ? Optional.of(title.place()) : Optional.empty(), Optional.empty());
    }

    /** This, with what it leaves open taken from another. */
    Heading or(Heading other) {
        return new Heading(
                year.isPresent() ? year : other.year,
                year.isPresent() || other.year.isEmpty() ? yearCell : other.yearCell,
                unit.isPresent() ? unit : other.unit);
    }
}
