package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.Meaning;
import io.github.declarationsheet.form.YearText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells forms that look like a declaration and are none: by their title, else by headings that no declaration has, such as
 * the values that were reached.
 */
final class OtherForms {

    /** So many headings beside each other are a heading row. */
    private static final int HEADING_ROW = 2;

    private OtherForms() {}

    /** What tells another form in a region, empty if it may be a declaration. */
    static Optional<Mark> in(Board board, Region region) {
        boolean titled = region.title(Meaning.Title.DECLARATION).isPresent();
        Optional<Mark> sibling = region.title(Meaning.Title.SIBLING);
        if (sibling.isPresent() && !titled) {
            return sibling;
        }
        Mark telltale = telltale(board, region, titled ? 2 : 1, titled);
        return Optional.ofNullable(telltale);
    }

    /** The finding that names the form. */
    static Finding finding(String file, String sheet, Mark told) {
        String name = told.meaning().telltale().orElse(told.meaning().titleName());
        return Finding.of(
                ReadFindings.OTHER_FORM,
                Location.sheet(file, sheet, List.of(told.box().place())),
                Optional.empty(),
                told.box().text(),
                Map.of("name", name));
    }

    /** Beside a declaration the other form is only said, for the declaration can be taken. */
    static Finding besideDeclaration(Finding finding) {
        return finding.code().equals(ReadFindings.OTHER_FORM)
                ? new Finding(
                        finding.code(),
                        Severity.WARNING,
                        finding.location(),
                        finding.field(),
                        finding.text(),
                        finding.arguments())
                : finding;
    }

    /** The first telling heading of a heading row that has enough of them; under a declaration's title only filled ones count. */
    private static @Nullable Mark telltale(Board board, Region region, int enough, boolean filled) {
        Mark first = null;
        int telling = 0;
        int headings = 0;
        int row = -1;
        boolean named = hasName(region);
        for (Mark mark : region.marks()) {
            if (mark.box().row() != row) {
                row = mark.box().row();
                first = null;
                telling = 0;
                headings = 0;
            }
            headings += mark.column().isPresent() ? 1 : 0;
            boolean tells = mark.meaning().telltale().isPresent()
                    && YearText.inside(mark.box().text()).isEmpty()
                    && (!named || mark.meaning().tellsBesideName());
            if (tells && (!filled || isFilled(board, region, mark.box()))) {
                first = first == null ? mark : first;
                telling++;
            }
            if (telling >= enough && headings >= HEADING_ROW) {
                return first;
            }
        }
        return null;
    }

    private static boolean hasName(Region region) {
        for (Mark mark : region.marks()) {
            if (mark.hasField(Keys.NAME)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFilled(Board board, Region region, Box heading) {
        for (int row = heading.lastRow() + 1; row <= region.area().lastRow(); row++) {
            if (!board.between(row, heading.column(), heading.lastColumn()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
