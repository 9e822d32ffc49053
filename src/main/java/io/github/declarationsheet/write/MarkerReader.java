package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.BookReader;
import io.github.declarationsheet.grid.Grid;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Opened;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.read.Outline;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a form of a workbook with placeholders. Not thread-safe. */
final class MarkerReader {

    private static final Set<String> REQUIRED = Set.of(MarkerKeys.NAME, MarkerKeys.LEVEL3, MarkerKeys.VALUE);

    private final Source marked;
    private final Limits limits;
    private final List<Marker> markers = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    /** The keys of fields that the form has under labels that are known, without placeholders. */
    private final List<String> unmarked = new ArrayList<>();

    /** The period that stands in two cells. */
    private Optional<MarkerPeriod> period = Optional.empty();

    private Form form = StandardForms.STANDARD;
    private Source blank;
    private List<Outline> outlines = List.of();

    MarkerReader(Source marked, Limits limits) {
        this.marked = marked;
        this.limits = limits;
        this.blank = marked;
    }

    OfficeForm form() {
        Opened opened = BookReader.open(marked, limits);
        if (opened instanceof Opened.Refused refused) {
            findings.add(refused.finding());
        } else if (!OfficeWriter.isPackage(marked)) {
            findings.add(OfficeFindings.of(OfficeFindings.FORMAT, Location.file(marked.name()), "", Map.of()));
        } else if (opened instanceof Opened.Workbook workbook) {
            try {
                read(workbook.book().sheets());
            } catch (IOException e) {
                findings.add(OfficeFindings.of(OfficeFindings.FORMAT, Location.file(marked.name()), "", Map.of()));
            }
        }
        boolean usable = !OfficeWriter.hasErrors(findings);
        return new OfficeForm(usable ? form : StandardForms.STANDARD, blank, outlines, findings, limits);
    }

    private void read(List<Grid> grids) throws IOException {
        for (Grid grid : grids) {
            List<Marker> own = Marker.in(grid);
            if (own.isEmpty()) {
                continue;
            }
            MarkerLabels known = new MarkerLabels(grid, own);
            own = joined(own, known);
            markers.addAll(own);
            known.title().ifPresent(title -> labels.putIfAbsent(MarkedForm.TITLE, title));
            for (Marker marker : own) {
                known.unknown(marker).ifPresent(label -> labels.putIfAbsent(marker.name(), label));
                if (marker.name().startsWith(MarkedForm.GOALS)) {
                    known.heading(marker).ifPresent(label -> labels.putIfAbsent(MarkedForm.GOALS, label));
                }
            }
        }
        checkNames();
        checkRows();
        findings.addAll(StrayMarkers.in(marked.name(), OfficePackage.of(marked.bytes(), limits), grids));
        if (OfficeWriter.hasErrors(findings)) {
            return;
        }
        blank = emptied();
        describe(MoneyUnit.YUAN);
        unit().filter(u -> u != MoneyUnit.YUAN).ifPresent(this::describe);
        checkMissing();
        if (!unmarked.isEmpty()) {
            describe(unit().orElse(MoneyUnit.YUAN));
        }
        if (!markers.isEmpty() && !OfficeWriter.hasErrors(findings)) {
            MarkerProof proof = new MarkerProof(reader(), limits, markers);
            findings.addAll(proof.findings(blank, outlines));
        }
    }

    private List<Marker> joined(List<Marker> own, MarkerLabels known) {
        Optional<MarkerPeriod> found = MarkerPeriod.in(own, known);
        if (found.isEmpty() || period.isPresent()) {
            return own;
        }
        period = found;
        List<Marker> joined = new ArrayList<>(own);
        joined.set(joined.indexOf(found.get().start()), found.get().joined());
        joined.remove(found.get().end());
        return joined;
    }

    private void checkNames() {
        Map<String, Marker> first = new HashMap<>();
        for (Marker marker : markers) {
            if (!marker.closed() || !MarkerKeys.isKey(marker.name())) {
                findings.add(MarkerFindings.of(
                        MarkerFindings.UNKNOWN,
                        marked.name(),
                        marker,
                        Map.of("nearest", Marker.written(MarkerKeys.nearest(marker.name())))));
                continue;
            }
            Marker before = first.putIfAbsent(marker.name(), marker);
            if (before != null) {
                findings.add(MarkerFindings.of(
                        MarkerFindings.REPEATED,
                        marked.name(),
                        marker,
                        Map.of("first", before.sheet() + "!" + before.cell().a1())));
            }
        }
    }

    /** The columns of an indicator stand in one row. */
    private void checkRows() {
        for (String start : List.of(MarkerKeys.INDICATOR, MarkerKeys.TERM_INDICATOR)) {
            Marker first = null;
            for (Marker marker : markers) {
                if (!marker.isOfIndicator() || !marker.name().startsWith(start)) {
                    continue;
                }
                first = first == null ? marker : first;
                if (marker.cell().firstRow() != first.cell().firstRow()
                        || !marker.sheet().equals(first.sheet())) {
                    findings.add(MarkerFindings.of(
                            MarkerFindings.ROW,
                            marked.name(),
                            marker,
                            Map.of("first", first.sheet() + "!" + first.cell().a1())));
                }
            }
        }
    }

    private void describe(MoneyUnit unit) {
        form = MarkedForm.of(id(), markers, unmarked, labels, unit, marked.name());
        outlines = reader().outlines(blank).stream()
                .map(o -> period.map(p -> p.in(o)).orElse(o))
                .toList();
    }

    private SubmissionReader reader() {
        List<Form> forms = new ArrayList<>();
        forms.add(form);
        forms.addAll(StandardForms.all());
        return new SubmissionReader(forms, limits);
    }

    /** The file's name without its folder and its ending. */
    private String id() {
        String name = marked.name().substring(marked.name().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Optional<MoneyUnit> unit() {
        return outlines.stream()
                .flatMap(o -> o.entries().stream())
                .flatMap(e -> e.unit().stream())
                .findFirst();
    }

    /** What has a place in the form but no placeholder is read and written all the same; what has neither can't be. */
    private void checkMissing() {
        Set<String> placed = new HashSet<>();
        for (Outline outline : outlines) {
            for (Outline.Entry entry : outline.entries()) {
                boolean own = Draft.keys().containsAll(entry.field().keys());
                note(outline, entry.field().key(), entry.cell(), own, placed);
            }
            for (Outline.Table table : outline.tables()) {
                for (Outline.Column column : table.columns()) {
                    String key = MarkerKeys.INDICATOR + column.role().key();
                    boolean own = column.field().isEmpty() && REQUIRED.contains(key) && !table.term();
                    note(outline, key, CellRange.cell(table.headingRow() + 1, column.first()), own, placed);
                }
            }
        }
        for (String key : List.of(MarkerKeys.NAME, MarkerKeys.LEVEL3, MarkerKeys.VALUE)) {
            if (!placed.contains(key) && !hasMarked(key)) {
                findings.add(MarkerFindings.missing(Severity.ERROR, key, Location.file(marked.name())));
            }
        }
    }

    private void note(Outline outline, String key, CellRange cell, boolean own, Set<String> placed) {
        if (own && placed.add(key) && !hasMarked(key)) {
            if (MarkerKeys.role(key).isEmpty()) {
                unmarked.addAll(MarkedForm.field(key).keys());
            }
            findings.add(MarkerFindings.missing(
                    Severity.WARNING, key, MarkerFindings.at(marked.name(), outline.sheet(), cell)));
        }
    }

    private boolean hasMarked(String key) {
        return markers.stream()
                .anyMatch(m -> m.isOfIndicator()
                        ? m.name().startsWith(MarkerKeys.INDICATOR)
                                && MarkerKeys.role(m.name()).equals(MarkerKeys.role(key))
                        : MarkedForm.field(m.name()).key().equals(key)
                                || MarkedForm.field(m.name()).keys().contains(key));
    }

    /** The workbook without its placeholders; the place of a year inside a text stays open. */
    private Source emptied() throws IOException {
        OfficePackage workbook = OfficePackage.of(marked.bytes(), limits);
        Map<String, OfficeSheet> sheets = new HashMap<>();
        List<Marker> all = new ArrayList<>(markers);
        period.ifPresent(p -> all.add(p.end()));
        for (int i = all.size() - 1; i >= 0; i--) {
            Marker marker = all.get(i);
            OfficeSheet sheet = sheets.get(marker.sheet());
            if (sheet == null) {
                sheet = OfficeSheet.of(workbook, marker.sheet());
                sheets.put(marker.sheet(), sheet);
            }
            int row = marker.cell().firstRow();
            int column = marker.cell().firstColumn();
            sheet.put(row, column, rest(marker, all));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return Source.of(marked.name(), out.toByteArray());
    }

    /** The text of a cell without all of its placeholders. */
    private static String rest(Marker any, List<Marker> all) {
        StringBuilder text = new StringBuilder(any.text());
        for (int i = all.size() - 1; i >= 0; i--) {
            Marker marker = all.get(i);
            if (marker.sheet().equals(any.sheet()) && marker.cell().equals(any.cell())) {
                boolean year = marker.name().equals(MarkerKeys.YEAR);
                text.replace(marker.from(), marker.to(), year ? MarkerKeys.OPEN_YEAR : "");
            }
        }
        return text.toString().isBlank() ? "" : text.toString();
    }
}
