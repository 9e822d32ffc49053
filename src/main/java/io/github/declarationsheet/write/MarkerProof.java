package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.Source;
import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.read.Outline;
import io.github.declarationsheet.read.Place;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.SubmissionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves that what is filled in for the placeholders of a form is read again from their cells: by filling and reading it. */
final class MarkerProof {

    private static final int YEAR = 2026;
    private static final BigDecimal STEP = BigDecimal.valueOf(20_000);

    private final SubmissionReader reader;
    private final Limits limits;
    private final List<Marker> markers;

    MarkerProof(SubmissionReader reader, Limits limits, List<Marker> markers) {
        this.reader = reader;
        this.limits = limits;
        this.markers = markers;
    }

    /** What stands in the way of filling, else the placeholders whose values the reader does not find where they stand. */
    List<Finding> findings(Source blank, List<Outline> outlines) throws IOException {
        Optional<Outline> outline = outlines.stream()
                .filter(o -> o.sheet().equals(markers.get(0).sheet()))
                .findFirst();
        if (outline.isEmpty()) {
            return markers.stream().map(m -> unread(blank, m)).toList();
        }
        Declaration probe = probe(outline.get());
        OfficeFill fill = new OfficeFill(blank, limits, List.of(outline.get()));
        List<Finding> obstacles = fill.fill(List.of(probe));
        if (OfficeWriter.hasErrors(obstacles)) {
            return obstacles;
        }
        Optional<Reading> reading = reader.read(Source.of(blank.name(), fill.bytes())).readings().stream()
                .filter(r -> r.sheet().equals(outline.get().sheet()))
                .findFirst();
        List<Finding> unread = new ArrayList<>();
        for (Marker marker : markers) {
            boolean read = marker.isOfIndicator()
                    ? isColumn(marker, outline.get())
                    : reading.isPresent() && isRead(marker, probe, reading.get());
            if (!read) {
                unread.add(unread(blank, marker));
            }
        }
        return unread;
    }

    private static Finding unread(Source blank, Marker marker) {
        String label = MarkedForm.label(marker.name());
        return MarkerFindings.of(MarkerFindings.UNREAD, blank.name(), marker, Map.of("label", label));
    }

    private static boolean isColumn(Marker marker, Outline outline) {
        Optional<Role> role = MarkerKeys.role(marker.name());
        boolean term = marker.name().startsWith(MarkerKeys.TERM_INDICATOR);
        return outline.tables().stream()
                .filter(t -> t.headingRow() < marker.cell().firstRow())
                .flatMap(t -> t.columns().stream()
                        .filter(c -> c.role() == Role.TERM_VALUE
                                ? term && role.equals(Optional.of(Role.VALUE))
                                : role.equals(Optional.of(c.role())) && (t.term() == term || isShared(c.role()))))
                .anyMatch(c -> c.first() == marker.cell().firstColumn());
    }

    /** Levels and names may hold for the year and for the whole term. */
    private static boolean isShared(Role role) {
        return role == Role.LEVEL1 || role == Role.LEVEL2 || role == Role.LEVEL3;
    }

    private static boolean isRead(Marker marker, Declaration probe, Reading reading) {
        Draft wanted = Draft.of(probe);
        Draft read = Draft.of(reading.declaration());
        for (String key : MarkedForm.field(marker.name()).keys()) {
            Optional<Place> place = reading.place(key);
            if (place.isEmpty() || !place.get().cell().equals(marker.cell())) {
                return false;
            }
            if (Draft.keys().contains(key) && !ReadBack.same(wanted.get(key), read.get(key))) {
                return false;
            }
        }
        return true;
    }

    /** A declaration that has a value for each placeholder, no two the same. */
    private Declaration probe(Outline outline) {
        Draft draft = new Draft();
        int number = 0;
        boolean term = false;
        for (Marker marker : markers) {
            number++;
            term |= marker.name().startsWith(MarkerKeys.TERM_INDICATOR);
            Field field = MarkedForm.field(marker.name());
            if (field.isOther()) {
                draft.other().add(new OtherField(field.label().plain(), sample(number)));
            } else if (!marker.isOfIndicator()) {
                for (String key : field.keys()) {
                    draft.put(key, value(Draft.type(key), number++));
                }
            }
        }
        Indicator indicator = indicator(outline);
        draft.indicators().add(indicator);
        if (term) {
            draft.termIndicators().add(indicator);
        }
        return draft.build();
    }

    private static Object value(Class<?> type, int number) {
        if (type == Integer.class) {
            return YEAR;
        }
        if (type == LocalDate.class) {
            return LocalDate.ofYearDay(YEAR, number);
        }
        return type == BigDecimal.class
                ? STEP.multiply(BigDecimal.valueOf(number)).setScale(2)
                : sample(number);
    }

    private static String sample(int number) {
        return WriteFindings.sheetText("sample") + number;
    }

    /** An indicator of the first levels that the form prints, or that forms have. */
    private static Indicator indicator(Outline outline) {
        Block.Group group = StandardForms.STANDARD
                .blocks(Block.Indicators.class)
                .get(0)
                .groups()
                .get(0);
        String level1 = group.level1();
        String level2 = group.level2().get(0);
        for (Outline.Table table : outline.tables()) {
            for (Outline.Row row : table.rows()) {
                if (!row.level1().isEmpty()) {
                    level1 = row.level1();
                    level2 = row.level2();
                    break;
                }
            }
        }
        return new Indicator(
                level1,
                level2,
                sample(0),
                TargetValue.of(Comparison.AT_LEAST, BigDecimal.TEN, "%"),
                Optional.of(BigDecimal.TEN),
                List.of());
    }
}
