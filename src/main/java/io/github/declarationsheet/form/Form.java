package io.github.declarationsheet.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form, described once for both directions. Immutable and thread-safe.
 *
 * @param id its id, which is also its template's: {@code standard}
 * @param version counts up when the description changes in a way that filled forms show
 * @param shape how its parts stand on a sheet
 * @param title the title and what offices write in its place
 * @param year the field of the year, printed below the title
 * @param blocks its parts in the order of reading
 * @param source who published it
 */
public record Form(String id, int version, Shape shape, Label title, Field year, List<Block> blocks, String source) {

    /** The fields that tell the projects of a list apart. */
    public static final List<String> IDENTITY =
            List.of("fiscalYear", "project.code", "project.name", "project.implementingUnit");

    /** How the parts of a form stand on a sheet. */
    public enum Shape {
        /** One project: block below block, as it is printed and stamped. */
        SHEET,
        /** Many projects: one row an indicator (清单), all labels in one heading row. */
        LIST
    }

    /** Copies the blocks. */
    public Form {
        blocks = List.copyOf(blocks);
    }

    /**
     * A form of one project.
     *
     * @param id its id
     * @param version counts up when the description changes in a way that filled forms show
     * @param title the title and what offices write in its place
     * @param year the field of the year, printed below the title
     * @param blocks its parts in the order of reading
     * @param source who published it
     */
    public Form(String id, int version, Label title, Field year, List<Block> blocks, String source) {
        this(id, version, Shape.SHEET, title, year, blocks, source);
    }

    /**
     * Every labelled field, in the order of reading; the year first.
     *
     * @return the fields
     */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(year);
        for (Block block : blocks) {
            addFields(block, fields);
        }
        return fields;
    }

    /**
     * The field of a key.
     *
     * @param key such as {@code project.name}
     * @return the field, empty if this form has none
     */
    public Optional<Field> field(String key) {
        for (Field field : fields()) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the form insists on a value.
     *
     * @param key such as {@code project.startDate}
     * @return true if a required field of the form holds it, alone or with others
     */
    public boolean requires(String key) {
        for (Field field : fields()) {
            if (field.required() && field.keys().contains(key)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The parts of one kind.
     *
     * @param kind such as {@code Block.Funds.class}
     * @param <B> the kind
     * @return the parts, in order
     */
    public <B extends Block> List<B> blocks(Class<B> kind) {
        List<B> found = new ArrayList<>(1);
        for (Block block : blocks) {
            if (kind.isInstance(block)) {
                found.add(kind.cast(block));
            }
        }
        return found;
    }

    private static void addFields(Block block, List<Field> fields) {
        if (block instanceof Block.Fields pairs) {
            for (List<Field> row : pairs.rows()) {
                fields.addAll(row);
            }
        } else if (block instanceof Block.Funds funds) {
            for (Block.Sum sum : funds.sums()) {
                fields.add(sum.total());
                fields.addAll(sum.parts());
            }
        } else if (block instanceof Block.GoalTexts goals) {
            fields.addAll(goals.goals());
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
