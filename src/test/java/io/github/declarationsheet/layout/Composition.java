package io.github.declarationsheet.layout;

import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.json.JsonReader;
import io.github.declarationsheet.model.Declaration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What a seed stands for: one to three declarations, bent by one to four transformations that go together. */
record Composition(long seed, List<Transformation> steps, Scene scene) {

    private static final int DEEPEST = 4;

    /** The three of the seed. */
    private static final List<Declaration> PUBLISHED = published();

    static Composition of(long seed) {
        Random random = new Random(seed);
        Scene scene = scene(random);
        List<Transformation> steps = new ArrayList<>();
        int depth = 1 + (int) (seed % DEEPEST);
        while (steps.size() < depth) {
            Transformation next = Catalog.pick(Catalog.ALL, random);
            if (!steps.contains(next) && next.fits(scene.traits)) {
                steps.add(next);
                scene.traits.removeAll(next.spends());
            }
        }
        return bent(seed, steps, scene, random);
    }

    /** A single transformation. */
    static Composition of(long seed, Transformation only) {
        Random random = new Random(seed);
        Scene scene = scene(random);
        while (!only.fits(scene.traits)) {
            scene = scene(random);
        }
        return bent(seed, List.of(only), scene, random);
    }

    private static Composition bent(long seed, List<Transformation> steps, Scene scene, Random random) {
        for (Transformation.Stage stage : Transformation.Stage.values()) {
            steps.stream().filter(s -> s.stage() == stage).forEach(s -> s.work().bend(scene, random));
            if (stage == Transformation.Stage.ARRANGE) {
                scene.arrange();
            }
        }
        return new Composition(seed, steps, scene);
    }

    private static Scene scene(Random random) {
        int count = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean published = count == 1 && random.nextInt(8) == 0;
            drawings.add(Drawing.of(
                    StandardForms.STANDARD, published ? Catalog.pick(PUBLISHED, random) : Budgets.next(random, i)));
        }
        return new Scene(drawings);
    }

    private static List<Declaration> published() {
        try (InputStream in =
                Objects.requireNonNull(Composition.class.getResourceAsStream("/seed/declarations.json"))) {
            return JsonReader.read("declarations.json", in).declarations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String names() {
        return String.join(" + ", steps.stream().map(Transformation::name).toList());
    }
}
