package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.read.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first and the last day in two cells beside each other under one label: a period.
 *
 * @param start its first day
 * @param end its last day, which has no label of its own
 */
record MarkerPeriod(Marker start, Marker end) {

    /** That of a sheet, if there is one. */
    static Optional<MarkerPeriod> in(List<Marker> markers, MarkerLabels labels) {
        for (int i = 1; i < markers.size(); i++) {
            Marker start = markers.get(i - 1);
            Marker end = markers.get(i);
            if (start.name().equals(Marker.START)
                    && end.name().equals(Marker.END)
                    && start.isAlone()
                    && labels.follows(start, end)) {
                return Optional.of(new MarkerPeriod(start, end));
            }
        }
        return Optional.empty();
    }

    /** Both as one placeholder, in the cell of the first. */
    Marker joined() {
        return new Marker(
                start.sheet(),
                start.cell(),
                start.text(),
                Field.PERIOD,
                start.from(),
                start.to(),
                start.closed() && end.closed());
    }

    /** The outline of its sheet, in which the second cell goes on with the first. */
    Outline in(Outline outline) {
        if (!outline.sheet().equals(start.sheet())) {
            return outline;
        }
        List<Outline.Entry> entries = new ArrayList<>();
        for (Outline.Entry e : outline.entries()) {
            boolean own = e.field().key().equals(Field.PERIOD) && e.cell().equals(start.cell());
            entries.add(own ? new Outline.Entry(e.field(), e.cell(), List.of(end.cell()), e.unit(), e.span()) : e);
        }
        return new Outline(outline.sheet(), outline.list(), entries, outline.tables(), outline.findings());
    }
}
