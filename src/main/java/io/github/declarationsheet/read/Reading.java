package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declaration as it was read, and where each of its values stood. Immutable and thread-safe.
 *
 * @param declaration what was read
 * @param form the form it was recognised as
 * @param sheet the sheet it stands on
 * @param range the cells the form takes there
 * @param places where each field stands, by key: {@code project.name}, {@code indicators[0].value}, {@code
 *     indicators[0]}; the blocks {@code funding}, {@code goals}, {@code indicators} by their headings; {@code form} for
 *     its title. A field whose label the sheet lacks has no place
 * @param findings what the reader says of it, in the order of the contract
 */
public record Reading(
        Declaration declaration,
        Form form,
        String sheet,
        CellRange range,
        Map<String, Place> places,
        List<Finding> findings) {

    /** The place of the form's title. */
    private static final String FORM = "form";

    /** Copies. */
    public Reading {
        places = places instanceof Places ? places : Map.copyOf(places);
        findings = List.copyOf(findings);
    }

    /**
     * Where a field stands.
     *
     * @param key its key
     * @return its place, empty if its label does not stand in the form
     */
    public Optional<Place> place(String key) {
        return Optional.ofNullable(places.get(key));
    }

    /**
     * The cell to name for a field: its value's, also a blank one; else the nearest thing that stands on the sheet: its
     * label, its row, the heading of its block, the form's title, the form's first cell.
     *
     * @param key the field's key, such as {@code indicators[3].value}
     * @return one cell; a merged one is named by its first
     */
    public CellRange cell(String key) {
        String k = key;
        while (!places.containsKey(k) && !k.equals(FORM)) {
            k = wider(k);
        }
        Place place = places.get(k);
        CellRange found = place == null ? range : place.cell();
        return CellRange.cell(found.firstRow(), found.firstColumn());
    }

    /** The key one step up: {@code indicators[3].value}, {@code indicators[3]}, {@code indicators}, {@code form}. */
    private static String wider(String key) {
        int cut = Math.max(key.lastIndexOf('.'), key.lastIndexOf('['));
        return cut < 0 ? FORM : key.substring(0, cut);
    }
}
