/**
 * Workbooks as plain grids of cells, whatever they were made of: the everyday xlsx path streams from bytes and loads no
 * class of POI.
 *
 * <p>Start at {@link io.github.declarationsheet.grid.BookReader}; who holds a workbook of POI already takes {@link
 * io.github.declarationsheet.grid.PoiGrids}.
 *
 * <p>Inside, bytes walk through {@code ZipParts} (inflate), {@code WorkbookParts} (find by
 * relationship), {@code XmlScanner} (or {@code XmlNormalizer}, for what the scanner declines) and {@code SheetParser}.
 */
@NullMarked
package io.github.declarationsheet.grid;

import org.jspecify.annotations.NullMarked;
