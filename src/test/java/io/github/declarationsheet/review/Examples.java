package io.github.declarationsheet.review;

import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.StandardForms;
import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.model.Indicator;
import io.github.declarationsheet.read.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Runs the examples of the rules' catalogue: what they say is put into a valid declaration. */
final class Examples {

    private static final String BLANK = "（空）";

    private Examples() {}

    static List<Finding> review(String example) {
        List<Reading> readings = new ArrayList<>();
        for (String text : example.split("＋", -1)) {
            readings.add(Readings.of(declaration(text), "Sheet" + (readings.size() + 1)));
        }
        return Readings.review(readings.toArray(Reading[]::new));
    }

    private static Declaration declaration(String text) {
        Declaration declaration = valid();
        List<Indicator> rows = new ArrayList<>();
        for (String item : text.split("；", -1)) {
            if (item.contains("｜")) {
                String[] cells = item.replace(BLANK, "").split("｜", -1);
                rows.add(Indicator.of(cells[0], cells[1], cells[2], cells[3]));
            } else {
                int colon = item.lastIndexOf('：');
                declaration = set(declaration, key(item.substring(0, colon)), item.substring(colon + 1));
            }
        }
        return rows.isEmpty() ? declaration : Edits.rows(declaration, rows);
    }

    /** A valid declaration with round numbers and the dates of 2024. */
    static Declaration valid() {
        return Edits.rows(
                Declaration.builder("文体事务管理")
                        .fiscalYear(2024)
                        .supervisingDepartment("上海市松江区人民政府中山街道办事处")
                        .implementingUnit("上海市松江区中山街道社区党群服务中心")
                        .period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                        .annual(a -> a.total("3919500")
                                .fiscal("3919500")
                                .carryover("0")
                                .other("0"))
                        .annualGoal("完成全年活动。")
                        .build(),
                Valid.declaration().indicators());
    }

    private static Declaration set(Declaration declaration, String key, String value) {
        if (value.equals(BLANK)) {
            return Edits.blank(declaration, key);
        }
        Class<?> type = Draft.type(key);
        Object typed = type == BigDecimal.class
                ? new BigDecimal(value)
                : type == LocalDate.class
                        ? LocalDate.parse(value)
                        : type == Integer.class ? (Object) Integer.valueOf(value) : value;
        return Edits.put(declaration, key, typed);
    }

    private static String key(String label) {
        return StandardForms.STANDARD.fields().stream()
                .filter(f -> f.label().plain().equals(label))
                .map(Field::key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No label: " + label));
    }
}
