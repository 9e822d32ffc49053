package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.MoneyUnit;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,919,500.00|3919500.00",
                "１，２３４，５００．００ |1234500.00",
                "0|0",
                "￥1234.5|1234.5",
                "-10|-10",
                "391.|391",
                "人民币1,234.50|1234.50",
                "RMB 1234.5|1234.5",
                "3,919, 500.00|3919500.00",
            })
    void plain_amounts(String text, String number) {
        assertThat(AmountText.parse(text)).contains(new AmountText(new BigDecimal(number), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "391.95万元,391.95,TEN_THOUSAND",
        "3919500 元,3919500,YUAN",
        "1.2亿元,1.2,HUNDRED_MILLION",
        "50万,50,TEN_THOUSAND",
        "人民币50万元整,50,TEN_THOUSAND",
        "¥3919500元整,3919500,YUAN",
        "3919500圆正,3919500,YUAN",
        "２．５百万元,2.5,MILLION"
    })
    void with_their_unit(String text, String number, MoneyUnit unit) {
        assertThat(AmountText.parse(text)).contains(new AmountText(new BigDecimal(number), Optional.of(unit)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "约六千万",
                "叁佰万",
                "3,91,500",
                "约50万",
                "50万美元",
                "391.95万元（3919500元）",
                "1,2,3",
                "50-60万元",
                "10%",
                "1 000",
                "3.5.1",
                "3919500美元",
                "100万元以内",
                ".5",
                "1e5",
                "$100"
            })
    void anything_else_is_none(String text) {
        assertThat(AmountText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56|1.23456",
                "1,23|1.23|123",
                "1234,567|1234.567|1234567",
                "12,34万元|12.34|1234",
                "(1,234.00)|-1234.00|1234.00",
                "（50）|-50|50",
            })
    void amounts_that_could_be_two(String text, BigDecimal one, BigDecimal other) {
        assertThat(AmountText.readings(text)).extracting(AmountText::number).containsExactly(one, other);
        assertThat(AmountText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "——", "/", "－", "无", " 无 ", "- -"})
    void a_dash_or_a_slash_only_fills_the_cell(String text) {
        assertThat(AmountText.saysNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "无需", "**", "XX", "待定"})
    void anything_else_says_something(String text) {
        assertThat(AmountText.saysNothing(text)).isFalse();
    }

    @Test
    void a_long_text_is_none() {
        assertThat(AmountText.readings("9".repeat(100_000))).isEmpty();
        assertThat(AmountText.readings("9".repeat(60))).isEmpty();
    }
}
