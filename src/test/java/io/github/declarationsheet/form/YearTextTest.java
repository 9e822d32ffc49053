package io.github.declarationsheet.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearTextTest {

    @ParameterizedTest
    @CsvSource({
        "（2024年度）,2024",
        "( 2024 年度 ),2024",
        "2024年,2024",
        "2024,2024",
        "２０２４年度,2024",
        "二〇二四年度,2024",
        "二零二四年,2024",
        "【2024年】,2024",
        "“2018年”,2018"
    })
    void a_line_says_a_year(String line, String digits) {
        assertThat(YearText.line(line)).contains(new YearText(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"（    年度）", "年度", "( 年)"})
    void a_line_leaves_the_place_of_the_year_open(String line) {
        assertThat(YearText.line(line)).contains(new YearText(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "（）", "20240101", "2024年度预算", "12024年", "附件1"})
    void anything_else_is_no_year(String line) {
        assertThat(YearText.line(line)).isEmpty();
    }

    @Test
    void a_title_may_have_one_inside() {
        assertThat(YearText.inside("松江区2024年度项目绩效目标汇总表")).hasValue(2024);
        assertThat(YearText.inside("关于填报 2026 年项目支出绩效目标申报表的通知")).hasValue(2026);
        assertThat(YearText.inside("二○二四年项目支出绩效目标表")).hasValue(2024);
        assertThat(YearText.inside("2024-2026年项目支出绩效目标表")).isEmpty();
        assertThat(YearText.inside("编号12024年")).isEmpty();
        assertThat(YearText.inside("项目支出绩效目标申报表")).isEmpty();
    }
}
