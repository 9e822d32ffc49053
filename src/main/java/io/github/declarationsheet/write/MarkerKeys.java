package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that placeholders may have: the keys of the fields, and those of the columns of indicator rows. */
final class MarkerKeys {

    static final String INDICATOR = "indicator.";
    static final String TERM_INDICATOR = "termIndicator.";
    static final String LEVEL3 = "indicator.level3";
    static final String VALUE = "indicator.value";
    static final String NAME = "project.name";
    static final String YEAR = "fiscalYear";

    /** What stands where a year is to be written. */
    static final String OPEN_YEAR = "    ";

    /** By the last part of their names, as the JSON has them; what is counted on the sheet has the name of no field. */
    private static final Map<String, Role> ROLES = roles();

    private static final List<String> KEYS = keys();

    private MarkerKeys() {}

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Role role : List.of(Role.LEVEL1, Role.LEVEL2, Role.LEVEL3, Role.VALUE)) {
            roles.put(role.key(), role);
        }
        roles.put("operator", Role.COMPARISON);
        roles.put("number", Role.VALUE);
        roles.put("unit", Role.UNIT);
        roles.put("weight", Role.WEIGHT);
        roles.put("index", Role.NUMBER);
        return roles;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(Draft.keys());
        keys.add(Field.PERIOD);
        for (String start : List.of(INDICATOR, TERM_INDICATOR)) {
            ROLES.keySet().forEach(role -> keys.add(start + role));
        }
        return keys;
    }

    /** Whether a name is one that placeholders may have. */
    static boolean isKey(String name) {
        return KEYS.contains(name) || !ownLabel(name).isEmpty();
    }

    /** The label that a name gives to what the model has no place for: 负责人 of {@code other.负责人}. */
    static String ownLabel(String name) {
        for (String start : List.of(Field.OTHER, INDICATOR + Field.OTHER, TERM_INDICATOR + Field.OTHER)) {
            if (name.startsWith(start)) {
                return name.substring(start.length()).strip();
            }
        }
        return "";
    }

    /** The column that a name stands for, empty for a field. */
    static Optional<Role> role(String name) {
        if (!name.startsWith(INDICATOR) && !name.startsWith(TERM_INDICATOR)) {
            return Optional.empty();
        }
        return ownLabel(name).isEmpty()
                ? Optional.ofNullable(ROLES.get(name.substring(name.indexOf('.') + 1)))
                : Optional.of(Role.OTHER);
    }

    /** The valid name that is nearest to another: of the same label, of the same last part, else by its characters. */
    static String nearest(String name) {
        Optional<String> labelled = labelled(name);
        if (labelled.isPresent()) {
            return labelled.get();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String key : KEYS) {
            String known = key.toLowerCase(Locale.ROOT);
            int distance = known.endsWith("." + wanted) ? 0 : distance(wanted, known);
            if (distance < least) {
                least = distance;
                best = key;
            }
        }
        return best;
    }

    private static Optional<String> labelled(String name) {
        for (Form form : StandardForms.all()) {
            for (Field field : form.fields()) {
                if (field.label().means(name)) {
                    return Optional.of(field.key());
                }
            }
            for (Block.Indicators table : form.blocks(Block.Indicators.class)) {
                for (Column column : table.columns()) {
                    if (column.label().means(name)
                            && ROLES.containsKey(column.role().key())) {
                        return Optional.of(INDICATOR + column.role().key());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** How many characters are to be changed, put in or left out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
