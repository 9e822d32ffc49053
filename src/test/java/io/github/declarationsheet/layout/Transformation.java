package io.github.declarationsheet.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One way in which offices bend a form.
 *
 * @param name what it does
 * @param stage when it works
 * @param needs what must still be as drawn
 * @param spends what is no longer as drawn afterwards
 * @param work what it does, with the choices of a seed
 */
record Transformation(String name, Stage stage, Set<Trait> needs, Set<Trait> spends, Work work) {

    /** Transformations work in this order, those of one stage in the order they were chosen. */
    enum Stage {
        /** Changes what a form consists of, before it stands on cells. */
        FORM,
        /** Places forms on sheets. */
        ARRANGE,
        /** Changes sheets. */
        SHEET
    }

    /** Bends a scene. */
    interface Work {
        void bend(Scene scene, Random random);
    }

    private Transformation(String name, Stage stage, Work work) {
        this(name, stage, Set.of(), Set.of(), work);
    }

    /** A transformation of each form by itself; an office bends all its forms in the same way. */
    static Transformation form(String name, BiConsumer<Drawing, Random> work) {
        return new Transformation(name, Stage.FORM, (scene, random) -> {
            long seed = random.nextLong();
            scene.drawings.forEach(d -> work.accept(d, new Random(seed)));
        });
    }

    static Transformation arrange(String name, Work work) {
        return new Transformation(name, Stage.ARRANGE, work);
    }

    /** A transformation of each sheet by itself. */
    static Transformation sheet(String name, BiConsumer<Sheet, Random> work) {
        return new Transformation(name, Stage.SHEET, (s, r) -> s.sheets.forEach(sheet -> work.accept(sheet, r)));
    }

    /** A transformation of the workbook. */
    static Transformation book(String name, Work work) {
        return new Transformation(name, Stage.SHEET, work);
    }

    /** Works only where these are still as drawn, and leaves them so. */
    Transformation needs(Trait... traits) {
        return new Transformation(name, stage, and(needs, traits), spends, work);
    }

    /** Works anywhere, but these are no longer as drawn afterwards. */
    Transformation spends(Trait... traits) {
        return new Transformation(name, stage, needs, and(spends, traits), work);
    }

    /** Works only where these are still as drawn, and changes them. */
    Transformation changes(Trait... traits) {
        return needs(traits).spends(traits);
    }

    boolean fits(Set<Trait> traits) {
        return traits.containsAll(needs);
    }

    private static Set<Trait> and(Set<Trait> some, Trait... more) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
