package io.github.declarationsheet.form;

import static io.github.declarationsheet.form.FieldType.AMOUNT;
import static io.github.declarationsheet.form.FieldType.DATE;
import static io.github.declarationsheet.form.FieldType.LONG_TEXT;
import static io.github.declarationsheet.form.FieldType.TEXT;
import static io.github.declarationsheet.form.FieldType.YEAR;

import io.github.declarationsheet.form.Block.Group;
import io.github.declarationsheet.form.Block.Sum;
import java.util.List;
import java.util.Optional;

/**
 * The built-in forms. To add a field to a form, name it here, in its place in the order of reading: the writer draws it,
 * the reader finds it, the review asks for it if it is mandatory. Sources are the keys of docs/sources.md.
 */
public final class StandardForms {

    static final Field FISCAL_YEAR = Field.of("fiscalYear", YEAR, "年度")
            .mandatory()
            .also("P-XM", "年度：")
            .also("JSPICS", "绩效年度")
            .also("-", "预算年度", "项目年度", "申报年度", "财政年度", "年份")
            .explained("只填四位年份，如 2024；括号和“年度”会自动显示。");

    static final Field NAME = Field.of("project.name", TEXT, "项目名称")
            .mandatory()
            .also(
                    "-",
                    "项目支出名称",
                    "专项（项目）名称",
                    "专项名称",
                    "政策（项目）名称",
                    "项目（政策）名称",
                    "项目全称",
                    "二级项目名称",
                    "专项资金名称",
                    "项目支出名称（专项）",
                    "子项目名称",
                    "项目（政策、专项）名称",
                    "政策名称",
                    "申报项目名称",
                    "单位专项名称",
                    "单位项目名称",
                    "单位名称、项目名称",
                    "单位、项目名称",
                    "项目单位名称",
                    "专项项目名称",
                    "支出项目名称",
                    "预算项目名称",
                    "部门项目名称",
                    "项目中文名称",
                    "项目名")
            .explained("与预算批复中的项目名称一致。");

    static final Field NATURE = Field.of("project.nature", TEXT, "项目性质")
            .offering("其他经常性项目", "经常性专项业务费", "阶段性项目", "一次性项目")
            .also("P-JX", "项目属性")
            .explained("从下拉列表中选择，也可填写本单位的项目性质。");

    static final Field CATEGORY = Field.of("project.category", TEXT, "项目类别")
            .offering("人员类", "运转类", "特定目标类")
            .also("P-TCX", "项目类型")
            .also("-", "支出项目类别", "一级项目", "项目类型（类别）")
            .part(1, "-", "项目分类")
            .explained("从下拉列表中选择，也可填写本单位的项目类别。");

    static final Field DEPARTMENT = Field.of("project.supervisingDepartment", TEXT, "主管部门")
            .mandatory()
            .also("AUDITDJ", "主管预算部门", "市级主管部门")
            .part(1, "PMKPI", "部门", "部门名称")
            .part(1, "-", "上级主管部门", "预算部门", "归口管理部门", "部门及代码", "预算部门及代码", "部门及编码")
            .part(2, "-", "归口部门", "牵头部门", "行业主管部门")
            .also(
                    "-",
                    "主管部门及代码",
                    "主管部门及编码",
                    "主管部门及其代码",
                    "主管部门/代码",
                    "主管部门/编码",
                    "主管部门名称",
                    "预算主管部门",
                    "一级预算单位",
                    "省级主管部门",
                    "区级主管部门",
                    "县级主管部门",
                    "业务主管部门",
                    "项目主管部门",
                    "主管单位",
                    "市级预算主管部门",
                    "归口主管部门",
                    "项目归口主管部门",
                    "资金主管部门",
                    "项目主管单位",
                    "省级预算部门",
                    "市级预算部门",
                    "区级预算部门",
                    "县级预算部门",
                    "一级预算部门",
                    "预算一级单位",
                    "主管部门/单位",
                    "主管局")
            .explained("填写主管部门全称。");

    static final Field UNIT = Field.of("project.implementingUnit", TEXT, "实施单位")
            .mandatory()
            .also("AUDITDJ", "项目实施单位")
            .also("P-NX", "项目单位")
            .part(1, "P-JX", "填报单位")
            .part(1, "P-DQ", "编制单位")
            .part(1, "GO2020", "单位名称")
            .part(
                    1, "-", "申报单位", "项目申报单位", "预算单位名称", "单位名称及代码", "预算单位", "编报单位", "填表单位", "上报单位", "申报单位名称", "填报单位名称",
                    "编制单位名称", "单位信息", "预算单位及代码", "预算单位及编码")
            .part(2, "-", "建设单位", "项目建设单位", "项目法人单位", "组织实施单位", "预算执行单位")
            .also(
                    "-",
                    "用款单位",
                    "项目承担单位",
                    "项目执行单位",
                    "具体实施单位",
                    "承担单位",
                    "实施单位名称",
                    "实施单位及代码",
                    "项目实施单位名称",
                    "执行单位",
                    "项目使用单位",
                    "资金使用单位",
                    "项目责任单位",
                    "二级预算单位",
                    "基层预算单位",
                    "项目承办单位",
                    "承办单位",
                    "具体承担单位",
                    "具体承办单位")
            .explained("填写实施单位全称。");

    static final Field START = Field.of("project.startDate", DATE, "计划开始日期")
            .mandatory()
            .also("P-TCX", "预计开始时间")
            .also("-", "开始日期", "开始时间", "项目开始时间", "项目开始日期", "计划开始时间", "开工日期", "开工时间", "起始日期", "起始时间", "项目起始时间", "实施开始时间")
            .explained("填日期，如 2024-01-01。");

    static final Field END = Field.of("project.endDate", DATE, "计划完成日期")
            .mandatory()
            .also("P-TCX", "预计完成时间")
            .also(
                    "-", "完成日期", "结束日期", "完成时间", "结束时间", "项目结束时间", "项目结束日期", "项目完成时间", "项目完成日期", "计划完成时间", "计划结束时间",
                    "计划结束日期", "竣工日期", "终止日期", "终止时间", "项目终止时间", "实施结束时间")
            .explained("填日期，如 2024-12-31，不早于计划开始日期。");

    static final Field TOTAL = Field.of("funding.total", AMOUNT, "项目资金总额")
            .also("BJ-TZ", "中期资金总额")
            .also("P-JX", "资金总额")
            .also(
                    "-", "项目总投资", "实施期资金总额", "项目总预算", "总投资", "项目总额", "项目总金额", "实施期资金", "项目总投入", "中期资金", "项目资金合计", "总预算",
                    "总金额", "总额", "项目总资金", "项目资金总计", "实施期总额", "项目预算总额", "中期总额")
            .explained("整个项目期的资金总额；经常性项目可不填。");

    /** Parts of the allocation, common usage. */
    private static final String[] FISCAL_PARTS = {
        "本级财政资金",
        "区财政资金",
        "县财政资金",
        "县级财政资金",
        "市级财政资金",
        "区级财政资金",
        "省级财政资金",
        "省财政资金",
        "中央财政资金",
        "中央资金",
        "本级资金",
        "上级资金",
        "上级补助",
        "上级补助资金",
        "上级转移支付",
        "中央补助资金",
        "省级补助资金",
        "市级补助资金",
        "政府性基金",
        "政府性基金预算拨款",
        "政府性基金预算资金",
        "本级安排",
        "本级财政拨款",
        "本级财政安排",
        "地方资金",
        "地方财政资金",
        "同级财政资金",
        "上级财政补助资金",
        "省级资金",
        "市级资金",
        "区级资金",
        "县级资金"
    };

    /** Parts of the other funds, common usage. */
    private static final String[] OTHER_PARTS = {"单位资金", "单位自筹", "自筹资金", "单位自有资金", "单位自筹资金", "社会资金", "财政专户管理资金"};

    static final Field TOTAL_FISCAL = Field.of("funding.totalFiscal", AMOUNT, "其中：财政资金")
            .explained("整个项目期资金中来自财政的部分。")
            .also("-", "财政拨款", "财政性资金", "政府预算资金", "实施期财政拨款", "中期财政拨款")
            .part(1, "P-XM", "市财政资金")
            .part(1, "P-NX", "上级财政资金", "本级财政")
            .part(1, "AUDITDJ", "中央补助")
            .part(1, "-", FISCAL_PARTS);

    static final Field TOTAL_OTHER = Field.of("funding.totalOther", AMOUNT, "其他资金")
            .explained("整个项目期资金中财政以外的部分，如自有资金。")
            .also("-", "其它资金", "其他来源资金", "其他资金来源", "其他收入")
            .part(1, "P-JX", "自有资金")
            .part(1, "-", OTHER_PARTS)
            .part(2, "P-JX", "事业收入", "经营性收入")
            .part(2, "P-DQ", "事业基金弥补差额")
            .part(2, "-", "事业单位经营收入", "经营收入");

    static final Field ANNUAL_TOTAL = Field.of("funding.annualTotal", AMOUNT, "年度资金申请总额")
            .mandatory()
            .also("P-JZ", "年度资金总额")
            .also("P-DQ", "本年度申请金额")
            .also("P-JX", "资金总额")
            .also(
                    "-",
                    "年度预算",
                    "项目当年预算",
                    "当年预算",
                    "当年预算金额",
                    "年度预算总额",
                    "年度金额",
                    "年初预算数",
                    "年度资金",
                    "年度申请总额",
                    "本年度资金总额",
                    "当年资金总额",
                    "本年资金总额",
                    "年度总额",
                    "年度预算申请总额",
                    "年度预算资金总额",
                    "年度预算数",
                    "本年度预算",
                    "申请资金总额",
                    "年度资金合计",
                    "当年预算",
                    "预算金额",
                    "预算总额",
                    "预算资金总额",
                    "本年预算",
                    "本年度预算数",
                    "本年预算数",
                    "当年预算数",
                    "当年预算资金",
                    "当年申请金额",
                    "本年申请金额",
                    "年度申请金额",
                    "申请金额",
                    "申请预算金额",
                    "预算申请数",
                    "批复金额",
                    "批复资金",
                    "批复预算",
                    "批复预算数",
                    "预算批复数",
                    "预算批复金额",
                    "下达金额",
                    "下达资金",
                    "安排资金",
                    "申请数",
                    "申请资金",
                    "年度预算金额",
                    "年度预算安排",
                    "本年度预算安排",
                    "预算安排金额",
                    "项目预算金额",
                    "项目预算数",
                    "项目金额",
                    "预算数",
                    "年度资金总额及构成",
                    "资金总额及构成",
                    "本年度申请总额",
                    "本年度预算申请数",
                    "本年度预算金额",
                    "项目申请资金",
                    "年度预算申请",
                    "年度资金需求",
                    "本年度资金需求",
                    "本年度申请资金",
                    "本年申请资金",
                    "当年申请资金",
                    "年度申请资金总额",
                    "本年度申请资金总额",
                    "本年申请资金总额",
                    "当年申请资金总额",
                    "本次申请资金",
                    "年度项目资金",
                    "年度资金预算",
                    "预算安排数",
                    "项目申请金额",
                    "项目申请总额",
                    "项目资金申请数",
                    "项目预算申请数",
                    "总金额",
                    "总额")
            .part(2, "-", "安排金额", "年初预算", "年初预算安排", "年初预算金额", "资金额度", "年度支出预算", "支出预算", "支出预算金额", "项目支出预算")
            .explained("单位为元。年度资金申请总额＝当年财政拨款＋上年结转资金＋其他资金。");

    static final Field ANNUAL_FISCAL = Field.of("funding.annualFiscal", AMOUNT, "其中：当年财政拨款")
            .explained("本年度预算安排的财政拨款；没有的填 0。")
            .also("P-CZ", "本年财政拨款")
            .also("P-JZ", "财政拨款")
            .also(
                    "-",
                    "当年财政资金",
                    "本年度财政拨款",
                    "年度财政拨款",
                    "一般公共预算拨款",
                    "财政资金",
                    "财政性资金",
                    "政府预算资金",
                    "财政拨款资金",
                    "当年财政拨款资金",
                    "当年拨款",
                    "本年度财政资金",
                    "年度财政资金",
                    "本年财政资金",
                    "一般公共预算资金",
                    "一般公共预算财政拨款",
                    "财政拨款收入",
                    "财政预算资金",
                    "政府预算资金",
                    "财政资金拨款",
                    "当年财政预算拨款",
                    "财政预算拨款",
                    "年初财政拨款",
                    "公共财政预算拨款")
            .part(1, "-", "财政补助", "财政补助资金", "财政安排资金", "预算内资金", "申请财政资金")
            .part(1, "P-XM", "市财政资金")
            .part(1, "P-NX", "上级财政资金", "本级财政")
            .part(1, "AUDITDJ", "中央补助")
            .part(1, "-", FISCAL_PARTS);

    static final Field ANNUAL_CARRYOVER = Field.of("funding.annualCarryover", AMOUNT, "上年结转资金")
            .explained("上年结转到本年度使用的资金；没有的填 0。")
            .also("P-DQ", "上年结转")
            .also(
                    "-",
                    "结转资金",
                    "上年结余",
                    "上年结余收入",
                    "上年结余资金",
                    "上年结转结余",
                    "上年结转结余资金",
                    "以前年度结转",
                    "上年度结转资金",
                    "上年度结转",
                    "结转结余资金",
                    "以前年度结转资金",
                    "上年结转收入",
                    "上年结转数",
                    "结转结余",
                    "结余资金",
                    "财政拨款结转",
                    "上年财政拨款结转");

    static final Field ANNUAL_OTHER = Field.of("funding.annualOther", AMOUNT, "其他资金")
            .explained("本年度财政以外的资金，如自有资金；没有的填 0。")
            .also("-", "其它资金", "其他来源资金", "其他资金来源", "其他收入", "年度其他资金", "当年其他资金")
            .part(1, "P-JX", "自有资金")
            .part(1, "-", OTHER_PARTS)
            .part(2, "P-JX", "事业收入", "经营性收入")
            .part(2, "P-DQ", "事业基金弥补差额")
            .part(2, "-", "事业单位经营收入", "经营收入");

    static final Field OVERALL = Field.of("goals.overall", LONG_TEXT, "项目总目标")
            .also("SH2026", "项目总体目标")
            .also("BJ-TZ", "中期目标")
            .also("JSPICS", "中期绩效目标")
            .also("P-JX", "长期目标")
            .also("P-XM", "总目标")
            .also("PMKPI", "中长期目标", "总体绩效目标")
            .also("P-TCX", "项目总体绩效目标")
            .also(
                    "-",
                    "实施期目标",
                    "项目长期目标",
                    "项目长期绩效目标",
                    "实施期总目标",
                    "实施期绩效目标",
                    "实施期总体目标",
                    "长期绩效目标",
                    "中长期绩效目标",
                    "项目总绩效目标",
                    "项目期目标",
                    "项目期绩效目标",
                    "中期总体目标",
                    "长期总体目标",
                    "中长期总体目标",
                    "三年总目标",
                    "项目实施期目标",
                    "项目实施期绩效目标",
                    "总体绩效目标（实施期）",
                    "项目总体绩效目标（实施期）",
                    "整体目标")
            .explained("概括整个项目期要达到的产出和效果；经常性项目可不填。换行用 Alt+Enter；文字显示不全时可拖高本行。");

    static final Field ANNUAL_GOAL = Field.of("goals.annual", LONG_TEXT, "年度总体目标")
            .mandatory()
            .also("P-JX", "年度目标")
            .also("P-XM", "本年度目标")
            .also("JSPICS", "年度绩效目标")
            .also("P-YY", "年度总体绩效目标")
            .also("P-CZ", "预期目标")
            .also("AUDITDJ", "年初预期目标")
            .also(
                    "-",
                    "绩效目标",
                    "项目绩效目标",
                    "年度绩效总目标",
                    "总体目标",
                    "年度总目标",
                    "当年目标",
                    "当年绩效目标",
                    "本年度绩效目标",
                    "年度绩效目标描述",
                    "绩效总目标",
                    "项目年度目标",
                    "项目年度绩效目标",
                    "项目当年绩效目标",
                    "年度项目目标",
                    "项目绩效总目标",
                    "项目年度总体目标",
                    "项目本年度绩效目标",
                    "当年总体目标",
                    "当年总体绩效目标",
                    "本年度总体目标",
                    "年度工作目标",
                    "年度绩效总体目标",
                    "年初绩效目标",
                    "年初设定目标",
                    "项目目标",
                    "绩效目标描述",
                    "目标内容",
                    "预期总目标",
                    "年度预期目标",
                    "年度绩效目标内容",
                    "绩效总体目标",
                    "年度主要目标",
                    "工作目标",
                    "年度目标及任务",
                    "目标描述",
                    "绩效目标概述",
                    "年度目标任务",
                    "本年绩效目标",
                    "本年目标")
            .explained("概括本年度要达到的产出和效果，与绩效指标相对应。换行用 Alt+Enter；文字显示不全时可拖高本行。");

    static final Label FUNDS = Label.of("项目资金")
            .also("P-JZ", "资金情况")
            .also("P-JX", "项目资金申请")
            .also("P-XM", "项目预算")
            .also("P-DQ", "资金来源")
            .also(
                    "-",
                    "预算资金情况",
                    "资金安排",
                    "项目资金情况",
                    "资金构成",
                    "项目预算资金",
                    "资金申请",
                    "项目预算安排",
                    "项目经费",
                    "资金总体情况",
                    "资金金额",
                    "预算规模",
                    "预算规模及资金用途",
                    "资金来源及构成",
                    "项目资金来源",
                    "资金预算",
                    "预算资金",
                    "项目资金构成",
                    "项目预算情况");

    static final Label GOALS = Label.of("项目\n绩效\n目标")
            .also("-", "总体目标", "绩效目标", "目标", "年度总体目标", "项目目标", "总体绩效目标", "总目标", "项目总体目标", "绩效总目标");

    static final Label INDICATORS = Label.of("绩效\n指标")
            .also(
                    "-",
                    "年度绩效指标",
                    "项目绩效指标",
                    "指标",
                    "绩效指标体系",
                    "考核指标",
                    "当年绩效指标",
                    "本年度绩效指标",
                    "项目年度绩效指标",
                    "分解目标",
                    "指标体系",
                    "绩效目标指标")
            .also("P-JX", "长期绩效指标", "年度绩效指标")
            .also("-", "长期绩效指标表", "年度绩效指标表", "中期绩效指标表", "实施期绩效指标表", "绩效指标表", "项目绩效指标表")
            .also("P-XM", "总目标绩效指标", "本年度绩效指标")
            .also("-", "中期绩效指标", "实施期绩效指标", "中长期绩效指标", "实施期指标", "年度指标", "总体绩效指标", "项目期绩效指标", "项目总绩效指标");

    static final Column LEVEL1 = Column.of(Column.Role.LEVEL1, "一级指标")
            .also("PMKPI", "一级绩效指标")
            .also("P-TCX", "评价内容")
            .also("-", "一级指标名称", "指标一级", "一级", "一级目标");

    static final Column LEVEL2 = Column.of(Column.Role.LEVEL2, "二级指标")
            .also("PMKPI", "二级绩效指标")
            .also("P-TCX", "绩效内容")
            .also("-", "二级指标名称", "指标二级", "二级", "二级目标");

    static final Column LEVEL3 = Column.of(Column.Role.LEVEL3, "三级指标")
            .also("PMKPI", "三级指标名称", "指标名称")
            .also("P-JX", "指标内容", "具体指标")
            .also("-", "三级绩效指标", "绩效指标", "末级指标", "指标三级", "三级", "绩效指标名称", "指标项目", "三级指标内容", "三级目标", "绩效目标内容")
            .explained("一行只填一项具体指标的名称，如 走访慰问次数；数值填在指标值栏。");

    static final Column VALUE = Column.of(Column.Role.VALUE, "年度(/项目)指标值")
            .also("P-JX", "指标值")
            .also("P-TCX", "绩效目标值")
            .also("BJ-TZ", "目标值")
            .also("P-DQ", "本年度计划水平")
            .also(
                    "-",
                    "年度指标值",
                    "项目指标值",
                    "全年目标值",
                    "年度目标值",
                    "本年指标值",
                    "指标目标值",
                    "计划指标值",
                    "当年指标值",
                    "绩效指标值",
                    "预期指标值",
                    "年度绩效指标值",
                    "预期目标值",
                    "年初目标值",
                    "三级指标值",
                    "预期值",
                    "计划值",
                    "年度计划值",
                    "本年度指标值",
                    "年度/项目指标值",
                    "指标值内容",
                    "指标值及单位",
                    "指标值及计量单位",
                    "目标值及单位",
                    "年度指标值及单位",
                    "年初指标值",
                    "年度绩效值",
                    "绩效值",
                    "年度预期值",
                    "年度预期目标值",
                    "指标值/目标值",
                    "年度指标目标值")
            .also("-", "数值", "值", "指标数值", "目标数值")
            .explained("定量：符号＋数值＋(单位)，如 ≥90.00(%)；定性：如 良好。");

    /** 财政项目支出绩效目标申报表 as the districts of Shanghai publish it. */
    public static final Form STANDARD = new Form(
            "standard",
            1,
            Label.of("财政项目支出绩效目标申报表")
                    .also("P-XM", "项目支出绩效目标申报表")
                    .also("P-NX", "项目绩效目标表")
                    .also("P-2011", "财政支出绩效目标申报表")
                    .also("P-JX", "财政支出项目绩效目标申报表")
                    .also("P-JZ", "绩效目标申报表")
                    .also("P-DQ", "部门预算项目支出绩效目标申报表")
                    .also("P-TCX", "绩效目标评审申报表")
                    .also("GO2020", "省级部门预算归类项目绩效目标表", "省级专项资金绩效目标表", "专项资金绩效目标表")
                    .also(
                            "-",
                            "项目年度预算绩效目标申报表",
                            "项目支出绩效目标表",
                            "预算项目绩效目标批复表",
                            "项目绩效目标申报表",
                            "项目支出绩效目标批复表",
                            "项目绩效目标批复表",
                            "预算项目绩效目标申报表",
                            "财政项目支出绩效目标表",
                            "绩效目标表",
                            "部门预算项目绩效目标表",
                            "项目支出绩效目标公开表"),
            FISCAL_YEAR,
            List.of(
                    new Block.Fields(
                            List.of(List.of(NAME, NATURE, CATEGORY), List.of(DEPARTMENT, UNIT), List.of(START, END))),
                    new Block.Funds(
                            FUNDS,
                            MoneyUnit.YUAN,
                            List.of(
                                    new Sum(TOTAL, List.of(TOTAL_FISCAL, TOTAL_OTHER)),
                                    new Sum(ANNUAL_TOTAL, List.of(ANNUAL_FISCAL, ANNUAL_CARRYOVER, ANNUAL_OTHER)))),
                    new Block.GoalTexts(GOALS, List.of(OVERALL, ANNUAL_GOAL)),
                    new Block.Indicators(
                            INDICATORS,
                            List.of(LEVEL1, LEVEL2, LEVEL3, VALUE),
                            List.of(
                                    new Group("成本指标", List.of("经济成本指标", "社会成本指标", "生态环境成本指标")),
                                    new Group("产出指标", List.of("数量指标", "质量指标", "时效指标")),
                                    new Group("效益指标", List.of("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
                                    new Group("满意度指标", List.of("服务对象满意度指标"))))),
            "上海市松江区 2024 年部门预算公开（SEED），上海市某区 2026 年部门预算公开（SH2026）");

    /** The central form of 2015: the whole term and the year side by side, amounts in 万元. */
    public static final Form CENTRAL_2015 = CentralForm.FORM;

    /** The standard form with columns for the weight (权重), the explanation (指标解释) and remarks (备注). */
    public static final Form WEIGHTED = WeightedForm.FORM;

    /** The list that budget systems exchange: one row an indicator, many projects on one sheet. */
    public static final Form FLAT = FlatForm.FORM;

    private StandardForms() {}

    /**
     * All built-in forms.
     *
     * @return the forms, the standard one first
     */
    public static List<Form> all() {
        return List.of(STANDARD, CENTRAL_2015, WEIGHTED, FLAT);
    }

    /**
     * The form of an id.
     *
     * @param id such as {@code standard}
     * @return the form, empty if none is built in under this id
     */
    public static Optional<Form> byId(String id) {
        return all().stream().filter(f -> f.id().equals(id)).findFirst();
    }
}
