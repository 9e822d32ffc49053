package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Term;
import java.util.List;
import java.util.Optional;

/**
 * The part of a sheet that belongs to one form, and the labels in it.
 *
 * @param area rows and columns, everything around the form included
 * @param marks the labels by row, then column
 */
record Region(CellRange area, List<Mark> marks) {

    Optional<Mark> title() {
        return marks.stream().filter(m -> m.has(Term.OfTitle.class)).findFirst();
    }

    Optional<Mark> sibling() {
        return marks.stream().filter(m -> m.has(Term.OfSibling.class)).findFirst();
    }

    boolean contains(Box box) {
        return area.contains(box.row(), box.column());
    }
}
