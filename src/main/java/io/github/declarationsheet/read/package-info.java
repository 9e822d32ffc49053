/**
 * Recognition: finds the forms in a book, claims every cell for exactly one thing, and assembles declarations of what was
 * found. A pure function of grids and forms.
 *
 * <p>Start at {@link io.github.declarationsheet.read.SubmissionReader}.
 */
@NullMarked
package io.github.declarationsheet.read;

import org.jspecify.annotations.NullMarked;
