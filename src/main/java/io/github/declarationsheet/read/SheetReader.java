package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Term;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the forms of one sheet. */
final class SheetReader {

    private static final int ENOUGH_FIELDS = 3;

    private final List<Form> forms;
    private final LabelFinder labels;

    SheetReader(List<Form> forms) {
        this.forms = forms;
        this.labels = new LabelFinder(Vocabulary.of(forms));
    }

    /**
     * What a sheet holds.
     *
     * @param readings the declarations on it
     * @param findings what concerns no declaration
     */
    record SheetResult(List<Reading> readings, List<Finding> findings) {}

    /** Reads a sheet whose first declaration will be the file's {@code next}-th. */
    SheetResult read(String file, Grid grid, int next) {
        Board board = new Board(grid);
        List<Mark> marks = labels.find(board);
        Claims claims = new Claims();
        Optional<FlatReader> list = FlatReader.of(board, marks, claims);
        return list.isPresent()
                ? readList(file, board, list.get(), claims, next)
                : readForms(file, grid, board, marks, next);
    }

    private SheetResult readList(String file, Board board, FlatReader list, Claims claims, int next) {
        List<Reading> readings = list.read(file, forms.get(0), next);
        List<Box> left = claims.unclaimed(board.boxes());
        List<Finding> findings = left.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        ReadFindings.UNCLAIMED,
                        Location.sheet(
                                file,
                                board.grid().name(),
                                left.stream().map(b -> b.cell().range()).toList()),
                        Optional.empty(),
                        left.get(0).text(),
                        Map.of("count", Integer.toString(left.size()))));
        return new SheetResult(readings, findings);
    }

    private SheetResult readForms(String file, Grid grid, Board board, List<Mark> marks, int next) {
        List<Reading> readings = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Region region : RegionFinder.find(board, marks)) {
            if (region.sibling().isPresent() && region.title().isEmpty()) {
                findings.add(otherForm(file, grid, region));
            } else if (isForm(board, region)) {
                FindingList own = new FindingList(file, grid.name(), next + readings.size());
                noteHidden(grid, region, own);
                readings.add(new FormReader(board, region, forms.get(0), own).read());
            }
        }
        return new SheetResult(readings, findings);
    }

    /** A project name alone may stand anywhere: a form has a table of indicators, or a title and fields. */
    private static boolean isForm(Board board, Region region) {
        long fields = region.marks().stream().filter(m -> m.field().isPresent()).count();
        boolean table = !TableFinder.find(board, region).isEmpty();
        return fields >= ENOUGH_FIELDS && (table || region.title().isPresent());
    }

    private static void noteHidden(Grid grid, Region region, FindingList findings) {
        if (grid.state() != Grid.State.VISIBLE) {
            Box first = region.marks().get(0).box();
            findings.add(
                    ReadFindings.HIDDEN,
                    ReadFindings.HIDDEN.severity(),
                    Optional.empty(),
                    grid.name(),
                    List.of(CellRange.cell(first.row(), first.column())),
                    Map.of());
        }
    }

    private static Finding otherForm(String file, Grid grid, Region region) {
        Mark title = region.sibling().orElseThrow();
        String name = title.entries().stream()
                .map(Vocabulary.Entry::term)
                .filter(Term.OfSibling.class::isInstance)
                .map(t -> ((Term.OfSibling) t).name())
                .findFirst()
                .orElseThrow();
        return new Finding(
                ReadFindings.OTHER_FORM,
                Severity.ERROR,
                Location.sheet(file, grid.name(), List.of(title.box().cell().range())),
                Optional.empty(),
                title.box().text(),
                Map.of("name", name));
    }
}
