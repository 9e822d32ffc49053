package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lays a form out, block by block from the top of the sheet. Everything that is printed comes from the form; only spans,
 * heights and looks are decided here. Unknown to the reader.
 */
final class Layout {

    private static final double TITLE_ROW = 30;
    private static final double YEAR_ROW = 19.5;

    /** The full-width space that sets sub-items in: an indent is of another width in each program. */
    private static final String INSET = "\u3000";

    private static final String COLON = "：";

    private final Form form;
    private final Filling filling;
    private final Room room;
    private final SheetColumns columns;
    private final SheetPlan plan;

    /**
     * What is left free for the person who fills the form.
     *
     * @param freeRows rows at the end of the indicator table that belong to no group
     * @param goals the least height of the goals, in points
     */
    record Room(int freeRows, double goals) {

        /** A filled form needs none. */
        static final Room FILLED = new Room(0, 84);

        static Room blank(int freeRows) {
            return new Room(freeRows, 108);
        }
    }

    private Layout(Form form, Filling filling, Room room) {
        this.form = form;
        this.filling = filling;
        this.room = room;
        this.columns = SheetColumns.of(form);
        this.plan = new SheetPlan(columns.widths(), SheetPlan.Paper.FORM);
    }

    /** Lays out a form with what is filled in. */
    static SheetPlan plan(Form form, Filling filling, Room room) {
        return new Layout(form, filling, room).plan();
    }

    private SheetPlan plan() {
        plan.label(
                on(plan.row(TITLE_ROW), columns.all()), Look.TITLE, form.title().text());
        Field year = form.year();
        put(
                year.key(),
                on(plan.row(YEAR_ROW), columns.all()),
                Look.YEAR,
                Formats.year(year),
                filling.value(year, MoneyUnit.YUAN));
        for (Block block : form.blocks()) {
            if (block instanceof Block.Fields fields) {
                fields.rows().forEach(this::fields);
            } else if (block instanceof Block.Funds funds) {
                funds(funds);
            } else if (block instanceof Block.GoalTexts goals) {
                goals(goals);
            } else if (block instanceof Block.Indicators indicators) {
                new TableLayout(plan, columns, filling, indicators, room.freeRows()).draw();
            }
        }
        return plan;
    }

    private void fields(List<Field> row) {
        for (int from = 0; from < row.size(); from += Span.MAX_PAIRS) {
            List<Field> fields = row.subList(from, Math.min(row.size(), from + Span.MAX_PAIRS));
            List<Span> spans = here(Span.pairs(fields.size()));
            int r = plan.row();
            for (int i = 0; i < fields.size(); i++) {
                plan.label(
                        on(r, spans.get(2 * i)),
                        Look.LABEL,
                        fields.get(i).label().text());
                value(fields.get(i), on(r, spans.get(2 * i + 1)), MoneyUnit.YUAN);
            }
        }
    }

    /** The total and its parts in columns; where a column has fewer parts, its first one takes the rows left over. */
    private void funds(Block.Funds block) {
        int parts = block.sums().stream().mapToInt(s -> s.parts().size()).max().orElse(0);
        int top = plan.row();
        for (int i = 0; i < parts; i++) {
            plan.row();
        }
        List<Span> spans = here(Span.sums(block.sums().size()));
        for (int column = 0; column < block.sums().size(); column++) {
            Block.Sum sum = block.sums().get(column);
            List<Field> fields = new ArrayList<>(List.of(sum.total()));
            fields.addAll(sum.parts());
            int spare = parts - sum.parts().size();
            int stretched = Math.min(1, sum.parts().size());
            int r = top;
            for (int i = 0; i < fields.size(); i++) {
                int last = r + (i == stretched ? spare : 0);
                plan.label(
                        over(r, last, spans.get(2 * column)),
                        Look.ITEM,
                        inset(i < 2 ? "" : fields.get(1).label().text())
                                + fields.get(i).label().text());
                value(fields.get(i), over(r, last, spans.get(2 * column + 1)), block.unit());
                r = last + 1;
            }
        }
        String heading = WriteFindings.sheetText(
                "funds",
                Map.of("label", block.heading().text(), "unit", block.unit().text()));
        plan.label(over(top, top + parts, columns.of(Span.HEADING)), Look.LABEL, heading);
    }

    /** As many full-width spaces as the first item says before its colon ({@code 其中：}), the colon included. */
    private static String inset(String firstItem) {
        return INSET.repeat(firstItem.indexOf(COLON) + 1);
    }

    private void goals(Block.GoalTexts block) {
        List<Span> spans = here(Span.texts(block.goals().size()));
        int top = plan.row();
        double height = room.goals();
        List<Content> texts = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Field goal = block.goals().get(i);
            plan.label(on(top, spans.get(i)), Look.LABEL, goal.label().text());
            Content text = filling.value(goal, MoneyUnit.YUAN);
            texts.add(text);
            height = Math.max(height, plan.heightOf(Look.TEXT, text.shown(), spans.get(i)));
        }
        int last = top + plan.rows(height);
        for (int i = 0; i < spans.size(); i++) {
            Field goal = block.goals().get(i);
            put(
                    goal.key(),
                    over(top + 1, last, spans.get(i)),
                    last > top + 1 ? Look.LONG_TEXT : Look.TEXT,
                    Formats.of(goal.type(), texts.get(i)),
                    texts.get(i));
        }
        plan.label(
                over(top, last, columns.of(Span.HEADING)),
                Look.LABEL,
                block.heading().text());
    }

    private void value(Field field, CellRange range, MoneyUnit unit) {
        Content content = filling.value(field, unit);
        put(field.key(), range, look(field), Formats.of(field.type(), content), content);
    }

    /** Puts a field's value and notes where it stands. */
    private void put(String key, CellRange range, Look look, String format, Content content) {
        plan.place(key, CellRange.cell(range.firstRow(), range.firstColumn()));
        if (!plan.put(new Box(range, look, format, content))) {
            filling.clip(key, range);
        }
    }

    private List<Span> here(List<Span> steps) {
        return steps.stream().map(columns::of).toList();
    }

    /** How the value of a field looks. */
    static Look look(Field field) {
        if (field.type() == FieldType.AMOUNT) {
            return Look.AMOUNT;
        }
        boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
        return text && field.options().isEmpty() ? Look.TEXT : Look.SHORT;
    }

    static CellRange on(int row, Span span) {
        return over(row, row, span);
    }

    static CellRange over(int first, int last, Span span) {
        return new CellRange(first, span.first(), last, span.last());
    }
}
