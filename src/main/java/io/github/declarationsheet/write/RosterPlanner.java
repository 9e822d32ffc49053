package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.read.Place;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.write.RosterPlan.Item;
import io.github.declarationsheet.write.RosterPlan.Per;
import io.github.declarationsheet.write.RosterPlan.Wanted;
import io.github.declarationsheet.write.RosterPlan.Workbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the plan of a roster, project by project. Not thread-safe. */
final class RosterPlanner {

    private static final String NAME = "project.name";
    private static final String UNIT = "project.implementingUnit";
    private static final String YEAR = "fiscalYear";

    /** So many sheets a workbook has at most, which every program opens at once. */
    private static final int MAX_SHEETS = 100;

    private final Wanted wanted;
    private final Set<String> held = new HashSet<>();
    private final Map<String, List<Item>> workbooks = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** Columns and cells of which something was said already. */
    private final Set<Object> said = new HashSet<>();

    RosterPlanner(Wanted wanted) {
        this.wanted = wanted;
        wanted.form().fields().forEach(f -> held.addAll(f.keys()));
    }

    /** Adds a project of a roster, unless there is an error in its row. */
    void add(String file, Reading reading) {
        if (reading.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
            return;
        }
        Declaration project = reading.declaration();
        Location location = at(file, reading, cell(reading, NAME));
        List<Declaration> other = wanted.lastYear().of(project.project());
        if (other.size() > 1) {
            say(WriteFindings.LAST_YEAR, location, NAME, project.project().name(), Map.of());
        }
        noteYear(file, reading);
        Template template =
                other.size() == 1 ? wanted.lastYear().into(wanted.template(), other.get(0)) : wanted.template();
        add(new Item(project, location, template.prefill(held(file, reading))));
    }

    /** Adds a project of the other year. */
    void renew(Declaration project, Location location) {
        add(new Item(project, location, wanted.lastYear().into(wanted.template(), project)));
    }

    private void add(Item item) {
        String unit = item.project().project().implementingUnit().orElse("");
        if (wanted.per() == Per.UNIT && unit.isEmpty()) {
            say(
                    WriteFindings.NO_UNIT,
                    item.location(),
                    UNIT,
                    item.project().project().name(),
                    Map.of());
            return;
        }
        String key = wanted.per() == Per.UNIT ? unit : Integer.toString(workbooks.size());
        workbooks.computeIfAbsent(key, k -> new ArrayList<>(1)).add(item);
    }

    RosterPlan plan() {
        FileNames names = new FileNames(wanted.ending());
        List<Workbook> named = new ArrayList<>();
        for (List<Item> items : workbooks.values()) {
            for (int from = 0; from < items.size(); from += MAX_SHEETS) {
                List<Item> part = items.subList(from, Math.min(items.size(), from + MAX_SHEETS));
                named.add(new Workbook(name(names, part.get(0), from > 0), part));
            }
        }
        return new RosterPlan(named, findings);
    }

    private String name(FileNames names, Item item, boolean goesOn) {
        Draft draft = Draft.of(item.project());
        draft.put(YEAR, item.template().year());
        String wish = wanted.names().fill(draft);
        FileNames.Named named = names.next(wish, wanted.form().title().plain());
        if (named.change() != FileNames.Change.NONE) {
            say(
                    WriteFindings.FILE_NAME,
                    item.location(),
                    NAME,
                    wish,
                    Map.of(
                            Finding.VARIANT,
                            goesOn ? "split" : named.change().name().toLowerCase(Locale.ROOT),
                            "file",
                            named.file()));
        }
        return named.file();
    }

    /** The template's year goes before what the roster says. */
    private void noteYear(String file, Reading reading) {
        int year = reading.declaration().fiscalYear().orElse(wanted.template().year());
        Optional<CellRange> cell = cell(reading, YEAR);
        if (year != wanted.template().year() && said.add(cell)) {
            say(
                    WriteFindings.OTHER_YEAR,
                    at(file, reading, cell),
                    YEAR,
                    Integer.toString(year),
                    Map.of("year", Integer.toString(wanted.template().year())));
        }
    }

    /** What the form has a place for; of all else each column is told once. */
    private Declaration held(String file, Reading reading) {
        Draft all = Draft.of(reading.declaration());
        Draft kept = new Draft();
        for (String key : Draft.keys()) {
            Optional<Object> value = all.get(key);
            if (value.isPresent() && held.contains(key)) {
                kept.put(key, value.get());
            } else if (value.isPresent()) {
                notHeld(file, reading, key, Filling.name(key), value.get().toString());
            }
        }
        for (OtherField other : all.other()) {
            boolean has = wanted.form().fields().stream()
                    .anyMatch(f -> f.isOther() && f.label().means(other.label()));
            if (has) {
                kept.other().add(other);
            } else {
                notHeld(file, reading, Field.OTHER + other.label(), other.label(), other.text());
            }
        }
        kept.indicators().addAll(all.indicators());
        kept.termIndicators().addAll(all.termIndicators());
        return kept.build();
    }

    private void notHeld(String file, Reading reading, String key, String label, String text) {
        if (said.add(key)) {
            Optional<CellRange> head = reading.place(key).flatMap(Place::label);
            say(
                    WriteFindings.NOT_HELD,
                    at(file, reading, head),
                    key,
                    text,
                    Map.of(Finding.VARIANT, "column", "label", label));
        }
    }

    private void say(FindingCode code, Location location, String key, String text, Map<String, String> arguments) {
        findings.add(Finding.of(code, location, Optional.of(key), text, arguments));
    }

    private static Optional<CellRange> cell(Reading reading, String key) {
        return reading.place(key).map(Place::cell);
    }

    private static Location at(String file, Reading reading, Optional<CellRange> cell) {
        return Location.sheet(file, reading.sheet(), cell.map(List::of).orElse(List.of()));
    }
}
