package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Trait.AMOUNTS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.FUNDS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.LABELS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.UNIT_IN_HEADING;
import static io.github.declarationsheet.layout.Transformation.form;

import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.model.Draft;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** The amounts: their unit, how they are typed, and where they stand. */
final class FundMoves {

    private static final String HEADING = "项目资金";

    static final List<Transformation> ALL = List.of(
            form("amounts in 万元 by the heading", FundMoves::byHeading).changes(AMOUNTS_AS_DRAWN, UNIT_IN_HEADING),
            form("amounts in 万元 by a line", FundMoves::byLine).changes(AMOUNTS_AS_DRAWN, UNIT_IN_HEADING),
            form("amounts in 万元 by each label", FundMoves::byLabel)
                    .changes(AMOUNTS_AS_DRAWN, UNIT_IN_HEADING, LABELS_AS_DRAWN),
            form("amounts with their unit in the cell", FundMoves::inCell).changes(AMOUNTS_AS_DRAWN),
            form("amounts as text", FundMoves::asText).changes(AMOUNTS_AS_DRAWN),
            form("amounts in accounting formats", FundMoves::accounting).changes(AMOUNTS_AS_DRAWN),
            form("amounts of nothing left blank", FundMoves::blank).changes(AMOUNTS_AS_DRAWN),
            form("amounts with binary noise", FundMoves::noisy).changes(AMOUNTS_AS_DRAWN),
            form("funds without a heading", (d, r) -> d.funds().heading = "").changes(FUNDS_AS_DRAWN, UNIT_IN_HEADING),
            form("funds in a single column", FundMoves::singleColumn)
                    .needs(LABELS_AS_DRAWN)
                    .changes(FUNDS_AS_DRAWN),
            form(
                            "funds of the year on the left",
                            (d, r) -> d.funds().columns.add(d.funds().columns.remove(0)))
                    .changes(FUNDS_AS_DRAWN));

    private FundMoves() {}

    private static void byHeading(Drawing drawing, Random random) {
        MoneyUnit unit = random.nextInt(4) == 0 ? MoneyUnit.THOUSAND : MoneyUnit.TEN_THOUSAND;
        drawing.funds().heading = HEADING
                + Catalog.pick(random, "（" + unit.text() + "）", "\n(" + unit.text() + ")", "（单位：" + unit.text() + "）");
        each(
                drawing,
                y -> Content.number(
                        unit.fromYuan(y), Catalog.pick(random, "General", "#,##0.00", "0.00", "#,##0.000000")));
    }

    private static void byLine(Drawing drawing, Random random) {
        drawing.funds().heading = HEADING;
        String line = Catalog.pick(random, "单位：万元", "金额单位：万元", "（单位：万元）", "单位:万元");
        drawing.above.add(line);
        each(drawing, y -> Content.number(MoneyUnit.TEN_THOUSAND.fromYuan(y), "General"));
    }

    private static void byLabel(Drawing drawing, Random random) {
        drawing.funds().heading = HEADING;
        String unit = Catalog.pick(random, "（万元）", "(万元)");
        each(drawing, y -> Content.number(MoneyUnit.TEN_THOUSAND.fromYuan(y), "General"));
        drawing.eachEntry(e -> e.key().startsWith("funding.") ? e.labelled(e.label() + unit) : e);
    }

    private static void inCell(Drawing drawing, Random random) {
        MoneyUnit unit = random.nextBoolean() ? MoneyUnit.TEN_THOUSAND : MoneyUnit.YUAN;
        each(drawing, y -> Content.text(unit.fromYuan(y).stripTrailingZeros().toPlainString() + unit.text()));
    }

    private static void asText(Drawing drawing, Random random) {
        String pattern = Catalog.pick(random, "#,##0.00", "0.00", "0.##", "¥#,##0.00", "#,##0.00 ");
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        boolean full = random.nextInt(4) == 0;
        each(drawing, y -> Content.text(full ? ValueMoves.fullWidth(format.format(y)) : format.format(y)));
    }

    private static void accounting(Drawing drawing, Random random) {
        String format = Catalog.pick(
                random,
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
                "_ \"¥\"* #,##0.00_ ",
                "\"¥\"#,##0.00;\"¥\"-#,##0.00",
                "#,##0.00_);[Red](#,##0.00)",
                "#,##0.00\"元\"");
        each(drawing, y -> Content.number(y, format));
    }

    private static void blank(Drawing drawing, Random random) {
        Draft draft = new Draft();
        for (String key : Draft.keys()) {
            drawing.expected
                    .get(key)
                    .filter(v -> !(v instanceof BigDecimal b) || b.signum() != 0)
                    .ifPresent(v -> draft.put(key, v));
        }
        draft.indicators().addAll(drawing.expected.indicators());
        draft.termIndicators().addAll(drawing.expected.termIndicators());
        draft.other().addAll(drawing.expected.other());
        drawing.expected = draft;
        drawing.eachEntry(
                e -> e.key().startsWith("funding.") && draft.get(e.key()).isEmpty() ? e.with(Content.BLANK) : e);
    }

    private static void noisy(Drawing drawing, Random random) {
        drawing.funds().heading = HEADING + "（元）";
        each(
                drawing,
                y -> new Content(
                        Double.toString(y.doubleValue()), Catalog.pick(random, "General", "#,##0.00_ ", "0.00")));
    }

    private static void singleColumn(Drawing drawing, Random random) {
        if (drawing.expected.get("funding.total").isEmpty()) {
            drawing.funds().columns.remove(0);
        } else {
            List<Entry> all = new ArrayList<>();
            drawing.funds().columns.forEach(all::addAll);
            drawing.funds().columns.clear();
            drawing.funds().columns.add(all);
        }
    }

    private static void each(Drawing drawing, Function<BigDecimal, Content> written) {
        drawing.eachEntry(e ->
                e.key().startsWith("funding.") && drawing.expected.get(e.key()).isPresent()
                        ? e.with(written.apply(
                                (BigDecimal) drawing.expected.get(e.key()).orElseThrow()))
                        : e);
    }
}
