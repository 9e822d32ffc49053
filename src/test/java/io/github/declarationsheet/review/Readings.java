package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.read.Match;
import io.github.declarationsheet.read.Place;
import io.github.declarationsheet.read.Reading;
import io.github.declarationsheet.read.Submission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Readings of declarations that stand on no sheet: every field has a cell of its own. */
public final class Readings {

    public static final String FILE = "中山街道/a.xlsx";

    /** Where the form stands when nothing else is known. */
    public static final CellRange RANGE = CellRange.parse("A1:H900");

    private static final List<String> ROW = List.of("", ".level1", ".level2", ".level3", ".value");

    private Readings() {}

    /** A reading in which every key stands in a cell of its own. */
    public static Reading of(Declaration declaration) {
        return of(declaration, "Sheet1");
    }

    public static Reading of(Declaration declaration, String sheet) {
        return new Reading(declaration, StandardForms.STANDARD, sheet, RANGE, places(declaration), List.of());
    }

    /** The same sheet without the labels of these keys. */
    public static Reading without(Reading reading, String... keys) {
        Map<String, Place> places = new HashMap<>(reading.places());
        List.of(keys).forEach(places::remove);
        return new Reading(
                reading.declaration(), reading.form(), reading.sheet(), reading.range(), places, reading.findings());
    }

    /** The same reading, about which the reader has said something. */
    public static Reading withFindings(Reading reading, Finding... findings) {
        return new Reading(
                reading.declaration(),
                reading.form(),
                reading.sheet(),
                reading.range(),
                reading.places(),
                List.of(findings));
    }

    public static Submission submission(Reading... readings) {
        List<String> sheets = Stream.of(readings).map(Reading::sheet).distinct().toList();
        return new Submission(FILE, Optional.empty(), true, sheets, List.of(readings), List.of());
    }

    /** The findings of the standard rules. */
    public static List<Finding> review(Reading... readings) {
        return new Reviewer(RuleSet.standard().rules())
                .review(submission(readings))
                .findings();
    }

    /** The cell of a key in every reading made here. */
    public static String cell(String key) {
        Place place = places(Valid.declaration()).get(key);
        if (place == null) {
            throw new IllegalArgumentException("No place for " + key);
        }
        return CellRange.cell(place.cell().firstRow(), place.cell().firstColumn())
                .a1();
    }

    private static Map<String, Place> places(Declaration declaration) {
        Map<String, Place> places = new HashMap<>();
        List<String> keys = new ArrayList<>(List.of("form"));
        keys.addAll(Draft.keys());
        keys.addAll(List.of("funding", "goals", "indicators"));
        for (int row = 0; row < keys.size(); row++) {
            places.put(keys.get(row), place(row, 1, Optional.of(CellRange.cell(row, 0))));
        }
        rows(places, "indicators", declaration.indicators().size(), 30);
        rows(places, "termIndicators", declaration.termIndicators().size(), 500);
        return places;
    }

    /** Values are merged over two columns, as a form's are: findings name the first. */
    private static void rows(Map<String, Place> places, String list, int count, int firstRow) {
        for (int i = 0; i < count; i++) {
            for (int column = 0; column < ROW.size(); column++) {
                String key = list + "[" + i + "]" + ROW.get(column);
                places.put(key, place(firstRow + i, 2 * column, Optional.empty()));
            }
        }
    }

    private static Place place(int row, int column, Optional<CellRange> label) {
        return new Place(new CellRange(row, column, row, column + 1), label, Match.EXACT);
    }
}
