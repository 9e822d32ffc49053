/**
 * The first reading of a declaration against the official guidance: rules, each with its code, severity and source.
 *
 * <p>Start at {@link io.github.declarationsheet.review.Reviewer} with the rules of a {@link
 * io.github.declarationsheet.review.RuleSet}; a rule of one's own is a {@link io.github.declarationsheet.review.Rule}.
 * Texts, conditions, sources and examples of the built-in rules stand in {@code messages_zh.properties} and {@code
 * messages_en.properties} of this package. Errors are for what is missing, contradictory or twice, never for style:
 * published declarations pass without a warning.
 */
@NullMarked
package io.github.declarationsheet.review;

import org.jspecify.annotations.NullMarked;
