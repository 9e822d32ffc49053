package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Trait.AMOUNTS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.BLOCKS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.BLOCK_HEADINGS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.DATES_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.FIELDS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.FUNDS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.GOALS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.LABELS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.LEVELS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.NOTHING_BELOW;
import static io.github.declarationsheet.layout.Trait.ONE_HEADING_ROW;
import static io.github.declarationsheet.layout.Trait.ONE_TABLE;
import static io.github.declarationsheet.layout.Trait.OWN_SHEETS;
import static io.github.declarationsheet.layout.Trait.TABLE_ENDS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.TABLE_UNBROKEN;
import static io.github.declarationsheet.layout.Trait.TITLE_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.UNIT_IN_HEADING;
import static io.github.declarationsheet.layout.Trait.YEAR_AS_DRAWN;
import static io.github.declarationsheet.layout.Transformation.arrange;

import io.github.declarationsheet.layout.Section.Column;
import io.github.declarationsheet.model.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The list that budget systems exchange: a row for each indicator, with the fields of its project. */
final class FlatMoves {

    /** How the fields of a project stand on the rows of its indicators. */
    private enum Fields {
        REPEATED,
        FIRST_ROW,
        MERGED
    }

    private static final List<String> KEPT = List.of(
            "project.name",
            "project.nature",
            "project.supervisingDepartment",
            "project.implementingUnit",
            "project.startDate",
            "project.endDate",
            "funding.annualTotal",
            "goals.annual");

    static final List<Transformation> ALL = List.of(
            flat("a flat list", Fields.REPEATED),
            flat("a flat list with the project on its first row", Fields.FIRST_ROW),
            flat("a flat list with the project merged", Fields.MERGED));

    private FlatMoves() {}

    private static Transformation flat(String name, Fields fields) {
        return arrange(name, (s, r) -> list(s, r, fields))
                .changes(OWN_SHEETS, FIELDS_AS_DRAWN, GOALS_AS_DRAWN, FUNDS_AS_DRAWN, BLOCKS_AS_DRAWN, NOTHING_BELOW)
                .changes(LEVELS_AS_DRAWN, ONE_TABLE, ONE_HEADING_ROW, TABLE_UNBROKEN, TABLE_ENDS_AS_DRAWN)
                .changes(AMOUNTS_AS_DRAWN, UNIT_IN_HEADING, LABELS_AS_DRAWN, BLOCK_HEADINGS_AS_DRAWN)
                .needs(DATES_AS_DRAWN)
                .changes(TITLE_AS_DRAWN, YEAR_AS_DRAWN);
    }

    private static void list(Scene scene, Random random, Fields fields) {
        int kept = 4 + random.nextInt(KEPT.size() - 3);
        scene.drawings.forEach(d -> keep(d, kept));
        scene.arrangement = s -> {
            Sheet sheet = new Sheet("指标清单");
            headings(sheet, s.drawings.get(0));
            for (Drawing drawing : s.drawings) {
                project(sheet, drawing, fields);
            }
            s.sheets.add(sheet);
        };
    }

    /** What a list has no columns for is not read from it. */
    private static void keep(Drawing drawing, int count) {
        Draft draft = new Draft();
        for (String key : Draft.keys()) {
            if (KEPT.indexOf(key) < count && (KEPT.contains(key) || key.equals("fiscalYear"))) {
                drawing.expected.get(key).ifPresent(v -> draft.put(key, v));
            }
        }
        draft.indicators().addAll(drawing.expected.indicators());
        drawing.expected = draft;
    }

    private static List<Entry> entries(Drawing drawing) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("fiscalYear", "预算年度", new Content(drawing.year.raw(), "General")));
        drawing.eachEntry(e -> {
            if (KEPT.contains(e.key()) && drawing.expected.get(e.key()).isPresent()) {
                entries.add(e.key().startsWith("funding.") ? e.labelled(e.label() + "（元）") : e);
            }
            return e;
        });
        return entries;
    }

    private static void headings(Sheet sheet, Drawing drawing) {
        int at = 0;
        for (Entry entry : entries(drawing)) {
            sheet.pieces.add(new Piece(0, at++, 1, 1, Content.text(entry.label()), Kind.COLUMN));
        }
        for (Column column : drawing.table().columns) {
            sheet.pieces.add(new Piece(0, at++, 1, 1, Content.text(column.heading()), Kind.COLUMN));
        }
    }

    private static void project(Sheet sheet, Drawing drawing, Fields fields) {
        List<Entry> entries = entries(drawing);
        List<List<Content>> rows = drawing.table().rows;
        int first = sheet.rows();
        for (int r = 0; r < rows.size(); r++) {
            int at = 0;
            for (Entry entry : entries) {
                if (r == 0 || fields == Fields.REPEATED) {
                    int tall = fields == Fields.MERGED ? rows.size() : 1;
                    sheet.pieces.add(new Piece(first + r, at, tall, 1, entry.value(), Kind.VALUE));
                }
                at++;
            }
            for (Content content : rows.get(r)) {
                sheet.pieces.add(new Piece(first + r, at++, 1, 1, content, Kind.CELL));
            }
        }
    }
}
