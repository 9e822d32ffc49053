/**
 * What is wrong with a file, and where: findings with a code that never changes, a severity, a place and a text that is
 * rendered late, in the reader's language.
 *
 * <p>Each room that raises findings has its own catalogue of texts ({@link
 * io.github.declarationsheet.finding.MessageCatalog}).
 */
@NullMarked
package io.github.declarationsheet.finding;

import org.jspecify.annotations.NullMarked;
