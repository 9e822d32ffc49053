package io.github.declarationsheet.write;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column.Role;
import io.github.declarationsheet.form.Form;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.read.Outline;
import java.util.List;

/** The rows that the blank form of an office offers: those it prints, or rows for each level as in our own forms. */
final class BlankRows {

    private BlankRows() {}

    /** A declaration of a year and of indicators that have nothing but their levels. */
    static Declaration declaration(Form form, Outline outline, Template template, boolean ownLevels) {
        Draft draft = new Draft();
        draft.put("fiscalYear", template.year());
        for (Block.Indicators table : form.blocks(Block.Indicators.class)) {
            boolean second = outline.tables().stream()
                    .anyMatch(t -> t.column(Role.LEVEL2).isPresent());
            if (ownLevels) {
                addRows(table.groups(), second, template, draft.indicators());
            }
            if (!table.term().isEmpty()) {
                draft.termIndicators().addAll(draft.indicators());
            }
        }
        return draft.build();
    }

    private static void addRows(List<Block.Group> groups, boolean second, Template template, List<Indicator> rows) {
        for (Block.Group group : groups) {
            for (String level2 : second ? group.level2() : List.of("")) {
                for (int i = 0; i < template.rowsPerGroup(); i++) {
                    rows.add(Indicator.of(group.level1(), level2, "", ""));
                }
            }
        }
        for (int i = 0; i < template.freeRows(); i++) {
            rows.add(Indicator.of("", "", "", ""));
        }
    }
}
