package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.YearText;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A column of an indicator table: its meaning and the sheet's columns it takes.
 *
 * @param role what its cells mean
 * @param heading the box of its heading
 * @param label what its heading says, with the heading above it: {@code 责任信息/科室}
 * @param first its first sheet column
 * @param last its last sheet column
 * @param inferred whether what stands below its heading says its meaning
 */
record Span(Role role, Box heading, String label, int first, int last, boolean inferred) {

    /** A column whose heading says its meaning. */
    Span(Role role, Box heading, String label, int first, int last) {
        this(role, heading, label, first, last, false);
    }

    Span as(Role other) {
        return new Span(other, heading, label, first, last, inferred);
    }

    /** The same column with the meaning of what stands below its heading. */
    Span inferred(Role other) {
        return new Span(other, heading, label, first, last, true);
    }

    /** The year that its heading names. */
    OptionalInt year() {
        return YearText.inside(heading.text());
    }

    boolean isLevel() {
        return role == Role.LEVEL1 || role == Role.LEVEL2;
    }

    /** Written out: what records have by themselves is made at run time, which costs a cold program dearly. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span
                && role == span.role
                && heading.equals(span.heading)
                && label.equals(span.label)
                && first == span.first
                && last == span.last
                && inferred == span.inferred;
    }

    @Override
    public int hashCode() {
        return heading.hashCode() * 31 + first;
    }
}
