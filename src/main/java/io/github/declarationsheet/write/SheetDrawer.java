package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.Location;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Draws declarations on sheets of a POI workbook that someone else holds, xlsx or xls. Use one drawer for all sheets of a
 * workbook: they share its cell styles. Not thread-safe, as POI is not.
 */
public final class SheetDrawer {

    private final Form form;
    private final PlanDrawer drawer;

    /**
     * A drawer for one workbook.
     *
     * @param form the form to draw
     * @param workbook the workbook of the sheets
     */
    public SheetDrawer(Form form, Workbook workbook) {
        this.form = form;
        this.drawer = new PlanDrawer(workbook, SheetSetup.PLAIN);
    }

    /**
     * Draws a declaration: cells, merges, heights and the print set-up. The workbook's other sheets are not touched.
     *
     * @param declaration what to draw
     * @param sheet an empty sheet of this drawer's workbook
     * @return what the form could not hold, in the order of the declaration
     * @throws IllegalArgumentException if the sheet is not empty
     */
    public List<Finding> draw(Declaration declaration, Sheet sheet) {
        if (sheet.getPhysicalNumberOfRows() > 0) {
            throw new IllegalArgumentException("The sheet " + sheet.getSheetName() + " is not empty");
        }
        Filling filling = new Filling(declaration, Location.sheet("", sheet.getSheetName(), List.of()));
        SheetPlan plan = form.shape() == Form.Shape.LIST
                ? ListLayout.plan(form, List.of(filling), 0)
                : Layout.plan(form, filling, Layout.Room.FILLED);
        drawer.draw(plan, sheet, declaration.project().name());
        return filling.findings();
    }
}
