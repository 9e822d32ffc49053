/**
 * What changed between an earlier and a later version of declarations, value by value, each change with its cell.
 *
 * <p>Start at {@link io.github.declarationsheet.compare.Comparison}. It compares what was declared, never how a sheet
 * looks: moved rows, other spellings of the same number and white space are no change.
 */
@NullMarked
package io.github.declarationsheet.compare;

import org.jspecify.annotations.NullMarked;
