package io.github.declarationsheet.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTextTest {

    @ParameterizedTest
    @CsvSource({
        "项 目 名 称：,项目名称",
        "＊项目名称（必填）,项目名称",
        "一、項目名稱,项目名称",
        "1.项目名称,项目名称",
        "主管部门（盖章）,主管部门",
        "其中：当年财政拨款,当年财政拨款",
        "\u3000\u3000上年结转资金,上年结转资金",
        "年度(/项目)指标值,年度指标值",
        "指标值（包含数字及文字描述）,指标值",
        "★数量指标,数量指标",
        "一级指标,一级指标",
        "三级,三级",
        "其中,其中",
        "二、一级指标,一级指标"
    })
    void labels_are_compared_without_what_offices_add(String written, String key) {
        assertThat(LabelText.of(written).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"项目资金（万元）,万元", "项目总体目标(2024 年-2026 年),2024年-2026年", "【单位：元】项目资金,单位:元"})
    void remarks_in_brackets_are_kept_apart(String written, String remark) {
        assertThat(LabelText.of(written).remark()).isEqualTo(remark);
    }

    @Test
    void long_texts_are_no_labels() {
        assertThat(LabelText.of("项目名称".repeat(40)).key()).isEmpty();
        assertThat(LabelText.of("完成图书馆文献信息资源的更新".repeat(5)).key()).isEmpty();
    }

    @Test
    void traditional_characters_fold_one_to_one() {
        assertThat(LabelText.of("項目績效目標申報表實施單位計劃開始日期年度資金總額").key()).isEqualTo("项目绩效目标申报表实施单位计划开始日期年度资金总额");
    }
}
