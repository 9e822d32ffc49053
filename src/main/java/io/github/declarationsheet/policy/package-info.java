/**
 * An office's own rules, read from one small YAML file: which rules are on and how severe, their thresholds, what is
 * required, the usual values of fields, the levels of indicators.
 *
 * <p>Needs {@code org.snakeyaml:snakeyaml-engine}, which is
 * optional. Without it the same is made in Java from a {@link io.github.declarationsheet.review.RuleSet}.
 */
@NullMarked
package io.github.declarationsheet.policy;

import org.jspecify.annotations.NullMarked;
