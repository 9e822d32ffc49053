package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import java.util.List;

/**
 * A target value over the columns of a table. A number whose comparison or unit has a column of its own leaves it to that
 * column; a range, a wording, and a number that could not be put together again stand whole among the values.
 */
record TargetParts(Content comparison, Content value, Content unit) {

    static TargetParts of(TargetValue target, List<Column> columns) {
        boolean ownSign = has(columns, Role.COMPARISON);
        boolean ownUnit = has(columns, Role.UNIT);
        if (target instanceof Quantitative q && (ownSign || ownUnit)) {
            String sign = q.comparison().map(Comparison::symbol).orElse("");
            String number = q.number().toPlainString();
            String unit = q.unit().isEmpty() ? "" : "(" + q.unit() + ")";
            if (TargetValue.parse(sign + number + unit).sameTarget(q)) {
                String text = (ownSign ? "" : sign) + number + (ownUnit ? "" : unit);
                return new TargetParts(
                        new Content.Text(ownSign ? sign : ""),
                        text.equals(number) ? Content.number(q.number()) : new Content.Text(text),
                        new Content.Text(ownUnit ? q.unit() : ""));
            }
        }
        return new TargetParts(Content.BLANK, new Content.Text(target.text()), Content.BLANK);
    }

    /** What stands in the column of a role. */
    Content in(Role role) {
        return switch (role) {
            case COMPARISON -> comparison;
            case UNIT -> unit;
            default -> value;
        };
    }

    private static boolean has(List<Column> columns, Role role) {
        return columns.stream().anyMatch(c -> c.role() == role);
    }
}
