package io.github.declarationsheet.layout;

import static io.github.declarationsheet.layout.Trait.BLOCK_HEADINGS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.HEADINGS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.LABELS_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.TITLE_AS_DRAWN;
import static io.github.declarationsheet.layout.Trait.YEAR_AS_DRAWN;
import static io.github.declarationsheet.layout.Transformation.form;

import io.github.declarationsheet.form.Block;
import io.github.declarationsheet.form.Column;
import io.github.declarationsheet.form.Field;
import io.github.declarationsheet.form.Label;
import io.github.declarationsheet.form.StandardForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Labels under other names, and in other writing. */
final class LabelMoves {

    private static final Map<String, Label> LABELS = labels();

    private static final String SIMPLIFIED = "项称属类别门单实计划开终结资额总拨转余经财预标级产数质时间费绩满务对会长体";
    private static final String TRADITIONAL = "項稱屬類別門單實計劃開終結資額總撥轉餘經財預標級產數質時間費績滿務對會長體";

    static final List<Transformation> ALL = List.of(
            form("rename fields", LabelMoves::renameFields).changes(LABELS_AS_DRAWN),
            form("rename column headings", LabelMoves::renameColumns).changes(HEADINGS_AS_DRAWN, Trait.TABLE_UNBROKEN),
            form("rename block headings", LabelMoves::renameBlocks).changes(BLOCK_HEADINGS_AS_DRAWN),
            form("rename the title", (d, r) -> d.title = synonym(StandardForms.STANDARD.title(), r))
                    .changes(TITLE_AS_DRAWN),
            form("the title begins with the year", LabelMoves::yearInTitle).changes(TITLE_AS_DRAWN, YEAR_AS_DRAWN),
            respelled("spaces between the characters of labels", LabelMoves::spaced),
            respelled("line breaks within labels", (l, r) -> broken(l, r, "\n")),
            respelled("full-width spaces within labels", (l, r) -> broken(l, r, "\u3000")),
            respelled("colons behind labels", (l, r) -> l + Catalog.pick(r, "：", ":")),
            respelled("stars at required labels", (l, r) -> Catalog.pick(r, "*" + l, "＊" + l, l + "*", "★" + l)),
            respelled("remarks behind labels", (l, r) -> l + Catalog.pick(r, "（必填）", "(盖章)", "【必填】", "（公章）")),
            respelled("traditional characters in labels", (l, r) -> traditional(l)),
            respelled("numbered labels", (l, r) -> Catalog.pick(r, "一、", "1.", "2、", "十一、", "（三）") + l),
            form("block headings a character a line", LabelMoves::vertical).changes(BLOCK_HEADINGS_AS_DRAWN),
            form("remarks in column headings", LabelMoves::remarks).changes(HEADINGS_AS_DRAWN),
            respelled("blanks around labels", (l, r) -> Catalog.pick(r, "  " + l, l + "  ", "\u00a0" + l + "\u00a0")));

    private LabelMoves() {}

    /** Another writing of all labels outside tables, and of the headings of columns. */
    private static Transformation respelled(String name, BiFunction<String, Random, String> spell) {
        return form(name, (drawing, random) -> {
                    boolean all = random.nextBoolean();
                    UnaryOperator<String> one = l -> all || random.nextInt(3) > 0 ? spell.apply(l, random) : l;
                    drawing.eachEntry(e -> e.labelled(one.apply(e.label())));
                    for (Section.Table table : drawing.all(Section.Table.class)) {
                        table.columns.replaceAll(c -> c.headed(one.apply(c.heading())));
                    }
                })
                .spends(LABELS_AS_DRAWN, HEADINGS_AS_DRAWN);
    }

    private static void renameFields(Drawing drawing, Random random) {
        drawing.eachEntry(e -> LABELS.containsKey(e.key()) ? e.labelled(synonym(label(e.key()), random)) : e);
    }

    private static void renameColumns(Drawing drawing, Random random) {
        for (Section.Table table : drawing.all(Section.Table.class)) {
            table.columns.replaceAll(c -> LABELS.containsKey(c.role().name())
                    ? c.headed(synonym(label(c.role().name()), random))
                    : c);
        }
    }

    private static void renameBlocks(Drawing drawing, Random random) {
        String unit = drawing.funds().heading.replaceFirst("^[^（(]*", "");
        drawing.funds().heading = synonym(label("funding"), random) + unit;
        drawing.table().heading = Catalog.pick(random, "绩效指标", "年度绩效指标", "项目绩效指标", "指标", "绩效指标体系");
    }

    private static void yearInTitle(Drawing drawing, Random random) {
        drawing.title = drawing.year.raw()
                + Catalog.pick(random, "年", "年度")
                + Catalog.pick(random, "", "上海市松江区")
                + drawing.title;
        drawing.year = Content.BLANK;
    }

    private static Label label(String key) {
        return java.util.Objects.requireNonNull(LABELS.get(key));
    }

    private static void vertical(Drawing drawing, Random random) {
        drawing.goals().heading = column("项目绩效目标");
        drawing.table().heading = column("绩效指标");
        drawing.funds().heading = column("项目资金") + drawing.funds().heading.replaceFirst("^[^（(]*", "");
    }

    private static String column(String text) {
        return String.join("\n", text.split(""));
    }

    private static void remarks(Drawing drawing, Random random) {
        for (Section.Table table : drawing.all(Section.Table.class)) {
            int at = table.column(Section.Role.VALUE);
            String heading = Catalog.pick(random, "指标值（包含数字及文字描述）", "指标值\n（含符号、数值、单位）", "*指标值", "年度指标值（A）", "指标值【必填】");
            table.columns.set(at, table.columns.get(at).headed(heading));
            int name = table.column(Section.Role.NAME);
            table.columns.set(
                    name, table.columns.get(name).headed("三级指标（" + Catalog.pick(random, "必填", "不少于1条", "名称") + "）"));
        }
    }

    static String synonym(Label label, Random random) {
        List<String> texts = new ArrayList<>(List.of(label.text()));
        // the name of a part says less than the label
        label.synonyms().stream().filter(s -> s.depth() == 0).forEach(s -> texts.add(s.text()));
        return Catalog.pick(texts, random);
    }

    private static String spaced(String label, Random random) {
        String gap = Catalog.pick(random, " ", "  ", "\u3000");
        return String.join(gap, label.split(""));
    }

    private static String broken(String label, Random random, String with) {
        int at = label.length() < 3 ? label.length() / 2 : 1 + random.nextInt(label.length() - 1);
        return label.substring(0, at) + with + label.substring(at);
    }

    private static String traditional(String label) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            int at = SIMPLIFIED.indexOf(label.charAt(i));
            out.append(at < 0 ? label.charAt(i) : TRADITIONAL.charAt(at));
        }
        return out.toString();
    }

    private static Map<String, Label> labels() {
        Map<String, Label> labels = new HashMap<>();
        for (Field field : StandardForms.STANDARD.fields()) {
            labels.put(field.key(), field.label());
        }
        for (Block block : StandardForms.STANDARD.blocks()) {
            if (block instanceof Block.Funds funds) {
                labels.put("funding", funds.heading());
            } else if (block instanceof Block.Indicators indicators) {
                for (Column column : indicators.columns()) {
                    String role = column.role() == Column.Role.LEVEL3
                            ? "NAME"
                            : column.role().name();
                    labels.put(role, column.label());
                }
            }
        }
        return labels;
    }
}
