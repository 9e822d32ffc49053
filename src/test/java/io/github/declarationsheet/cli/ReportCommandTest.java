package io.github.declarationsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.declarationsheet.DeclarationSheets;
import io.github.declarationsheet.model.Declaration;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --report}. */
class ReportCommandTest {

    private final Path folder;
    private final Path form;

    ReportCommandTest(@TempDir Path folder) throws IOException {
        this.folder = Files.createDirectory(folder.resolve("审核"));
        this.form = folder.resolve("文体事务管理.xlsx");
        try (OutputStream out = Files.newOutputStream(form)) {
            DeclarationSheets.standard()
                    .write(
                            List.of(Declaration.builder("文体事务管理")
                                    .fiscalYear(2024)
                                    .indicator("产出指标", "数量指标", "走访慰问次数", "≥**次")
                                    .build()),
                            out);
        }
    }

    @Test
    void writes_a_page_beside_what_check_says() throws IOException {
        Path page = folder.resolve("报告.html");

        Ran without = Ran.of("check", form);
        Ran with = Ran.of("check", form, "--report", page);

        assertThat(with.code()).isEqualTo(1).isEqualTo(without.code());
        assertThat(with.out()).isEqualTo(without.out());
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("I-VALUE-PLACEHOLDER");
        assertThat(folder).isDirectoryContaining(page::equals).isDirectoryNotContaining(f -> !f.equals(page));
    }

    @Test
    void goes_with_the_data_format_too() throws IOException {
        Path page = folder.resolve("报告.html");

        Ran with = Ran.of("check", form, "--format", "json", "--report", page, "--lang", "zh");

        assertThat(with.out())
                .isEqualTo(Ran.of("check", form, "--format", "json", "--lang", "zh")
                        .out());
        assertThat(Files.readString(page)).contains("lang=\"zh-CN\"");
    }

    @Test
    void says_before_the_work_that_the_folder_is_missing() {
        Ran ran = Ran.of("check", form, "--report", folder.resolve("没有/报告.html"));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors()).contains("没有").doesNotContain("Exception");
    }

    @Test
    void a_folder_is_no_page() {
        Ran ran = Ran.of("check", form, "--report", folder);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(folder).isEmptyDirectory();
    }
}
