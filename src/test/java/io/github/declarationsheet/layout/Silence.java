package io.github.declarationsheet.layout;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.Taxonomy;
import io.github.declarationsheet.read.Place;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reading gets wrong without saying so. A field that differs from the truth must be named by a warning or an error:
 * by its key, by the cell the truth stands in, or by the cell that was read. A truth that stands nowhere need not be read.
 */
final class Silence {

    private final Grid grid;
    private final Submission submission;
    private final List<String> silent = new ArrayList<>();

    private Silence(Grid grid, Submission submission) {
        this.grid = grid;
        this.submission = submission;
    }

    static List<String> of(Book book, Submission submission, Declaration expected) {
        Silence silence = new Silence(book.sheets().get(0), submission);
        boolean refused = submission.findings().stream()
                .anyMatch(f -> f.severity() == Severity.ERROR
                        && f.location().declaration().isEmpty());
        if (!submission.readings().isEmpty()) {
            silence.compare(expected, submission.readings().get(0));
        } else if (!refused) {
            silence.silent.add("nothing was read, and nothing said");
        }
        for (int i = 1; i < submission.readings().size(); i++) {
            silence.silent.add("a further declaration was read");
        }
        return silence.silent;
    }

    private void compare(Declaration expected, Reading reading) {
        Draft truth = Draft.of(expected);
        Draft read = Draft.of(reading.declaration());
        for (String key : Draft.keys()) {
            Optional<Object> there = truth.get(key);
            Optional<Object> here = read.get(key);
            if (there.isPresent() || here.isPresent()) {
                boolean same = there.isPresent() && here.isPresent() && same(there.get(), here.get());
                boolean lost = here.isEmpty() && (kept(there, read) || advised(truths(there)));
                if (!same && !lost && !said(key, reading.place(key), truths(there))) {
                    silent.add(key + ": " + there.orElse("-") + " was read as " + here.orElse("-"));
                }
            }
        }
        rows(truth.indicators(), read.indicators(), reading);
    }

    private void rows(List<Indicator> truth, List<Indicator> read, Reading reading) {
        for (Indicator there : truth) {
            int at = -1;
            for (int i = 0; i < read.size(); i++) {
                if (read.get(i).level3().equals(there.level3())
                        && (at < 0 || read.get(i).equals(there))) {
                    at = i;
                }
            }
            List<Cell> cells = texts(there.level3());
            if (at < 0) {
                if (!cells.isEmpty() && !named(rowsOf(cells)) && !keptIn(read, there.level3())) {
                    silent.add("not read: " + there);
                }
            } else if (differs(there, read.get(at))
                    && !carried(there, read.get(at))
                    && !indicator(at, reading)
                    && !named(rowsOf(cells))) {
                silent.add(there + " was read as " + read.get(at));
            }
        }
        for (int i = 0; i < read.size(); i++) {
            String name = read.get(i).level3();
            if (truth.stream().noneMatch(t -> t.level3().equals(name)) && !indicator(i, reading)) {
                silent.add("is no indicator: " + read.get(i));
            }
        }
    }

    /** Whether what was read says something else than the truth; what the sheet does not say may be blank. */
    private boolean differs(Indicator there, Indicator here) {
        return differs(there.level1(), here.level1())
                || differs(there.level2(), here.level2())
                || differs(there.target().text(), here.target().text());
    }

    private boolean differs(String there, String here) {
        return !there.equals(here) && !(here.isEmpty() && advised(texts(there)));
    }

    /** Whether no finding leaves out a cell whose text was not read; of a value that is blank an advice is enough. */
    private boolean advised(List<Cell> cells) {
        return cells.stream().allMatch(c -> submission.findings().stream()
                .flatMap(f -> f.location().cells().stream())
                .anyMatch(named -> named.contains(c.row(), c.column())));
    }

    /** Whether an advice says that a level was carried over a blank cell, or the review that the pair is none. */
    private boolean carried(Indicator there, Indicator here) {
        Taxonomy taxonomy = Taxonomy.standard();
        boolean pair = taxonomy.classOf(here.level1())
                .flatMap(c -> taxonomy.kindOf(here.level2()).map(k -> taxonomy.permits(c, k)))
                .orElse(true);
        if (!pair && there.target().equals(here.target())) {
            return true;
        }
        String level = there.level1().equals(here.level1()) ? here.level2() : here.level1();
        return there.target().equals(here.target())
                && submission.findings().stream()
                        .anyMatch(f ->
                                f.code().id().startsWith("R-LEVEL-") && f.text().contains(level));
    }

    /** Whether a finding names an indicator or a part of it. */
    private boolean indicator(int index, Reading reading) {
        String key = "indicators[" + index + "]";
        List<CellRange> cells = new ArrayList<>();
        reading.places().forEach((k, place) -> {
            if (k.startsWith(key)) {
                cells.add(place.cell());
            }
        });
        List<CellRange> rows = cells.stream()
                .map(c -> new CellRange(c.firstRow(), 0, c.lastRow(), CellRange.MAX_COLUMNS - 1))
                .toList();
        return serious().stream().anyMatch(f -> f.field().orElse("").startsWith(key)) || named(rows);
    }

    private boolean said(String key, Optional<Place> place, List<Cell> truths) {
        List<CellRange> cells = new ArrayList<>();
        place.ifPresent(p -> cells.add(p.cell()));
        place.flatMap(Place::label).ifPresent(cells::add);
        truths.forEach(c -> cells.add(c.range()));
        boolean quoted = serious().stream()
                .anyMatch(f -> truths.stream().anyMatch(c -> f.text().contains(CellText.oneLine(c.text()))));
        return quoted || serious().stream().anyMatch(f -> names(f, key)) || named(cells);
    }

    /** An error about one of the funds names them all: which is which hangs together. */
    private static boolean names(Finding finding, String key) {
        String field = finding.field().orElse("");
        boolean funds = finding.severity() == Severity.ERROR && field.startsWith("funding");
        return field.equals(key) || (funds && key.startsWith("funding."));
    }

    private boolean named(List<CellRange> cells) {
        return serious().stream()
                .flatMap(f -> f.location().cells().stream())
                .map(this::merged)
                .anyMatch(named -> cells.stream().anyMatch(named::intersects));
    }

    /** A merged cell is named by its first cell. */
    private CellRange merged(CellRange cell) {
        return grid.merges().stream()
                .filter(m -> cell.isCell() && m.contains(cell.firstRow(), cell.firstColumn()))
                .findFirst()
                .orElse(cell);
    }

    private List<CellRange> rowsOf(List<Cell> cells) {
        return cells.stream()
                .map(c -> new CellRange(c.row(), 0, c.row(), CellRange.MAX_COLUMNS - 1))
                .toList();
    }

    private List<Finding> serious() {
        return submission.findings().stream()
                .filter(f -> f.severity() != Severity.ADVICE)
                .toList();
    }

    private static boolean kept(Optional<Object> there, Draft read) {
        String text = there.map(v -> v instanceof BigDecimal b ? b.toPlainString() : v.toString())
                .orElse("");
        return read.other().stream()
                .anyMatch(o -> o.text().replace(",", "").contains(text)
                        || Objects.equals(CellText.oneLine(o.text()), CellText.oneLine(text)));
    }

    private static boolean keptIn(List<Indicator> read, String text) {
        return read.stream()
                .flatMap(i -> i.other().stream())
                .map(OtherField::text)
                .anyMatch(text::equals);
    }

    private List<Cell> truths(Optional<Object> value) {
        return value.isEmpty()
                ? List.of()
                : grid.cells().stream().filter(c -> says(c, value.get())).toList();
    }

    private List<Cell> texts(String text) {
        return grid.cells().stream()
                .filter(c -> CellText.oneLine(c.text()).equals(text))
                .toList();
    }

    private static boolean says(Cell cell, Object value) {
        if (value instanceof BigDecimal amount) {
            return cell.decimal().filter(d -> d.compareTo(amount) == 0).isPresent();
        } else if (value instanceof LocalDate day) {
            return cell.date().filter(d -> d.toLocalDate().equals(day)).isPresent();
        } else if (value instanceof Integer year) {
            return cell.text().contains(year.toString()) && cell.text().contains("年度");
        }
        return CellText.oneLine(cell.text()).equals(CellText.oneLine(value.toString()));
    }

    private static boolean same(Object a, Object b) {
        return (a instanceof BigDecimal x && b instanceof BigDecimal y) ? x.compareTo(y) == 0 : a.equals(b);
    }
}
