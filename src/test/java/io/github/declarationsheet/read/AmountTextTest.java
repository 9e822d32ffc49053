package io.github.declarationsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.form.MoneyUnit;
import java.math.BigDecimal;
import java.util.Optional;
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
            })
    void plain_amounts(String text, String number) {
        assertThat(AmountText.parse(text)).contains(new AmountText(new BigDecimal(number), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"391.95万元,391.95,TEN_THOUSAND", "3919500 元,3919500,YUAN", "1.2亿元,1.2,HUNDRED_MILLION"})
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
                "1234,567",
                "12,34",
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
}
