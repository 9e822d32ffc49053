package io.github.declarationsheet.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels that offices put together of the usual words: 年度本级预算金额, 本年度申请市财政资金, 年度主要目标和成果. What each of the words says,
 * of the time, the source, the sum, decides what the label means. A label counts only if it holds no other word.
 */
final class ComposedLabels {

    /** Longer texts say something of the project itself. */
    private static final int LONGEST = 20;

    /** Shorter ones are words of which labels are made. */
    private static final int SHORTEST = 3;

    private static final String FISCAL_SHORT = "财政";
    private static final String FISCAL_FUNDS = "财政拨款";

    /** What the words of labels say. */
    private static final int TERM = 1;

    private static final int ANNUAL = 1 << 1;
    private static final int PAST = 1 << 2;
    private static final int FISCAL = 1 << 3;
    private static final int LEVEL = 1 << 4;
    private static final int OTHER = 1 << 5;
    private static final int PART = 1 << 6;
    private static final int CARRIED = 1 << 7;
    private static final int MONEY = 1 << 8;
    private static final int BUDGET = 1 << 9;
    private static final int ASKED = 1 << 10;
    private static final int SUM = 1 << 11;
    private static final int GOAL = 1 << 12;
    private static final int WHOLE = 1 << 13;
    private static final int FROM_TO = 1 << 14;
    private static final int SPAN = 1 << 15;
    private static final int START = 1 << 16;
    private static final int END = 1 << 17;
    private static final int TIME = 1 << 18;
    private static final int OFFICE = 1 << 19;
    private static final int SUPERIOR = 1 << 20;
    private static final int DOES = 1 << 21;
    private static final int NAME = 1 << 22;
    private static final int PROJECT = 1 << 23;
    private static final int PLAIN = 0;

    /** Common usage, and the words of the labels that offices publish. */
    private static final WordList AMOUNTS = new WordList()
            .add(TERM, "实施期 项目期 项目实施期 项目周期 中期 长期 中长期 全周期")
            .add(TERM | MONEY, "总投资 总投入 总概算 总预算")
            .add(ANNUAL, "年度 本年度 当年度 当年 本年 今年 全年 年初 本期")
            .add(PAST, "上年 上年度 去年 以前年度 历年")
            .add(CARRIED, "结转 结余 结转结余 滚存")
            .add(FISCAL | MONEY, "财政拨款 财政补助 财政资金 财政预算")
            .add(FISCAL, "财政 财政性 政府预算 公共财政")
            .add(FISCAL | PART, "一般公共预算 公共预算 政府性基金 政府性基金预算 国有资本经营预算 国有资本经营 国有资本 政府债券 专项债券 转移支付")
            .add(LEVEL, "中央 中央级 省 省级 省本级 市 市级 市本级 区 区级 区本级 县 县级 县本级 州级 本级 同级 上级 地方 镇级 乡级 自治区 自治区级")
            .add(OTHER, "其他 其它 其余 非财政")
            .add(OTHER | PART, "自有 自筹 单位自有 单位自筹 社会 单位资金 专户 财政专户 财政专户管理 事业收入 经营收入 事业单位经营收入 银行贷款 捐赠 社会捐赠")
            .add(MONEY, "资金 经费 款 投资 投入 收入 拨款 补助 配套 专款")
            .add(BUDGET, "预算 金额 总额 数额 概算")
            .add(ASKED, "申请 申报 安排 批复 下达 核定 拟安排 拟申请")
            .add(SUM, "合计 总计 小计 共计 总数 总")
            .add(PLAIN, "项目 专项 支出 数 额 额度 规模 来源 其中 的 所需 需求 计划");

    private static final WordList GOALS = new WordList()
            .add(GOAL, "目标")
            .add(TERM, "实施期 项目期 项目实施期 项目周期 中期 长期 中长期 全周期 长远 远期 三年 滚动")
            .add(ANNUAL, "年度 本年度 当年度 当年 本年 今年 全年 阶段性 短期")
            .add(WHOLE, "总体 整体 总")
            .add(PLAIN, "项目 专项 专项资金 资金 绩效 主要 预期 预计 工作 任务 具体 计划 申报 实施 政策 支出 预算 和 及 与 的 成果 效果 内容 描述 概述 说明 成效");

    private static final WordList PERIODS = new WordList()
            .add(FROM_TO, "起止 起讫")
            .add(SPAN, "期限 周期 年限 期间 时段 时限")
            .add(START, "开始 起始 启动 开工 开始实施")
            .add(END, "完成 结束 终止 竣工 完工 到期")
            .add(TIME, "时间 日期 年月 年月日 日")
            .add(DOES, "实施 执行 建设 服务 开展")
            .add(PLAIN, "项目 专项 计划 预计 拟 工程 任务 政策 资金 的");

    private static final WordList OFFICES = new WordList()
            .add(OFFICE, "单位 部门 单位名称 部门名称")
            .add(SUPERIOR, "主管 归口 上级 一级预算 业务主管 归口管理 业务归口 预算主管")
            .add(DOES, "实施 执行 承担 承办 建设 使用 用款 责任 申报 申请 填报 填表 编制 编报 上报 项目")
            .add(PLAIN, "中央 省 省级 市 市级 区 区级 县 县级 区县 市县 州级 自治区 本级")
            .add(
                    PLAIN,
                    "预算 资金 具体 专项 本 名称 全称 及代码 及编码 及其代码 代码 编码 和代码 与代码 及部门编码 及单位编码 及预算编码 及预算代码 及部门预算编码 及单位预算编码 及部门代码 及单位代码");

    private static final WordList NAMES = new WordList()
            .add(NAME, "名称")
            .add(PROJECT, "项目 专项 专项资金 二级项目 三级项目 资金 转移支付 专项转移支付 补助资金 政策")
            .add(PLAIN, "申报 预算 实施 具体 及 编码 代码 支出 全称 绩效 部门 中央 省级 市级");

    private final Map<String, Meaning> known;

    ComposedLabels(Map<String, Meaning> known) {
        this.known = known;
    }

    /**
     * What a label means by its words.
     *
     * @param key the normal form of a text that is no known label
     * @return its meaning, which stands behind that of a known label; empty if it holds other words
     */
    Optional<Meaning> meant(String key) {
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return key.equals(FISCAL_SHORT) ? like(FISCAL_FUNDS, PLAIN) : Optional.empty();
        }
        int said = AMOUNTS.said(key);
        if (said > 0) {
            Optional<Meaning> amount = amount(said);
            if (amount.isPresent()) {
                return amount;
            }
        }
        said = GOALS.said(key);
        if (said > 0 && (said & GOAL) != 0) {
            return goal(said);
        }
        said = PERIODS.said(key);
        if (said > 0) {
            return period(said);
        }
        said = OFFICES.said(key);
        if (said > 0 && (said & OFFICE) != 0 && (said & (SUPERIOR | DOES)) != 0) {
            return like((said & SUPERIOR) != 0 ? "主管部门" : "实施单位", PLAIN);
        }
        said = NAMES.said(key);
        return said > 0 && (said & NAME) != 0 && (said & PROJECT) != 0 ? like("项目名称", PLAIN) : Optional.empty();
    }

    private Optional<Meaning> amount(int said) {
        boolean money = (said & (MONEY | BUDGET | SUM)) != 0;
        int time = said & (TERM | ANNUAL);
        if ((said & ~(FISCAL | OTHER | PART | LEVEL)) == 0) {
            // the bare name of a source may as well be what a cell says
            return Optional.empty();
        }
        if ((said & CARRIED) != 0) {
            return like("上年结转资金", PLAIN);
        }
        if ((said & PAST) != 0 || time == (TERM | ANNUAL)) {
            return Optional.empty();
        }
        if ((said & OTHER) != 0) {
            return like((said & PART) != 0 ? "自有资金" : "其他资金", time);
        }
        boolean ofLevel = (said & LEVEL) != 0;
        if ((said & FISCAL) != 0 || (ofLevel && (said & MONEY) != 0)) {
            return like(ofLevel || (said & PART) != 0 ? "上级财政资金" : FISCAL_FUNDS, time);
        }
        if (said == SUM || !(money || (time == ANNUAL && (said & ASKED) != 0))) {
            return Optional.empty();
        }
        // what is asked for, or budgeted, is of the year unless the term is said
        boolean ofYear = time == PLAIN && (said & (ASKED | BUDGET)) != 0;
        return like("资金总额", ofYear ? ANNUAL : time);
    }

    private Optional<Meaning> goal(int said) {
        int time = said & (TERM | ANNUAL);
        if (time == (TERM | ANNUAL)) {
            return Optional.empty();
        }
        return like(time == TERM ? "实施期目标" : time == ANNUAL ? "年度绩效目标" : (said & WHOLE) != 0 ? "总体目标" : "绩效目标", PLAIN);
    }

    private Optional<Meaning> period(int said) {
        boolean time = (said & (TIME | SPAN)) != 0;
        int ends = said & (START | END);
        if ((said & FROM_TO) != 0 || (ends == (START | END) && time)) {
            return time ? like("起止时间", PLAIN) : Optional.empty();
        }
        if (ends != 0) {
            return (said & TIME) != 0 ? like(ends == START ? "计划开始日期" : "计划完成日期", PLAIN) : Optional.empty();
        }
        return time && (said & DOES) != 0 ? like("起止时间", PLAIN) : Optional.empty();
    }

    /** The meaning of a known label, as far as it is of a time, and one step farther from its field. */
    private Optional<Meaning> like(String label, int time) {
        Meaning own = known.get(label);
        if (own == null) {
            return Optional.empty();
        }
        List<Field> fields = own.fields();
        Meaning meaning = new Meaning();
        for (Field field : fields) {
            boolean annual = field.isOfYear();
            if (time == PLAIN || annual == (time == ANNUAL)) {
                meaning.addField(field, false);
            }
        }
        meaning.setDepth(own.depth() + 1);
        if (own.heading().isPresent()) {
            meaning.addHeading(own.heading().get());
        }
        return meaning.fields().isEmpty() && meaning.heading().isEmpty() ? Optional.empty() : Optional.of(meaning);
    }
}
