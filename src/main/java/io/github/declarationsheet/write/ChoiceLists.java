package io.github.declarationsheet.write;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.form.Placeholder;
import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.TargetValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What cells offer to choose from, on a hidden sheet under workbook names: programs drop lists that point to another sheet
 * directly, and refuse literal ones of more than 255 characters.
 */
final class ChoiceLists {

    /** The name of the hidden sheet. */
    static final String SHEET = "_lists";

    /** The names of all 一级指标. */
    static final String LEVEL1 = "list_level1";

    /** For each 二级指标 its 一级指标, … */
    static final String PAIR1 = "list_pair1";

    /** … and its own name, on the same row. */
    static final String PAIR2 = "list_pair2";

    /** The signs of comparison, where they have a column of their own. */
    static final String COMPARISON = "list_comparison";

    /** What values begin with that need a number. */
    static final String BEGINNING = "list_beginning";

    /** The characters of numbers. */
    static final String NUMERAL = "list_numeral";

    private final List<Choice> choices = new ArrayList<>();

    /** The hidden sheet, and its rows. */
    record Drawn(XSSFSheet sheet, String rows) {}

    private record Choice(String name, String heading, List<String> options) {}

    ChoiceLists(Form form) {
        for (Field field : form.fields()) {
            if (!field.options().isEmpty()) {
                choices.add(new Choice(nameOf(form, field), field.label().plain(), field.options()));
            }
        }
        List<Block.Group> groups = form.blocks(Block.Indicators.class).stream()
                .flatMap(b -> b.groups().stream())
                .toList();
        if (!groups.isEmpty()) {
            String level1 = heading(form, Column.Role.LEVEL1);
            choices.add(new Choice(
                    LEVEL1, level1, groups.stream().map(Block.Group::level1).toList()));
            choices.add(new Choice(
                    PAIR1,
                    level1,
                    groups.stream()
                            .flatMap(g -> g.level2().stream().map(name -> g.level1()))
                            .toList()));
            choices.add(new Choice(
                    PAIR2,
                    heading(form, Column.Role.LEVEL2),
                    groups.stream().flatMap(g -> g.level2().stream()).toList()));
        }
        String sign = heading(form, Column.Role.COMPARISON);
        if (!sign.isEmpty()) {
            List<String> signs =
                    Stream.of(Comparison.values()).map(Comparison::symbol).toList();
            choices.add(new Choice(COMPARISON, sign, signs));
        }
        String value = heading(form, Column.Role.VALUE);
        if (!value.isEmpty()) {
            List<String> beginnings = Stream.concat(TargetValue.signs().stream(), Placeholder.beginnings().stream())
                    .toList();
            choices.add(new Choice(BEGINNING, value, beginnings));
            choices.add(new Choice(NUMERAL, value, TargetValue.numerals()));
        }
    }

    /** Whether there is a list of this name. */
    boolean has(String name) {
        return choices.stream().anyMatch(c -> c.name().equals(name));
    }

    /** The name of a field's list. */
    static String nameOf(Form form, Field field) {
        String key = field.isOther() ? "other" + form.fields().indexOf(field) : field.key();
        return "list_" + key.substring(key.lastIndexOf('.') + 1);
    }

    /** Adds the hidden sheet and the names; none if there is nothing to choose. */
    Optional<Drawn> draw(XSSFWorkbook workbook, SharedTexts texts) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        XSSFSheet sheet = workbook.createSheet(SHEET);
        List<List<String>> columns = new ArrayList<>();
        for (Choice choice : choices) {
            int column = columns.size();
            columns.add(Stream.concat(Stream.of(choice.heading()), choice.options().stream())
                    .toList());
            XSSFName name = workbook.createName();
            name.setNameName(choice.name());
            name.setRefersToFormula("'" + SHEET + "'!"
                    + References.absolute(
                            new CellRange(1, column, choice.options().size(), column)));
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return Optional.of(new Drawn(sheet, SheetRows.of(columns, texts, sheet)));
    }

    private static String heading(Form form, Column.Role role) {
        Optional<Column> found = form.blocks(Block.Indicators.class).stream()
                .flatMap(b -> b.columns().stream())
                .filter(c -> c.role() == role)
                .findFirst();
        return found.map(c -> c.label().plain()).orElse("");
    }
}
