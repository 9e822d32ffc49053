package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNamesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "文体事务管理, 文体事务管理",
                "道路/桥梁[一期]:*?\\, 道路_桥梁_一期_____",
                "'引号', 引号",
                "\"甲,乙\", 甲，乙",
                "\"\", 申报表",
                "'', 申报表",
                "History, History(2)",
                "_lists, _lists(2)",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
                "____一二三四五六七八九十一二三四五六七八九十一二, 一二三四五六七八九十一二三四五六七八九十一二",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十𠮷, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
            })
    void are_legal(String project, String name) {
        assertThat(new SheetNames("申报表").next(project)).isEqualTo(name);
    }

    @Test
    void differ_without_regard_to_case_and_within_the_length() {
        SheetNames names = new SheetNames("申报表");
        String longName = "园".repeat(40);

        assertThat(List.of(names.next("Abc"), names.next("aBC"), names.next(longName), names.next(longName)))
                .containsExactly("Abc", "aBC(2)", "园".repeat(31), "园".repeat(28) + "(2)");
    }
}
