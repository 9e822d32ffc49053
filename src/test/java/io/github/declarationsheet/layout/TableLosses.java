package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Loss.kind;
import static io.github.declarationsheet.layout.Loss.one;
import static io.github.declarationsheet.layout.Loss.some;

import java.util.List;
import java.util.Random;

/** What breaks rows, columns and merged cells. */
final class TableLosses {

    static final List<Loss> ALL = List.of(
            Loss.of("a column of the table a row too low", TableLosses::lower),
            Loss.of("a value a cell too far", (s, r) -> move(s, r, 0, 1)),
            Loss.of("a value a cell too near", (s, r) -> move(s, r, 0, -1)),
            Loss.of("a value a row too low", (s, r) -> move(s, r, 1, 0)),
            Loss.of("a cell of the table a cell too far", TableLosses::far),
            one(
                    "a level cut in two",
                    tall(),
                    (p, r) -> List.of(
                            p.sized(1, p.columns()),
                            new Piece(p.row() + 1, p.column(), p.rows() - 1, p.columns(), Content.BLANK, p.kind()))),
            Loss.of("a 一级指标 merged a row too long", TableLosses::over),
            one("a level is blank", kind(Kind.LEVEL), (p, r) -> List.of(p.with(Content.BLANK))),
            one("a cell of the table is blank", kind(Kind.CELL), (p, r) -> List.of(p.with(Content.BLANK))),
            Loss.of("a row twice", TableLosses::twice),
            Loss.of("a total in the middle", (s, r) -> row(s, r, "小计", "120")),
            Loss.of("a note in the middle", (s, r) -> row(s, r, "注：以下指标由街道填报", "")),
            Loss.of("a lone number in the middle", (s, r) -> row(s, r, "", "35")),
            Loss.of("values beneath a merged cell", TableLosses::beneath),
            Loss.of("a hidden row with another value", TableLosses::hidden),
            Loss.of("a text beside the table", (s, r) -> beside(s, r, "已完成")),
            Loss.of("a text beside a field", TableLosses::remark));

    private TableLosses() {}

    private static java.util.function.Predicate<Piece> tall() {
        return kind(Kind.LEVEL).and(p -> p.rows() > 1);
    }

    private static void lower(Sheet sheet, Random random) {
        int column = Catalog.pick(some(sheet, kind(Kind.CELL)), random).column();
        sheet.pieces.replaceAll(p -> p.kind() == Kind.CELL && p.column() == column ? p.moved(1, 0) : p);
    }

    private static void move(Sheet sheet, Random random, int down, int right) {
        Piece chosen = Catalog.pick(some(sheet, kind(Kind.VALUE)), random);
        int at = sheet.pieces.indexOf(chosen);
        if (down > 0) {
            sheet.insertRows(chosen.lastRow() + 1, 1);
        }
        Piece value = sheet.pieces.get(at);
        Piece moved = value.sized(1, 1).moved(down, right > 0 ? value.columns() : right);
        boolean taken = sheet.pieces.stream()
                .anyMatch(p -> p.kind() == Kind.VALUE && p.row() == moved.row() && p.column() == moved.column());
        if (!taken) {
            sheet.pieces.removeIf(p -> p.equals(value) || (p.row() == moved.row() && p.column() == moved.column()));
            sheet.pieces.add(moved);
        }
    }

    private static void far(Sheet sheet, Random random) {
        Piece cell = Catalog.pick(some(sheet, kind(Kind.CELL)), random);
        sheet.pieces.removeIf(
                p -> p.equals(cell) || (p.row() == cell.row() && p.column() == cell.column() + cell.columns()));
        sheet.pieces.add(cell.moved(0, cell.columns()));
    }

    private static void over(Sheet sheet, Random random) {
        List<Piece> levels = some(sheet, tall().and(p -> p.column() == 1));
        if (!levels.isEmpty()) {
            Piece next = Catalog.pick(levels, random);
            sheet.pieces.replaceAll(p -> p.equals(next)
                    ? p.moved(1, 0).sized(p.rows() - 1, p.columns())
                    : p.kind() == Kind.LEVEL && p.column() == next.column() && p.lastRow() + 1 == next.row()
                            ? p.sized(p.rows() + 1, p.columns())
                            : p);
        }
    }

    private static void twice(Sheet sheet, Random random) {
        Piece cell = Catalog.pick(some(sheet, kind(Kind.CELL)), random);
        sheet.insertRows(cell.row() + 1, 1);
        for (Piece p : List.copyOf(sheet.pieces)) {
            if (p.kind() == Kind.CELL && p.row() == cell.row()) {
                sheet.pieces.add(p.moved(1, 0));
            }
        }
    }

    private static void row(Sheet sheet, Random random, String name, String value) {
        Piece cell = Catalog.pick(some(sheet, kind(Kind.CELL)), random);
        int row = cell.row() + 1;
        int last = Loss.last(sheet, Kind.COLUMN);
        int names = sheet.pieces.stream()
                .filter(p -> p.kind() == Kind.CELL)
                .mapToInt(Piece::column)
                .min()
                .orElseThrow();
        sheet.insertRows(row, 1);
        sheet.pieces.add(new Piece(row, names, 1, 1, Content.text(name), Kind.LINE));
        sheet.pieces.add(new Piece(row, last, 1, 1, Content.text(value), Kind.LINE));
    }

    /** A box is drawn over its neighbour, which keeps its text. */
    private static void beneath(Sheet sheet, Random random) {
        Piece piece = Catalog.pick(some(sheet, p -> !p.content().isBlank() && p.kind() != Kind.TITLE), random);
        List<Piece> right = some(
                sheet, p -> p.row() == piece.row() && p.rows() == piece.rows() && p.column() == piece.lastColumn() + 1);
        if (!right.isEmpty()) {
            Piece hidden = right.get(0);
            sheet.pieces.replaceAll(p -> p.equals(piece)
                    ? p.sized(p.rows(), p.columns() + hidden.columns())
                    : p.equals(hidden) ? p.sized(1, 1) : p);
        }
    }

    private static void hidden(Sheet sheet, Random random) {
        row(sheet, random, "停用的指标", "≥3件");
        sheet.pieces.stream()
                .filter(p -> p.content().raw().equals("停用的指标"))
                .forEach(p -> sheet.hiddenRows.set(p.row()));
    }

    private static void beside(Sheet sheet, Random random, String text) {
        Piece cell = Catalog.pick(some(sheet, kind(Kind.CELL)), random);
        sheet.pieces.add(
                new Piece(cell.row(), sheet.columns() + random.nextInt(2), 1, 1, Content.text(text), Kind.LINE));
    }

    private static void remark(Sheet sheet, Random random) {
        Piece value = Catalog.pick(
                some(sheet, kind(Kind.VALUE).and(p -> p.content().raw().indexOf('\n') < 0)), random);
        int row = value.row();
        sheet.insertColumns(value.column(), 1);
        sheet.pieces.add(new Piece(row, value.column(), 1, 1, Content.text("（已核）"), Kind.LINE));
    }
}
