package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.LabelText;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.form.Vocabulary;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.Grid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which text of a sheet is the label of a placeholder: before it in its cell, left of it, or above it. */
final class MarkerLabels {

    /** Shorter texts above a form are the numbers of annexes and the like. */
    private static final int SHORTEST_TITLE = 6;

    private final Vocabulary known = Vocabulary.of(StandardForms.all());
    private final Map<CellRange, Cell> cells = new HashMap<>();
    private final List<Cell> inOrder;
    private final List<CellRange> merges;
    private final Set<CellRange> marked = new HashSet<>();

    MarkerLabels(Grid grid, List<Marker> markers) {
        this.inOrder = grid.cells();
        this.merges = grid.merges();
        for (Cell cell : grid.cells()) {
            cells.put(cell.range(), cell);
        }
        for (Marker marker : markers) {
            marked.add(marker.cell());
        }
    }

    /**
     * The label that the reader does not know to be one of the placeholder's field.
     *
     * @return the text as written; empty if there is none, or none that needs to be learnt
     */
    Optional<String> unknown(Marker marker) {
        String before = marker.text().substring(0, marker.from());
        if (isLabel(before)) {
            return news(marker, before.strip());
        }
        if (!marker.isAlone()) {
            // the year inside a title has no label
            return Optional.empty();
        }
        CellRange room = room(marker.cell().firstRow(), marker.cell().firstColumn());
        Optional<CellRange> left = marker.isOfIndicator() ? Optional.empty() : left(room);
        Optional<CellRange> above = above(room);
        if (left.filter(l -> means(text(l), marker)).isPresent()
                || above.filter(l -> means(text(l), marker)).isPresent()) {
            return Optional.empty();
        }
        // what stands left of more rows than the placeholder, or heads a block, labels none of its fields
        Optional<CellRange> own = left.filter(l -> height(l) <= height(room) && !headsBlock(text(l)));
        Optional<CellRange> free =
                above.filter(l -> marker.isOfIndicator() || meaning(text(l)).isEmpty());
        return own.or(() -> free)
                .or(() -> left.filter(l -> !headsBlock(text(l))))
                .map(this::text);
    }

    /** Whether a placeholder stands right beside another, alone and without a label of its own. */
    boolean follows(Marker first, Marker second) {
        CellRange room = room(second.cell().firstRow(), second.cell().firstColumn());
        boolean labelled = above(room).filter(l -> means(text(l), second)).isPresent();
        return second.isAlone()
                && !labelled
                && beside(room).filter(b -> first(b).equals(first.cell())).isPresent();
    }

    /** The title that no form knows: the first text above all placeholders that is long enough for one and says no unit. */
    Optional<String> title() {
        int top = marked.stream().mapToInt(CellRange::firstRow).min().orElse(0);
        for (Cell cell : inOrder) {
            LabelText text = LabelText.of(cell.raw());
            boolean title = text.key().length() >= SHORTEST_TITLE
                    && MoneyUnit.in(cell.raw()).isEmpty()
                    && known.find(text.key()).isEmpty();
            if (cell.row() >= top || title) {
                return title && cell.row() < top && known.title(text.key()).isEmpty()
                        ? Optional.of(cell.raw().strip())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What no form knows that stands left of a goal and its label: it heads their block. */
    Optional<String> heading(Marker marker) {
        CellRange room = room(marker.cell().firstRow(), marker.cell().firstColumn());
        return left(room)
                .filter(l -> height(l) > height(room) && meaning(text(l)).isEmpty())
                .map(this::text);
    }

    private Optional<String> news(Marker marker, String label) {
        return means(label, marker) ? Optional.empty() : Optional.of(label);
    }

    private static boolean isLabel(String text) {
        return !LabelText.of(text).key().isEmpty();
    }

    private Optional<Meaning> meaning(String label) {
        return known.find(LabelText.of(label).key());
    }

    private boolean headsBlock(String label) {
        return meaning(label).filter(m -> m.heading().isPresent()).isPresent();
    }

    /** Whether the reader takes a text for a label of the field or column already. */
    private boolean means(String label, Marker marker) {
        Optional<Meaning> meaning = meaning(label);
        if (meaning.isEmpty()) {
            return false;
        }
        return MarkerKeys.role(marker.name()).isPresent()
                ? meaning.get().column().equals(MarkerKeys.role(marker.name()))
                : meaning.get().fields().stream().anyMatch(f -> f.key().equals(marker.name()));
    }

    private Optional<CellRange> left(CellRange room) {
        return beside(room).filter(this::isLabel);
    }

    /** What stands next on the left. */
    private Optional<CellRange> beside(CellRange room) {
        for (int column = room.firstColumn() - 1; column >= 0; column--) {
            CellRange at = room(room.firstRow(), column);
            if (cells.containsKey(first(at))) {
                return Optional.of(at);
            }
            column = at.firstColumn();
        }
        return Optional.empty();
    }

    private Optional<CellRange> above(CellRange room) {
        for (int row = room.firstRow() - 1; row >= 0; row--) {
            CellRange at = room(row, room.firstColumn());
            if (cells.containsKey(first(at))) {
                return Optional.of(at).filter(this::isLabel);
            }
            row = at.firstRow();
        }
        return Optional.empty();
    }

    private boolean isLabel(CellRange room) {
        return !marked.contains(first(room)) && isLabel(text(room));
    }

    private String text(CellRange room) {
        Cell cell = cells.get(first(room));
        return cell == null ? "" : cell.text();
    }

    private static CellRange first(CellRange room) {
        return CellRange.cell(room.firstRow(), room.firstColumn());
    }

    private static int height(CellRange room) {
        return room.lastRow() - room.firstRow() + 1;
    }

    /** A cell with what is merged with it. */
    private CellRange room(int row, int column) {
        for (CellRange merge : merges) {
            if (merge.contains(row, column)) {
                return merge;
            }
        }
        return CellRange.cell(row, column);
    }
}
