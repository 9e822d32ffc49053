package io.github.declarationsheet.form;

import static io.github.declarationsheet.form.FieldType.PERIOD;
import static io.github.declarationsheet.form.FieldType.TEXT;

import io.github.declarationsheet.form.Column.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels that stand in and around forms of many offices, beyond those that a built-in form prints. Sources are the keys
 * of docs/sources.md.
 */
final class CommonLabels {

    static final Field CODE = Field.of("project.code", TEXT, "项目编码")
            .also("-", "项目代码", "项目编号", "一级项目编码", "二级项目编码", "项目编码及名称", "项目库编码", "项目代码（编码）");

    static final Field PROJECT_PERIOD = Field.of(Field.PERIOD, PERIOD, "项目起止时间")
            .also("BJ-TZ", "项目期")
            .also("PMKPI", "项目期限")
            .also("P-DQ", "项目计划实施时间")
            .also(
                    "-",
                    words(
                            "起止时间 起止日期 项目起止日期 实施期限 实施周期 项目周期 项目实施期 实施期 项目起止年限 项目实施周期 项目执行期"
                                    + " 项目起止年月 项目起止年月日 起止年月 执行期限 实施时间 项目实施时间 计划起止时间 起止年限 计划起止日期"
                                    + " 建设期限 建设周期 建设期 项目年限 项目建设期 项目建设周期 项目建设期限 实施年限 执行周期 项目执行周期 项目执行期限 项目日期范围 项目起止日期范围 项目时间 执行时间 项目执行时间 项目实施起止时间 实施起止时间 项目有效期 项目开始及结束时间 项目存续期 项目建设起止年限 项目服务期限 项目建设起止时间 项目执行起止时间"));

    private static final Field MONEY_UNIT =
            Field.of(Field.MONEY_UNIT, TEXT, "金额单位").also("-", "单位", "资金单位", "货币单位", "计量单位");

    /** 单位 over or beside the name of an office is who does the work; beside 万元 it is {@link #MONEY_UNIT}. */
    private static final Field UNIT_OF_WORK =
            Field.of("project.implementingUnit", TEXT, "实施单位").part(1, "GO2020", "单位");

    /** P-JX, P-XM, P-JZ, P-TCX. */
    private static final String[] PUBLISHED = words("项目负责人 联系电话 项目负责人及电话 联系人 填报人 单位负责人 填报日期 主管部门编码"
            + " 单位职能概述 项目概况 项目立项情况 立项依据 项目立项依据 项目立项的依据 项目申报的可行性 项目申报的必要性 可行性 必要性"
            + " 项目实施进度计划 其他说明的问题 其他需要说明的问题 审核意见 主管部门审核意见 财政部门审核意见 主管部门意见 财政部门意见"
            + " 第三方机构意见 单位审核意见 项目实施内容 实施内容 一级项目名称 其他需说明的问题 单位负责人及电话 经费测算依据");

    /** Common usage. */
    private static final String[] COMMON = words("经办人 制表人 审核人 复核人 负责人 项目联系人 电话 手机 邮箱 单位地址 填表人 填表日期 填报时间"
            + " 填表时间 日期 申报日期 申报时间 编制日期 报送日期 单位负责人签字 财务负责人 主管领导 分管领导 注 备注 说明 填表说明 填报说明"
            + " 编报说明 填写说明 填报要求 填写要求 填表要求 注意事项 填报须知 填表须知 项目内容 项目主要内容"
            + " 项目实施内容 项目背景 项目简介 项目描述 项目实施方案 保障措施 项目设立依据 设立依据 政策依据 资金测算依据 测算依据"
            + " 预算编制依据 资金用途 资金使用范围 部门职能 单位职能 项目申报理由 项目级次 项目等级 项目层级 项目级别 资金支出计划 支出计划 项目支出计划 资金使用计划 用款计划 项目进度计划 实施进度计划 进度计划 项目联系电话 预算科目 功能分类科目 支出功能分类"
            + " 经济分类科目 资金性质 预算来源 项目来源 项目地点 实施地点 管理措施 风险分析 项目受益人 受益对象 项目管理制度"
            + " 补助区域 部门预算编码 单位预算编码 预算单位编码 单位编码 项目分管处室 资金主管处室 省级财政部门 市级财政部门 区县财政部门 县级财政部门 资金类型 用途范围"
            + " 相关制度 处室意见 业务处室意见 绩效处意见 所属领域 支持方向");

    static final List<Field> FIELDS = fields();

    static final Column COMPARISON = Column.of(Role.COMPARISON, "计算符号")
            .also("PMKPI", "运算符号")
            .also("-", "指标符号", "关系符号", "指标方向", "指标方向性", "指标性质", "比较符号", "符号", "计算方式", "方向", "运算符", "比较符", "比较方式")
            .explained("定量指标从下拉列表中选择；定性指标留空。");

    static final Column UNIT = Column.of(Role.UNIT, "计量单位")
            .also("-", "度量单位", "单位", "指标单位", "指标值单位", "计量单位名称", "量词")
            .explained("定量指标必填，如 %、个、元/人；定性指标留空。");

    static final Column WEIGHT = Column.of(Role.WEIGHT, "权重")
            .also("PMKPI", "分值")
            .also(
                    "-", "指标权重", "指标分值", "权重分值", "分值权重", "标准分值", "赋分", "权重分", "标准分", "满分", "满分值", "设定分值", "指标分", "分数",
                    "权数", "分值/权重", "权重/分值");

    static final Column EXPLANATION = Column.of(Role.OTHER, "指标解释")
            .also("PMKPI", "指标值说明", "指标值解释", "计算公式")
            .also("-", "指标说明", "指标描述", "指标内容说明", "计算方法", "计算口径", "指标口径");

    static final Column REMARK = Column.of(Role.OTHER, "备注").also("-", "说明").explained("需要另外说明的事项，没有的留空。");

    static final List<Column> COLUMNS = List.of(
            COMPARISON,
            UNIT,
            WEIGHT,
            Column.of(Role.TERM_VALUE, "实施期指标值")
                    .also("BJ-TZ", "中期指标值")
                    .also("-", "项目期指标值", "长期指标值", "总体指标值", "总体目标值", "实施期目标值", "中期目标值", "总目标值"),
            Column.of(Role.NUMBER, "序号").also("-", "编号", "行号", "项次"),
            EXPLANATION,
            Column.of(Role.OTHER, "指标内容/计算公式"),
            Column.of(Role.OTHER, "评分标准").also("P-YY", "评(扣)分标准", "评扣分标准").also("-", "评分规则", "赋分规则", "评价标准", "扣分标准"),
            REMARK,
            Column.of(Role.OTHER, "指标值类型").also("-", "指标属性", "指标类型", "指标类别", "定量定性", "指标分类"),
            Column.of(Role.OTHER, "目标名称").also("-", "目标类型", "目标类别", "绩效目标名称", "绩效目标类型"),
            Column.of(Role.OTHER, "参考值")
                    .also("PMKPI", "参考指标值", "指标值确定依据", "参考值确定依据")
                    .also("-", "指标值来源", "设定依据", "指标值设定依据", "指标设定依据", "数据来源", "取数来源", "佐证资料", "指标来源"),
            Column.of(Role.OTHER, "上年指标值")
                    .also("PMKPI", "前年指标值")
                    .also("P-DQ", "上年度实际水平")
                    .also("-", "历史值", "前三年指标值", "上年实际值", "上年完成值", "上年度指标值", "上年度完成值", "历史指标值"));

    static final List<Label> HEADINGS = List.of(
            Label.of("项目基本信息"),
            Label.of("基本信息"),
            Label.of("项目基本情况"),
            Label.of("基本情况"),
            Label.of("项目信息"),
            Label.of("单位信息"),
            Label.of("资金信息"),
            Label.of("绩效信息"),
            Label.of("附件"),
            Label.of("附表"),
            Label.of("附"));

    /** Titles over many declarations [SEED]. */
    static final List<Label> BUNDLES =
            List.of(Label.of("项目绩效目标汇总表").also("-", words("绩效目标汇总表 项目支出绩效目标汇总表 项目绩效目标申报汇总表 项目支出绩效目标申报汇总表")));

    /**
     * A form that looks alike and is no declaration.
     *
     * @param title its title, which names it
     * @param words what tells it in other titles
     * @param columns headings that no declaration has
     * @param ofProjects whether it has the name of a project
     */
    record Sibling(Label title, List<String> words, List<String> columns, boolean ofProjects) {

        Sibling(Label title, List<String> words, List<String> columns) {
            this(title, words, columns, true);
        }
    }

    /** Forms that look alike: [P-CZ, P-YY, PMKPI, GO2020, AUDITDJ]; the first whose words fit names the form. */
    static final List<Sibling> SIBLINGS = List.of(
            new Sibling(
                    Label.of("部门整体支出绩效目标表")
                            .also("P-YY", "整体绩效目标表", "整体支出绩效目标表")
                            .also("-", "部门整体绩效目标", "部门整体支出绩效目标", "单位整体绩效目标", "单位整体支出绩效目标")
                            .also("GO2020", "省级部门整体绩效目标表"),
                    List.of("整体"),
                    List.of(words("任务名称 主要任务 年度主要任务 年度重点工作任务")),
                    false),
            new Sibling(
                    Label.of("项目支出绩效自评表").also("-", "项目自评表", "自评表"),
                    List.of("自评", "完成情况", "实现情况"),
                    List.of(words("实际完成值 全年实际完成值 全年实际值 年度实际完成值 实际完成情况 实际完成指标值 指标实际完成值 实际达成值 得分 自评得分 指标得分"
                            + " 自评分 自评分数 实际得分 偏差原因分析及改进措施 偏差原因及改进措施 偏差原因分析 偏差原因 偏差分析及改进措施"
                            + " 未完成原因 未完成原因分析 未完成原因及改进措施 扣分原因 扣减分数 全年执行数 预算执行数 实际执行数 执行数 执行率"
                            + " 完成情况简要描述 全年预算数 完成情况 完成值 指标完成情况 指标完成值 全年完成值 全年完成情况 年度完成值"
                            + " 年度完成情况 实际值 实际完成数 达成情况 目标完成情况 目标达成情况"))),
            new Sibling(
                    Label.of("项目支出绩效目标执行监控表").also("-", "项目监控表", "监控表"),
                    List.of("监控", "跟踪", "运行情况", "执行情况"),
                    List.of(words("当前完成值 阶段完成情况 阶段完成值 完成可能性分析 完成可能性 全年预计完成情况 全年预计完成值 偏差原因说明"
                            + " 1-6月执行数 1-7月执行数 1-8月执行数 1-6月执行情况 1-7月执行情况 1-8月执行情况 1-6月完成值 1-7月完成值"
                            + " 1-8月完成值 1-6月完成情况 1-7月完成情况 1-8月完成情况 半年完成值 半年执行数"))),
            new Sibling(
                    Label.of("项目支出绩效目标审核表").also("PMKPI", "项目支出绩效目标审核表（重点项目）", "项目支出绩效目标审核表（一般性项目）"),
                    List.of("审核", "评审"),
                    List.of(words("审核要点 审核内容 审核得分 评审要点 评审得分"))),
            new Sibling(Label.of("项目支出绩效评价表"), List.of("评价", "评分", "打分"), List.of(words("评价得分 评价要点"))),
            new Sibling(Label.of("事前绩效评估表"), List.of("评估"), List.of(words("评估得分 评估要点"))));

    private CommonLabels() {}

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(CODE, PROJECT_PERIOD, MONEY_UNIT, UNIT_OF_WORK));
        for (String[] labels : List.of(PUBLISHED, COMMON)) {
            for (String label : labels) {
                fields.add(Field.other(label));
            }
        }
        return List.copyOf(fields);
    }

    private static String[] words(String list) {
        return list.split(" ");
    }
}
