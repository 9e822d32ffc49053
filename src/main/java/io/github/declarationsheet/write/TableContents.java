package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which indicators go to which table of a form. */
final class TableContents {

    private TableContents() {}

    /** For each table of an outline what it shall hold. */
    static List<List<TableRow>> of(Outline outline, List<Declaration> declarations, OfficeCells cells) {
        List<List<TableRow>> contents = new ArrayList<>();
        for (int i = 0; i < outline.tables().size(); i++) {
            contents.add(new ArrayList<>());
        }
        for (Declaration declaration : declarations) {
            if (outline.list()) {
                addToList(declaration, outline, contents);
            } else {
                add(TableRow.term(declaration), true, outline, contents, cells);
                boolean both = outline.tables().stream()
                        .anyMatch(t -> t.column(Role.TERM_VALUE).isPresent());
                add(both ? TableRow.both(declaration) : TableRow.annual(declaration), false, outline, contents, cells);
            }
        }
        return contents;
    }

    /** A project without indicators has a row in a list too. */
    private static void addToList(Declaration declaration, Outline outline, List<List<TableRow>> contents) {
        if (!contents.isEmpty()) {
            boolean term = outline.tables().get(0).term();
            List<TableRow> rows = term ? TableRow.term(declaration) : TableRow.annual(declaration);
            contents.get(0)
                    .addAll(
                            rows.isEmpty()
                                    ? List.of(new TableRow(declaration, Optional.empty(), Optional.empty()))
                                    : rows);
        }
    }

    /** The first table of its time takes all, unless a further one prints the level of some. */
    private static void add(
            List<TableRow> rows, boolean term, Outline outline, List<List<TableRow>> contents, OfficeCells cells) {
        int at = -1;
        for (TableRow row : rows) {
            at = next(row, Math.max(at, 0), term, outline, cells, at < 0);
            if (at < 0) {
                return;
            }
            contents.get(at).add(row);
        }
    }

    private static int next(
            TableRow row, int from, boolean term, Outline outline, OfficeCells cells, boolean undecided) {
        TableBody.Levels wanted = new TableBody.Levels(row.level1(), row.level2());
        int first = -1;
        for (int i = from; i < outline.tables().size(); i++) {
            Outline.Table table = outline.tables().get(i);
            if (table.term() == term) {
                first = first < 0 ? i : first;
                TableBody body = new TableBody(table, cells);
                if (body.rows().stream().anyMatch(r -> body.levels(r).equals(wanted))) {
                    return i;
                }
            }
        }
        return undecided ? first : Math.max(first, -1);
    }
}
