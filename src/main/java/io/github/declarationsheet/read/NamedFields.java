package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Identity;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the defined names of a template say of a sheet: the cell of each field, and the year. Where they agree with the
 * labels, a field whose label is gone is taken by its name. Programs that insert rows without moving the names make them
 * point elsewhere: names most of which contradict the labels are not believed.
 */
final class NamedFields {

    static final NamedFields NONE = new NamedFields(Map.of(), Optional.empty());

    /** {@code $XFD$1048576:$XFD$1048576}. */
    private static final int LONGEST_ADDRESS = 25;

    private final Map<String, CellRange> cells;
    private final Optional<Integer> year;

    private NamedFields(Map<String, CellRange> cells, Optional<Integer> year) {
        this.cells = cells;
        this.year = year;
    }

    static NamedFields of(Book book, Grid grid, Optional<Integer> year) {
        if (book.names().isEmpty()) {
            return year.isEmpty() ? NONE : new NamedFields(Map.of(), year);
        }
        Map<String, CellRange> cells = new HashMap<>();
        for (String key : Draft.keys()) {
            String refers = book.names().get(grid.name() + "!" + Identity.definedName(key));
            CellRange cell = refers == null || key.equals(Keys.YEAR) ? null : cell(refers);
            if (cell != null) {
                cells.put(key, cell);
            }
        }
        return new NamedFields(cells, year);
    }

    /** The cell that a name refers to: {@code '文体事务'!$B$3}; null if it is anything else. */
    private static @Nullable CellRange cell(String refers) {
        String address = refers.substring(refers.lastIndexOf('!') + 1);
        if (address.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            CellRange cell = CellRange.parse(address);
            return CellRange.cell(cell.firstRow(), cell.firstColumn());
        } catch (IllegalArgumentException e) {
            // #REF!, or a formula
            return null;
        }
    }

    /** The fields by label, and those whose label is gone by their names; says where the two contradict each other. */
    List<Found> add(List<Found> fields, Board board, Region region, Form form, FindingList findings) {
        if (cells.isEmpty()) {
            return fields;
        }
        Set<Box> labels = new HashSet<>();
        for (Mark mark : region.marks()) {
            labels.add(mark.box());
        }
        Set<Box> taken = new HashSet<>();
        for (Found found : fields) {
            if (found.value() != null) {
                taken.add(found.value());
            }
        }
        List<Found> all = new ArrayList<>(fields);
        List<Found> others = new ArrayList<>(0);
        int agreeing = 0;
        for (Field field : form.fields()) {
            CellRange cell = cells.get(field.key());
            Box box = cell == null ? null : box(board, region, cell);
            List<Found> found = cell == null ? List.of() : of(field.key(), fields);
            if (cell == null || stands(found, cell)) {
                agreeing += cell == null ? 0 : 1;
            } else if (box != null && !labels.contains(box) && !CellText.isBlank(box.text())) {
                Found named = new Found(field, Mark.named(box, field), box, cell);
                if (found.isEmpty() && !taken.contains(box)) {
                    all.add(named);
                } else {
                    others.add(named);
                }
            }
        }
        if (agreeing <= others.size()) {
            return fields;
        }
        for (Found named : others) {
            contradict(named, of(named.key(), fields), findings);
        }
        all.sort(new FieldFinder.ByPlace());
        return all;
    }

    /** Says that the template was made for another year than the one that stands in it. */
    void checkYear(Form form, Map<String, Place> places, Optional<Object> said, FindingList findings) {
        Place place = places.get(Keys.YEAR);
        if (year.isPresent() && said.isPresent() && place != null && !said.get().equals(year.get())) {
            findings.add(
                    ReadFindings.TEMPLATE_YEAR,
                    ReadFindings.TEMPLATE_YEAR.severity(),
                    Optional.of(form.year().key()),
                    said.get().toString(),
                    List.of(place.cell()),
                    Map.of("year", year.get().toString()));
        }
    }

    private static void contradict(Found named, List<Found> found, FindingList findings) {
        String other = found.isEmpty() ? "" : CellText.oneLine(found.get(0).text());
        List<CellRange> both = new ArrayList<>(2);
        for (Found one : found) {
            both.add(one.cell());
        }
        both.add(named.cell());
        boolean amount = named.field().type() == FieldType.AMOUNT;
        findings.add(
                ReadFindings.TWO_READINGS,
                amount ? Severity.ERROR : Severity.WARNING,
                Optional.of(named.key()),
                CellText.oneLine(named.text()),
                both,
                Map.of(
                        Finding.VARIANT,
                        "name",
                        "label",
                        named.field().label().plain(),
                        "name",
                        Identity.definedName(named.key()),
                        "cell",
                        named.cell().a1(),
                        "other",
                        other));
    }

    private static @Nullable Box box(Board board, Region region, CellRange cell) {
        int row = board.at(cell.firstRow());
        if (row < 0 || row > region.area().lastRow() || row < region.area().firstRow()) {
            return null;
        }
        for (Box box : board.between(row, cell.firstColumn(), cell.firstColumn())) {
            if (box.place().equals(cell)) {
                return box;
            }
        }
        return null;
    }

    private static List<Found> of(String key, List<Found> fields) {
        List<Found> same = new ArrayList<>(1);
        for (Found found : fields) {
            if (found.key().equals(key)) {
                same.add(found);
            }
        }
        return same;
    }

    private static boolean stands(List<Found> found, CellRange cell) {
        for (Found one : found) {
            if (one.cell().equals(cell)) {
                return true;
            }
        }
        return false;
    }
}
