package io.github.declarationsheet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "科创中山 乐居家园|科创中山乐居家园",
                "主 管\u3000部\u00a0门|主管部门",
                "  Office  2024  版 |Office 2024 版",
                "完成率 100%|完成率 100%",
                "（2024 年度）|（2024 年度）",
                "\uFEFF居民\u200B满意度|居民满意度",
                "𠮷野 家|𠮷野家",
            })
    void one_line_texts_lose_the_white_space_that_means_nothing(String text, String expected) {
        assertThat(CellText.oneLine(text)).isEqualTo(expected);
    }

    @Test
    void line_breaks_between_cjk_characters_go_and_others_become_a_space() {
        assertThat(CellText.oneLine("服务对象满意度\r\n\r\n指标")).isEqualTo("服务对象满意度指标");
        assertThat(CellText.oneLine(" \u3000\n")).isEmpty();
        assertThat(CellText.oneLine("≥90\n%")).isEqualTo("≥90 %");
    }

    @Test
    void long_texts_keep_their_lines_and_lose_trailing_blanks() {
        assertThat(CellText.lines("1、保障运转；  \r\n\u3000\u30002、提升服务。\t\n\n")).isEqualTo("1、保障运转；\n\u3000\u30002、提升服务。");
        assertThat(CellText.lines("目标一\r目标二")).isEqualTo("目标一\n目标二");
        assertThat(CellText.lines(" \n ")).isEmpty();
    }

    @Test
    void what_no_workbook_can_hold_is_dropped() {
        assertThat(CellText.oneLine("项目\u0000名\u0007称\uD83D")).isEqualTo("项目名称");
        assertThat(CellText.lines("目标\u0001\uFFFE")).isEqualTo("目标");
    }

    @Test
    void full_width_signs_fold_to_ascii() {
        assertThat(CellText.halfWidth("≥８５．５０％（场）\u3000")).isEqualTo("≥85.50%(场) ");
        assertThat(CellText.halfWidth("良好。")).isEqualTo("良好。");
    }
}
