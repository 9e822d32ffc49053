package io.github.declarationsheet.write;

import static io.github.declarationsheet.write.Layout.on;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.model.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays a form out as a list: its labels in one heading row, a row for each indicator with what its project is. Long texts
 * stand on the first row of their project only: repeated, they would make every row as high as they are long.
 */
final class ListLayout {

    /** No column of long texts is wider, in pixels. */
    private static final int WIDEST = 1400;

    /** No column of other texts is wider, … */
    private static final int WIDE = 238;

    /** … and none is widened for texts of three lines, in points. */
    private static final double LOW = 52;

    private static final int STEP = 28;

    private final Form form;
    private final List<Filling> fillings;
    private final int blankRows;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Column> columns;
    private final int firstColumn;
    private final SheetPlan plan;

    /** A column that says something of the project. */
    private record Heading(Field field, String text, MoneyUnit unit) {}

    private ListLayout(Form form, List<Filling> fillings, int blankRows) {
        this.form = form;
        this.fillings = fillings;
        this.blankRows = blankRows;
        headings.add(heading(form.year(), MoneyUnit.YUAN));
        List<Integer> parts = new ArrayList<>();
        for (Block block : form.blocks()) {
            if (block instanceof Block.Fields fields) {
                fields.rows().forEach(r -> r.forEach(f -> headings.add(heading(f, MoneyUnit.YUAN))));
            } else if (block instanceof Block.Funds funds) {
                for (Block.Sum sum : funds.sums()) {
                    headings.add(heading(sum.total(), funds.unit()));
                    sum.parts().forEach(p -> headings.add(heading(p, funds.unit())));
                }
            } else if (block instanceof Block.GoalTexts goals) {
                for (Field goal : goals.goals()) {
                    parts.add(headings.size());
                    headings.add(heading(goal, MoneyUnit.YUAN));
                }
            }
        }
        this.columns = form.blocks(Block.Indicators.class).stream()
                .flatMap(b -> b.columns().stream())
                .toList();
        this.firstColumn = headings.size();
        parts.add(firstColumn);
        List<Integer> widths = new ArrayList<>();
        headings.forEach(h -> widths.add(width(h.field(), fillings)));
        columns.forEach(c -> widths.add(width(c.role())));
        this.plan = new SheetPlan(widths, new SheetPlan.Paper(true, named(), parts, true));
    }

    /**
     * Lays out projects one below the other.
     *
     * @param blankRows rows below them, ready to be filled
     */
    static SheetPlan plan(Form form, List<Filling> fillings, int blankRows) {
        return new ListLayout(form, fillings, blankRows).plan();
    }

    private SheetPlan plan() {
        int header = plan.row();
        for (int c = 0; c < firstColumn; c++) {
            plan.label(on(header, new Span(c, c)), Look.LABEL, headings.get(c).text());
        }
        for (int c = 0; c < columns.size(); c++) {
            plan.label(
                    on(header, new Span(firstColumn + c, firstColumn + c)),
                    Look.LABEL,
                    columns.get(c).label().plain());
        }
        fillings.forEach(this::project);
        int last = plan.heights().size() - 1 + blankRows;
        while (plan.heights().size() <= last) {
            blank(plan.row());
        }
        for (int c = 0; c < firstColumn; c++) {
            plan.place(headings.get(c).field().key(), new CellRange(header + 1, c, last, c));
        }
        List<Span> spans = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            spans.add(new Span(firstColumn + c, firstColumn + c));
        }
        plan.table(new SheetPlan.Table(
                Optional.empty(), header, header + 1, header + 1, last, List.of(new SheetPlan.Part(columns, spans))));
        return plan;
    }

    /** The rows of a project, one if it has no indicator. */
    private void project(Filling filling) {
        List<Content> values =
                headings.stream().map(h -> filling.value(h.field(), h.unit())).toList();
        int count = filling.declaration().indicators().size();
        for (int i = 0; i < Math.max(1, count); i++) {
            int row = plan.row();
            for (int c = 0; c < firstColumn; c++) {
                Field field = headings.get(c).field();
                Content content = i > 0 && field.type() == FieldType.LONG_TEXT ? Content.BLANK : values.get(c);
                put(filling, field.key(), row, c, Layout.look(field), Formats.of(field.type(), content), content);
            }
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                Content content = i < count ? value(filling, i, column) : Content.BLANK;
                put(
                        filling,
                        Track.YEAR.key(i) + "." + column.role().key(),
                        row,
                        firstColumn + c,
                        TableLayout.look(column.role()),
                        TableLayout.format(column, content),
                        content);
            }
            if (i < count) {
                filling.row(Track.YEAR, i);
            }
        }
    }

    private Content value(Filling filling, int i, Column column) {
        boolean bare = filling.declaration().indicators().get(i).level2().isEmpty();
        Content content = filling.value(Track.YEAR, i, column, columns);
        return bare && column.role() == Role.LEVEL2 ? new Content.Text(Placeholder.NONE) : content;
    }

    /** A row to be filled: it says its year already, as the rows of one list mostly share it. */
    private void blank(int row) {
        Content year = fillings.get(0).value(form.year(), MoneyUnit.YUAN);
        for (int c = 0; c < firstColumn; c++) {
            Field field = headings.get(c).field();
            Content content = c == 0 ? year : Content.BLANK;
            plan.put(new Box(on(row, new Span(c, c)), Layout.look(field), Formats.of(field.type(), content), content));
        }
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            plan.put(new Box(
                    on(row, new Span(firstColumn + c, firstColumn + c)),
                    TableLayout.look(column.role()),
                    TableLayout.format(column, Content.BLANK),
                    Content.BLANK));
        }
    }

    private void put(Filling filling, String key, int row, int column, Look look, String format, Content content) {
        CellRange cell = CellRange.cell(row, column);
        if (!plan.put(new Box(cell, look, format, content))) {
            filling.clip(key, cell);
        }
    }

    /** The columns up to the name of the project: they stay in sight. */
    private int named() {
        for (int c = 0; c < firstColumn; c++) {
            if (headings.get(c).field().key().equals("project.name")) {
                return c + 1;
            }
        }
        return 0;
    }

    private static Heading heading(Field field, MoneyUnit unit) {
        String label = field.label().plain();
        boolean amount = field.type() == FieldType.AMOUNT;
        String text = amount ? WriteFindings.sheetText("funds", Map.of("label", label, "unit", unit.text())) : label;
        return new Heading(field, text, unit);
    }

    /** What a field takes in pixels: a text as much as keeps its rows low, a long one as lets one row show it. */
    private static int width(Field field, List<Filling> fillings) {
        int width = width(field);
        boolean isLong = field.type() == FieldType.LONG_TEXT;
        if ((isLong || field.type() == FieldType.TEXT) && Draft.keys().contains(field.key())) {
            for (Filling filling : fillings) {
                String text = Draft.of(filling.declaration())
                        .get(field.key())
                        .map(Object::toString)
                        .orElse("");
                while (width < (isLong ? WIDEST : WIDE)
                        && Look.TEXT.heightOf(text, width) > (isLong ? SheetPlan.MAX_ROW : LOW)) {
                    width += STEP;
                }
            }
        }
        return width;
    }

    private static int width(Field field) {
        return switch (field.type()) {
            case YEAR -> 56;
            case TEXT -> field.options().isEmpty() ? 126 : 98;
            case DATE -> 98;
            case PERIOD -> 182;
            case AMOUNT -> 126;
            case LONG_TEXT -> 364;
        };
    }

    private static int width(Role role) {
        return switch (role) {
            case LEVEL1 -> 98;
            case LEVEL2 -> 112;
            case LEVEL3 -> 252;
            case VALUE, TERM_VALUE -> 112;
            case WEIGHT, NUMBER, COMPARISON -> 56;
            case UNIT -> 84;
            case OTHER -> 154;
        };
    }
}
