package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Trait.MERGES;
import static io.github.declarationsheet.layout.Trait.OWN_SHEETS;
import static io.github.declarationsheet.layout.Trait.SEVERAL;
import static io.github.declarationsheet.layout.Transformation.arrange;
import static io.github.declarationsheet.layout.Transformation.book;
import static io.github.declarationsheet.layout.Transformation.sheet;

import io.github.declarationsheet.grid.Grid;
import java.util.List;
import java.util.Random;

/** What happens to forms on sheets and to sheets in workbooks. */
final class SheetMoves {

    static final List<Transformation> ALL = List.of(
            arrange("forms one below the other", (s, r) -> s.arrangement = stacked(1 + r.nextInt(3)))
                    .needs(SEVERAL)
                    .changes(OWN_SHEETS),
            arrange("forms side by side", (s, r) -> s.arrangement = sideBySide(1 + r.nextInt(2)))
                    .needs(SEVERAL)
                    .changes(OWN_SHEETS),
            sheet("moved", SheetMoves::move),
            sheet("unmerged", (s, r) -> s.pieces.replaceAll(p -> p.sized(1, 1))).changes(MERGES),
            sheet("empty rows", SheetMoves::emptyRows),
            sheet("empty columns", (s, r) -> s.insertColumns(r.nextInt(s.columns()), 1)),
            sheet("hidden rows without a value", SheetMoves::hiddenRows),
            arrange("forms below the title of a bundle", (s, r) -> s.arrangement = bundled())
                    .needs(SEVERAL)
                    .changes(OWN_SHEETS),
            sheet("an empty frame to the right", SheetMoves::frame),
            book("a hidden sheet of choices", SheetMoves::choices),
            book("instructions on a sheet before", SheetMoves::instructions),
            book("a list of contents before", SheetMoves::contents));

    private SheetMoves() {}

    private static void move(Sheet sheet, Random random) {
        sheet.insertRows(0, random.nextInt(5));
        sheet.insertColumns(0, random.nextInt(4));
    }

    private static void emptyRows(Sheet sheet, Random random) {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            sheet.insertRows(gap(sheet, random), 1);
        }
    }

    private static void hiddenRows(Sheet sheet, Random random) {
        int at = gap(sheet, random);
        sheet.insertRows(at, 1);
        sheet.hiddenRows.set(at);
    }

    /** A row that does not hold the values of labels above it. */
    private static int gap(Sheet sheet, Random random) {
        while (true) {
            int row = random.nextInt(sheet.rows());
            boolean value = sheet.pieces.stream().anyMatch(p -> p.row() == row && p.kind() == Kind.VALUE);
            boolean label = sheet.pieces.stream().anyMatch(p -> p.row() == row && p.kind() == Kind.LABEL);
            if (!value || label) {
                return row;
            }
        }
    }

    private static Scene.Arrangement stacked(int gap) {
        return scene -> {
            Sheet sheet = new Sheet("汇总");
            for (Drawing drawing : scene.drawings) {
                sheet.add(Renderer.draw(drawing), sheet.rows() == 0 ? 0 : sheet.rows() + gap, 0);
            }
            scene.sheets.add(sheet);
        };
    }

    private static Scene.Arrangement sideBySide(int gap) {
        return scene -> {
            Sheet sheet = new Sheet("汇总");
            for (Drawing drawing : scene.drawings) {
                sheet.add(Renderer.draw(drawing), 0, sheet.columns() == 0 ? 0 : sheet.columns() + gap);
            }
            scene.sheets.add(sheet);
        };
    }

    private static Scene.Arrangement bundled() {
        return scene -> {
            Sheet sheet = new Sheet("公开");
            String title = scene.drawings.get(0).year.raw() + "年度项目绩效目标汇总表";
            sheet.pieces.add(new Piece(0, 0, 1, 7, Content.text(title), Kind.TITLE));
            for (Drawing drawing : scene.drawings) {
                sheet.add(Renderer.draw(drawing), sheet.rows() + 1, 0);
            }
            scene.sheets.add(sheet);
        };
    }

    /** Merged cells that hold nothing. */
    private static void frame(Sheet sheet, Random random) {
        int column = sheet.columns();
        for (int row = 0; row < sheet.rows(); row += 2) {
            sheet.pieces.add(new Piece(row, column, 2, 2, Content.BLANK, Kind.LINE));
        }
    }

    private static void choices(Scene scene, Random random) {
        Sheet sheet = new Sheet("下拉选项");
        sheet.state = Grid.State.HIDDEN;
        List<String> lines = List.of("其他经常性项目", "阶段性项目", "特定目标类", "数量指标", "质量指标", "时效指标");
        for (int i = 0; i < lines.size(); i++) {
            sheet.pieces.add(new Piece(i, 0, 1, 1, Content.text(lines.get(i)), Kind.LINE));
        }
        scene.sheets.add(sheet);
    }

    private static void instructions(Scene scene, Random random) {
        Sheet sheet = new Sheet("填表说明");
        List<String> lines = List.of("填表说明", "一、项目名称：填写项目全称。", "二、年度指标值应当细化、量化。", "三、本表由项目单位填报，主管部门审核。");
        for (int i = 0; i < lines.size(); i++) {
            sheet.pieces.add(new Piece(i, 0, 1, 1, Content.text(lines.get(i)), Kind.LINE));
        }
        scene.sheets.add(0, sheet);
    }

    private static void contents(Scene scene, Random random) {
        Sheet sheet = new Sheet("目录");
        List<List<String>> lines = new java.util.ArrayList<>(List.of(List.of("目录"), List.of("序号", "项目名称")));
        for (int i = 0; i < scene.drawings.size(); i++) {
            String name = scene.drawings
                    .get(i)
                    .expected
                    .get("project.name")
                    .orElseThrow()
                    .toString();
            lines.add(List.of(Integer.toString(i + 1), name));
        }
        for (int r = 0; r < lines.size(); r++) {
            for (int c = 0; c < lines.get(r).size(); c++) {
                sheet.pieces.add(new Piece(r, c, 1, 1, Content.text(lines.get(r).get(c)), Kind.LINE));
            }
        }
        scene.sheets.add(0, sheet);
    }
}
