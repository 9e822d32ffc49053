package io.github.declarationsheet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.declarationsheet.model.Declaration;
import io.github.declarationsheet.model.Draft;
import io.github.declarationsheet.write.FileNames.Change;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    private final FileNames names = new FileNames(".xlsx");

    @ParameterizedTest
    @CsvSource({
        "市文化馆-送戏下乡, 市文化馆-送戏下乡.xlsx, NONE",
        "送戏/下乡:2027, 送戏_下乡_2027.xlsx, ILLEGAL",
        "'a<b>c\"d|e?f*g\\h', a_b_c_d_e_f_g_h.xlsx, ILLEGAL",
        "CON, _CON.xlsx, ILLEGAL",
        "con.2027, _con.2027.xlsx, ILLEGAL",
        "LPT¹, _LPT¹.xlsx, ILLEGAL",
        "CONTRACT, CONTRACT.xlsx, NONE",
        "'送戏下乡. . ', 送戏下乡.xlsx, ILLEGAL",
        "~$送戏下乡, 送戏下乡.xlsx, ILLEGAL",
        ".送戏下乡, 送戏下乡.xlsx, ILLEGAL",
        "'\u202E送\u200B戏', 送戏.xlsx, ILLEGAL",
        "'..', 表.xlsx, ILLEGAL",
        "../../etc/passwd, _.._etc_passwd.xlsx, ILLEGAL"
    })
    void every_system_takes_a_name(String wanted, String file, Change change) {
        assertThat(names.next(wanted, "表")).isEqualTo(new FileNames.Named(file, change));
    }

    @Test
    void names_that_differ_only_in_case_are_numbered() {
        assertThat(names.next("Project a", "表").file()).isEqualTo("Project a.xlsx");
        assertThat(names.next("PROJECT A", "表")).isEqualTo(new FileNames.Named("PROJECT A(2).xlsx", Change.TAKEN));
        assertThat(names.next("project a(2)", "表").file()).isEqualTo("project a(2)(2).xlsx");
        assertThat(names.next("project a", "表").file()).isEqualTo("project a(3).xlsx");
    }

    @Test
    void long_names_are_cut_between_characters_and_stay_apart() {
        Set<String> seen = new HashSet<>();
        for (String wanted :
                new String[] {"项".repeat(200) + "一", "项".repeat(200) + "二", "𠮷".repeat(150), "a".repeat(300)}) {
            String file = names.next(wanted, "表").file();

            assertThat(file.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
            assertThat(file.length()).isLessThanOrEqualTo(130);
            assertThat(new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(file);
            assertThat(seen.add(file.toLowerCase(Locale.ROOT))).isTrue();
        }
    }

    @Test
    void a_pattern_leaves_out_what_is_not_known_and_what_parts_it() {
        Draft unitless = Draft.of(Declaration.builder("送戏下乡").fiscalYear(2027).build());

        assertThat(NamePattern.of("{unit}-{name}.xlsx").fill(unitless)).isEqualTo("送戏下乡");
        assertThat(NamePattern.of("{name}（{year}）").fill(unitless)).isEqualTo("送戏下乡（2027）");
        assertThat(NamePattern.of("{name}-{code}").fill(unitless)).isEqualTo("送戏下乡");
        assertThat(NamePattern.of("{unit}{year}").isOfUnit()).isTrue();
        assertThat(NamePattern.of("{unit}{code}").isOfUnit()).isFalse();
    }

    @Test
    void a_pattern_without_a_known_hole_is_refused_by_its_hole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamePattern.of("{project}"))
                .withMessage("project");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamePattern.of("{name"))
                .withMessage("{name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamePattern.of("表"))
                .withMessage("表");
    }
}
