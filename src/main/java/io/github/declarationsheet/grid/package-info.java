/**
 * Workbooks as plain grids of cells, whatever they were made of: the everyday xlsx path streams from bytes and loads no
 * class of POI.
 *
 * <p>Start at {@link io.github.declarationsheet.grid.BookReader}.
 */
@NullMarked
package io.github.declarationsheet.grid;

import org.jspecify.annotations.NullMarked;
