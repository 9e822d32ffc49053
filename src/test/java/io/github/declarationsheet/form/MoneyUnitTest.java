package io.github.declarationsheet.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyUnitTest {

    @ParameterizedTest
    @CsvSource({
        "万元,TEN_THOUSAND",
        "单位：元,YUAN",
        "单位:人民币万元,TEN_THOUSAND",
        "百万元,MILLION",
        "千万元,TEN_MILLION",
        "十万元,HUNDRED_THOUSAND",
        "亿元,HUNDRED_MILLION",
        "千元,THOUSAND",
        "万,TEN_THOUSAND",
        "单位：亿,HUNDRED_MILLION"
    })
    void a_unit_is_found_where_it_is_named(String text, MoneyUnit unit) {
        assertThat(MoneyUnit.in(text)).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "盖章", "2024年度", "惠及群众超过三百万", "若干"})
    void nothing_else_is_one(String text) {
        assertThat(MoneyUnit.in(text)).isEmpty();
    }
}
