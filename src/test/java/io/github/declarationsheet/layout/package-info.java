/**
 * A small language of layout transformations: a form is drawn, bent as offices bend it, and must be read as it was.
 *
 * <p>Start at {@link io.github.declarationsheet.layout.Catalog}; {@code docs/architecture.md} says how to add one.
 */
@NullMarked
package io.github.declarationsheet.layout;

import org.jspecify.annotations.NullMarked;
