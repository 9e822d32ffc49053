package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Checks what is typed into a sheet, and helps: each check from the type of its field, each help text from the form. Lists
 * warn but do not insist, for an office may have its own wording.
 */
final class Validations {

    private static final String START = "project.startDate";
    private static final String END = "project.endDate";

    private static final int MAX_TITLE = 32;
    private static final int MAX_TEXT = 255;

    private static final int MAX_NAME = 100;
    private static final int MAX_INDICATOR = 200;
    private static final int MAX_GOAL = 3000;

    private static final String FIRST_DAY = "DATE(2000,1,1)";
    private static final String LAST_DAY = "DATE(2100,12,31)";

    private final Form form;
    private final ChoiceLists lists;
    private final SheetPlan plan;
    private final XSSFSheet sheet;
    private final DataValidationHelper helper;

    /** A constraint, how strictly it is meant, and what is said when it is broken. */
    private record Check(DataValidationConstraint constraint, int style, String error) {}

    Validations(Form form, ChoiceLists lists, SheetPlan plan, XSSFSheet sheet) {
        this.form = form;
        this.lists = lists;
        this.plan = plan;
        this.sheet = sheet;
        this.helper = sheet.getDataValidationHelper();
    }

    void add() {
        plan.fields(form)
                .forEach(p -> add(p.cell(), check(p.field()), p.field().label().plain(), Prompts.of(p.field())));
        for (Block.Indicators block : form.blocks(Block.Indicators.class)) {
            plan.table().ifPresent(t -> {
                Set<Integer> checked = new HashSet<>();
                t.parts().forEach(p -> table(t, p, checked));
                t.label().ifPresent(l -> label(block, l));
            });
        }
    }

    private Check check(Field field) {
        if (!field.options().isEmpty()) {
            return list(ChoiceLists.nameOf(form, field));
        }
        return switch (field.type()) {
            case TEXT, PERIOD -> shorter(MAX_NAME, ErrorStyle.STOP, "short");
            case LONG_TEXT -> shorter(MAX_GOAL, ErrorStyle.WARNING, "long");
            case YEAR ->
                stop(helper.createIntegerConstraint(OperatorType.BETWEEN, "2000", "2100"), error("year", Map.of()));
            case DATE -> day(field);
            case AMOUNT ->
                stop(
                        helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "9999999999999.99"),
                        error("amount", Map.of("unit", unit(field))));
        };
    }

    private Check day(Field field) {
        CellRange start = plan.cell(START).orElse(null);
        if (start == null || !field.key().equals(END)) {
            return stop(
                    helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, ""),
                    error("start", Map.of()));
        }
        String notBefore = "MAX(" + References.at(start) + "," + FIRST_DAY + ")";
        String label = form.field(START).map(f -> f.label().plain()).orElse("");
        return stop(
                helper.createDateConstraint(OperatorType.BETWEEN, notBefore, LAST_DAY, ""),
                error("end", Map.of("start", label)));
    }

    /** Checks the columns of a table that are not checked yet: its parts may share some. */
    private void table(SheetPlan.Table table, SheetPlan.Part part, Set<Integer> checked) {
        for (int c = 0; c < part.columns().size(); c++) {
            Column column = part.columns().get(c);
            int at = part.spans().get(c).first();
            if (!checked.add(at)) {
                continue;
            }
            CellRange all = new CellRange(table.first(), at, table.last(), at);
            String label = column.label().plain();
            switch (column.role()) {
                case LEVEL1, LEVEL2 -> {
                    if (lists.has(ChoiceLists.LEVEL1)) {
                        levels(column, at, table, part);
                    }
                }
                case LEVEL3, OTHER -> add(all, shorter(MAX_INDICATOR, ErrorStyle.STOP, "short"), label, column.help());
                case COMPARISON -> add(all, list(ChoiceLists.COMPARISON), label, column.help());
                case VALUE, TERM_VALUE, UNIT ->
                    add(all, shorter(MAX_NAME, ErrorStyle.STOP, "short"), label, column.help());
                case WEIGHT ->
                    add(
                            all,
                            stop(
                                    helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100"),
                                    error("weight", Map.of())),
                            label,
                            column.help());
                case NUMBER -> {}
            }
        }
    }

    /** The label beside the rows cannot be locked, so a check guards it. */
    private void label(Block.Indicators block, CellRange cells) {
        String formula = "SUBSTITUTE("
                + References.onRow(cells.firstRow(), cells.firstColumn()).substring(1) + ",CHAR(10),\"\")=\""
                + block.heading().plain() + "\"";
        add(
                cells,
                stop(helper.createCustomConstraint(formula), error("heading", Map.of())),
                block.heading().plain(),
                "");
    }

    /** The lists of a level: all 一级指标, and the 二级指标 of the one that the row stands under. */
    private void levels(Column column, int at, SheetPlan.Table table, SheetPlan.Part part) {
        boolean first = column.role() == Column.Role.LEVEL1;
        String level1 = level1(table, part.column(Column.Role.LEVEL1).orElse(at));
        String ofLevel1 = "OFFSET(" + ChoiceLists.PAIR2 + ",MATCH(" + level1 + "," + ChoiceLists.PAIR1
                + ",0)-1,0,COUNTIF(" + ChoiceLists.PAIR1 + "," + level1 + "),1)";
        add(
                new CellRange(table.first(), at, table.last(), at),
                list(first ? ChoiceLists.LEVEL1 : ofLevel1),
                column.label().plain(),
                WriteFindings.sheetText(first ? "help.level1" : "help.level2"));
    }

    /** The 一级指标 of a row: in a list its own, else the last from the heading down, for it stands merged or once. */
    private String level1(SheetPlan.Table table, int column) {
        String own = References.onRow(table.first(), column);
        if (form.shape() == Form.Shape.LIST) {
            return own;
        }
        String heading = References.first(CellRange.cell(table.header(), column));
        String above = heading + ":" + own;
        return "INDEX(" + above + ",SUMPRODUCT(MAX((" + above + "<>\"\")*(ROW(" + above + ")-ROW(" + heading
                + ")+1))))";
    }

    private Check list(String formula) {
        return new Check(helper.createFormulaListConstraint(formula), ErrorStyle.WARNING, error("list", Map.of()));
    }

    private Check shorter(int most, int style, String error) {
        return new Check(
                helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, Integer.toString(most), ""),
                style,
                error(error, Map.of("most", Integer.toString(most))));
    }

    private static Check stop(DataValidationConstraint constraint, String error) {
        return new Check(constraint, ErrorStyle.STOP, error);
    }

    private void add(CellRange cells, Check check, String label, String help) {
        DataValidation validation = helper.createValidation(
                check.constraint(),
                new CellRangeAddressList(cells.firstRow(), cells.lastRow(), cells.firstColumn(), cells.lastColumn()));
        String title = label.substring(0, Math.min(MAX_TITLE, label.length()));
        validation.setErrorStyle(check.style());
        validation.createErrorBox(title, check.error());
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        if (!help.isEmpty()) {
            validation.createPromptBox(title, help.substring(0, Math.min(MAX_TEXT, help.length())));
            validation.setShowPromptBox(true);
        }
        sheet.addValidationData(validation);
    }

    private String unit(Field field) {
        List<Block.Funds> funds = form.blocks(Block.Funds.class);
        return funds.stream()
                .filter(b -> b.sums().stream()
                        .anyMatch(s -> s.total().equals(field) || s.parts().contains(field)))
                .findFirst()
                .map(b -> b.unit().text())
                .orElse("");
    }

    private static String error(String key, Map<String, String> holes) {
        return WriteFindings.sheetText("error." + key, holes);
    }
}
