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
                " 2024年 1月 5日 ",
                "2024年1月5日。",
                "2024-01-05T08:30:00.000Z",
                "2024/1/5 0:00",
                "2024年1月5日 9:30",
                "二〇二四年一月五日",
                "二○二四年一月五日"
            })
    void dates_as_people_type_them(String text) {
        assertThat(DateText.parse(text)).contains(LocalDate.of(2024, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-02-30",
                "2024年1月",
                "2024",
                "202401051",
                "1月5日",
                "2024-13-01",
                "长期",
                "24.1.5",
                "24/1/5",
                "2024.1",
                "2024年1-12月",
                "2024-1.5",
                "2024/1-12",
                "45292",
                "2024-01-05前"
            })
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
        "20240101-20241231,2024-01-01,2024-12-31",
        "2024-01-01-2024-12-31,2024-01-01,2024-12-31",
        "2024/1/1～12/31,2024-01-01,2024-12-31",
        "二〇二四年一月一日至二〇二四年十二月三十一日,2024-01-01,2024-12-31",
        "2024-01-01 00:00:00至2024-12-31 00:00:00,2024-01-01,2024-12-31"
    })
    void a_period_has_two_dates(String text, LocalDate start, LocalDate end) {
        assertThat(DateText.period(text)).contains(List.of(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年1月至2024年12月",
                "2024-2026年",
                "2024-01-01",
                "2024-01-01至2024-02-30",
                "长期",
                "1年",
                "2024.01-2024.12",
                "2024年1-12月",
                "2024年9月1日至6月30日",
                "2024-01-01至2024-12-31，延期至2025年6月",
                "2024.1.1-2024.12.31（3年）"
            })
    void anything_else_is_no_period(String text) {
        assertThat(DateText.period(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01/02/2024,2024-01-02,2024-02-01",
        "3.4.2024,2024-03-04,2024-04-03",
        "5-6-2024 00:00:00,2024-05-06,2024-06-05"
    })
    void day_and_month_before_the_year_could_change_places(String text, LocalDate one, LocalDate other) {
        assertThat(DateText.readings(text)).containsExactly(one, other);
        assertThat(DateText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"31/12/2024,2024-12-31", "12/31/2024,2024-12-31", "05/05/2024,2024-05-05"})
    void unless_there_is_only_one_such_day(String text, LocalDate date) {
        assertThat(DateText.parse(text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({"1年,true", "三年,true", "长期,true", "12个月,true", "2024-2026年,false", "2024年,false", "1-12月,false"})
    void a_duration_has_no_dates(String text, boolean duration) {
        assertThat(DateText.isDuration(text)).isEqualTo(duration);
    }
}
