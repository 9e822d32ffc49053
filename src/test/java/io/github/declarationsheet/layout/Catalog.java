package io.github.declarationsheet.layout;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** All transformations. To add one, write it into the list of its kind and name the traits it needs and spends. */
final class Catalog {

    static final List<Transformation> ALL = Stream.of(
                    LabelMoves.ALL,
                    FieldMoves.ALL,
                    FundMoves.ALL,
                    TableMoves.ALL,
                    ValueMoves.ALL,
                    LineMoves.ALL,
                    SheetMoves.ALL,
                    FlatMoves.ALL)
            .flatMap(List::stream)
            .toList();

    private Catalog() {}

    static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
