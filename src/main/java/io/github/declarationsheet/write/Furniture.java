package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Identity;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What a sheet has besides its picture: a defined name for each field, validations with help, colours for what is missing
 * or wrong, lists to choose from, and the identity of its form.
 */
final class Furniture {

    /** The key of the name that covers all indicators. */
    private static final String INDICATORS = "indicators";

    private final Form form;
    private final XSSFWorkbook workbook;
    private final ChoiceLists lists;

    Furniture(Form form, XSSFWorkbook workbook) {
        this.form = form;
        this.workbook = workbook;
        this.lists = new ChoiceLists(form);
    }

    /** Furnishes a sheet that has been drawn. */
    void add(SheetPlan plan, XSSFSheet sheet) {
        plan.fields(form)
                .filter(placed -> !placed.field().isOther())
                .forEach(placed -> name(sheet, placed.field().key(), placed.cell()));
        int lastColumn = plan.widths().size() - 1;
        plan.table()
                .ifPresent(t -> name(
                        sheet,
                        INDICATORS,
                        new CellRange(t.first(), t.parts().get(0).spans().get(0).first(), t.last(), lastColumn)));
        // 985 is a text here by intention: no warning triangles
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, plan.heights().size() - 1, 0, lastColumn),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        new Validations(form, lists, plan, sheet).add();
        new Colours(form, lists, plan, sheet).add();
    }

    /** Adds the lists, once all sheets are there. */
    Optional<ChoiceLists.Drawn> lists(SharedTexts texts) {
        return lists.draw(workbook, texts);
    }

    /** Says which form the workbook holds. */
    void identify(Optional<Integer> year) {
        Identity identity = Identity.of(form, year);
        identity.names().forEach(this::constant);
        POIXMLProperties.CustomProperties properties = workbook.getProperties().getCustomProperties();
        identity.properties().forEach(properties::addProperty);
    }

    private void name(XSSFSheet sheet, String key, CellRange range) {
        XSSFName name = workbook.createName();
        name.setNameName(Identity.definedName(key));
        name.setSheetIndex(workbook.getSheetIndex(sheet));
        name.setRefersToFormula(References.sheet(sheet.getSheetName()) + References.absolute(range));
    }

    private void constant(String key, String text) {
        XSSFName name = workbook.createName();
        name.setNameName(key);
        name.setRefersToFormula('"' + text + '"');
    }
}
