package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.model.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a roster: a list of one row a project and no indicators, whose columns are headed by the labels of the form. Each
 * project is a reading of its own, so that a bad row spoils no other.
 */
final class RosterReader {

    /** What tells projects apart. */
    private final Map<Map<String, Object>, CellRange> seen = new HashMap<>();

    private final String file;
    private final Board board;
    private final RosterColumns columns;
    private final Form form;
    private final Heading heading;
    private final Claims claims = new Claims();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>(0);
    /** What is advised of all rows alike is said of the first. */
    private final Set<String> advised = new HashSet<>();

    RosterReader(String file, Board board, RosterColumns columns, Form form) {
        this.file = file;
        this.board = board;
        this.columns = columns;
        this.form = form;
        this.heading = above();
    }

    /** What the lines above the heading say of the year and the unit. */
    private Heading above() {
        Heading said = Heading.NONE;
        for (Box box : board.boxes()) {
            if (box.row() >= columns.name().row()) {
                return said;
            }
            Optional<MoneyUnit> unit = HeadLine.of(box).unit();
            Heading own = Heading.of(box);
            said = said.or(new Heading(own.year(), own.yearCell(), unit));
        }
        return said;
    }

    /** Reads all rows; the first project will be the file's {@code next}-th. */
    void read(int next) {
        for (int row = columns.firstRow(); row <= board.lastRow(); row++) {
            List<Found> fields = columns.fields(row);
            Found name = nameOf(fields);
            if (!isProject(row, fields, name)) {
                continue;
            }
            FindingList own = new FindingList(file, board.grid().name(), next + readings.size());
            if (readings.isEmpty()) {
                Typos.report(columns.marks(), own);
            }
            readings.add(project(row, fields, name, own));
        }
        reportUnused();
    }

    List<Reading> readings() {
        return readings;
    }

    List<Finding> findings() {
        return findings;
    }

    private Reading project(int row, List<Found> fields, Found name, FindingList own) {
        Assembler assembler = new Assembler(claims, own);
        assembler.take(fields, heading.unit(), false);
        assembler.takeYear(heading);
        if (name.text().isBlank()) {
            own.add(ReadFindings.ROSTER_NAMELESS, Keys.NAME, "", name.cell());
        } else {
            noteRepeated(assembler, name, own);
        }
        Box head = columns.name();
        CellRange range = board.original(new CellRange(row, head.column(), row, head.lastColumn()));
        for (Found field : fields) {
            range = range.union(new CellRange(
                    range.firstRow(),
                    field.cell().firstColumn(),
                    range.lastRow(),
                    field.cell().lastColumn()));
        }
        return new Reading(
                assembler.draft().build(),
                form,
                board.grid().name(),
                range,
                new Places(assembler.places()),
                firstAdvice(own.sorted()));
    }

    private void noteRepeated(Assembler assembler, Found name, FindingList own) {
        Map<String, Object> identity = new HashMap<>();
        for (String key : Form.IDENTITY) {
            Optional<Object> value = assembler.draft().get(key);
            if (value.isPresent()) {
                identity.put(key, value.get());
            }
        }
        CellRange first = seen.putIfAbsent(identity, name.cell());
        if (first != null) {
            own.add(
                    ReadFindings.ROSTER_REPEATED,
                    ReadFindings.ROSTER_REPEATED.severity(),
                    Optional.of(Keys.NAME),
                    CellText.oneLine(name.text()),
                    List.of(name.cell()),
                    Map.of("first", first.a1()));
        }
    }

    private List<Finding> firstAdvice(List<Finding> all) {
        List<Finding> kept = new ArrayList<>(all.size());
        for (Finding finding : all) {
            if (finding.severity() != Severity.ADVICE
                    || advised.add(finding.code().id())) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private static Found nameOf(List<Found> fields) {
        for (Found found : fields) {
            if (found.key().equals(Keys.NAME)) {
                return found;
            }
        }
        throw new IllegalStateException("A roster has a column of names");
    }

    /** A row that says something of one project: no total, no note, no heading drawn again, no row of a merged name. */
    private boolean isProject(int row, List<Found> fields, Found name) {
        Box value = name.value();
        if (value != null && (value.row() < row || isNote(value) || isLabel(value))) {
            return false;
        }
        int own = 0;
        for (Box box : board.row(row)) {
            if (Placeholder.isTotal(box.label())) {
                return false;
            }
            own += box.row() == row ? 1 : 0;
        }
        int filled = 0;
        for (Found found : fields) {
            filled += found.value() != null && found.value().row() == row ? 1 : 0;
        }
        // a text alone in a row that names no project is a note
        return value != null || (filled > 0 && own > 1);
    }

    /** A text that is drawn over further columns is none of the names. */
    private boolean isNote(Box value) {
        return value.lastColumn() > columns.name().lastColumn();
    }

    private boolean isLabel(Box value) {
        LabelText own = value.label();
        return own.key().equals(columns.name().label().key());
    }

    private void reportUnused() {
        for (Box head : columns.unused()) {
            Box first = firstBelow(head);
            if (first != null) {
                findings.add(Finding.of(
                        ReadFindings.ROSTER_UNUSED,
                        Location.sheet(file, board.grid().name(), List.of(head.place())),
                        Optional.empty(),
                        CellText.oneLine(head.text()),
                        Map.of()));
            }
        }
    }

    private @Nullable Box firstBelow(Box head) {
        for (int row = columns.firstRow(); row <= board.lastRow(); row++) {
            for (Box box : board.between(row, head.column(), head.lastColumn())) {
                return box;
            }
        }
        return null;
    }
}
