package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Trait.BLOCKS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.NOTHING_BELOW;
import static io.github.declarationsheet.layout.Trait.UNIT_IN_HEADING;
import static io.github.declarationsheet.layout.Trait.YEAR_AS_DRAWN;
import static io.github.declarationsheet.layout.Transformation.form;

import io.github.declarationsheet.model.OtherField;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What stands above, between and below the blocks of a form, and the order of the blocks. */
final class LineMoves {

    static final List<Transformation> ALL = List.of(
            form("an annex number above the title", LineMoves::annex),
            form("signatures below", LineMoves::signatures).changes(NOTHING_BELOW),
            form("notes below", LineMoves::notes).changes(NOTHING_BELOW),
            form("opinions below", LineMoves::opinions).changes(NOTHING_BELOW),
            form("a project overview", LineMoves::overview),
            form("goals before funds", LineMoves::goalsFirst).changes(BLOCKS_AS_DRAWN),
            form("table before goals", LineMoves::tableFirst).changes(BLOCKS_AS_DRAWN),
            form("a line of unit and year under the title", LineMoves::yearAndUnit)
                    .changes(UNIT_IN_HEADING, YEAR_AS_DRAWN));

    private LineMoves() {}

    private static void annex(Drawing drawing, Random random) {
        drawing.above.add(0, Catalog.pick(random, "附件2", "附表1", "附件1-1：", "附件"));
    }

    private static void yearAndUnit(Drawing drawing, Random random) {
        String gap = " ".repeat(4 + random.nextInt(20));
        String unit = Catalog.pick(random, "单位：元", "（单位：元）", "金额单位：元");
        drawing.year = Content.text("（" + drawing.year.raw() + "年度）" + gap + unit);
    }

    private static void signatures(Drawing drawing, Random random) {
        Section.Fields fields = new Section.Fields();
        List<Entry> row = new ArrayList<>();
        for (String label : List.of("填报人", "联系电话", "填报日期")) {
            String text = label.equals("填报人") ? "李小红" : label.equals("联系电话") ? "021-57811234" : "2024年3月5日";
            row.add(new Entry("other." + label, label + Catalog.pick(random, "", "："), Content.text(text)));
            drawing.expected.other().add(new OtherField(label, text));
        }
        fields.rows.add(row);
        fields.placing = random.nextBoolean() ? Section.Placing.RIGHT : Section.Placing.INLINE;
        if (fields.placing == Section.Placing.INLINE) {
            row.replaceAll(e -> e.labelled(e.label().replace("：", "")));
        }
        drawing.sections.add(fields);
    }

    private static void notes(Drawing drawing, Random random) {
        String label = Catalog.pick(random, "注", "备注", "填表说明", "说明");
        String text = "1.本表一式两份；2.金额以批复为准。";
        drawing.expected.other().add(new OtherField(label, text));
        drawing.below.add(label + "：" + text);
    }

    private static void opinions(Drawing drawing, Random random) {
        Section.Fields fields = new Section.Fields();
        for (String label : List.of("主管部门审核意见", "财政部门审核意见")) {
            String text = Catalog.pick(random, "同意。", "同意申报", "情况属实，同意上报。");
            fields.rows.add(new ArrayList<>(List.of(new Entry("other." + label, label, Content.text(text)))));
            drawing.expected.other().add(new OtherField(label, text));
        }
        drawing.sections.add(fields);
    }

    private static void overview(Drawing drawing, Random random) {
        String label = Catalog.pick(random, "项目概况", "立项依据", "项目主要内容");
        String text = "按照年度工作安排，\n开展相关服务。";
        Section.Fields fields = new Section.Fields();
        fields.rows.add(new ArrayList<>(List.of(new Entry("other." + label, label, Content.text(text)))));
        drawing.sections.add(drawing.sections.indexOf(drawing.funds()), fields);
        drawing.expected.other().add(new OtherField(label, text));
    }

    private static void goalsFirst(Drawing drawing, Random random) {
        Section.Goals goals = drawing.goals();
        drawing.sections.remove(goals);
        drawing.sections.add(drawing.sections.indexOf(drawing.funds()), goals);
    }

    private static void tableFirst(Drawing drawing, Random random) {
        Section.Goals goals = drawing.goals();
        drawing.sections.remove(goals);
        int last = drawing.sections.lastIndexOf(drawing.all(Section.Table.class)
                .get(drawing.all(Section.Table.class).size() - 1));
        drawing.sections.add(last + 1, goals);
    }
}
