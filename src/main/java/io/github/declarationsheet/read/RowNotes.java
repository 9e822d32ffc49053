package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be said of the rows of a table: one finding for each code, that names all its cells. What is noted of a row
 * counts once the row is read as an indicator.
 */
final class RowNotes {

    private static final String AND = "、";

    private final List<Note> pending = new ArrayList<>(0);
    private final List<Note> kept = new ArrayList<>(0);

    /** One cell of a finding, and what is said of it. */
    private record Note(FindingCode code, String text, CellRange cell, String field) {}

    /** A new row begins: what was noted of one that is none is forgotten. */
    void nextRow() {
        pending.clear();
    }

    void add(FindingCode code, String text, CellRange cell) {
        pending.add(new Note(code, text, cell, ""));
    }

    /** The row is an indicator. */
    void keep(String key) {
        for (Note note : pending) {
            kept.add(new Note(note.code(), note.text(), note.cell(), key));
        }
        pending.clear();
    }

    /** Reports what was kept. */
    void report(FindingList findings) {
        List<FindingCode> codes = new ArrayList<>(0);
        for (Note note : kept) {
            if (!codes.contains(note.code())) {
                codes.add(note.code());
                report(note, findings);
            }
        }
    }

    private void report(Note first, FindingList findings) {
        List<CellRange> cells = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Note note : kept) {
            if (note.code().equals(first.code())) {
                addLast(note.cell(), cells);
                addLast(note.text(), texts);
            }
        }
        findings.add(
                first.code(),
                first.code().severity(),
                Optional.of(first.field()),
                String.join(AND, texts),
                cells,
                Map.of());
    }

    /** Rows of one group say the same one after the other. */
    private static <T> void addLast(T item, List<T> items) {
        if (items.isEmpty() || !items.get(items.size() - 1).equals(item)) {
            items.add(item);
        }
    }
}
