package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMeasureTest {

    @ParameterizedTest
    @CsvSource({
        "'', 10, 1",
        "一二三四五六七八九十, 10, 1",
        "一二三四五六七八九十一, 10, 2",
        // a stop may not start a line: it takes the character before it along
        "一二三四五六七八九十，一二三四五六七八九, 10, 3",
        "一二三四五六七八九十十一二三四五六七八九, 10, 2",
        "一二三四五六七八九（一二三四五六七八九十, 10, 3",
        // a Latin word stays whole …
        "一二三四五六七 Windows, 10, 2",
        // … unless no line holds it
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz, 10, 4",
        "≥90.00(%), 8, 1",
        "服务对象满意度指标, 7.4, 2",
    })
    void counts_lines(String text, double width, int lines) {
        assertThat(TextMeasure.lines(text, width)).isEqualTo(lines);
    }

    @Test
    void counts_every_line_feed() {
        assertThat(TextMeasure.lines("一\n\n二\n", 10)).isEqualTo(4);
    }

    @Test
    void marks_take_no_room_of_their_own() {
        assertThat(TextMeasure.lines("é́".repeat(1) + "一二三四五六七八九", 10)).isEqualTo(1);
    }
}
