package io.github.declarationsheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * One way in which a form gets broken, so that the truth can't or may not be read. What a loss does to the truth itself, it
 * does to {@link Drawing#expected} too: then the sheet still says it, in another way.
 *
 * @param name what it does
 * @param work what it does, with the choices of a seed
 */
record Loss(String name, Work work) {

    /** Breaks a sheet with one form. */
    interface Work {
        void lose(Sheet sheet, Random random);
    }

    static Loss of(String name, Work work) {
        return new Loss(name, work);
    }

    /** Changes one piece of a sort; removes it if it becomes none. */
    static Loss one(
            String name, Predicate<Piece> sort, java.util.function.BiFunction<Piece, Random, List<Piece>> change) {
        return new Loss(name, (sheet, random) -> {
            List<Piece> some = some(sheet, sort);
            if (!some.isEmpty()) {
                Piece piece = Catalog.pick(some, random);
                int at = sheet.pieces.indexOf(piece);
                sheet.pieces.remove(at);
                sheet.pieces.addAll(at, change.apply(piece, random));
            }
        });
    }

    static Predicate<Piece> kind(Kind kind) {
        return p -> p.kind() == kind && !p.content().isBlank();
    }

    static Predicate<Piece> amount() {
        return p -> p.kind() == Kind.VALUE && p.content().format().equals(Content.AMOUNT);
    }

    static Predicate<Piece> day() {
        return p -> p.kind() == Kind.VALUE && p.content().format().equals(Content.DAY);
    }

    static Predicate<Piece> text() {
        return p ->
                p.kind() == Kind.VALUE && !p.content().isBlank() && !p.content().isNumber();
    }

    static List<Piece> some(Sheet sheet, Predicate<Piece> sort) {
        return new ArrayList<>(sheet.pieces.stream().filter(sort).toList());
    }

    /** The first row of a sort of pieces. */
    static int top(Sheet sheet, Kind kind) {
        return sheet.pieces.stream()
                .filter(p -> p.kind() == kind)
                .mapToInt(Piece::row)
                .min()
                .orElseThrow();
    }

    static int bottom(Sheet sheet, Kind kind) {
        return sheet.pieces.stream()
                .filter(p -> p.kind() == kind)
                .mapToInt(Piece::lastRow)
                .max()
                .orElseThrow();
    }

    /** The column of the last pieces of a sort. */
    static int last(Sheet sheet, Kind kind) {
        return sheet.pieces.stream()
                .filter(p -> p.kind() == kind)
                .mapToInt(Piece::column)
                .max()
                .orElseThrow();
    }
}
