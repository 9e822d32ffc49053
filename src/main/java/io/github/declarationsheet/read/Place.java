package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import java.util.Optional;

/**
 * Where a field stands on its sheet.
 *
 * @param cell the cell of its value, also of a blank one; its label's where the form has no cell for it
 * @param label the cell of its label
 * @param match how it was found
 */
public record Place(CellRange cell, Optional<CellRange> label, Match match) {}
