package io.github.declarationsheet.layout;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form before it stands on a sheet: its parts from above to below, and what must be read from it. The forms' description
 * says what is drawn; {@code DrawingTest} holds that without transformations it is what the writer draws.
 */
final class Drawing {

    /** What must be read; transformations that add to the form add to it. */
    Draft expected;

    String title;
    Content year;
    /** Lines above the title, and between it and the first field. */
    final List<String> above = new ArrayList<>();

    final List<String> below = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();

    private Drawing(Form form, Declaration declaration) {
        this.expected = Draft.of(declaration);
        this.title = form.title().text();
        this.year = expected.get("fiscalYear")
                .map(y -> new Content(y.toString(), "\"（\"0\"年度）\""))
                .orElse(Content.BLANK);
    }

    static Drawing of(Form form, Declaration declaration) {
        Drawing drawing = new Drawing(form, declaration);
        for (Block block : form.blocks()) {
            drawing.sections.add(drawing.section(block));
        }
        return drawing;
    }

    private Section section(Block block) {
        if (block instanceof Block.Fields fields) {
            Section.Fields section = new Section.Fields();
            fields.rows().forEach(r -> section.rows.add(entries(r)));
            return section;
        } else if (block instanceof Block.Funds funds) {
            Section.Funds section = new Section.Funds();
            section.heading = funds.heading().text() + "\n（" + funds.unit().text() + "）";
            funds.sums()
                    .forEach(s -> section.columns.add(entries(Stream.concat(Stream.of(s.total()), s.parts().stream())
                            .toList())));
            return section;
        } else if (block instanceof Block.GoalTexts goals) {
            Section.Goals section = new Section.Goals();
            section.heading = goals.heading().text();
            section.goals.addAll(entries(goals.goals()));
            return section;
        }
        return table((Block.Indicators) block);
    }

    private Section.Table table(Block.Indicators block) {
        Section.Table table = new Section.Table();
        table.heading = block.heading().text();
        List<Section.Role> roles =
                List.of(Section.Role.LEVEL1, Section.Role.LEVEL2, Section.Role.NAME, Section.Role.VALUE);
        for (int i = 0; i < roles.size(); i++) {
            String heading = block.columns().get(i).label().text();
            table.columns.add(new Section.Column(roles.get(i), heading, roles.get(i) == Section.Role.NAME ? 3 : 1));
        }
        for (Indicator i : expected.indicators()) {
            table.rows.add(new ArrayList<>(List.of(
                    Content.text(i.level1()),
                    Content.text(i.level2()),
                    Content.text(i.level3()),
                    Content.text(i.target().text()))));
        }
        return table;
    }

    private List<Entry> entries(List<Field> fields) {
        List<Entry> entries = new ArrayList<>();
        for (Field field : fields) {
            entries.add(new Entry(field.key(), field.label().text(), content(expected.get(field.key()))));
        }
        return entries;
    }

    private static Content content(Optional<Object> value) {
        if (value.isEmpty()) {
            return Content.BLANK;
        } else if (value.get() instanceof LocalDate day) {
            return Content.day(day, Content.DAY);
        } else if (value.get() instanceof BigDecimal amount) {
            return Content.number(amount, Content.AMOUNT);
        }
        return Content.text(value.get().toString());
    }

    /** The parts of a sort, from above to below. */
    <T extends Section> List<T> all(Class<T> sort) {
        return sections.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    Section.Table table() {
        return all(Section.Table.class).get(0);
    }

    Section.Funds funds() {
        return all(Section.Funds.class).get(0);
    }

    Section.Goals goals() {
        return all(Section.Goals.class).get(0);
    }

    /** Changes all fields outside of tables. */
    void eachEntry(java.util.function.UnaryOperator<Entry> change) {
        for (Section section : sections) {
            if (section instanceof Section.Fields fields) {
                fields.rows.forEach(r -> r.replaceAll(change));
            } else if (section instanceof Section.Funds funds) {
                funds.columns.forEach(c -> c.replaceAll(change));
            } else if (section instanceof Section.Goals goals) {
                goals.goals.replaceAll(change);
            }
        }
    }
}
