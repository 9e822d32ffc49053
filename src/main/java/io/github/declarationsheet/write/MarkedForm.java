package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Label;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.StandardForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The description of a form that an office has marked up: the fields it has places for, under the labels it prints. */
final class MarkedForm {

    /** The source of a label of what the model has no place for. */
    private static final String COMMON = "-";

    /** Among the labels the heading of the goals, which is beside several. */
    static final String GOALS = "goals";

    /** Among the labels the title, which is beside no placeholder. */
    static final String TITLE = "";

    private final Map<String, String> labels;
    private final Map<String, Field> left = new LinkedHashMap<>();
    private final List<Marker> columns = new ArrayList<>();

    private MarkedForm(List<Marker> markers, Map<String, String> labels) {
        this.labels = labels;
        for (Marker marker : markers) {
            if (marker.isOfIndicator()) {
                columns.add(marker);
            } else {
                left.put(marker.name(), labelled(field(marker.name())));
            }
        }
        columns.sort(Comparator.comparingInt(m -> m.cell().firstColumn()));
    }

    /**
     * The description.
     *
     * @param unmarked the keys of further fields whose labels the form has
     * @param labels by the name of a placeholder the label beside it that no form knows, and the title
     */
    static Form of(
            String id,
            List<Marker> markers,
            List<String> unmarked,
            Map<String, String> labels,
            MoneyUnit unit,
            String source) {
        MarkedForm marked = new MarkedForm(markers, labels);
        for (String key : unmarked) {
            marked.left.putIfAbsent(key, field(key));
        }
        List<Block> blocks = new ArrayList<>();
        Form model = StandardForms.STANDARD;
        for (Block.Funds funds : model.blocks(Block.Funds.class)) {
            List<Block.Sum> sums = marked.sums(funds);
            if (!sums.isEmpty()) {
                blocks.add(new Block.Funds(funds.heading(), unit, sums));
            }
        }
        for (Block.GoalTexts texts : model.blocks(Block.GoalTexts.class)) {
            List<Field> goals = marked.taken(texts.goals());
            if (!goals.isEmpty()) {
                String heading = labels.getOrDefault(GOALS, "");
                Label label =
                        heading.isEmpty() ? texts.heading() : texts.heading().own(heading);
                blocks.add(new Block.GoalTexts(label, goals));
            }
        }
        for (Block.Indicators table : model.blocks(Block.Indicators.class)) {
            blocks.add(new Block.Indicators(
                    table.heading(),
                    marked.columns(MarkerKeys.INDICATOR),
                    marked.columns(MarkerKeys.TERM_INDICATOR),
                    marked.groups(table)));
        }
        Field year = marked.left.getOrDefault(model.year().key(), model.year());
        marked.left.remove(model.year().key());
        blocks.add(
                0, new Block.Fields(marked.left.values().stream().map(List::of).toList()));
        String title = labels.getOrDefault(TITLE, "");
        return new Form(id, 1, title.isEmpty() ? model.title() : model.title().printed(title), year, blocks, source);
    }

    /** Parts whose total has no place add up to nothing and stand among the fields. */
    private List<Block.Sum> sums(Block.Funds funds) {
        List<Block.Sum> sums = new ArrayList<>();
        for (Block.Sum sum : funds.sums()) {
            Field total = left.remove(sum.total().key());
            if (total != null) {
                sums.add(new Block.Sum(total, taken(sum.parts())));
            }
        }
        return sums;
    }

    private List<Field> taken(List<Field> fields) {
        List<Field> taken = new ArrayList<>();
        for (Field field : fields) {
            Field own = left.remove(field.key());
            if (own != null) {
                taken.add(own);
            }
        }
        return taken;
    }

    private Field labelled(Field field) {
        String label = labels.getOrDefault(field.key(), "");
        if (label.isEmpty()) {
            return field;
        }
        // what the model has no place for goes by the name that the placeholder gives it
        Label known = field.isOther()
                ? field.label().also(COMMON, label)
                : field.label().own(label);
        return new Field(field.key(), known, field.type(), field.required(), field.options(), field.help());
    }

    /** The field of a key as the built-in forms describe it. */
    static Field field(String key) {
        return StandardForms.all().stream()
                .flatMap(form -> form.field(key).stream())
                .findFirst()
                .orElseGet(() -> key.startsWith(Field.OTHER)
                        ? Field.other(MarkerKeys.ownLabel(key))
                        : Field.of(key, FieldType.TEXT, key));
    }

    /** The levels that a blank form offers, as far as it has columns for them. */
    private List<Block.Group> groups(Block.Indicators model) {
        boolean second =
                columns.stream().anyMatch(m -> MarkerKeys.role(m.name()).equals(Optional.of(Role.LEVEL2)));
        return second
                ? model.groups()
                : model.groups().stream()
                        .map(g -> new Block.Group(g.level1(), List.of("")))
                        .toList();
    }

    /** The label that a placeholder's field or column usually has. */
    static String label(String name) {
        Optional<Role> role = MarkerKeys.role(name);
        String own = MarkerKeys.ownLabel(name);
        return (role.isPresent() ? column(role.get(), own).label() : field(name).label()).plain();
    }

    private List<Column> columns(String start) {
        List<Column> found = new ArrayList<>();
        for (Marker marker : columns) {
            Optional<Role> role = MarkerKeys.role(marker.name());
            if (role.isPresent() && marker.name().startsWith(start)) {
                Column known = column(role.get(), MarkerKeys.ownLabel(marker.name()));
                String label = labels.getOrDefault(marker.name(), "");
                found.add(
                        label.isEmpty()
                                ? known
                                : new Column(known.role(), known.label().own(label), known.help()));
            }
        }
        return found;
    }

    private static Column column(Role role, String label) {
        return StandardForms.all().stream()
                .flatMap(form -> form.blocks(Block.Indicators.class).stream())
                .flatMap(table -> table.columns().stream())
                .filter(c ->
                        c.role() == role && (role != Role.OTHER || c.label().means(label)))
                .findFirst()
                .orElseGet(() -> Column.of(role, label.isEmpty() ? role.key() : label));
    }
}
