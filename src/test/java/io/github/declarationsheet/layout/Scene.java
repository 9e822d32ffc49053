package io.github.declarationsheet.layout;

import io.github.declarationsheet.grid.Book;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What transformations work on: drawings, then the sheets they stand on. */
final class Scene {

    final List<Drawing> drawings;
    final List<Sheet> sheets = new ArrayList<>();
    final Set<Trait> traits = EnumSet.allOf(Trait.class);

    /** Places the drawings on sheets; unless something else does, each gets a sheet of its own. */
    Arrangement arrangement = Scene::oneASheet;

    /** How drawings come onto sheets. */
    interface Arrangement {
        void arrange(Scene scene);
    }

    Scene(List<Drawing> drawings) {
        this.drawings = drawings;
        if (drawings.size() == 1) {
            traits.remove(Trait.SEVERAL);
        }
    }

    void arrange() {
        arrangement.arrange(this);
    }

    List<Declaration> expected() {
        return drawings.stream().map(d -> d.expected).map(Draft::build).toList();
    }

    Book book() {
        return new Book(sheets.stream().map(Sheet::grid).toList(), Map.of(), Map.of());
    }

    private static void oneASheet(Scene scene) {
        for (Drawing drawing : scene.drawings) {
            Sheet sheet = new Sheet("申报表" + (scene.sheets.size() + 1));
            sheet.add(Renderer.draw(drawing), 0, 0);
            scene.sheets.add(sheet);
        }
    }
}
