package io.github.declarationsheet.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that units are made of, as data. Sources are the keys of docs/sources.md: SEED and SH2026 are published
 * declarations, P-… published pages of offices, BJ-TZ, PMKPI, AUDITDJ public code of budget systems; "-" is common usage.
 */
final class UnitWords {

    private UnitWords() {}

    /** A number with one of these may be a date instead. */
    static final Set<String> YEARS = Set.copyOf(units("年 年度 学年"));

    static final String MONTH = "月";

    static final String QUARTER = "季度";

    static final String PERCENT = "%";

    /** 万 and 亿 belong to the unit they stand before. */
    private static final Set<String> MULTIPLIERS = Set.copyOf(units("十 百 千 万 十万 百万 千万 亿 十亿 百亿 千亿 万亿"));

    /** Units that are understood without brackets. Sources: SEED, SH2026, P-CZ, P-JZ, BJ-TZ; the rest common usage. */
    private static final Set<String> UNITS = Set.copyOf(
            units(
                    // money and its share
                    "元 角 分 人民币 美元 港元 欧元 % ‰ 百分比 个百分点 百分点 成 倍 折",
                    // persons and households
                    "人 人次 人份 名 位 户 户次 户数 员 家庭 对 队 组 岗 岗位 学员 学生 教师 干部 党员 群众 村民 居民 老人 儿童 企业 村 社区 居民区 行政村 自然村 片区 点位",
                    // events
                    "次 场 场次 期 批 批次 班 班次 轮 届 回 遍 例 例次 起 宗 单 节 节次 课时 学时 学分 讲 站 趟 航次 车次 频次 项次 件次 台次 个次 门次 诊次 剂次 针次 期次 轮次 厂次 团次 户人",
                    // objects
                    "个 项 件 份 套 箱 标箱 标准箱 台 辆 部 架 艘 家 处 所 座 栋 幢 间 条 株 棵 盆 册 本 篇 幅 盏 台套 张 块 片 枚 支 只 头 匹 羽 尾 瓶 袋 包 盒 桶 罐 卷"
                            + " 根 把 面 副 双 顶 口 眼 门 扇 樘 孔 井 组 类 种 款 样 批件 宗地 标段 段 路 层 楼 床 床位 席 席位 座次 座位 车位 泊位 套房 平台 系统 模块 网站 公众号 栏目"
                            + " 条目 字 万字 字节 词 页 版 期刊 集 部门 单位 机构 园区 基地 中心 站点 网点 点 线 岛 镇 乡 街道 区 县 市 省 国家 地区 学校 医院 幼儿园 场馆 案例 案件 课题 专利"
                            + " 论文 报告 标准 制度 方案 规划 意见 建议 奖项 荣誉 工程 项目 子项目 任务 指标 星 级 级别 等级 名次 星级 档 档次 票 封 粒 剂 针",
                    // time
                    "年 个年 年度 月 个月 日 天 周 个周 星期 个星期 小时 个小时 时 分钟 秒 秒钟 季 季度 个季度 工作日 个工作日 学期 个学期 日历天 自然日 个自然日 人日 人天 人月 床日 个日",
                    // length, area, volume, mass, energy
                    "米 公里 千米 厘米 毫米 里 延米 延长米 平方米 平方公里 平方千米 平方厘米 平米 ㎡ m² m2 m^2 km² km2 hm² hm2 亩 公顷 平方 立方米 立方 m³ m3 ㎥ 方 升 毫升 吨 公斤 千克 克 毫克 微克 斤"
                            + " 度 千瓦 千瓦时 瓦 兆瓦 伏 千伏 千伏安 吨标准煤 标准煤 公里/小时 米/秒 分贝 摄氏度 吨公里 人公里 km KM Km m cm mm um μm nm ㎞ ㎝ ㎜ kg KG Kg ㎏ g mg μg ug ng t L ml mL ㎎"
                            + " kW kw KW kWh KWh KWH MW MWh GW W V kV KV kVA MB GB TB PB M G T Mbps Gbps MHz GHz Hz dB db dB(A) h d s ms min ℃ °C ° pH lx Pa kPa MPa"));

    /** What is counted each time it happens: 家次, 头次, 艘次. */
    private static final char TIMES = '次';

    /** Before another unit of two signs or more: 个行政村, 名学生, 所学校. */
    private static final String CLASSIFIERS = "个名所家处座条场项件套台辆份部户位篇册本株只张块间栋支种";

    /** What Chinese numerals count without doubt: 一级, 一期, 一季度 and 三月 are no numbers. */
    private static final Set<String> COUNTED = Set.copyOf(
            units(
                    "人 人次 名 户 户次 次 场 场次 个 项 件 份 套 台 辆 家 处 所 座 批 批次 年 个月 天 周 小时 个小时 分钟 工作日 个工作日 个季度 个百分点 篇 亩 公里 米 平方米 吨 元 条 例 本 册 % ‰ 倍 成"));

    /** Between the factors of a unit: 元/人·月. */
    private static final String JOINTS = "/·•・*×.";

    private static final String EACH = "每";

    /** A tail with one of these is a date, a condition or a sentence, never a unit. */
    private static final Set<String> NO_UNIT =
            Set.copyOf(units("底 前 后 内 初 末 中旬 上旬 下旬 左右 以 之 完成 及时 力争 约 余 多 到 至 且 或 和 与 等 均 起 不 含 预计 按 率 比 较 号"
                    + " 全覆盖 覆盖 办结 参与 参加 达标 合格 满意 实现 通过 受益 增长 提升 提高 下降 降低 减少 增加 开展 举办 组织 A级"));

    static boolean isMultiplier(String text) {
        return MULTIPLIERS.contains(text);
    }

    /** A unit that is one word, perhaps of ten thousands or with a classifier. */
    static boolean isWord(String unit) {
        if (UNITS.contains(unit) || MULTIPLIERS.contains(unit)) {
            return true;
        }
        for (int i = 1; i <= 2 && i < unit.length(); i++) {
            if (MULTIPLIERS.contains(unit.substring(0, i)) && UNITS.contains(unit.substring(i))) {
                return true;
            }
        }
        if (unit.length() == 2 && unit.charAt(1) == TIMES) {
            return UNITS.contains(unit.substring(0, 1));
        }
        return unit.length() > 2 && CLASSIFIERS.indexOf(unit.charAt(0)) >= 0 && UNITS.contains(unit.substring(1));
    }

    /** Whether Chinese numerals count in this unit, also in ten thousands of it, or per something. */
    static boolean isCounted(String unit) {
        int joint = 0;
        while (joint < unit.length() && !isJoint(unit.charAt(joint))) {
            joint++;
        }
        String first = unit.substring(0, joint);
        boolean multiplied = joint > 1 && MULTIPLIERS.contains(first.substring(0, 1));
        return COUNTED.contains(multiplied ? first.substring(1) : first);
    }

    static boolean isJoint(char c) {
        return JOINTS.indexOf(c) >= 0 || EACH.indexOf(c) == 0;
    }

    static boolean rulesOut(String tail) {
        for (String word : NO_UNIT) {
            if (tail.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> units(String... lines) {
        Set<String> all = new HashSet<>();
        for (String line : lines) {
            all.addAll(List.of(line.split(" ")));
        }
        return all;
    }
}
