package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.FieldType;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.MoneyUnit;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Colours cells while they are wrong or missing, so that the filled form has no colour. */
final class Colours {

    private static final String START = "project.startDate";
    private static final String END = "project.endDate";

    /** The smallest difference between a total and its parts that counts, in 元. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Form form;
    private final ChoiceLists lists;
    private final SheetPlan plan;
    private final XSSFSheetConditionalFormatting formatting;

    private enum Colour {
        WRONG(0xFFF8CBAD),
        MISSING(0xFFFFF2CC);

        private final int argb;

        Colour(int argb) {
            this.argb = argb;
        }

        /** With four bytes, or POI leaves the alpha out and Excel's schema refuses the colour. */
        XSSFColor poi() {
            return new XSSFColor(ByteBuffer.allocate(Integer.BYTES).putInt(argb).array(), null);
        }
    }

    Colours(Form form, ChoiceLists lists, SheetPlan plan, XSSFSheet sheet) {
        this.form = form;
        this.lists = lists;
        this.plan = plan;
        this.formatting = sheet.getSheetConditionalFormatting();
    }

    void add() {
        for (Block.Funds funds : form.blocks(Block.Funds.class)) {
            funds.sums().forEach(s -> sum(s, funds.unit()));
        }
        Optional<CellRange> start = plan.cell(START);
        Optional<CellRange> end = plan.cell(END);
        if (start.isPresent() && end.isPresent()) {
            String first = References.at(start.get());
            String last = References.at(end.get());
            wrong(end.get(), "AND(ISNUMBER(" + first + "),ISNUMBER(" + last + ")," + last + "<" + first + ")");
        }
        plan.fields(form).forEach(p -> field(p.field(), p.cell()));
        plan.table().ifPresent(t -> t.parts().forEach(p -> table(t, p)));
    }

    private void sum(Block.Sum sum, MoneyUnit unit) {
        List<String> parts = sum.parts().stream()
                .flatMap(f -> plan.cell(f.key()).stream())
                .map(References::at)
                .toList();
        plan.cell(sum.total().key()).filter(c -> !parts.isEmpty()).ifPresent(cell -> {
            String total = References.at(cell);
            String all = Stream.concat(Stream.of(total), parts.stream()).collect(Collectors.joining(","));
            int decimals = unit.fromYuan(CENT).scale();
            wrong(
                    cell,
                    "AND(COUNT(" + all + ")>1,ROUND(" + total + "-SUM(" + String.join(",", parts) + ")," + decimals
                            + ")<>0)");
        });
    }

    private void field(Field field, CellRange cell) {
        String at = References.at(cell);
        if (field.type() == FieldType.AMOUNT) {
            wrong(cell, "OR(ISTEXT(" + at + "),N(" + at + ")<0)");
        }
        if (field.type() == FieldType.DATE) {
            wrong(cell, "AND(" + at + "<>\"\",NOT(ISNUMBER(" + at + ")))");
        }
        if (field.required() && cell.isCell()) {
            add(cell, "LEN(TRIM(" + at + "))=0", Colour.MISSING);
        } else if (field.required() && field.type() != FieldType.LONG_TEXT) {
            // in a list only rows that name an indicator lack something
            name().ifPresent(name -> add(
                    cell,
                    "AND(LEN(TRIM(" + at + "))=0,LEN(TRIM(" + References.onRow(cell.firstRow(), name) + "))>0)",
                    Colour.MISSING));
        }
    }

    private Optional<Integer> name() {
        return plan.table().flatMap(t -> t.parts().get(0).column(Role.LEVEL3));
    }

    /** An indicator without its value, a value without its indicator, and on free rows levels that do not go together. */
    private void table(SheetPlan.Table table, SheetPlan.Part part) {
        Optional<Integer> name = part.column(Role.LEVEL3);
        Optional<Integer> value = part.column(Role.VALUE);
        if (name.isEmpty() || value.isEmpty()) {
            return;
        }
        int first = table.first();
        String named = "LEN(TRIM(" + References.onRow(first, name.get()) + "))";
        String valued = "LEN(TRIM(" + References.onRow(first, value.get()) + "))";
        wrong(new CellRange(first, value.get(), table.last(), value.get()), "AND(" + named + ">0," + valued + "=0)");
        wrong(new CellRange(first, name.get(), table.last(), name.get()), "AND(" + named + "=0," + valued + ">0)");
        wrong(new CellRange(first, value.get(), table.last(), value.get()), ValueMarks.wrong(part, first, value.get()));
        part.column(Role.UNIT).ifPresent(unit -> part.column(Role.COMPARISON)
                .ifPresent(sign -> add(
                        new CellRange(first, unit, table.last(), unit),
                        "AND(LEN(TRIM(" + References.onRow(first, sign) + "))>0,LEN(TRIM("
                                + References.onRow(first, unit) + "))=0)",
                        Colour.MISSING)));
        part.column(Role.WEIGHT)
                .filter(w -> form.shape() == Form.Shape.SHEET)
                .ifPresent(w -> weights(table, name.get(), w));
        Optional<Integer> level1 = part.column(Role.LEVEL1);
        Optional<Integer> level2 = part.column(Role.LEVEL2);
        int free = table.free();
        if (level1.isPresent() && level2.isPresent() && free <= table.last() && lists.has(ChoiceLists.PAIR1)) {
            int from = level2.get() == level1.get() + 1 ? level1.get() : level2.get();
            wrong(
                    new CellRange(free, from, table.last(), level2.get()),
                    "AND(LEN(TRIM(" + References.onRow(free, name.get()) + "))>0,COUNTIFS(" + ChoiceLists.PAIR1 + ","
                            + References.onRow(free, level1.get()) + "," + ChoiceLists.PAIR2 + ","
                            + References.onRow(free, level2.get()) + ")=0)");
        }
    }

    /** The heading of the weights, if they are more than they may be, or all there and yet not what they must be. */
    private void weights(SheetPlan.Table table, int name, int weight) {
        String weights = References.absolute(new CellRange(table.first(), weight, table.last(), weight));
        String names = References.absolute(new CellRange(table.first(), name, table.last(), name));
        String sum = "ROUND(SUM(" + weights + "),2)";
        int most =
                Column.weightSums().stream().mapToInt(Integer::intValue).max().orElse(0);
        String others = Column.weightSums().stream().map(s -> sum + "<>" + s).collect(Collectors.joining(","));
        wrong(
                CellRange.cell(table.header(), weight),
                "OR(" + sum + ">" + most + ",AND(COUNT(" + weights + ")>0,COUNT(" + weights + ")=COUNTA(" + names + "),"
                        + others + "))");
    }

    private void wrong(CellRange cells, String formula) {
        add(cells, formula, Colour.WRONG);
    }

    private void add(CellRange cells, String formula, Colour colour) {
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(formula);
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(colour.poi());
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {
                    new CellRangeAddress(cells.firstRow(), cells.lastRow(), cells.firstColumn(), cells.lastColumn())
                },
                rule);
    }
}
