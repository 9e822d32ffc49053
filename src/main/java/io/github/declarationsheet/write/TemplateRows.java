package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import java.util.ArrayList;
import java.util.List;

/** What a template is drawn from: a declaration of what is known, with rows to be filled for each 二级指标 of the form. */
final class TemplateRows {

    private TemplateRows() {}

    static Declaration of(Form form, Template template) {
        Draft draft = template.known().map(Draft::of).orElseGet(Draft::new);
        draft.put(form.year().key(), template.year());
        if (form.shape() == Form.Shape.SHEET) {
            for (Block.Indicators block : form.blocks(Block.Indicators.class)) {
                addRows(block, template, draft.indicators());
                if (!block.term().isEmpty()) {
                    addRows(block, template, draft.termIndicators());
                }
            }
        }
        return draft.build();
    }

    /** The rows that a blank form has. */
    static int count(Form form, Template template) {
        int count = template.freeRows();
        for (Block.Indicators block : form.blocks(Block.Indicators.class)) {
            for (Block.Group group : block.groups()) {
                count += group.level2().size() * template.rowsPerGroup();
            }
        }
        return count;
    }

    /** Known indicators stand first in their group; those of groups that the form does not name stand behind all groups. */
    private static void addRows(Block.Indicators block, Template template, List<Indicator> known) {
        List<Indicator> left = new ArrayList<>(known);
        List<Indicator> rows = new ArrayList<>();
        for (Block.Group group : block.groups()) {
            for (String level2 : group.level2()) {
                int end = rows.size() + template.rowsPerGroup();
                for (Indicator indicator : known) {
                    if (indicator.level1().equals(group.level1())
                            && indicator.level2().equals(level2)) {
                        rows.add(indicator);
                        left.remove(indicator);
                    }
                }
                while (rows.size() < end) {
                    rows.add(Indicator.of(group.level1(), level2, "", ""));
                }
            }
        }
        rows.addAll(left);
        known.clear();
        known.addAll(rows);
    }
}
