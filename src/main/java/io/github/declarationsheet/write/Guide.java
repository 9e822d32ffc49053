package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Taxonomy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The 填表说明 of a form, made from its description: what each field takes, what each kind of indicator says, how target
 * values are written. Each line stands in one cell behind its number, as offices print it: so no reader takes its words for
 * labels.
 */
final class Guide {

    /** As wide as the forms; programs cut off one column that is wider than the page. */
    private static final List<Integer> WIDTHS = List.of(220, 220, 220, 220);

    private static final int STEPS = 6;

    private final Form form;
    private final SheetPlan plan = new SheetPlan(WIDTHS, SheetPlan.Paper.FORM);
    private int sections;
    private int lines;

    private Guide(Form form) {
        this.form = form;
    }

    /** Lays out the guide of a form. */
    static SheetPlan plan(Form form, int year) {
        Guide guide = new Guide(form);
        guide.draw(year);
        return guide.plan;
    }

    private void draw(int year) {
        put(Look.TITLE, WriteFindings.sheetText("guide.title"));
        put(
                Look.YEAR,
                WriteFindings.sheetText(
                        "guide.form", Map.of("title", form.title().plain())));
        section("steps");
        for (int i = 1; i <= STEPS; i++) {
            line(WriteFindings.sheetText("guide.step." + i));
        }
        section("fields");
        form.fields().forEach(f -> explain(f.label().plain(), f.required(), Prompts.of(f)));
        List<Block.Indicators> tables = form.blocks(Block.Indicators.class);
        tables.forEach(t -> columns(t.columns()));
        if (tables.stream().anyMatch(t -> !t.groups().isEmpty())) {
            section("indicators");
            tables.forEach(t -> t.groups().forEach(this::group));
        }
        section("values");
        for (String kind : List.of("good", "bad")) {
            String examples = WriteFindings.sheetText("guide." + kind);
            for (String example : examples.split("\n", -1)) {
                line(example);
            }
        }
        Map<String, String> stamp =
                Map.of("id", form.id(), "version", Integer.toString(form.version()), "year", Integer.toString(year));
        put(Look.NOTE, WriteFindings.sheetText("guide.stamp", stamp));
    }

    private void columns(List<Column> columns) {
        for (Column column : columns) {
            if (!column.help().isEmpty()) {
                explain(column.label().plain(), false, column.help());
            }
        }
    }

    private void group(Block.Group group) {
        explain(group.level1(), false, meaning("class", Taxonomy.standard().classOf(group.level1())));
        for (String level2 : group.level2()) {
            explain(level2, false, meaning("kind", Taxonomy.standard().kindOf(level2)));
        }
    }

    /** What a class or kind of indicators says; nothing of one that only this form has. */
    private static String meaning(String what, Optional<? extends Enum<?>> kind) {
        return kind.map(k -> WriteFindings.sheetText("guide." + what + "." + k.name()))
                .orElse("");
    }

    private void explain(String label, boolean required, String help) {
        Map<String, String> holes = new LinkedHashMap<>();
        holes.put("label", label);
        holes.put("required", required ? WriteFindings.sheetText("guide.required") : "");
        holes.put("help", help);
        line(WriteFindings.sheetText("guide.field", holes));
    }

    private void section(String key) {
        sections++;
        lines = 0;
        put(Look.NOTE_HEADING, WriteFindings.sheetText("guide.section." + key, Map.of("number", numeral(sections))));
    }

    private void line(String text) {
        lines++;
        put(Look.NOTE, WriteFindings.sheetText("guide.line", Map.of("number", Integer.toString(lines), "text", text)));
    }

    private static String numeral(int number) {
        return WriteFindings.sheetText("guide.numerals").substring(number - 1, number);
    }

    private void put(Look look, String text) {
        int row = plan.row(look == Look.NOTE ? 0 : SheetPlan.ROW);
        plan.label(Layout.on(row, new Span(0, WIDTHS.size() - 1)), look, text);
    }
}
