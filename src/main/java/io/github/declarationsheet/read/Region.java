package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a sheet that belongs to one form, and the labels in it.
 *
 * @param area rows and columns, everything around the form included
 * @param marks the labels by row, then column
 */
record Region(CellRange area, List<Mark> marks) {

    static Region of(CellRange area, List<Mark> marks) {
        List<Mark> inside = new ArrayList<>();
        for (Mark mark : marks) {
            if (area.contains(mark.box().row(), mark.box().column())) {
                inside.add(mark);
            }
        }
        return new Region(area, inside);
    }

    /** The titles of a kind, also those that a page break drew again. */
    List<Mark> titles(Meaning.Title kind) {
        List<Mark> titles = new ArrayList<>(1);
        for (Mark mark : marks) {
            if (mark.is(kind)) {
                titles.add(mark);
            }
        }
        return titles;
    }

    Optional<Mark> title(Meaning.Title kind) {
        List<Mark> titles = titles(kind);
        return titles.isEmpty() ? Optional.empty() : Optional.of(titles.get(0));
    }

    /** The headings of a block, also those that a page break drew again. */
    List<Mark> headings(String block) {
        List<Mark> headings = new ArrayList<>(1);
        for (Mark mark : marks) {
            if (mark.isHeadingOf(block)) {
                headings.add(mark);
            }
        }
        return headings;
    }

    boolean contains(Box box) {
        return area.contains(box.row(), box.column());
    }
}
