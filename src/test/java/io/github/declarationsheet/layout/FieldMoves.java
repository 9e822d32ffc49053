package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Trait.DATES_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.FIELDS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.GOALS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.LABELS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.YEAR_AS_DRAWN;
import static io.github.declarationsheet.layout.Transformation.form;

import io.github.declarationsheet.layout.Section.Placing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The fields outside of funds and tables: where they stand and how their values are typed. */
final class FieldMoves {

    private static final String[] DAYS = {
        "yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日", "yyyy年MM月dd日", "yyyy.M.d", "yyyyMMdd", "yyyy．M．d", "yyyy-M-d 00:00:00"
    };
    private static final String[] DAY_FORMATS = {
        "yyyy/m/d", "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "yyyy-mm-dd hh:mm", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"
    };

    static final List<Transformation> ALL = List.of(
            form("values below their labels", (d, r) -> place(d, Placing.BELOW)).changes(FIELDS_AS_DRAWN),
            form("label and value in one cell", (d, r) -> place(d, Placing.INLINE))
                    .changes(FIELDS_AS_DRAWN, DATES_AS_DRAWN),
            form("one field a row", (d, r) -> rows(d, 1)).changes(FIELDS_AS_DRAWN),
            form("reorder fields", FieldMoves::reorder),
            form("dates as text", FieldMoves::datesAsText).changes(DATES_AS_DRAWN),
            form("dates in other formats", FieldMoves::datesInFormats).changes(DATES_AS_DRAWN),
            form("both dates in one cell", FieldMoves::period)
                    .needs(LABELS_AS_DRAWN)
                    .changes(DATES_AS_DRAWN),
            form("the year as text", FieldMoves::yearAsText).changes(YEAR_AS_DRAWN),
            form("the year as a field", FieldMoves::yearAsField).changes(YEAR_AS_DRAWN),
            form("the goal of the year only", FieldMoves::annualGoalOnly)
                    .changes(GOALS_AS_DRAWN, Trait.BLOCKS_AS_DRAWN),
            form("a project code", FieldMoves::code),
            form("the person in charge", FieldMoves::person),
            form("goals right of their labels", (d, r) -> d.goals().placing = Placing.RIGHT)
                    .changes(GOALS_AS_DRAWN),
            form("goals behind their labels", (d, r) -> d.goals().placing = Placing.INLINE)
                    .changes(GOALS_AS_DRAWN),
            form("goals without a heading", FieldMoves::goalsUnheaded).changes(GOALS_AS_DRAWN));

    private FieldMoves() {}

    private static void place(Drawing drawing, Placing placing) {
        drawing.all(Section.Fields.class).get(0).placing = placing;
    }

    private static void rows(Drawing drawing, int perRow) {
        for (Section.Fields fields : drawing.all(Section.Fields.class)) {
            List<Entry> all = all(fields);
            fields.rows.clear();
            for (int i = 0; i < all.size(); i += perRow) {
                fields.rows.add(new ArrayList<>(all.subList(i, Math.min(i + perRow, all.size()))));
            }
        }
    }

    private static List<Entry> all(Section.Fields fields) {
        return fields.rows.stream().flatMap(List::stream).toList();
    }

    private static void reorder(Drawing drawing, Random random) {
        for (Section.Fields fields : drawing.all(Section.Fields.class)) {
            List<Entry> all = new ArrayList<>(all(fields));
            Collections.shuffle(all, random);
            int at = 0;
            for (List<Entry> row : fields.rows) {
                for (int i = 0; i < row.size(); i++) {
                    row.set(i, all.get(at++));
                }
            }
        }
    }

    private static void datesAsText(Drawing drawing, Random random) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(Catalog.pick(random, DAYS));
        eachDate(drawing, (e, day) -> e.with(Content.text(format.format(day.atStartOfDay()))));
    }

    private static void datesInFormats(Drawing drawing, Random random) {
        String format = Catalog.pick(random, DAY_FORMATS);
        eachDate(drawing, (e, day) -> e.with(Content.day(day, format)));
    }

    /** Changes an entry whose value is a date. */
    private interface DateChange {
        Entry of(Entry entry, LocalDate day);
    }

    private static void eachDate(Drawing drawing, DateChange change) {
        drawing.eachEntry(
                e -> e.key().endsWith("Date") && drawing.expected.get(e.key()).isPresent()
                        ? change.of(e, (LocalDate) drawing.expected.get(e.key()).orElseThrow())
                        : e);
    }

    private static void period(Drawing drawing, Random random) {
        LocalDate start = (LocalDate) drawing.expected.get("project.startDate").orElseThrow();
        LocalDate end = (LocalDate) drawing.expected.get("project.endDate").orElseThrow();
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                Catalog.pick(random, "yyyy年M月d日", "yyyy-MM-dd", "yyyy.M.d", "yyyy/MM/dd", "yyyyMMdd"));
        String text =
                format.format(start) + Catalog.pick(random, "至", "—", "~", " - ", "～", "到", "--") + format.format(end);
        String label = Catalog.pick(random, "项目起止时间", "项目期", "起止日期", "实施期限", "项目实施期", "计划起止时间");
        for (Section.Fields fields : drawing.all(Section.Fields.class)) {
            fields.rows.forEach(r -> r.removeIf(e -> e.key().equals("project.endDate")));
            fields.rows.forEach(r -> r.replaceAll(e ->
                    e.key().equals("project.startDate") ? new Entry("project.period", label, Content.text(text)) : e));
            fields.rows.removeIf(List::isEmpty);
        }
    }

    private static void yearAsText(Drawing drawing, Random random) {
        String year = drawing.year.raw();
        drawing.year = Content.text(Catalog.pick(
                random,
                "（" + year + "年度）",
                "(" + year + " 年度)",
                year + "年度",
                year + "年",
                "（ " + year + " 年度 ）",
                "年度：" + year + "年",
                "预算年度：" + year));
    }

    private static void yearAsField(Drawing drawing, Random random) {
        String year = drawing.year.raw();
        Content value = Catalog.pick(
                List.of(
                        Content.text(year),
                        Content.text(year + "年"),
                        Content.text(year + "年度"),
                        new Content(year, "General")),
                random);
        String label = Catalog.pick(random, "预算年度", "绩效年度", "项目年度", "申报年度");
        drawing.year = Content.BLANK;
        drawing.all(Section.Fields.class)
                .get(0)
                .rows
                .add(0, new ArrayList<>(List.of(new Entry("fiscalYear", label, value))));
    }

    private static void goalsUnheaded(Drawing drawing, Random random) {
        drawing.goals().heading = "";
        drawing.goals().placing = random.nextBoolean() ? Placing.RIGHT : Placing.BELOW;
    }

    private static void annualGoalOnly(Drawing drawing, Random random) {
        if (drawing.expected.get("goals.overall").isEmpty()) {
            drawing.goals().goals.remove(0);
            drawing.goals().placing = random.nextBoolean() ? Placing.RIGHT : Placing.BELOW;
        }
    }

    private static void code(Drawing drawing, Random random) {
        String code = "3101" + (10_000_000 + random.nextInt(80_000_000));
        drawing.expected.put("project.code", code);
        add(
                drawing,
                new Entry("project.code", Catalog.pick(random, "项目编码", "项目代码", "项目编号"), Content.text(code)),
                random);
    }

    private static void person(Drawing drawing, Random random) {
        String label = Catalog.pick(random, "项目负责人", "联系人", "联系电话", "经办人");
        String text = label.endsWith("电话") ? "021-57701234" : "王建国";
        drawing.expected.other().add(new io.github.declarationsheet.model.OtherField(label, text));
        add(drawing, new Entry("other." + label, label, Content.text(text)), random);
    }

    private static void add(Drawing drawing, Entry entry, Random random) {
        List<List<Entry>> rows = drawing.all(Section.Fields.class).get(0).rows;
        List<Entry> row = rows.get(random.nextInt(rows.size()));
        if (row.size() < 3) {
            row.add(random.nextInt(row.size() + 1), entry);
        } else {
            rows.get(rows.size() - 1).add(entry);
        }
    }
}
