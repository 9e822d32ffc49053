/**
 * The first reading of a declaration against the official guidance: rules, each with its code, severity and source.
 *
 * <p>Start at {@link io.github.declarationsheet.review.Reviewer}; a rule of one's own is a {@link
 * io.github.declarationsheet.review.Rule}.
 */
@NullMarked
package io.github.declarationsheet.review;

import org.jspecify.annotations.NullMarked;
