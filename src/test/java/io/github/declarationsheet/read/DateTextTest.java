package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-05",
                "2024/1/5",
                "2024.1.5",
                "２０２４．１．５",
                "2024年1月5日",
                "2024年01月05号",
                "20240105",
                "2024-01-05 00:00:00",
                " 2024年 1月 5日 "
            })
    void dates_as_people_type_them(String text) {
        assertThat(DateText.parse(text)).contains(LocalDate.of(2024, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-02-30", "2024年1月", "2024", "202401051", "1月5日", "2024-13-01", "长期"})
    void anything_else_is_none(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01至2024-12-31,2024-01-01,2024-12-31",
        "2024.01.01-2024.12.31,2024-01-01,2024-12-31",
        "2024年1月1日起至2026年12月31日止,2024-01-01,2026-12-31",
        "2024年1月1日至12月31日,2024-01-01,2024-12-31",
        "2024.1.1-12.31,2024-01-01,2024-12-31",
        "20240101-20241231,2024-01-01,2024-12-31"
    })
    void a_period_has_two_dates(String text, LocalDate start, LocalDate end) {
        assertThat(DateText.period(text)).contains(List.of(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年1月至2024年12月", "2024-2026年", "2024-01-01", "2024-01-01至2024-02-30", "长期", "1年"})
    void anything_else_is_no_period(String text) {
        assertThat(DateText.period(text)).isEmpty();
    }
}
