package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Loss.amount;
import static io.github.declarationsheet.layout.Loss.day;
import static io.github.declarationsheet.layout.Loss.kind;
import static io.github.declarationsheet.layout.Loss.one;
import static io.github.declarationsheet.layout.Loss.some;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What breaks the values themselves. */
final class ValueLosses {

    static final List<Loss> ALL = List.of(
            one("a note in an amount", amount(), (p, r) -> List.of(p.with(note(p, r)))),
            one(
                    "about an amount",
                    amount(),
                    (p, r) -> List.of(p.with(Content.text("约" + p.content().raw())))),
            one(
                    "an amount with wrong separators",
                    amount(),
                    (p, r) -> List.of(p.with(Content.text(Catalog.pick(
                            r,
                            "1.234,56",
                            "12，34",
                            "1,23",
                            "3 919.500",
                            "1.234.567",
                            "12,34,567.00",
                            "1'234",
                            "3,9195"))))),
            one(
                    "two amounts in a cell",
                    amount(),
                    (p, r) -> List.of(p.with(Content.text(
                            Catalog.pick(r, "120000/80000", "120000、80000", "12万元+8万元", "120000\n80000", "12-15万元"))))),
            one("an amount with another unit", amount(), (p, r) -> List.of(p.with(tenThousands(p, "万元")))),
            one(
                    "an amount as a date",
                    amount(),
                    (p, r) -> List.of(p.with(new Content(p.content().raw(), "yyyy-mm-dd")))),
            one("an amount as a percentage", amount(), (p, r) -> List.of(p.with(new Content("0.35", "0%")))),
            one(
                    "an amount in thousands",
                    amount(),
                    (p, r) -> List.of(p.with(new Content(p.content().raw(), "#,##0,")))),
            one("an amount is a word", amount(), (p, r) -> List.of(p.with(Content.text("待定")))),
            one("two dates in a cell", day(), (p, r) -> List.of(p.with(Content.text("2024-01-01、2024-03-01")))),
            one("a date that could be two", day(), (p, r) -> List.of(p.with(Content.text("03/04/2024")))),
            one(
                    "a date as a number",
                    day(),
                    (p, r) -> List.of(p.with(new Content(p.content().raw(), "General")))),
            one("a month only", day(), (p, r) -> List.of(p.with(Content.text("2024年3月")))),
            one("a date that is none", day(), (p, r) -> List.of(p.with(Content.text("2024-02-30")))),
            one("an error", kind(Kind.VALUE).or(kind(Kind.CELL)), (p, r) -> List.of(p.with(Content.BROKEN))),
            one(
                    "a formula without a value",
                    kind(Kind.VALUE).or(kind(Kind.CELL)),
                    (p, r) -> List.of(p.with(Content.UNCALCULATED))),
            one("an error over a level", kind(Kind.LEVEL), (p, r) -> List.of(p.with(Content.BROKEN))),
            one("an error over a label", kind(Kind.LABEL), (p, r) -> List.of(p.with(Content.BROKEN))),
            Loss.of("the year is broken", ValueLosses::year),
            Loss.of("two values one below the other", ValueLosses::two));

    private ValueLosses() {}

    static Content tenThousands(Piece piece, String unit) {
        String number = new BigDecimal(piece.content().raw()).movePointLeft(4).toPlainString();
        return Content.text(number + unit);
    }

    private static Content note(Piece piece, Random random) {
        String raw = piece.content().raw();
        return Content.text(Catalog.pick(
                random,
                raw + "（含上年结转）",
                "详见附件",
                "其中" + raw,
                raw + "元，待批复",
                raw + "左右",
                raw + "?",
                "￥" + raw + "整（暂定）"));
    }

    private static void year(Sheet sheet, Random random) {
        sheet.pieces.replaceAll(p -> p.kind() == Kind.YEAR
                ? p.with(Content.text(Catalog.pick(random, "（20 年度）", "（202年度）", "（2024-2026年度）", "（2024年度、2025年度）")))
                : p);
    }

    /** Below a value another stands that no label claims. */
    private static void two(Sheet sheet, Random random) {
        Piece value = Catalog.pick(
                some(sheet, kind(Kind.VALUE).and(p -> p.content().raw().indexOf('\n') < 0)), random);
        sheet.insertRows(value.lastRow() + 1, 1);
        sheet.pieces.add(new Piece(value.lastRow() + 1, value.column(), 1, 1, Content.text("250000"), Kind.LINE));
    }
}
