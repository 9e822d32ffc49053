package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Loss.kind;
import static io.github.declarationsheet.layout.Loss.one;
import static io.github.declarationsheet.layout.Loss.some;

import java.util.List;
import java.util.Random;

/** What breaks labels, headings and lines. */
final class LabelLosses {

    private static final String[] UNKNOWN = {"事项口径", "对应栏次", "填列内容", "归口"};
    private static final String[] TYPED = {"同上", "详见附件", "按批复", "已核"};

    static final List<Loss> ALL = List.of(
            one("a label nobody knows", kind(Kind.LABEL), (p, r) -> List.of(p.with(unknown(r)))),
            one("a blank label", kind(Kind.LABEL), (p, r) -> List.of(p.with(Content.BLANK))),
            one("a text typed over a label", kind(Kind.LABEL), (p, r) -> List.of(p.with(typed(r)))),
            Loss.of("the label of another field", LabelLosses::another),
            Loss.of("labels a row above their values", LabelLosses::raised),
            one("a block's heading is blank", kind(Kind.HEADING), (p, r) -> List.of(p.with(Content.BLANK))),
            one("a column's heading is blank", kind(Kind.COLUMN), (p, r) -> List.of(p.with(Content.BLANK))),
            one("a column's heading nobody knows", kind(Kind.COLUMN), (p, r) -> List.of(p.with(unknown(r)))),
            Loss.of("the row of headings is gone", (s, r) -> s.pieces.removeIf(p -> p.kind() == Kind.COLUMN)),
            Loss.of("no title", (s, r) -> s.pieces.removeIf(p -> p.kind() == Kind.TITLE)),
            Loss.of("the value column is called last year's", (s, r) -> value(s, "上年指标值")),
            Loss.of("the value column is called an actual one", (s, r) -> value(s, "实际完成值")),
            Loss.of("another value column beside", LabelLosses::beside),
            Loss.of("a second project's name above", (s, r) -> line(s, r, "项目名称：老旧小区改造")),
            Loss.of("a second project's name below", (s, r) -> pair(s, s.rows(), "项目名称", "老旧小区改造")),
            Loss.of("a line with another unit", (s, r) -> line(s, r, "单位：万元")),
            Loss.of("a label with another unit", LabelLosses::unit),
            Loss.of("another year in a line", (s, r) -> line(s, r, "2013年度")),
            Loss.of("last year's table below", LabelLosses::second));

    private LabelLosses() {}

    private static Content unknown(Random random) {
        return Content.text(Catalog.pick(random, UNKNOWN));
    }

    private static Content typed(Random random) {
        return Content.text(Catalog.pick(random, TYPED));
    }

    private static boolean filled(Sheet sheet, Piece label) {
        return sheet.pieces.stream()
                .anyMatch(p -> p.kind() == Kind.VALUE
                        && !p.content().isBlank()
                        && p.row() == label.row()
                        && p.column() == label.lastColumn() + 1);
    }

    /** A field stands twice, with different values. */
    private static void another(Sheet sheet, Random random) {
        List<Piece> labels = some(sheet, kind(Kind.LABEL).and(p -> filled(sheet, p)));
        Piece one = Catalog.pick(labels, random);
        Piece other = Catalog.pick(labels, random);
        sheet.pieces.replaceAll(p -> p.equals(one) ? p.with(other.content()) : p);
    }

    /** The labels of a row stand in a row of their own, each left of and above its value. */
    private static void raised(Sheet sheet, Random random) {
        int row = Catalog.pick(some(sheet, kind(Kind.LABEL).and(p -> filled(sheet, p))), random)
                .row();
        sheet.insertRows(row, 1);
        sheet.pieces.replaceAll(
                p -> p.row() == row + 1 && p.rows() == 1 && p.kind() == Kind.LABEL ? p.moved(-1, 0) : p);
    }

    private static void value(Sheet sheet, String heading) {
        int column = Loss.last(sheet, Kind.COLUMN);
        sheet.pieces.replaceAll(
                p -> p.kind() == Kind.COLUMN && p.column() == column ? p.with(Content.text(heading)) : p);
    }

    /** Beside the target another column under a heading that could mean it, with other values. */
    private static void beside(Sheet sheet, Random random) {
        int column = Loss.last(sheet, Kind.COLUMN);
        String heading = Catalog.pick(random, "指标值", "目标值", "上年指标值", "参考值", "指标值（修改）");
        for (Piece p : List.copyOf(sheet.pieces)) {
            if (p.column() == column && (p.kind() == Kind.COLUMN || p.kind() == Kind.CELL)) {
                String text = p.kind() == Kind.COLUMN ? heading : "≥" + (1 + random.nextInt(900)) + "件";
                sheet.pieces.add(p.moved(0, p.columns()).with(Content.text(text)));
            }
        }
    }

    private static void line(Sheet sheet, Random random, String text) {
        int row = Loss.top(sheet, Kind.LABEL);
        sheet.insertRows(row, 1);
        sheet.pieces.add(new Piece(row, random.nextInt(6), 1, 1, Content.text(text), Kind.LINE));
    }

    private static void pair(Sheet sheet, int row, String label, String value) {
        sheet.pieces.add(new Piece(row, 0, 1, 1, Content.text(label), Kind.LABEL));
        sheet.pieces.add(new Piece(row, 1, 1, 1, Content.text(value), Kind.VALUE));
    }

    private static void unit(Sheet sheet, Random random) {
        List<Piece> amounts = some(sheet, Loss.amount());
        Piece amount = Catalog.pick(amounts, random);
        sheet.pieces.replaceAll(
                p -> p.kind() == Kind.LABEL && p.row() == amount.row() && p.lastColumn() + 1 == amount.column()
                        ? p.with(Content.text(p.content().raw() + "（万元）"))
                        : p);
        sheet.pieces.replaceAll(p -> p.equals(amount) ? p.with(ValueLosses.tenThousands(p, "")) : p);
    }

    private static void second(Sheet sheet, Random random) {
        int top = Loss.top(sheet, Kind.COLUMN);
        int down = sheet.rows() - top + random.nextInt(3);
        for (Piece p : List.copyOf(sheet.pieces)) {
            if (p.row() >= top) {
                boolean value = p.kind() == Kind.CELL && p.column() == Loss.last(sheet, Kind.COLUMN);
                boolean heading = p.kind() == Kind.HEADING;
                sheet.pieces.add(p.moved(down, 0)
                        .with(value ? Content.text("≥7件") : heading ? Content.text("上年绩效指标") : p.content()));
            }
        }
    }
}
