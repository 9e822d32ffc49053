/**
 * What a person reads of a run. Today the text report; the marked workbook, the page and the summary workbook will live
 * here.
 *
 * <p>Start at {@link io.github.declarationsheet.report.TextReport}.
 */
@NullMarked
package io.github.declarationsheet.report;

import org.jspecify.annotations.NullMarked;
