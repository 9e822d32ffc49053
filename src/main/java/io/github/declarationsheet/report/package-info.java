/**
 * What a person reads of a run: the text report and the page; the marked workbook and the summary workbook will live here.
 *
 * <p>Start at {@link io.github.declarationsheet.report.TextReport}, or at {@link
 * io.github.declarationsheet.report.HtmlReport} for the page. Only the page is an extra: it needs {@code
 * gg.jte:jte-runtime}, which the library's pom marks optional, and fails with an {@link IllegalStateException} that names
 * it where it is missing.
 */
@NullMarked
package io.github.declarationsheet.report;

import org.jspecify.annotations.NullMarked;
