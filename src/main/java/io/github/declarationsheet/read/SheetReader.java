package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the forms of one sheet. */
final class SheetReader {

    private static final int ENOUGH_FIELDS = 3;

    private final List<Form> forms;
    /** The form whose fields recognition asks for: an office's own may lack most. */
    private final Form fullest;

    private final LabelFinder labels;

    SheetReader(List<Form> forms) {
        this.forms = forms;
        this.fullest = fullest(forms);
        this.labels = new LabelFinder(Vocabulary.of(forms));
    }

    /** The form of one project that has the most fields; of equals the first. */
    private static Form fullest(List<Form> forms) {
        Form fullest = forms.get(0);
        for (Form form : forms) {
            boolean list = form.shape() == Form.Shape.LIST;
            fullest = !list && form.fields().size() > fullest.fields().size() ? form : fullest;
        }
        return fullest;
    }

    /**
     * What a sheet holds.
     *
     * @param readings the declarations on it
     * @param findings what concerns no declaration
     * @param blank whether a blank form was left out
     * @param outlined what knows where the values of each form stand
     */
    record SheetResult(
            List<Reading> readings, List<Finding> findings, boolean blank, List<Outliner.Outlined> outlined) {}

    /** Reads a sheet whose first declaration will be the file's {@code next}-th; blank forms only if asked for. */
    SheetResult read(String file, Grid grid, NamedFields names, int next, boolean blanks) {
        BitSet left = PageBreaks.lines(grid);
        Board board = new Board(grid, left);
        List<Mark> marks = labels.find(board);
        if (!mayHoldForm(marks)) {
            return new SheetResult(List.of(), List.of(), false, List.of());
        }
        TreeMap<Integer, Header> headers = Header.in(marks);
        BitSet again = PageBreaks.repeats(board, marks, headers);
        if (!again.isEmpty()) {
            again.or(left);
            board = new Board(grid, again);
            marks = labels.find(board);
            headers = Header.in(marks);
        }
        Claims claims = new Claims();
        Optional<FlatReader> list = FlatReader.of(board, marks, headers, fullest, claims);
        if (list.isEmpty()) {
            List<Region> regions = RegionFinder.find(board, marks, headers);
            return readForms(file, board, Surroundings.without(board, regions, headers), names, next, blanks);
        }
        Optional<Mark> other = OtherForms.in(board, Region.all(board, marks));
        return other.isPresent()
                ? new SheetResult(
                        List.of(), List.of(OtherForms.finding(file, grid.name(), other.get())), false, List.of())
                : readList(file, board, list.get(), claims, next);
    }

    /** The reader of a roster, empty if the sheet holds none. */
    Optional<RosterReader> roster(String file, Grid grid) {
        Board board = new Board(grid, new BitSet());
        Optional<RosterColumns> columns = RosterColumns.of(board, labels.find(board), forms.get(0));
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new RosterReader(file, board, columns.get(), forms.get(0)));
    }

    /** A cheap test before forms are sought: lists of options and notes have labels too. */
    static boolean mayHoldForm(List<Mark> marks) {
        int fields = 0;
        for (Mark mark : marks) {
            fields += mark.hasField() ? 1 : 0;
            if (fields >= ENOUGH_FIELDS
                    || mark.hasField(Keys.NAME)
                    || mark.meaning().title().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private SheetResult readList(String file, Board board, FlatReader list, Claims claims, int next) {
        List<Reading> readings = list.read(file, FormChoice.ofList(forms), next);
        List<CellRange> cells = new ArrayList<>(0);
        String text = "";
        boolean inside = false;
        int row = -1;
        int inRow = 0;
        for (Box box : claims.unclaimed(board.boxes())) {
            if (Placeholder.isPage(box.text()) || list.isRepeated(box)) {
                continue;
            }
            text = cells.isEmpty() ? CellText.oneLine(box.text()) : text;
            cells.add(box.cell().range());
            // below a list a note stands alone; several texts in a row are rows of projects that were not understood
            inside |= list.isInside(box) || (row == box.row() && ++inRow >= ENOUGH_FIELDS);
            inRow = row == box.row() ? inRow : 1;
            row = box.row();
        }
        if (cells.isEmpty()) {
            return new SheetResult(readings, List.of(), false, List.of(list));
        }
        Finding unclaimed = new Finding(
                ReadFindings.UNCLAIMED,
                inside ? Severity.WARNING : Severity.ADVICE,
                Location.sheet(file, board.grid().name(), cells),
                Optional.empty(),
                text,
                Map.of("count", Integer.toString(cells.size())));
        return new SheetResult(readings, List.of(unclaimed), false, List.of(list));
    }

    private SheetResult readForms(
            String file, Board board, List<Region> regions, NamedFields names, int next, boolean blanks) {
        Grid grid = board.grid();
        List<Reading> readings = new ArrayList<>(1);
        List<Finding> findings = new ArrayList<>(0);
        List<Outliner.Outlined> outlined = new ArrayList<>(1);
        boolean blank = false;
        Heading shared = Heading.NONE;
        Heading before = Heading.NONE;
        for (Region region : regions) {
            Optional<Mark> bundle = region.title(Meaning.Title.BUNDLE);
            if (bundle.isPresent()) {
                shared = shared.or(Heading.of(bundle.get().box()));
            }
            Optional<Mark> other = OtherForms.in(board, region);
            boolean named = other.isPresent() && other.get().is(Meaning.Title.SIBLING);
            boolean list = isList(board, region);
            boolean form = !named && !list && isForm(board, region, !readings.isEmpty());
            if (other.isPresent() && (named || form)) {
                findings.add(OtherForms.finding(file, grid.name(), other.get()));
            } else if (form) {
                FindingList own = new FindingList(file, grid.name(), next + readings.size());
                noteHidden(grid, region, own);
                boolean titled = region.title(Meaning.Title.DECLARATION).isPresent();
                FormReader reader = new FormReader(board, region, fullest, titled ? shared : before, names, own);
                Reading reading = FormChoice.of(forms, reader.read());
                outlined.add(reader);
                before = reader.heading();
                if (blanks || !BlankForm.is(reading.declaration())) {
                    readings.add(reading);
                } else {
                    blank = true;
                    findings.add(BlankForm.finding(file, reading));
                }
            } else if (!list && !readings.isEmpty()) {
                noteLevels(file, grid, region, findings);
            }
        }
        return new SheetResult(readings, findings, blank, outlined);
    }

    /**
     * Two of three: a title, a table of indicators, some labelled fields. A project name alone may stand anywhere; below
     * another form it needs no title of its own. A title over names and offices only is a cover.
     */
    private static boolean isForm(Board board, Region region, boolean below) {
        int fields = 0;
        boolean named = false;
        boolean substance = false;
        for (Mark mark : region.marks()) {
            fields += mark.hasField() ? 1 : 0;
            named |= mark.hasField(Keys.NAME);
            substance |= mark.isAmount() || mark.isGoal() || LabelFinder.isColumn(mark, Column.Role.LEVEL3);
        }
        boolean title = region.title(Meaning.Title.DECLARATION).isPresent();
        boolean labelled = fields >= ENOUGH_FIELDS;
        return (title && labelled && (substance || firstLevel(region) != null))
                || ((title || labelled || (below && named))
                        && !TableFinder.find(board, region).isEmpty());
    }

    private static boolean isList(Board board, Region region) {
        for (Mark mark : region.marks()) {
            if (mark.hasField(Keys.NAME)) {
                return ProjectList.isHeading(board, region.marks(), mark);
            }
        }
        return false;
    }

    private static @Nullable Box firstLevel(Region region) {
        for (Box box : region.boxes()) {
            if (Levels.isKnown(box)) {
                return box;
            }
        }
        return null;
    }

    /** Below a form names of levels that belong to no form are said: indicators may have been cut from it. */
    private static void noteLevels(String file, Grid grid, Region region, List<Finding> findings) {
        Box level = firstLevel(region);
        if (level != null) {
            findings.add(new Finding(
                    ReadFindings.NO_TABLE,
                    Severity.WARNING,
                    Location.sheet(file, grid.name(), List.of(level.place())),
                    Optional.empty(),
                    CellText.oneLine(level.text()),
                    Map.of()));
        }
    }

    private static void noteHidden(Grid grid, Region region, FindingList findings) {
        if (grid.state() != Grid.State.VISIBLE) {
            findings.add(
                    ReadFindings.HIDDEN,
                    ReadFindings.HIDDEN.severity(),
                    Optional.empty(),
                    grid.name(),
                    List.of(region.marks().get(0).box().place()),
                    Map.of());
        }
    }
}
