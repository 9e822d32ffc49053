package io.github.declarationsheet.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of the value grammar, as data. Sources are the keys of docs/sources.md: SEED and SH2026 are published
 * declarations, P-… published pages of offices, BJ-TZ, PMKPI, AUDITDJ public code of budget systems; "-" is common usage.
 */
final class GrammarWords {

    private GrammarWords() {}

    /** A word of comparison, as it stands before or after a number. */
    record Word(String text, Comparison comparison) {}

    /** Before the number, longest first. */
    static final List<Word> PREFIXES = longestFirst(List.of(
            // SEED, P-CZ, BJ-TZ, PMKPI (which stores the full-width sign)
            words(Comparison.AT_LEAST, "≥", ">=", "=>", "≧", "⩾", "》=", "》"),
            words(Comparison.AT_MOST, "≤", "<=", "=<", "≦", "⩽", "《=", "《"),
            words(Comparison.EQUAL, "=", "=="),
            words(Comparison.MORE_THAN, ">"),
            words(Comparison.LESS_THAN, "<"),
            // BJ-TZ
            words(Comparison.AT_LEAST, "不低于", "不少于", "至少"),
            words(Comparison.AT_MOST, "不高于", "不超过", "至多"),
            words(Comparison.EQUAL, "达到", "达"),
            words(Comparison.MORE_THAN, "超过", "超"),
            // -
            words(Comparison.AT_LEAST, "不小于", "大于等于", "大于或等于", "最少", "最低"),
            words(Comparison.AT_MOST, "不大于", "不多于", "小于等于", "小于或等于", "最多", "最高", "控制在", "不超出"),
            words(Comparison.EQUAL, "等于", "完成", "为"),
            words(Comparison.MORE_THAN, "大于", "高于", "多于"),
            words(Comparison.LESS_THAN, "小于", "低于", "少于")));

    /** After the unit, longest first; each goes with the prefixes that {@link #agrees} allows. */
    static final List<Word> SUFFIXES = longestFirst(List.of(
            words(Comparison.AT_LEAST, "(含)以上", "及以上", "或以上", "以上"),
            words(Comparison.AT_MOST, "(含)以内", "(含)以下", "及以内", "及以下", "或以下", "以内", "之内", "以下")));

    /** Prefixes that only lead up to a suffix: 达到…以上 is ≥, 控制在…以内 is ≤. */
    private static final Set<String> NEUTRAL = Set.of("达到", "达", "控制在", "完成", "为");

    /** Between the bounds of a range (DOMAIN: EBNF of the official writing). */
    static final List<String> RANGE_SIGNS = List.of("——", "-", "~", "—", "–", "至", "到");

    /** After a range, saying nothing more: 控制在5%-10%之间. */
    static final String BETWEEN = "之间";

    static final String PLUS_MINUS = "±";

    static final String PERCENT_OF = "百分之";

    /** A number with one of these may be a date instead. */
    static final String YEAR = "年";

    static final String MONTH = "月";

    /** 万 and 亿 belong to the unit they stand before. */
    private static final Set<String> MULTIPLIERS = Set.of("十", "百", "千", "万", "十万", "百万", "千万", "亿", "万亿");

    /** Units that are understood without brackets. Sources: SEED, SH2026, P-CZ, P-JZ, BJ-TZ; the rest common usage. */
    private static final Set<String> UNITS = Set.copyOf(
            units(
                    // money and its share
                    "元 角 分 人民币 美元 % ‰ % 百分比 个百分点 百分点 成 倍 折",
                    // persons and households
                    "人 人次 人份 名 位 户 户次 户数 员 家庭 对 队 组 岗 岗位 学员 学生 教师 干部 党员 群众 村民 居民 老人 儿童 企业 村 社区 居民区 行政村 自然村 片区 点位",
                    // events
                    "次 场 场次 期 批 批次 班 班次 轮 届 回 遍 例 起 宗 单 节 节次 课时 学时 学分 讲 站 趟 航次 车次 频次 项次 件次 台次 个次",
                    // objects
                    "个 项 件 份 套 箱 标箱 台 辆 部 架 艘 家 处 座 栋 幢 间 条 株 棵 盆 册 本 篇 幅 盏 台套 台(套) 套(台) 张 块 片 枚 支 只 头 匹 羽 尾 瓶 袋 包 盒 桶 罐 卷"
                            + " 根 把 面 副 双 顶 口 眼 门 扇 樘 孔 井 组 类 种 款 样 批件 宗地 标段 段 路 层 楼 床 床位 席 席位 座位 车位 泊位 套房 平台 系统 模块 网站 公众号 栏目"
                            + " 条目 字 万字 字节 词 页 版 期刊 集 部门 单位 机构 园区 基地 中心 站点 网点 点 线 岛 镇 乡 街道 区 县 市 省 国家 地区 学校 医院 幼儿园 场馆 案例 案件 课题 专利"
                            + " 论文 报告 标准 制度 方案 规划 意见 建议 奖项 荣誉 工程 项目 子项目 任务 指标 星 级 级别 等级 名次 星级 档 档次",
                    // time
                    "年 个年 月 个月 日 天 周 个周 星期 小时 个小时 时 分钟 秒 季 季度 个季度 工作日 个工作日 学期 年度 日历天 自然日 人日 人天 人月 个日",
                    // length, area, volume, mass, energy
                    "米 公里 千米 厘米 毫米 里 延米 延长米 平方米 平方公里 平方千米 平米 ㎡ m² m2 km² 亩 公顷 平方 立方米 立方 m³ m3 方 升 毫升 吨 公斤 千克 克 斤"
                            + " 度 千瓦 千瓦时 瓦 兆瓦 伏 吨标准煤 标准煤 米/秒 km m cm mm kg g t L ml kW kWh MB GB TB M G T Mbps dB db h d ℃ pH"));

    /** What Chinese numerals count without doubt: 一级, 一期 and 一线 are no numbers. */
    private static final Set<String> COUNTED = Set.copyOf(units(
            "人 人次 名 户 次 场 场次 个 项 件 份 套 台 辆 家 处 座 批 批次 年 个月 月 天 周 小时 个小时 分钟 工作日 个工作日 季度 篇 亩 公里 米 吨 元 万元 亿元 条 本 册 % 倍"));

    /** Denominators of compound units beyond {@link #UNITS}: 元/人·月, 元/标箱/年. */
    private static final String UNIT_JOINTS = "/·•*×";

    private static final String EACH = "每";

    /** A tail with one of these is a date, a condition or a sentence, never a unit. */
    private static final Set<String> NO_UNIT = Set.of(
            "底", "前", "后", "内", "初", "末", "中旬", "上旬", "下旬", "左右", "以", "之", "完成", "及时", "力争", "约", "余", "多", "到", "至",
            "且", "或", "和", "与", "等", "均", "起", "不", "含", "预计", "按");

    private static final String DIGITS = "零〇一二三四五六七八九";
    private static final String FORMAL_TWO = "两";
    private static final Map<Character, Long> SMALL_POWERS = Map.of('十', 10L, '百', 100L, '千', 1000L);

    /** Whether the prefix binds nothing by itself, so that it may lead up to a range or a suffix. */
    static boolean isNeutral(Word prefix) {
        return NEUTRAL.contains(prefix.text());
    }

    /** Whether a suffix may follow a prefix: only to the same end, or after a prefix that leads up to it. */
    static boolean agrees(Word prefix, Word suffix) {
        return prefix.comparison() == suffix.comparison() || isNeutral(prefix);
    }

    static boolean isCounted(String unit) {
        return COUNTED.contains(unit);
    }

    static boolean isKnownUnit(String unit) {
        if (UNITS.contains(unit) || MULTIPLIERS.contains(unit)) {
            return true;
        }
        for (int i = 1; i <= 2 && i < unit.length(); i++) {
            if (MULTIPLIERS.contains(unit.substring(0, i)) && UNITS.contains(unit.substring(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isUnitJoint(char c) {
        return UNIT_JOINTS.indexOf(c) >= 0 || EACH.indexOf(c) == 0;
    }

    static boolean rulesOutUnit(String tail) {
        for (String word : NO_UNIT) {
            if (tail.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The value of a plain Chinese numeral below ten thousand (十二, 一百零五, 两), or -1. */
    static long chineseNumeral(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        long sum = 0;
        long digit = -1;
        long lastPower = Long.MAX_VALUE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int d = FORMAL_TWO.indexOf(c) == 0 ? 2 : digit(c);
            Long power = SMALL_POWERS.get(c);
            if (d >= 0) {
                if (digit > 0) {
                    return -1;
                }
                digit = d;
            } else if (power != null && power < lastPower) {
                if (digit == 0 || (digit < 0 && (power != 10L || (i > 0 && sum == 0)))) {
                    return -1;
                }
                sum += Math.max(digit, 1) * power;
                lastPower = power;
                digit = -1;
            } else {
                return -1;
            }
        }
        return sum + Math.max(digit, 0);
    }

    private static int digit(char c) {
        int i = DIGITS.indexOf(c);
        return i < 0 ? -1 : Math.max(i - 1, 0);
    }

    static boolean isChineseNumeral(char c) {
        return DIGITS.indexOf(c) >= 0 || FORMAL_TWO.indexOf(c) == 0 || SMALL_POWERS.containsKey(c);
    }

    private static List<Word> words(Comparison comparison, String... texts) {
        List<Word> words = new ArrayList<>();
        for (String text : texts) {
            words.add(new Word(text, comparison));
        }
        return words;
    }

    private static List<Word> longestFirst(List<List<Word>> lists) {
        List<Word> sorted = new ArrayList<>();
        for (List<Word> words : lists) {
            for (Word word : words) {
                int at = sorted.size();
                while (at > 0
                        && sorted.get(at - 1).text().length() < word.text().length()) {
                    at--;
                }
                sorted.add(at, word);
            }
        }
        return List.copyOf(sorted);
    }

    private static Set<String> units(String... lines) {
        Set<String> all = new HashSet<>();
        for (String line : lines) {
            all.addAll(List.of(line.split(" ")));
        }
        return all;
    }
}
