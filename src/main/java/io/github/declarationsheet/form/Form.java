package io.github.declarationsheet.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form, described once for both directions. Immutable and thread-safe.
 *
 * @param id its id, which is also its template's: {@code standard}
 * @param version counts up when the description changes in a way that filled forms show
 * @param title the title and what offices write in its place
 * @param year the field of the year, printed below the title
 * @param blocks its parts in the order of reading
 * @param source who published it
 */
public record Form(String id, int version, Label title, Field year, List<Block> blocks, String source) {

    /** Copies the blocks. */
    public Form {
        blocks = List.copyOf(blocks);
    }

    /**
     * Every labelled field, in the order of reading; the year first.
     *
     * @return the fields
     */
    public List<Field> fields() {
        return Stream.concat(Stream.of(year), blocks.stream().flatMap(Form::fieldsOf))
                .toList();
    }

    /**
     * The field of a key.
     *
     * @param key such as {@code project.name}
     * @return the field, empty if this form has none
     */
    public Optional<Field> field(String key) {
        return fields().stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /**
     * The parts of one kind.
     *
     * @param kind such as {@code Block.Funds.class}
     * @param <B> the kind
     * @return the parts, in order
     */
    public <B extends Block> List<B> blocks(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Field> fieldsOf(Block block) {
        if (block instanceof Block.Fields fields) {
            return fields.rows().stream().flatMap(List::stream);
        }
        if (block instanceof Block.Funds funds) {
            return funds.sums().stream().flatMap(s -> Stream.concat(Stream.of(s.total()), s.parts().stream()));
        }
        return block instanceof Block.GoalTexts goals ? goals.goals().stream() : Stream.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
