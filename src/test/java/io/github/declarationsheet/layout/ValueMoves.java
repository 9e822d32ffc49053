package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Trait.COLUMNS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.ONE_HEADING_ROW;
import static io.github.declarationsheet.layout.Trait.ONE_TABLE;
import static io.github.declarationsheet.layout.Trait.VALUES_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.VALUES_WHOLE;
import static io.github.declarationsheet.layout.Transformation.form;

import io.github.declarationsheet.layout.Section.Column;
import io.github.declarationsheet.layout.Section.Role;
import io.github.declarationsheet.layout.Section.Table;
import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Target values typed in other ways of equal meaning, or split over columns. */
final class ValueMoves {

    private static final Map<Comparison, List<String>> SIGNS = Map.of(
            Comparison.AT_LEAST, List.of("≥", ">=", "＞＝", "＞=", "≧", "⩾", "》="),
            Comparison.AT_MOST, List.of("≤", "<=", "＜＝", "≦", "⩽", "《="),
            Comparison.EQUAL, List.of("=", "＝"),
            Comparison.MORE_THAN, List.of(">", "＞"),
            Comparison.LESS_THAN, List.of("<", "＜"));

    private static final Map<Comparison, List<String>> WORDS = Map.of(
            Comparison.AT_LEAST, List.of("不少于N", "不低于N", "至少N", "大于等于N", "N以上", "N及以上", "达到N以上"),
            Comparison.AT_MOST, List.of("不超过N", "不高于N", "至多N", "小于等于N", "N以内", "控制在N以内", "N以下"),
            Comparison.EQUAL, List.of("等于N", "达到N", "完成N", "为N"),
            Comparison.MORE_THAN, List.of("超过N", "大于N", "高于N", "多于N"),
            Comparison.LESS_THAN, List.of("小于N", "低于N", "少于N"));

    static final List<Transformation> ALL = List.of(
            retyped("other glyphs of comparison", (q, r) -> sign(q, r) + bracketed(q, "(", ")")),
            retyped("units without brackets", (q, r) -> official(q) + q.number().toPlainString() + q.unit()),
            retyped(
                    "full-width brackets and signs",
                    (q, r) -> sign(q, r) + bracketed(q, "（", "）").replace('%', '％')),
            retyped("full-width digits", (q, r) -> fullWidth(sign(q, r) + bracketed(q, "(", ")"))),
            retyped("words of comparison", ValueMoves::words),
            retyped("thousands separators", (q, r) -> official(q) + grouped(q.number()) + q.unit()),
            retyped(
                    "blanks within values",
                    (q, r) -> sign(q, r) + " " + q.number().toPlainString() + " " + q.unit()),
            form("numbers whose format says the rest", (d, r) -> numbers(d))
                    .needs(VALUES_WHOLE)
                    .changes(VALUES_AS_DRAWN),
            form("percent cells without a comparison", ValueMoves::percents)
                    .needs(VALUES_WHOLE, ONE_TABLE)
                    .changes(VALUES_AS_DRAWN),
            split("comparison, number and unit in columns of their own", ValueMoves::splitAll),
            split("the unit in a column of its own", ValueMoves::splitUnit),
            split("the comparison in a column of its own", ValueMoves::splitSign));

    private ValueMoves() {}

    /** How a number is typed instead. */
    private interface Typing {
        String of(Quantitative value, Random random);
    }

    private static Transformation retyped(String name, Typing typing) {
        return form(name, (drawing, random) -> retype(drawing, q -> typing.of(q, random)))
                .needs(VALUES_WHOLE)
                .changes(VALUES_AS_DRAWN);
    }

    private static Transformation split(String name, BiConsumer<Drawing, Random> work) {
        return form(name, work)
                .needs(COLUMNS_AS_DRAWN, ONE_TABLE, ONE_HEADING_ROW)
                .changes(VALUES_AS_DRAWN, VALUES_WHOLE);
    }

    /** Types the numbers of the year's table; what is typed must mean the same. */
    private static void retype(Drawing drawing, Function<Quantitative, String> typing) {
        List<Table> tables = drawing.all(Table.class);
        Table table = tables.get(tables.size() - 1);
        for (int i = 0; i < drawing.expected.indicators().size(); i++) {
            Indicator row = drawing.expected.indicators().get(i);
            if (row.target() instanceof Quantitative q && q.comparison().isPresent()) {
                String text = typing.apply(q);
                TargetValue target = TargetValue.parse(text);
                if (!target.sameTarget(q)) {
                    throw new AssertionError(text + " is read as " + target + ", not as " + q);
                }
                drawing.expected.indicators().set(i, with(row, target));
                table.rows.get(i).set(table.column(Role.VALUE), Content.text(text));
            }
        }
    }

    private static Indicator with(Indicator i, TargetValue target) {
        return new Indicator(i.level1(), i.level2(), i.level3(), target, i.weight(), i.other());
    }

    private static String sign(Quantitative value, Random random) {
        return Catalog.pick(of(SIGNS, value), random);
    }

    private static String official(Quantitative value) {
        return value.comparison().orElseThrow().symbol();
    }

    private static String grouped(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
    }

    private static List<String> of(Map<Comparison, List<String>> writings, Quantitative value) {
        return java.util.Objects.requireNonNull(writings.get(value.comparison().orElseThrow()));
    }

    private static String bracketed(Quantitative value, String open, String close) {
        return value.number().toPlainString() + (value.unit().isEmpty() ? "" : open + value.unit() + close);
    }

    private static String words(Quantitative value, Random random) {
        return Catalog.pick(of(WORDS, value), random)
                .replace("N", value.number().toPlainString() + value.unit());
    }

    static String fullWidth(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean folded = (c >= '0' && c <= '9') || ".,%()<>=".indexOf(c) >= 0;
            out.append(folded ? (char) (c + 0xFEE0) : c);
        }
        return out.toString();
    }

    /** What the columns of a row hold instead of the value. */
    private interface Parts {
        List<Content> of(Quantitative value);
    }

    private static void splitAll(Drawing drawing, Random random) {
        boolean number = random.nextBoolean();
        List<Column> columns = List.of(
                new Column(Role.COMPARISON, Catalog.pick(random, "计算符号", "运算符号", "指标符号", "指标性质"), 1),
                new Column(Role.VALUE, Catalog.pick(random, "指标值", "年度指标值", "目标值"), 1),
                new Column(Role.UNIT, Catalog.pick(random, "计量单位", "度量单位", "单位"), 1));
        replace(
                drawing,
                columns,
                1,
                q -> List.of(
                        Content.text(sign(q, random)),
                        number ? number(q) : Content.text(q.number().toPlainString()),
                        Content.text(q.unit())));
    }

    private static void splitUnit(Drawing drawing, Random random) {
        List<Column> columns = List.of(
                new Column(Role.VALUE, Catalog.pick(random, "指标值", "年度指标值", "目标值"), 1),
                new Column(Role.UNIT, Catalog.pick(random, "计量单位", "度量单位"), 1));
        replace(
                drawing,
                columns,
                0,
                q -> List.of(Content.text(sign(q, random) + q.number().toPlainString()), Content.text(q.unit())));
    }

    private static void splitSign(Drawing drawing, Random random) {
        List<Column> columns = List.of(
                new Column(Role.COMPARISON, Catalog.pick(random, "计算符号", "指标方向", "指标符号"), 1),
                new Column(Role.VALUE, Catalog.pick(random, "指标值", "年度指标值"), 1));
        replace(
                drawing,
                columns,
                1,
                q -> List.of(
                        Content.text(sign(q, random)), Content.text(q.number().toPlainString() + q.unit())));
    }

    private static Content number(Quantitative value) {
        return Content.number(value.number(), value.number().scale() == 0 ? "General" : "0.00");
    }

    /** 0.95 under 0% is 95(%); that the comparison is not written is not the reader's to mend. */
    private static void percents(Drawing drawing, Random random) {
        Table table = drawing.table();
        for (int i = 0; i < drawing.expected.indicators().size(); i++) {
            Indicator row = drawing.expected.indicators().get(i);
            if (row.target() instanceof Quantitative q && q.unit().equals("%")) {
                String format = q.number().scale() == 0 ? "0%" : "0.00%";
                table.rows
                        .get(i)
                        .set(table.column(Role.VALUE), Content.number(q.number().movePointLeft(2), format));
                drawing.expected.indicators().set(i, with(row, TargetValue.of(q.number(), "%")));
            }
        }
    }

    /** Puts columns in the place of the value's column; wordings stand in the one of them that has the value. */
    private static void replace(Drawing drawing, List<Column> columns, int valueAt, Parts parts) {
        for (Table table : drawing.all(Table.class)) {
            int at = table.column(Role.VALUE);
            table.columns.remove(at);
            table.columns.addAll(at, columns);
            for (List<Content> row : table.rows) {
                TargetValue target = TargetValue.parse(row.remove(at).raw());
                List<Content> cells = new ArrayList<>(java.util.Collections.nCopies(columns.size(), Content.BLANK));
                cells.set(valueAt, Content.text(target.text()));
                row.addAll(at, target instanceof Quantitative q ? parts.of(q) : cells);
            }
        }
    }

    private static void numbers(Drawing drawing) {
        for (Table table : drawing.all(Table.class)) {
            int at = table.column(Role.VALUE);
            for (List<Content> row : table.rows) {
                if (TargetValue.parse(row.get(at).raw()) instanceof Quantitative q) {
                    String digits = q.number().scale() == 0 ? "0" : "0.00";
                    String before = "\"" + q.comparison().orElseThrow().symbol() + "\"";
                    row.set(
                            at,
                            q.unit().equals("%")
                                    ? Content.number(q.number().movePointLeft(2), before + digits + "%")
                                    : Content.number(q.number(), before + digits + "\"(" + q.unit() + ")\""));
                }
            }
        }
    }
}
