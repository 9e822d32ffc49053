package io.github.declarationsheet.form;

import io.github.declarationsheet.form.Column.Role;
import org.jspecify.annotations.Nullable;

/** The words in headings that no form knows: 预期当年实现值 holds the word of a value, 绩效标准 that of a remark. */
final class ColumnWords {

    private static final String[] LEVEL1 = words("一级 大类");
    private static final String[] LEVEL2 = words("二级 小类");
    private static final String[] LEVEL3 = words("三级 名称 具体 指标内容 考核内容 考核指标 任务");
    private static final String[] VALUE = words("值 目标 水平 目标数 计划数 任务数");
    private static final String[] COMPARISON = words("符号 运算 比较 关系");
    private static final String[] UNIT = words("单位");
    private static final String[] WEIGHT = words("权重 分值 满分");

    /** What columns say beside the indicator: why, how measured, by whom, until when. */
    private static final String[] OTHER = words("说明 解释 依据 标准 备注 公式 来源 描述 方法 方式 参考 佐证 责任 科室 部门 性质 类型 属性 时间 进度 原因 措施");

    private ColumnWords() {}

    static boolean say(Role role, String key) {
        String[] words = of(role);
        if (words != null) {
            for (String word : words) {
                if (key.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String @Nullable [] of(Role role) {
        return switch (role) {
            case LEVEL1 -> LEVEL1;
            case LEVEL2 -> LEVEL2;
            case LEVEL3 -> LEVEL3;
            case VALUE, TERM_VALUE -> VALUE;
            case COMPARISON -> COMPARISON;
            case UNIT -> UNIT;
            case WEIGHT -> WEIGHT;
            case OTHER -> OTHER;
            case NUMBER -> null;
        };
    }

    private static String[] words(String list) {
        return list.split(" ", -1);
    }
}
