package io.github.declarationsheet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaxonomyTest {

    private final Taxonomy taxonomy = Taxonomy.standard();

    @ParameterizedTest
    @CsvSource({"成本指标,COST", "产 出 指 标,OUTPUT", "效果指标,BENEFIT", "效益,BENEFIT", "满意度,SATISFACTION"})
    void level_1_names_are_classes(String name, IndicatorClass expected) {
        assertThat(taxonomy.classOf(name)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "数量指标,QUANTITY",
        "产出数量,QUANTITY",
        "产出进度指标,TIMELINESS",
        "成本指标,OUTPUT_COST",
        "环境效益指标,ECOLOGICAL_BENEFIT",
        "社会公众或服务对象满意度指标,SATISFACTION",
        "受益群众满意度,SATISFACTION",
        "可持续发展指标,SUSTAINABILITY",
        "生态环境成本指标,ECOLOGICAL_COST"
    })
    void level_2_names_are_kinds(String name, IndicatorKind expected) {
        assertThat(taxonomy.kindOf(name)).contains(expected);
    }

    @Test
    void other_names_are_none() {
        assertThat(taxonomy.classOf("管理指标")).isEmpty();
        assertThat(taxonomy.kindOf("")).isEmpty();
        assertThat(taxonomy.kindOf("走访慰问次数")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_may_stand_under_its_class_and_is_found_by_its_printed_name(IndicatorKind kind) {
        assertThat(taxonomy.permits(taxonomy.classOf(kind), kind)).isTrue();
        assertThat(taxonomy.kindOf(taxonomy.nameOf(kind))).contains(kind);
        assertThat(taxonomy.classOf(taxonomy.nameOf(taxonomy.classOf(kind)))).contains(taxonomy.classOf(kind));
    }

    @Test
    void pairs_of_no_edition_are_not_permitted() {
        assertThat(taxonomy.permits(IndicatorClass.SATISFACTION, IndicatorKind.QUANTITY))
                .isFalse();
        assertThat(taxonomy.permits(IndicatorClass.BENEFIT, IndicatorKind.SATISFACTION))
                .isTrue();
        assertThat(taxonomy.permits(IndicatorClass.OUTPUT, IndicatorKind.OUTPUT_COST))
                .isTrue();
    }
}
