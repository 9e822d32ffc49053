package io.github.declarationsheet.form;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that say the same wherever they stand in a label: 当年度 is 本年度, 实施周期 is 实施期, 经费 is 资金. A label that differs from
 * a known one by such words only is that label, and no mistake.
 */
final class Wording {

    static final String PROJECT = "项目";

    /** Shorter rests of labels are parts of words. */
    private static final int SHORTEST_REST = 3;

    /** Common usage; the first word of a line stands for all of them. */
    private static final List<String> SAME = List.of(
            "年度 本年度 当年度 当年 本年 今年 全年",
            "实施期 实施周期 项目期 项目实施期 项目实施周期 项目周期 中期 全周期 项目全周期 项目执行期",
            "申请 申报",
            "资料 材料",
            "其他 其它",
            "时间 日期",
            "起止 起讫",
            "填报 填表",
            "总额 总金额 总量",
            "资金 经费",
            "开始 起始 启动",
            "完成 结束 终止 竣工",
            "计划 预计 拟定",
            "概况 概述 简介 简况",
            "指标 绩效指标",
            "目标 绩效目标 目标任务 绩效目标任务",
            "财政资金 财政拨款 财政安排 财政投入 财政补助 财政拨款资金 财政补助资金 财政预算资金 财政安排资金 财政投入资金 财政配套资金");

    /** Whose money or department it is, at the beginning of a label: each names a part of the same thing. */
    private static final String LEVELS =
            "本级 中央 中央级 省级 市级 区级 县级 州级 盟级 旗级 镇级 乡级 自治区 自治区级 自治州 省 市 区 县 州 旗 镇 乡 兵团 师级 团级 市本级 区本级 县本级 省本级 州本级 地方 上级";

    /** Words by the last bits of their first character, each list longest first. */
    private static final int PLACES = 256;

    private static final Word[][] INSIDE = new Word[PLACES][0];
    private static final Word[][] FIRST = new Word[PLACES][0];

    /** A word and the one that stands for it. */
    private record Word(String text, String same) {}

    static {
        for (String line : SAME) {
            add(line, INSIDE);
        }
        add(LEVELS, FIRST);
    }

    private Wording() {}

    private static void add(String line, Word[][] words) {
        String[] all = line.split(" ", -1);
        for (String text : all) {
            int place = text.charAt(0) % PLACES;
            Word[] before = words[place];
            int at = 0;
            while (at < before.length && before[at].text().length() >= text.length()) {
                at++;
            }
            Word[] more = Arrays.copyOf(before, before.length + 1);
            System.arraycopy(before, at, more, at + 1, before.length - at);
            more[at] = new Word(text, all[0]);
            words[place] = more;
        }
    }

    /** A label that begins with 项目 without it; empty if too little would be left of it. */
    static String withoutProject(String key) {
        return key.length() < PROJECT.length() + SHORTEST_REST ? "" : key.substring(PROJECT.length());
    }

    /** A label in the words that stand for all others. */
    static String plain(String key) {
        Word level = longest(key, 0, FIRST);
        boolean led = level != null && key.length() > level.text().length() + 1;
        int from = led && level != null ? level.text().length() : 0;
        int at = wordFrom(key, from);
        if (!led && at == key.length()) {
            return key;
        }
        StringBuilder plain = new StringBuilder(key.length());
        plain.append(led && level != null ? level.same() : "").append(key, from, at);
        while (at < key.length()) {
            Word word = longest(key, at, INSIDE);
            if (word == null) {
                plain.append(key.charAt(at));
                at++;
            } else {
                plain.append(word.same());
                at += word.text().length();
            }
        }
        return plain.toString();
    }

    /** Where the first of the words inside a label begins; its end if there is none, as in most texts. */
    private static int wordFrom(String key, int from) {
        int at = from;
        while (at < key.length() && longest(key, at, INSIDE) == null) {
            at++;
        }
        return at;
    }

    private static @Nullable Word longest(String key, int at, Word[][] words) {
        for (Word word : words[key.charAt(at) % PLACES]) {
            if (key.startsWith(word.text(), at)) {
                return word;
            }
        }
        return null;
    }
}
