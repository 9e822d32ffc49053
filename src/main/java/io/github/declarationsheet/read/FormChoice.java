package io.github.declarationsheet.read;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Last of all: which form it is. The one that describes the most of what stands there; of equals the first. What a form
 * has and the sheet lacks does not speak against it, for offices leave fields out.
 */
final class FormChoice {

    private final Form form;
    private final List<Field> fields;
    private final Reading reading;

    private FormChoice(Form form, Reading reading) {
        this.form = form;
        this.fields = form.fields();
        this.reading = reading;
    }

    /** The reading as one of the form that describes it best. */
    static Reading of(List<Form> forms, Reading reading) {
        Form best = forms.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Form form : forms) {
            // where one describes all, none is better: mostly the first
            boolean asked = fewest > 0 && form.shape() != Form.Shape.LIST;
            int strange = asked ? new FormChoice(form, reading).strange() : Integer.MAX_VALUE;
            if (strange < fewest) {
                fewest = strange;
                best = form;
            }
        }
        return new Reading(
                reading.declaration(), best, reading.sheet(), reading.range(), reading.places(), reading.findings());
    }

    /** The form of a list. */
    static Form ofList(List<Form> forms) {
        for (Form form : forms) {
            if (form.shape() == Form.Shape.LIST) {
                return form;
            }
        }
        return forms.get(0);
    }

    /** How much stands there that the form does not describe. */
    private int strange() {
        int count = 0;
        for (Map.Entry<String, Place> place : reading.places().entrySet()) {
            String key = place.getKey();
            boolean field = key.startsWith("project.") || key.startsWith("funding.") || key.startsWith("goals.");
            count += field && !key.equals(Field.MONEY_UNIT) && !describes(key) ? 1 : 0;
        }
        List<Column> columns = List.of();
        boolean term = false;
        for (Block.Indicators table : form.blocks(Block.Indicators.class)) {
            columns = table.columns();
            term = !table.term().isEmpty();
        }
        count += reading.declaration().termIndicators().isEmpty() || term ? 0 : 1;
        boolean weighted = has(columns, Role.WEIGHT);
        Set<String> labels = new HashSet<>();
        for (Indicator indicator : reading.declaration().indicators()) {
            count += indicator.weight().isEmpty() || weighted ? 0 : 1;
            for (OtherField other : indicator.other()) {
                count += labels.add(other.label()) && !heads(columns, other.label()) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean describes(String key) {
        for (Field field : fields) {
            if (field.key().equals(key) || field.keys().contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<Column> columns, Role role) {
        for (Column column : columns) {
            if (column.role() == role) {
                return true;
            }
        }
        return false;
    }

    private static boolean heads(List<Column> columns, String label) {
        for (Column column : columns) {
            if (column.role() == Role.OTHER && column.label().means(label)) {
                return true;
            }
        }
        return false;
    }
}
