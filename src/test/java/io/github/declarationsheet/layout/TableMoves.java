package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Trait.BLOCK_HEADINGS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.COLUMNS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.GOALS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.HEADINGS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.LEVELS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.LEVEL_NAMES_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.ONE_HEADING_ROW;
import static io.github.declarationsheet.layout.Trait.ONE_TABLE;
import static io.github.declarationsheet.layout.Trait.TABLE_ENDS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.TABLE_UNBROKEN;
import static io.github.declarationsheet.layout.Trait.VALUES_WHOLE;
import static io.github.declarationsheet.layout.Trait.WEIGHTLESS;
import static io.github.declarationsheet.layout.Transformation.form;

import io.github.declarationsheet.layout.Section.Column;
import io.github.declarationsheet.layout.Section.Role;
import io.github.declarationsheet.layout.Section.Table;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.OtherField;
import io.github.declarationsheet.model.TargetValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The table of indicators: its levels, its columns, and further tables. */
final class TableMoves {

    static final List<Transformation> ALL = List.of(
            form("levels in their first row only", (d, r) -> levels(d, Section.Levels.BLANK))
                    .changes(LEVELS_AS_DRAWN),
            form("levels repeated on each row", (d, r) -> levels(d, Section.Levels.REPEATED))
                    .changes(LEVELS_AS_DRAWN),
            form("page breaks that repeat headings", TableMoves::pages)
                    .needs(ONE_HEADING_ROW)
                    .changes(TABLE_UNBROKEN),
            form("points behind levels", TableMoves::points).changes(LEVEL_NAMES_AS_DRAWN, HEADINGS_AS_DRAWN),
            form("no heading beside the table", (d, r) -> d.table().heading = "")
                    .changes(BLOCK_HEADINGS_AS_DRAWN),
            form("the heading beside the table stands once", (d, r) -> d.table().headingMerged = false)
                    .changes(TABLE_UNBROKEN),
            form("level 1 left out where level 2 says it", TableMoves::withoutLevel1)
                    .changes(LEVELS_AS_DRAWN, LEVEL_NAMES_AS_DRAWN, TABLE_ENDS_AS_DRAWN),
            form("a column of directions", TableMoves::directions)
                    .needs(COLUMNS_AS_DRAWN, ONE_TABLE, ONE_HEADING_ROW)
                    .changes(VALUES_WHOLE),
            form("unused template rows", TableMoves::unused).changes(TABLE_ENDS_AS_DRAWN),
            form("reorder columns", TableMoves::reorder)
                    .needs(ONE_HEADING_ROW)
                    .changes(COLUMNS_AS_DRAWN, TABLE_ENDS_AS_DRAWN),
            further(
                    "a column of remarks",
                    r -> Catalog.pick(r, "备注", "说明", "指标解释", "评(扣)分标准", "指标内容说明"),
                    (r, i) -> Catalog.pick(r, "", "按计划完成", "参照上年", "以实际为准")),
            further(
                    "a column of last year's values",
                    r -> Catalog.pick(r, "上年指标值", "上年度实际水平", "历史值", "前年指标值"),
                    (r, i) -> Catalog.pick(r, "≥20次", "95%", "良好")),
            further(
                    "a column nobody knows",
                    r -> Catalog.pick(r, "责任科室", "完成时限", "考核频次"),
                    (r, i) -> Catalog.pick(r, "社区办", "财务科", "按季度")),
            form("a column of weights", TableMoves::weights)
                    .needs(COLUMNS_AS_DRAWN, ONE_HEADING_ROW, ONE_TABLE)
                    .changes(WEIGHTLESS),
            form("a column of numbers", TableMoves::numbers)
                    .needs(ONE_HEADING_ROW)
                    .changes(COLUMNS_AS_DRAWN),
            form("values of the term beside those of the year", TableMoves::termColumn)
                    .needs(COLUMNS_AS_DRAWN, VALUES_WHOLE)
                    .changes(ONE_TABLE, HEADINGS_AS_DRAWN),
            form("values of term and year under one heading", TableMoves::termUnderOne)
                    .needs(VALUES_WHOLE, TABLE_UNBROKEN)
                    .changes(ONE_TABLE, COLUMNS_AS_DRAWN, HEADINGS_AS_DRAWN, ONE_HEADING_ROW, Trait.MERGES),
            form("a table of the term beside that of the year", TableMoves::termBeside)
                    .needs(VALUES_WHOLE, BLOCK_HEADINGS_AS_DRAWN)
                    .changes(GOALS_AS_DRAWN, LEVEL_NAMES_AS_DRAWN)
                    .changes(ONE_TABLE, COLUMNS_AS_DRAWN, HEADINGS_AS_DRAWN));

    /** What the reader does not carry yet. */
    static final List<Transformation> PENDING =
            List.of(form("a table of the term above that of the year", TableMoves::termAbove)
                    .changes(ONE_TABLE, BLOCK_HEADINGS_AS_DRAWN, HEADINGS_AS_DRAWN));

    private TableMoves() {}

    private static void levels(Drawing drawing, Section.Levels levels) {
        drawing.all(Table.class).forEach(t -> t.levels = levels);
    }

    private static void pages(Drawing drawing, Random random) {
        for (Table table : drawing.all(Table.class)) {
            for (int i = 0; i < 1 + random.nextInt(2); i++) {
                table.pages.add(1 + random.nextInt(Math.max(1, table.rows.size() - 1)));
            }
            table.pages.remove(table.rows.size());
        }
    }

    private static void points(Drawing drawing, Random random) {
        String open = Catalog.pick(random, "（", "(");
        String close = open.equals("（") ? "分）" : "分)";
        for (Table table : drawing.all(Table.class)) {
            for (List<Content> row : table.rows) {
                int at = table.column(Role.LEVEL1);
                row.set(
                        at,
                        Content.text(
                                row.get(at).raw() + open + row.get(at).raw().length() * 10 + close));
            }
        }
        String heading =
                drawing.table().columns.get(drawing.table().column(Role.LEVEL1)).heading();
        each(drawing.expected.indicators(), i -> add(i, heading, i.level1().length() * 10 + "分"));
        each(drawing.expected.termIndicators(), i -> add(i, heading, i.level1().length() * 10 + "分"));
    }

    /** The 一级指标 of one class is blank on all of its rows. */
    private static void withoutLevel1(Drawing drawing, Random random) {
        Table table = drawing.table();
        int at = table.column(Role.LEVEL1);
        Content missing = table.rows.get(random.nextInt(table.rows.size())).get(at);
        if (missing.raw().startsWith("满意度")) {
            // 效益指标 above may be meant to go on: it has been published with 满意度 below it
            return;
        }
        table.rows.forEach(r -> r.set(at, r.get(at).equals(missing) ? Content.BLANK : r.get(at)));
    }

    /** Of a number which way is better, of a wording that it is one: no comparison, and kept. */
    private static void directions(Drawing drawing, Random random) {
        Table table = drawing.table();
        String label = Catalog.pick(random, "指标方向", "指标性质", "指标方向性");
        int at = random.nextBoolean() ? table.columns.size() : table.column(Role.VALUE);
        table.columns.add(at, new Column(Role.FURTHER, label, 1));
        for (int i = 0; i < table.rows.size(); i++) {
            boolean used = i < drawing.expected.indicators().size();
            String text = used ? direction(drawing.expected.indicators().get(i)) : "";
            table.rows.get(i).add(at, Content.text(text));
            if (used) {
                drawing.expected
                        .indicators()
                        .set(i, add(drawing.expected.indicators().get(i), label, text));
            }
        }
    }

    private static String direction(Indicator indicator) {
        if (indicator.target() instanceof TargetValue.Quantitative q) {
            boolean less = q.comparison().map(c -> c.symbol().matches("[<≤]")).orElse(false);
            return less ? "反向" : "正向";
        }
        return "定性";
    }

    /** Levels that a template offers below the indicators, with nothing in their rows. */
    private static void unused(Drawing drawing, Random random) {
        Table table = drawing.table();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            List<Content> row = new ArrayList<>(Collections.nCopies(table.columns.size(), Content.BLANK));
            int last = table.rows.size() - 1;
            row.set(table.column(Role.LEVEL1), table.rows.get(last).get(table.column(Role.LEVEL1)));
            row.set(table.column(Role.LEVEL2), Content.text(Catalog.pick(random, "服务对象满意度指标", "生态效益指标", "社会效益指标")));
            table.rows.add(row);
        }
    }

    private static void reorder(Drawing drawing, Random random) {
        for (Table table : drawing.all(Table.class)) {
            List<Integer> order = new ArrayList<>();
            for (int c = 0; c < table.columns.size(); c++) {
                order.add(c);
            }
            // the levels stay in their order, as no office turns it round
            Collections.shuffle(order, random);
            List<Integer> levels = new ArrayList<>();
            for (int c = 0; c < order.size(); c++) {
                if (table.columns.get(c).role().isLevel()) {
                    levels.add(c);
                }
            }
            int next = 0;
            for (int k = 0; k < order.size(); k++) {
                if (table.columns.get(order.get(k)).role().isLevel()) {
                    order.set(k, levels.get(next++));
                }
            }
            List<Column> columns = order.stream().map(table.columns::get).toList();
            table.rows.replaceAll(
                    r -> new ArrayList<>(order.stream().map(r::get).toList()));
            table.columns.clear();
            table.columns.addAll(columns);
        }
        reorderOther(drawing);
    }

    /** Further columns are kept in the order in which they stand. */
    private static void reorderOther(Drawing drawing) {
        List<String> headings =
                drawing.table().columns.stream().map(Column::heading).toList();
        each(drawing.expected.indicators(), i -> {
            List<OtherField> other = new ArrayList<>(i.other());
            other.sort(java.util.Comparator.comparingInt(o -> headings.indexOf(o.label())));
            return new Indicator(i.level1(), i.level2(), i.level3(), i.target(), i.weight(), other);
        });
    }

    /** The heading of a further column. */
    private interface Heading {
        String of(Random random);
    }

    /** The text of a further column in a row. */
    private interface Text {
        String of(Random random, int row);
    }

    private static Transformation further(String name, Heading heading, Text text) {
        return form(name, (drawing, random) -> addColumn(drawing, random, heading.of(random), text))
                .needs(COLUMNS_AS_DRAWN, ONE_TABLE, ONE_HEADING_ROW);
    }

    private static void addColumn(Drawing drawing, Random random, String label, Text text) {
        Table table = drawing.table();
        table.columns.add(new Column(Role.FURTHER, label, 1));
        List<Indicator> indicators = drawing.expected.indicators();
        for (int i = 0; i < table.rows.size(); i++) {
            String value = i < indicators.size() ? text.of(random, i) : "";
            table.rows.get(i).add(Content.text(value));
            if (!value.isEmpty()) {
                indicators.set(i, add(indicators.get(i), label, value));
            }
        }
    }

    private static void weights(Drawing drawing, Random random) {
        Table table = drawing.table();
        String label = Catalog.pick(random, "权重", "分值", "指标权重", "权重（分）");
        int at = random.nextInt(3) == 0 ? table.columns.size() : table.column(Role.NAME) + 1;
        table.columns.add(at, new Column(Role.FURTHER, label, 1));
        boolean number = random.nextBoolean();
        for (int i = 0; i < table.rows.size(); i++) {
            BigDecimal weight = BigDecimal.valueOf(1L + random.nextInt(20));
            boolean used = i < drawing.expected.indicators().size();
            table.rows
                    .get(i)
                    .add(
                            at,
                            !used
                                    ? Content.BLANK
                                    : number ? Content.number(weight, "General") : Content.text(weight.toString()));
            if (used) {
                Indicator row = drawing.expected.indicators().get(i);
                drawing.expected
                        .indicators()
                        .set(
                                i,
                                new Indicator(
                                        row.level1(),
                                        row.level2(),
                                        row.level3(),
                                        row.target(),
                                        Optional.of(weight),
                                        row.other()));
            }
        }
    }

    private static void numbers(Drawing drawing, Random random) {
        String label = Catalog.pick(random, "序号", "编号");
        int at = random.nextInt(2) == 0 ? 0 : drawing.table().column(Role.NAME);
        for (Table table : drawing.all(Table.class)) {
            table.columns.add(at, new Column(Role.FURTHER, label, 1));
            for (int i = 0; i < table.rows.size(); i++) {
                boolean used = i < drawing.expected.indicators().size();
                table.rows.get(i).add(at, used ? new Content(Integer.toString(i + 1), "General") : Content.BLANK);
            }
        }
    }

    private static void termColumn(Drawing drawing, Random random) {
        Table table = drawing.table();
        int at = table.column(Role.VALUE);
        table.columns.set(at, table.columns.get(at).headed(Catalog.pick(random, "年度指标值", "本年指标值", "当年指标值")));
        addTerm(drawing, table, at, new Column(Role.TERM_VALUE, Catalog.pick(random, "实施期指标值", "中期指标值", "长期指标值"), 1));
    }

    private static void termUnderOne(Drawing drawing, Random random) {
        Table table = drawing.table();
        int at = table.column(Role.VALUE);
        String over = "指标值";
        table.columns.set(
                at,
                table.columns
                        .get(at)
                        .headed(Catalog.pick(random, "年度", "年度目标", "当年"))
                        .under(over));
        addTerm(
                drawing,
                table,
                at,
                new Column(Role.TERM_VALUE, Catalog.pick(random, "实施期", "中期", "长期"), 1).under(over));
    }

    private static void addTerm(Drawing drawing, Table table, int at, Column column) {
        table.columns.add(at, column);
        for (int i = 0; i < table.rows.size(); i++) {
            boolean used = i < drawing.expected.indicators().size();
            table.rows.get(i).add(at, used ? Content.text("≥" + (i + 60) + "(次)") : Content.BLANK);
            if (used) {
                Indicator row = drawing.expected.indicators().get(i);
                Indicator term = Indicator.of(row.level1(), row.level2(), row.level3(), "≥" + (i + 60) + "(次)");
                drawing.expected
                        .termIndicators()
                        .add(new Indicator(
                                term.level1(), term.level2(), term.level3(), term.target(), row.weight(), row.other()));
            }
        }
    }

    /** The central form of 2015: one 一级指标 for both tables, the term's on the left. */
    private static void termBeside(Drawing drawing, Random random) {
        Table table = drawing.table();
        int at = table.column(Role.LEVEL1) + 1;
        table.columns.addAll(
                at,
                List.of(
                        new Column(Role.TERM_LEVEL2, "二级指标", 1),
                        new Column(Role.TERM_NAME, "三级指标", 1),
                        new Column(Role.FURTHER, "指标值", 1)));
        int value = table.column(Role.VALUE);
        table.columns.set(value, table.columns.get(value).headed("指标值"));
        for (int i = 0; i < table.rows.size(); i++) {
            if (i >= drawing.expected.indicators().size()) {
                table.rows.get(i).addAll(at, List.of(Content.BLANK, Content.BLANK, Content.BLANK));
                continue;
            }
            Indicator row = drawing.expected.indicators().get(i);
            String name = "三年累计" + row.level3();
            String target = "≥" + (i + 60) + "(次)";
            table.rows.get(i).addAll(at, List.of(Content.text(row.level2()), Content.text(name), Content.text(target)));
            drawing.expected.termIndicators().add(Indicator.of(row.level1(), row.level2(), name, target));
        }
    }

    private static void termAbove(Drawing drawing, Random random) {
        Table annual = drawing.table();
        Table term = new Table();
        term.heading = Catalog.pick(random, "长期绩效指标", "中期绩效指标", "实施期绩效指标", "总目标绩效指标");
        annual.heading = Catalog.pick(random, "年度绩效指标", "本年度绩效指标", "年度指标");
        int value = annual.column(Role.VALUE);
        annual.columns.set(value, annual.columns.get(value).headed("指标值"));
        term.columns.addAll(annual.columns);
        term.levels = annual.levels;
        for (int i = 0; i < drawing.expected.indicators().size(); i++) {
            List<Content> row = new ArrayList<>(annual.rows.get(i));
            Indicator above = drawing.expected.indicators().get(i);
            String name = "三年累计" + above.level3();
            row.set(annual.column(Role.NAME), Content.text(name));
            term.rows.add(row);
            drawing.expected
                    .termIndicators()
                    .add(new Indicator(
                            above.level1(), above.level2(), name, above.target(), above.weight(), above.other()));
        }
        drawing.sections.add(drawing.sections.indexOf(annual), term);
    }

    private static void each(List<Indicator> indicators, java.util.function.UnaryOperator<Indicator> change) {
        indicators.replaceAll(change);
    }

    private static Indicator add(Indicator i, String label, String text) {
        List<OtherField> other = new ArrayList<>(i.other());
        other.add(new OtherField(label, text));
        return new Indicator(i.level1(), i.level2(), i.level3(), i.target(), i.weight(), other);
    }
}
