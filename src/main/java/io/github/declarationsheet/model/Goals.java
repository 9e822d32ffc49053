package io.github.declarationsheet.model;

import java.util.Optional;

/**
 * The goals (项目绩效目标), long texts whose lines are kept.
 *
 * @param overall 项目总目标, of the whole term
 * @param annual 年度总体目标
 */
public record Goals(Optional<String> overall, Optional<String> annual) {

    /** No goal at all. */
    public static final Goals NONE = new Goals(Optional.empty(), Optional.empty());

    /** Takes trailing blanks off; a blank text is absent. */
    public Goals {
        overall = Present.lines(overall);
        annual = Present.lines(annual);
    }
}
