package io.github.declarationsheet;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.grid.Limits;
import io.github.declarationsheet.grid.PoiGrids;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.read.Submission;
import io.github.declarationsheet.read.SubmissionReader;
import io.github.declarationsheet.write.SheetDrawer;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Reads and draws declarations in workbooks that someone already holds as POI objects. A class of its own, so that {@link
 * DeclarationSheets} links no type of POI. No state of its own; not to be used on one workbook by two threads, as POI's
 * objects are not thread-safe.
 */
public final class PoiSheets {

    private PoiSheets() {}

    /**
     * Reads a workbook.
     *
     * @param name the name that findings print
     * @param workbook the workbook; it is not changed
     * @return its declarations and findings; {@link Submission#digest()} is empty, for there are no bytes
     */
    public static Submission read(String name, Workbook workbook) {
        return new SubmissionReader(StandardForms.all(), Limits.STANDARD).read(name, PoiGrids.of(workbook));
    }

    /**
     * Draws a declaration on an empty sheet. To draw on several sheets of one workbook, use a {@link SheetDrawer}: it
     * shares the cell styles.
     *
     * @param form the form to draw
     * @param declaration what to draw
     * @param sheet an empty sheet
     * @return what the form could not hold
     * @throws IllegalArgumentException if the sheet is not empty
     */
    public static List<Finding> draw(Form form, Declaration declaration, Sheet sheet) {
        return new SheetDrawer(form, sheet.getWorkbook()).draw(declaration, sheet);
    }
}
