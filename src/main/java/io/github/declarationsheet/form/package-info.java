/**
 * What a form says, as data: its titles, labels and their synonyms, types, options, sums and help, in the order of
 * reading. Both directions work from it: the writer draws a form from this description, the reader recognises it by it.
 *
 * <p>Start at {@link io.github.declarationsheet.form.StandardForms}. Where things stand on a sheet is not said here.
 */
@NullMarked
package io.github.declarationsheet.form;

import org.jspecify.annotations.NullMarked;
